package storeroom.ui.common;

import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

import storeroom.model.Picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;

/**
 * Makes pictures that are small enough to be kept of files of any size, upright, and pictures to be
 * shown of those. How large a file's picture is, is known before it is unpacked, and it is never
 * unpacked whole where it is large. Takes its time for large ones: not on the window's thread.
 */
public final class PictureCodec {

    /** A file up to this is kept as it is, in bytes. */
    private static final int SMALL = 500_000;

    /** More than a camera takes, in points. */
    private static final long MOST_POINTS = 60_000_000;

    private static final float QUALITY = 0.85f;

    private PictureCodec() {}

    /** What is shown; empty where the file is none that can be shown. */
    public static Optional<Image> shown(byte[] content) {
        Image image = new Image(new ByteArrayInputStream(content));
        boolean isThere = !image.isError() && image.getWidth() >= 1 && image.getHeight() >= 1;
        return isThere ? Optional.of(image) : Optional.empty();
    }

    /** A picture to be kept; empty where the file is none that can be read, or is too large. */
    public static Optional<Picture> of(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return of(file, reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            return Optional.empty(); // readers say in many ways that a file is damaged
        }
    }

    private static Optional<Picture> of(byte[] file, ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (isTooLarge(width, height)) {
            return Optional.empty();
        }
        int orientation = ExifOrientation.of(file);
        Optional<Picture.Kind> kind = kind(file);
        boolean fits = Math.max(width, height) <= Picture.LONGEST_SIDE && file.length <= SMALL;
        if (kind.isPresent() && fits && orientation == ExifOrientation.UPRIGHT) {
            return shown(file).map(_ -> new Picture(kind.get(), width, height, file));
        }
        ImageReadParam how = reader.getDefaultReadParam();
        int step = PictureSize.step(width, height);
        how.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(0, how);
        return Optional.of(written(PictureSize.turned(PictureSize.fitted(read), orientation)));
    }

    private static boolean isTooLarge(int width, int height) {
        return (long) width * height > MOST_POINTS;
    }

    /** A picture to be kept of one that was drawn elsewhere; empty where it is too large. */
    public static Optional<Picture> of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        if (pixels == null || Math.min(width, height) < 1 || isTooLarge(width, height)) {
            return Optional.empty();
        }
        int step = PictureSize.step(width, height);
        BufferedImage drawn =
                new BufferedImage(
                        Math.ceilDiv(width, step),
                        Math.ceilDiv(height, step),
                        BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                drawn.setRGB(x, y, pixels.getArgb(x * step, y * step));
            }
        }
        return Optional.of(written(PictureSize.fitted(drawn)));
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

    private static Picture written(BufferedImage image) {
        Picture.Kind kind = PictureSize.isOpaque(image) ? Picture.Kind.JPEG : Picture.Kind.PNG;
        try {
            byte[] content =
                    encoded(kind == Picture.Kind.JPEG ? PictureSize.opaque(image) : image, kind);
            return new Picture(kind, image.getWidth(), image.getHeight(), content);
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
