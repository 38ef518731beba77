package storeroom.model;

/**
 * What the company knows about a supplier or customer. Immutable; {@link #supplier}, {@link
 * #customer} and {@link #toBuilder} make new ones. A text that is not known is empty.
 *
 * @param name unique without regard to ASCII case
 * @param isSupplier whether the company buys from them
 * @param isCustomer whether the company sells to them; at least one of the two holds
 * @param contact the person to ask for
 * @param address as it stands on an envelope, over several lines
 * @param taxNumber for invoices: VAT number, tax code
 * @param paymentDays days from an invoice until it is due; 0 is at once
 * @param active false once they are retired
 */
public record PartnerDetails(
        String name,
        boolean isSupplier,
        boolean isCustomer,
        String contact,
        String address,
        String email,
        String phone,
        String taxNumber,
        int paymentDays,
        String note,
        boolean active) {

    /** Longest name, contact and e-mail address, in characters. */
    public static final int NAME_LENGTH = 300;

    /** Longest address, in characters. */
    public static final int ADDRESS_LENGTH = 1_000;

    /** Longest phone number and tax number, in characters. */
    public static final int NUMBER_LENGTH = 100;

    /** Longest note, in characters. */
    public static final int NOTE_LENGTH = 10_000;

    /** Most days until an invoice is due. */
    public static final int PAYMENT_DAYS_LIMIT = 1_000;

    /** Begins somebody whom the company buys from. */
    public static PartnerDetailsBuilder supplier(String name) {
        return new PartnerDetailsBuilder(name).isSupplier(true);
    }

    /** Begins somebody whom the company sells to. */
    public static PartnerDetailsBuilder customer(String name) {
        return new PartnerDetailsBuilder(name).isCustomer(true);
    }

    /** Begins a changed copy. */
    public PartnerDetailsBuilder toBuilder() {
        return new PartnerDetailsBuilder(this);
    }
}
