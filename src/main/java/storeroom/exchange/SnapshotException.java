package storeroom.exchange;

import java.io.IOException;
import java.nio.file.Path;

/** All tables could not be written out. The company is as it was, and nothing half-made stays. */
public final class SnapshotException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is something in the folder already. */
        NOT_EMPTY,
        /** Its place is taken by a file. */
        NO_FOLDER,
        /** The folder in which it would lie is not there. */
        NO_PARENT,
        /** Something could not be written; the message is the system's. */
        NOT_WRITTEN,
        /** Somebody wanted it to stop. */
        CANCELLED
    }

    private final Reason reason;

    SnapshotException(Reason reason, Path folder) {
        super(reason + ": " + folder);
        this.reason = reason;
    }

    SnapshotException(IOException cause) {
        super(cause.getMessage(), cause);
        this.reason = Reason.NOT_WRITTEN;
    }

    public Reason reason() {
        return reason;
    }
}
