package storeroom.safety;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** No backup was made; the company is as it was, and the backups that are there stay. */
public final class BackupFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** No room on the disk. */
        FULL,
        /** The folder cannot be written to. */
        UNWRITABLE,
        /** Somebody else makes one, and takes too long. */
        BUSY,
        /** The copy does not add up, and so the company does not: see the findings. */
        NOT_SOUND,
        /** The person did not want to wait. */
        CANCELLED
    }

    private final Reason reason;
    private final transient List<Finding> findings;

    BackupFailedException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.findings = List.of();
    }

    BackupFailedException(List<Finding> findings) {
        super("the copy does not add up: " + findings);
        this.reason = Reason.NOT_SOUND;
        this.findings = List.copyOf(findings);
    }

    public Reason reason() {
        return reason;
    }

    /** What does not add up, with {@link Reason#NOT_SOUND}. */
    public List<Finding> findings() {
        return findings;
    }
}
