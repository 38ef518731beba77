package storeroom.ui.items;

import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

import storeroom.model.Picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * Makes pictures that are small enough to be kept of files of any size, and pictures to be shown of
 * those. Takes its time for large ones: not on the window's thread.
 */
final class PictureCodec {

    /** A file up to this is kept as it is, in bytes. */
    private static final int SMALL = 500_000;

    private static final float QUALITY = 0.85f;

    private PictureCodec() {}

    /** What is shown; empty where the file is none that can be shown. */
    static Optional<Image> shown(byte[] content) {
        return loaded(new Image(new ByteArrayInputStream(content)));
    }

    /** A picture to be kept; empty where the file is none that can be read. */
    static Optional<Picture> of(byte[] file) {
        Optional<Image> image = shown(file);
        if (image.isEmpty()) {
            return Optional.empty();
        }
        Optional<Picture.Kind> kind = kind(file);
        boolean fits = longest(image.get()) <= Picture.LONGEST_SIDE && file.length <= SMALL;
        if (kind.isPresent() && fits) {
            return Optional.of(picture(kind.get(), image.get(), file));
        }
        return scaled(file, image.get()).map(PictureCodec::written);
    }

    /** A picture to be kept of one that was drawn elsewhere. */
    static Optional<Picture> of(Image image) {
        return of(bytes(image, Picture.Kind.PNG));
    }

    private static Optional<Image> scaled(byte[] file, Image whole) {
        if (longest(whole) <= Picture.LONGEST_SIDE) {
            return Optional.of(whole);
        }
        int most = Picture.LONGEST_SIDE;
        return loaded(new Image(new ByteArrayInputStream(file), most, most, true, true));
    }

    private static Optional<Image> loaded(Image image) {
        boolean isThere = !image.isError() && image.getWidth() >= 1 && image.getHeight() >= 1;
        return isThere ? Optional.of(image) : Optional.empty();
    }

    private static double longest(Image image) {
        return Math.max(image.getWidth(), image.getHeight());
    }

    private static Picture written(Image image) {
        Picture.Kind kind = isOpaque(image) ? Picture.Kind.JPEG : Picture.Kind.PNG;
        return picture(kind, image, bytes(image, kind));
    }

    private static Picture picture(Picture.Kind kind, Image image, byte[] content) {
        return new Picture(kind, (int) image.getWidth(), (int) image.getHeight(), content);
    }

    /** By the first bytes: a file's name may say something else. */
    private static Optional<Picture.Kind> kind(byte[] file) {
        boolean isLong = file.length > 8;
        if (isLong && file[0] == (byte) 0xFF && file[1] == (byte) 0xD8) {
            return Optional.of(Picture.Kind.JPEG);
        }
        return isLong && file[0] == (byte) 0x89 && file[1] == 'P' && file[2] == 'N'
                ? Optional.of(Picture.Kind.PNG)
                : Optional.empty();
    }

    private static boolean isOpaque(Image image) {
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < (int) image.getHeight(); y++) {
            for (int x = 0; x < (int) image.getWidth(); x++) {
                if (pixels.getArgb(x, y) >>> 24 != 0xFF) {
                    return false;
                }
            }
        }
        return true;
    }

    private static byte[] bytes(Image image, Picture.Kind kind) {
        boolean opaque = kind == Picture.Kind.JPEG;
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage drawn =
                new BufferedImage(
                        width,
                        height,
                        opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                drawn.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            return encoded(drawn, kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is written into memory
        }
    }

    private static byte[] encoded(BufferedImage drawn, Picture.Kind kind) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(kind.mediaType()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (kind == Picture.Kind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(drawn, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
