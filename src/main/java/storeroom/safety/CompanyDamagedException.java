package storeroom.safety;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * A company cannot be opened because its file is damaged or gone, and {@link Recovery} can help.
 * Never because of a lock. Nothing was changed.
 */
public final class CompanyDamagedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is the matter with the file. */
    public enum Kind {
        /** It is there, and its content is not what was saved. */
        DAMAGED,
        /** It is there, and there is nothing in it. */
        EMPTY,
        /** It is not there, but something that belonged to it is. */
        MISSING
    }

    private final transient Path file;
    private final Kind kind;

    CompanyDamagedException(Path file, Kind kind, @Nullable Throwable cause) {
        super(file + " is " + kind + (cause == null ? "" : ": " + cause.getMessage()), cause);
        this.file = file;
        this.kind = kind;
    }

    /**
     * An open company turned out to be damaged.
     *
     * @param what was found
     */
    public static CompanyDamagedException found(Path file, String what) {
        return new CompanyDamagedException(file, Kind.DAMAGED, new IllegalStateException(what));
    }

    /** The company's file, by its canonical path. */
    public Path file() {
        return file;
    }

    public Kind kind() {
        return kind;
    }
}
