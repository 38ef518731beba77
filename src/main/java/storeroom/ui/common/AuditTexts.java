package storeroom.ui.common;

import storeroom.model.AuditEntry;
import storeroom.model.ItemField;
import storeroom.model.Money;
import storeroom.model.PartnerField;
import storeroom.model.Quantity;
import storeroom.model.SupplierItemField;

import java.util.Optional;

/** Entries of the audit, as people say them. */
public final class AuditTexts {

    private final Words words;

    public AuditTexts(Words words) {
        this.words = words;
    }

    /** {@code DR-SET-19 · Drill bit set}, {@code Category Tools}. */
    public String what(AuditEntry entry) {
        return entry.item()
                .map(item -> words.say("audit.item", item.sku(), item.name()))
                .orElseGet(() -> words.say("audit.of." + entry.entity().name(), label(entry)));
    }

    private String label(AuditEntry entry) {
        return switch (entry.entity()) {
            case SETTING -> words.texts().find("setting." + entry.label()).orElse(entry.label());
            case ITEM, CATEGORY, LOCATION, PARTNER, SUPPLIER_ITEM -> entry.label();
        };
    }

    /** {@code Unit price}; where the whole thing is meant: {@code Added}. */
    public String field(AuditEntry entry) {
        if (entry.field().isEmpty()) {
            return words.say("audit.action." + entry.action().name());
        }
        return words.texts().find("field." + camelCase(entry.field())).orElse(entry.field());
    }

    /** From {@code reorder_point} to {@code reorderPoint}. */
    private static String camelCase(String key) {
        StringBuilder name = new StringBuilder();
        for (String word : key.split("_", -1)) {
            name.append(
                    name.isEmpty() || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    public String before(AuditEntry entry) {
        return value(entry, entry.before());
    }

    public String after(AuditEntry entry) {
        return value(entry, entry.after());
    }

    private String value(AuditEntry entry, Optional<String> value) {
        if (value.isEmpty()) {
            boolean whole = entry.before().isEmpty() && entry.after().isEmpty();
            return whole ? "" : words.say("audit.none");
        }
        return type(entry).map(type -> read(type, value.get())).orElse(value.get());
    }

    /** How the values of a field are read, where this program knows the field. */
    private static Optional<ItemField.Type> type(AuditEntry entry) {
        return switch (entry.entity()) {
            case PARTNER -> PartnerField.ofKey(entry.field()).map(PartnerField::type);
            case SUPPLIER_ITEM ->
                    SupplierItemField.ofKey(entry.field()).map(SupplierItemField::type);
            case ITEM, CATEGORY, LOCATION, SETTING ->
                    ItemField.ofKey(entry.field()).map(ItemField::type);
        };
    }

    /** A value that another version wrote in another way is shown as it is. */
    private String read(ItemField.Type type, String value) {
        try {
            return switch (type) {
                case TEXT -> value;
                case QUANTITY -> words.formats().quantity(Quantity.parse(value));
                case MONEY -> words.formats().money(Money.parse(value));
                case DAYS -> words.formats().count(Long.parseLong(value));
                case TRUTH -> words.say(Boolean.parseBoolean(value) ? "audit.yes" : "audit.no");
            };
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
