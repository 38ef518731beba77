package storeroom.exchange;

/**
 * Watches an import. Called from the import's own threads, a few hundred times at most for each
 * million rows.
 */
public interface Progress {

    /** Nobody watches, nobody cancels. */
    Progress NONE =
            new Progress() {
                @Override
                public void advanced(long rows, long bytes, long ofBytes) {}

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };

    /**
     * So much is done.
     *
     * @param rows of the file, read and checked
     * @param bytes of the file that have been read
     * @param ofBytes the file's length
     */
    void advanced(long rows, long bytes, long ofBytes);

    /** Asked again and again: once it is true, the import undoes what it did. */
    boolean isCancelled();
}
