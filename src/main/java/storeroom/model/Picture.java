package storeroom.model;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** A picture as it is kept: a file of a known kind, with its size in points. Immutable. */
public final class Picture {

    /** Longest side, in points. */
    public static final int LONGEST_SIDE = 1024;

    /** Largest file, in bytes. */
    public static final int LARGEST = 8_000_000;

    /** The kinds of files that are kept. */
    public enum Kind {
        JPEG("image/jpeg"),
        PNG("image/png");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        /** Its name in the database and elsewhere: never changes. */
        public String mediaType() {
            return mediaType;
        }

        /**
         * @throws IllegalArgumentException for a name that no kind has
         */
        public static Kind ofMediaType(String mediaType) {
            for (Kind kind : values()) {
                if (kind.mediaType.equals(mediaType)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no such kind of picture: " + mediaType);
        }
    }

    private final Kind kind;
    private final int width;
    private final int height;
    private final byte[] content;

    /**
     * @throws IllegalArgumentException when it is too large, or there is nothing of it
     */
    public Picture(Kind kind, int width, int height, byte[] content) {
        boolean fits = Math.max(width, height) <= LONGEST_SIDE && content.length <= LARGEST;
        if (!fits || Math.min(width, height) < 1 || content.length == 0) {
            throw new IllegalArgumentException("no picture of " + width + " × " + height);
        }
        this.kind = kind;
        this.width = width;
        this.height = height;
        this.content = content.clone();
    }

    public Kind kind() {
        return kind;
    }

    /** In points. */
    public int width() {
        return width;
    }

    /** In points. */
    public int height() {
        return height;
    }

    /** The file: a copy. */
    public byte[] content() {
        return content.clone();
    }

    /** What it is like without what it shows: {@code image/jpeg, 1024 × 768}. */
    public String description() {
        return kind.mediaType() + ", " + width + " × " + height;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Picture picture
                && kind == picture.kind
                && width == picture.width
                && height == picture.height
                && Arrays.equals(content, picture.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }
}
