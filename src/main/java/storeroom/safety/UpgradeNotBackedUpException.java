package storeroom.safety;

/**
 * A company was not brought up to date, because no backup could be made before; its file is as it
 * was.
 */
public final class UpgradeNotBackedUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final BackupFailedException why;

    UpgradeNotBackedUpException(BackupFailedException why) {
        super("no backup before the upgrade: " + why.getMessage(), why);
        this.why = why;
    }

    /** Why there is no backup. */
    public BackupFailedException why() {
        return why;
    }
}
