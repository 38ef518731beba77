package storeroom.model;

import java.util.Optional;

/** The limits that an item's master data keeps, whoever writes it. */
public final class ItemRules {

    private ItemRules() {}

    /** The first rule that the record breaks by itself, if any. */
    public static Optional<Rule> brokenBy(ItemDetails item) {
        return text(item.sku(), ItemDetails.CODE_LENGTH, Rule.Field.SKU)
                .or(() -> text(item.name(), ItemDetails.NAME_LENGTH, Rule.Field.NAME))
                .or(() -> text(item.unit(), ItemDetails.CODE_LENGTH, Rule.Field.UNIT))
                .or(() -> atMost(item.category().orElse(""), ItemDetails.CODE_LENGTH))
                .or(() -> atMost(item.note(), ItemDetails.NOTE_LENGTH))
                .or(
                        () ->
                                item.barcodes().stream()
                                        .flatMap(
                                                barcode ->
                                                        text(
                                                                barcode.code(),
                                                                ItemDetails.CODE_LENGTH,
                                                                Rule.Field.BARCODE)
                                                                .stream())
                                        .findFirst());
    }

    private static Optional<Rule> text(String text, int limit, Rule.Field field) {
        return text.isBlank() ? Optional.of(new Rule.TextMissing(field)) : atMost(text, limit);
    }

    private static Optional<Rule> atMost(String text, int limit) {
        return text.length() > limit
                ? Optional.of(new Rule.TextTooLong(text, limit))
                : Optional.empty();
    }
}
