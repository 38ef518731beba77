package storeroom.ui.common;

import storeroom.model.Picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Brings pictures to the size that is kept, and turns them upright. */
final class PictureSize {

    private PictureSize() {}

    /**
     * Which points of a picture of this size are read: every one, every second, … What is read then
     * is at least twice as large as what is kept, so that it can still be smoothed.
     */
    static int step(int width, int height) {
        return Math.max(1, Math.max(width, height) / (2 * Picture.LONGEST_SIDE));
    }

    /** As large as is kept at the most. */
    static BufferedImage fitted(BufferedImage image) {
        int longest = Math.max(image.getWidth(), image.getHeight());
        if (longest <= Picture.LONGEST_SIDE) {
            return image;
        }
        // Never to less than half at once: each point then stands for all that it covers.
        double share = Math.max(0.5, (double) Picture.LONGEST_SIDE / longest);
        int width = Math.max(1, (int) Math.round(image.getWidth() * share));
        int height = Math.max(1, (int) Math.round(image.getHeight() * share));
        AffineTransform scale =
                AffineTransform.getScaleInstance(
                        (double) width / image.getWidth(), (double) height / image.getHeight());
        return fitted(drawn(image, width, height, scale, !isOpaque(image)));
    }

    /**
     * Turned and mirrored as its file says.
     *
     * @param orientation as {@link ExifOrientation} gives it
     */
    static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation == ExifOrientation.UPRIGHT) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> new AffineTransform();
                };
        boolean lies = orientation >= 5;
        return drawn(image, lies ? height : width, lies ? width : height, turn, !isOpaque(image));
    }

    /** The same without transparency, on white. */
    static BufferedImage opaque(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_INT_RGB
                ? image
                : drawn(image, image.getWidth(), image.getHeight(), new AffineTransform(), false);
    }

    private static BufferedImage drawn(
            BufferedImage image, int width, int height, AffineTransform how, boolean transparent) {
        BufferedImage drawn =
                new BufferedImage(
                        width,
                        height,
                        transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        try {
            if (!transparent) {
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, width, height);
            }
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, how, null);
        } finally {
            graphics.dispose();
        }
        return drawn;
    }

    /** Whether nothing shines through it. */
    static boolean isOpaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return true;
        }
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 != 0xFF) {
                    return false;
                }
            }
        }
        return true;
    }
}
