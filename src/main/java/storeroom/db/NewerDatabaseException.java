package storeroom.db;

/** The file was written by a newer version of the program; it was left as it is. */
public final class NewerDatabaseException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    private final int found;
    private final int known;
    private final String writtenBy;

    NewerDatabaseException(int found, int known, String writtenBy) {
        super(
                "the database has schema version "
                        + found
                        + ", written by version "
                        + writtenBy
                        + "; this program knows "
                        + known,
                null);
        this.found = found;
        this.known = known;
        this.writtenBy = writtenBy;
    }

    /** Schema version of the file. */
    public int found() {
        return found;
    }

    /** Newest schema version that this program can read. */
    public int known() {
        return known;
    }

    /** Version of the program that brought the file there, and can read it. */
    public String writtenBy() {
        return writtenBy;
    }
}
