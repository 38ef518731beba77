package storeroom.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be changed of a {@link SupplierItem}, each with its value as programs read it. */
public enum SupplierItemField {
    CODE("supplier_code", ItemField.Type.TEXT),
    PACK_SIZE("pack_size", ItemField.Type.QUANTITY),
    MINIMUM_ORDER("minimum_order", ItemField.Type.QUANTITY),
    LEAD_TIME_DAYS("lead_time_days", ItemField.Type.DAYS),
    PREFERRED("preferred", ItemField.Type.TRUTH),
    /** By the quantity from which they hold: {@code 0=1.25;100=1.1}. */
    PRICES("supplier_prices", ItemField.Type.TEXT);

    /**
     * A field that has another value than before.
     *
     * @param before empty where it had none
     * @param after empty where it has none
     */
    public record Difference(
            SupplierItemField field, Optional<String> before, Optional<String> after) {}

    private final String key;
    private final ItemField.Type type;

    SupplierItemField(String key, ItemField.Type type) {
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
    public static Optional<SupplierItemField> ofKey(String key) {
        for (SupplierItemField field : values()) {
            if (field.key.equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Its value, free of any country's way of writing; empty where there is none. */
    public Optional<String> of(SupplierItem one) {
        return switch (this) {
            case CODE -> text(one.code());
            case PACK_SIZE -> text(one.packSize().toString());
            case MINIMUM_ORDER -> text(one.minimumOrder().toString());
            case LEAD_TIME_DAYS -> text(String.valueOf(one.leadTimeDays()));
            case PREFERRED -> text(String.valueOf(one.preferred()));
            case PRICES ->
                    text(
                            one.prices().stream()
                                    .map(step -> step.from() + "=" + step.price())
                                    .collect(Collectors.joining(";")));
        };
    }

    /** What is different; empty for equal ones. */
    public static List<Difference> differences(SupplierItem before, SupplierItem after) {
        List<Difference> differences = new ArrayList<>();
        for (SupplierItemField field : values()) {
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
