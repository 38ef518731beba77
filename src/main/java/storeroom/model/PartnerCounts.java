package storeroom.model;

/**
 * How many suppliers and customers there are. Who is both is counted as both, and once in all.
 *
 * @param active all that are not retired
 */
public record PartnerCounts(int active, int suppliers, int customers, int retired) {

    /** How many a view shows, where nothing else restricts it. */
    public int of(PartnerFilter.View view) {
        return switch (view) {
            case ALL -> active;
            case SUPPLIERS -> suppliers;
            case CUSTOMERS -> customers;
            case RETIRED -> retired;
        };
    }

    /** All of them. */
    public int all() {
        return active + retired;
    }
}
