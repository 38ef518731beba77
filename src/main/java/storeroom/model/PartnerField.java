package storeroom.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of {@link PartnerDetails}, each with its value as programs read it. */
public enum PartnerField {
    NAME("name", ItemField.Type.TEXT),
    SUPPLIER("supplier", ItemField.Type.TRUTH),
    CUSTOMER("customer", ItemField.Type.TRUTH),
    CONTACT("contact", ItemField.Type.TEXT),
    ADDRESS("address", ItemField.Type.TEXT),
    EMAIL("email", ItemField.Type.TEXT),
    PHONE("phone", ItemField.Type.TEXT),
    TAX_NUMBER("tax_number", ItemField.Type.TEXT),
    PAYMENT_DAYS("payment_days", ItemField.Type.DAYS),
    NOTE("note", ItemField.Type.TEXT),
    ACTIVE("active", ItemField.Type.TRUTH);

    /**
     * A field that has another value than before.
     *
     * @param before empty where it had none
     * @param after empty where it has none
     */
    public record Difference(PartnerField field, Optional<String> before, Optional<String> after) {}

    private final String key;
    private final ItemField.Type type;

    PartnerField(String key, ItemField.Type type) {
        this.key = key;
        this.type = type;
    }

    /** Its name kept in the database: never changes, never reused. */
    public String key() {
        return key;
    }

    public ItemField.Type type() {
        return type;
    }

    /** The field with this {@link #key}, if this program knows it. */
    public static Optional<PartnerField> ofKey(String key) {
        for (PartnerField field : values()) {
            if (field.key.equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The partner's value, free of any country's way of writing; empty where there is none. */
    public Optional<String> of(PartnerDetails partner) {
        return switch (this) {
            case NAME -> text(partner.name());
            case SUPPLIER -> Optional.of(String.valueOf(partner.isSupplier()));
            case CUSTOMER -> Optional.of(String.valueOf(partner.isCustomer()));
            case CONTACT -> text(partner.contact());
            case ADDRESS -> text(partner.address());
            case EMAIL -> text(partner.email());
            case PHONE -> text(partner.phone());
            case TAX_NUMBER -> text(partner.taxNumber());
            case PAYMENT_DAYS -> Optional.of(String.valueOf(partner.paymentDays()));
            case NOTE -> text(partner.note());
            case ACTIVE -> Optional.of(String.valueOf(partner.active()));
        };
    }

    /**
     * Gives a partner a value as {@link #of} tells it.
     *
     * @param value empty where there is to be none
     * @throws IllegalArgumentException for a text that is no such value
     */
    public void put(PartnerDetailsBuilder partner, Optional<String> value) {
        String text = value.orElse("");
        switch (this) {
            case NAME -> partner.name(text);
            case SUPPLIER -> partner.isSupplier(Boolean.parseBoolean(text));
            case CUSTOMER -> partner.isCustomer(Boolean.parseBoolean(text));
            case CONTACT -> partner.contact(text);
            case ADDRESS -> partner.address(text);
            case EMAIL -> partner.email(text);
            case PHONE -> partner.phone(text);
            case TAX_NUMBER -> partner.taxNumber(text);
            case PAYMENT_DAYS -> partner.paymentDays(Integer.parseInt(text));
            case NOTE -> partner.note(text);
            case ACTIVE -> partner.active(Boolean.parseBoolean(text));
        }
    }

    /** What is different; empty for equal ones. */
    public static List<Difference> differences(PartnerDetails before, PartnerDetails after) {
        List<Difference> differences = new ArrayList<>();
        for (PartnerField field : values()) {
            Optional<String> was = field.of(before);
            Optional<String> is = field.of(after);
            if (!was.equals(is)) {
                differences.add(new Difference(field, was, is));
            }
        }
        return differences;
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
