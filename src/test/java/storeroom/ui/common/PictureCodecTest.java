package storeroom.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import javafx.scene.image.WritableImage;

import org.junit.jupiter.api.Test;

import storeroom.model.Picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

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

    @Test
    void oneOfMorePointsThanACameraTakesIsRefusedBeforeItIsUnpacked() {
        byte[] huge = png(20_000, 20_000);
        assertThat(huge.length).isLessThan(200);
        assertThat(PictureCodec.of(huge)).isEmpty();
    }

    /** Only the head of a file: whoever unpacks it finds nothing. */
    private static byte[] png(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(25).putInt(13).put("IHDR".getBytes(US_ASCII));
        head.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(head.array(), 4, 17);
        head.putInt((int) crc.getValue());
        ByteBuffer file = ByteBuffer.allocate(33);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).put(head.array());
        return file.array();
    }

    @Test
    void aLargeOneNeedsLittleMemory() throws IOException {
        BufferedImage large = new BufferedImage(9_000, 6_000, BufferedImage.TYPE_BYTE_BINARY);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(large, "png", file);
        Picture picture = PictureCodec.of(file.toByteArray()).orElseThrow();
        assertThat(picture.width()).isEqualTo(1_024);
        assertThat(picture.height()).isEqualTo(683);
    }

    @Test
    void oneThatWasDrawnElsewhereIsScaledToo() {
        Picture picture = PictureCodec.of(noise(2_500, 500, 0xFF)).orElseThrow();
        assertThat(picture.width()).isEqualTo(1_024);
        assertThat(picture.height()).isEqualTo(205);
    }

    /** Left red, right blue; as a camera writes it that was held another way. */
    private static byte[] photo(int orientation, ByteOrder order) throws IOException {
        BufferedImage drawn = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 80; x++) {
            for (int y = 0; y < 40; y++) {
                drawn.setRGB(x, y, x < 40 ? 0xFF0000 : 0x0000FF);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(drawn, "jpeg", jpeg);
        byte[] plain = jpeg.toByteArray();
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34);
        exif.put("Exif".getBytes(US_ASCII)).putShort((short) 0);
        exif.order(order).put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(US_ASCII));
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        ByteBuffer file = ByteBuffer.allocate(plain.length + 36);
        file.put(plain, 0, 2).put(exif.array()).put(plain, 2, plain.length - 2);
        return file.array();
    }

    /** Where the red half lies. */
    private static String red(byte[] file) throws IOException {
        Picture picture = PictureCodec.of(file).orElseThrow();
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(picture.content()));
        boolean lies = kept.getWidth() > kept.getHeight();
        boolean first = (kept.getRGB(5, 5) >> 16 & 0xFF) > 128;
        return lies ? (first ? "left" : "right") : (first ? "top" : "bottom");
    }

    @Test
    void aPhotoIsTurnedUprightAsItsCameraSays() throws IOException {
        List<String> expected =
                List.of("left", "right", "right", "left", "top", "top", "bottom", "bottom");
        for (int orientation = 1; orientation <= 8; orientation++) {
            assertThat(red(photo(orientation, ByteOrder.BIG_ENDIAN)))
                    .as("orientation %d", orientation)
                    .isEqualTo(expected.get(orientation - 1));
        }
        assertThat(red(photo(6, ByteOrder.LITTLE_ENDIAN))).isEqualTo("top");
    }

    @Test
    void aDamagedHeadSaysNothingAboutTheOrientation() throws IOException {
        byte[] file = photo(6, ByteOrder.BIG_ENDIAN);
        for (int length = 0; length < 40; length++) {
            assertThat(ExifOrientation.of(Arrays.copyOf(file, length))).isBetween(1, 8);
        }
        file[16] = (byte) 0xFF; // where the directory lies
        assertThat(ExifOrientation.of(file)).isEqualTo(ExifOrientation.UPRIGHT);
    }
}
