package storeroom.model;

/**
 * Which lines of a stocktaking are wanted.
 *
 * @param search a part of SKU, name or barcode; empty for all
 */
public record CountFilter(String search, View view) {

    public static final CountFilter ALL = new CountFilter("", View.ALL);

    /** What is asked of a line. */
    public enum View {
        ALL,
        NOT_COUNTED,
        DIFFERENT,
        RECOUNT
    }
}
