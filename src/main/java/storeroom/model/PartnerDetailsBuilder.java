package storeroom.model;

/** Makes {@link PartnerDetails} a field at a time. Not thread-safe. */
public final class PartnerDetailsBuilder {

    private String name;
    private boolean isSupplier;
    private boolean isCustomer;
    private String contact = "";
    private String address = "";
    private String email = "";
    private String phone = "";
    private String taxNumber = "";
    private int paymentDays;
    private String note = "";
    private boolean active = true;

    PartnerDetailsBuilder(String name) {
        this.name = name;
    }

    PartnerDetailsBuilder(PartnerDetails from) {
        name = from.name();
        isSupplier = from.isSupplier();
        isCustomer = from.isCustomer();
        contact = from.contact();
        address = from.address();
        email = from.email();
        phone = from.phone();
        taxNumber = from.taxNumber();
        paymentDays = from.paymentDays();
        note = from.note();
        active = from.active();
    }

    public PartnerDetailsBuilder name(String value) {
        name = value;
        return this;
    }

    public PartnerDetailsBuilder isSupplier(boolean value) {
        isSupplier = value;
        return this;
    }

    public PartnerDetailsBuilder isCustomer(boolean value) {
        isCustomer = value;
        return this;
    }

    public PartnerDetailsBuilder contact(String value) {
        contact = value;
        return this;
    }

    public PartnerDetailsBuilder address(String value) {
        address = value;
        return this;
    }

    public PartnerDetailsBuilder email(String value) {
        email = value;
        return this;
    }

    public PartnerDetailsBuilder phone(String value) {
        phone = value;
        return this;
    }

    public PartnerDetailsBuilder taxNumber(String value) {
        taxNumber = value;
        return this;
    }

    public PartnerDetailsBuilder paymentDays(int value) {
        paymentDays = value;
        return this;
    }

    public PartnerDetailsBuilder note(String value) {
        note = value;
        return this;
    }

    public PartnerDetailsBuilder active(boolean value) {
        active = value;
        return this;
    }

    /** The record; what {@link PartnerRules} forbids is not looked at. */
    public PartnerDetails build() {
        return new PartnerDetails(
                name,
                isSupplier,
                isCustomer,
                contact,
                address,
                email,
                phone,
                taxNumber,
                paymentDays,
                note,
                active);
    }
}
