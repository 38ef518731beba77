package storeroom.model;

/** How many items there are, as a list of master data counts them. */
public record ItemCounts(int active, int retired, int withoutCategory, int withoutBarcode) {

    /** How many a view shows, where nothing else restricts it. */
    public int of(ItemFilter.View view) {
        return switch (view) {
            case ACTIVE -> active;
            case RETIRED -> retired;
            case NO_CATEGORY -> withoutCategory;
            case NO_BARCODE -> withoutBarcode;
        };
    }

    /** All of them. */
    public int all() {
        return active + retired;
    }
}
