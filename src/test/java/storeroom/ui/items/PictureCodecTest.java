package storeroom.ui.items;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.WritableImage;

import org.junit.jupiter.api.Test;

import storeroom.model.Picture;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Whatever the size of a file, what is kept is small and can be shown. */
class PictureCodecTest {

    private static WritableImage noise(int width, int height, int alpha) {
        Random random = new Random(7);
        WritableImage image = new WritableImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getPixelWriter().setArgb(x, y, alpha << 24 | random.nextInt(0x1000000));
            }
        }
        return image;
    }

    @Test
    void aLargeOneIsScaledAndKeptAsJpeg() {
        Picture picture = PictureCodec.of(noise(2_000, 1_500, 0xFF)).orElseThrow();
        assertThat(picture.kind()).isEqualTo(Picture.Kind.JPEG);
        assertThat(picture.width()).isEqualTo(1_024);
        assertThat(picture.height()).isEqualTo(768);
        assertThat(picture.content().length).isLessThan(1_000_000);
        assertThat(PictureCodec.shown(picture.content()).orElseThrow().getWidth()).isEqualTo(1_024);
    }

    @Test
    void oneThatIsTransparentStaysSo() {
        Picture picture = PictureCodec.of(noise(1_300, 400, 0x80)).orElseThrow();
        assertThat(picture.kind()).isEqualTo(Picture.Kind.PNG);
        assertThat(picture.width()).isEqualTo(1_024);
    }

    @Test
    void aSmallFileIsKeptAsItIs() {
        byte[] file = PictureCodec.of(noise(40, 30, 0xFF)).orElseThrow().content();
        assertThat(PictureCodec.of(file).orElseThrow().content()).isEqualTo(file);
    }

    @Test
    void whatIsNoPictureIsNone() {
        assertThat(PictureCodec.of("Dear Sir".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(PictureCodec.of(new byte[0])).isEmpty();
    }
}
