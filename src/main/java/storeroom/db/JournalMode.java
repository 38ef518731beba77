package storeroom.db;

/** How SQLite keeps a transaction until it is complete. */
public enum JournalMode {
    /** Readers and the writer do not wait for each other. */
    WAL,
    /**
     * The file system refuses WAL, as network drives do: everything works, but a writer and readers
     * wait for each other for short moments.
     */
    ROLLBACK
}
