package storeroom.model;

/**
 * Which suppliers and customers a list shows.
 *
 * @param text words that name, contact, address, e-mail, phone or tax number must contain, in any
 *     order, without regard to case and accents; blank means all
 * @param view which of them
 */
public record PartnerFilter(String text, View view) {

    /** The quick filters. All but the retired ones are active. */
    public enum View {
        ALL,
        SUPPLIERS,
        CUSTOMERS,
        RETIRED
    }

    /** All active ones. */
    public static final PartnerFilter ALL = new PartnerFilter("", View.ALL);
}
