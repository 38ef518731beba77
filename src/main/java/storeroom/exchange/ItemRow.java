package storeroom.exchange;

import storeroom.model.Barcode;
import storeroom.model.ItemDetails;
import storeroom.model.ItemDetailsBuilder;
import storeroom.model.ItemRules;
import storeroom.model.Money;
import storeroom.model.Quantity;
import storeroom.model.Rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One row of an item file as values: sets what the row has, and leaves the rest as it was. */
final class ItemRow {

    private static final Map<String, Boolean> ANSWERS =
            Map.ofEntries(
                    Map.entry("true", true),
                    Map.entry("1", true),
                    Map.entry("yes", true),
                    Map.entry("y", true),
                    Map.entry("x", true),
                    Map.entry("si", true),
                    Map.entry("ja", true),
                    Map.entry("j", true),
                    Map.entry("false", false),
                    Map.entry("0", false),
                    Map.entry("no", false),
                    Map.entry("n", false),
                    Map.entry("nein", false));

    private static final int LEAD_TIME = 10_000;
    private static final int SHELF_LIFE = 100_000;

    private final Source source;
    private final Numbers numbers;
    private final Messages messages;

    ItemRow(Source source, Numbers numbers, Messages messages) {
        this.source = source;
        this.numbers = numbers;
        this.messages = messages;
    }

    String sku() throws BadValueException {
        return required(Field.SKU, ItemDetails.CODE_LENGTH);
    }

    /** A new item. */
    ItemDetails create(String sku) throws BadValueException {
        String name = required(Field.NAME, ItemDetails.NAME_LENGTH);
        return change(ItemDetails.builder(sku, name));
    }

    /** The item as it becomes. */
    ItemDetails change(ItemDetails before) throws BadValueException {
        return change(before.toBuilder());
    }

    /** What lies there, in thousandths; empty where the row does not say. */
    Optional<Quantity> onHand() throws BadValueException {
        String text = source.get(Field.ON_HAND);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quantity(numbers.quantity(text, header(Field.ON_HAND))));
    }

    private ItemDetails change(ItemDetailsBuilder item) throws BadValueException {
        String name = text(Field.NAME, ItemDetails.NAME_LENGTH);
        if (!name.isEmpty()) {
            item.name(name);
        }
        if (has(Field.BARCODES)) {
            item.barcodes(barcodes(source.get(Field.BARCODES)));
        }
        String category = text(Field.CATEGORY, ItemDetails.CODE_LENGTH);
        if (!category.isEmpty()) {
            item.category(Optional.of(category));
        }
        String unit = text(Field.UNIT, ItemDetails.CODE_LENGTH);
        if (!unit.isEmpty()) {
            item.unit(unit);
        }
        String note = text(Field.NOTE, ItemDetails.NOTE_LENGTH);
        if (!note.isEmpty()) {
            item.note(note);
        }
        figures(item);
        flags(item);
        ItemDetails built = item.build();
        Optional<Rule> broken = ItemRules.brokenBy(built);
        if (broken.isPresent()) {
            throw new BadValueException("", built.sku(), messages.say(broken.get()));
        }
        return built;
    }

    private void figures(ItemDetailsBuilder item) throws BadValueException {
        if (has(Field.PACK_SIZE)) {
            Quantity size = quantity(Field.PACK_SIZE);
            if (size.isZero()) {
                throw new BadValueException(
                        header(Field.PACK_SIZE),
                        source.get(Field.PACK_SIZE),
                        messages.say(new Rule.QuantityNotPositive()));
            }
            item.packSize(size);
        }
        if (has(Field.MINIMUM_ORDER)) {
            item.minimumOrder(quantity(Field.MINIMUM_ORDER));
        }
        if (has(Field.COST)) {
            item.cost(money(Field.COST));
        }
        if (has(Field.PRICE)) {
            item.price(money(Field.PRICE));
        }
        if (has(Field.REORDER_POINT)) {
            item.reorderPoint(quantity(Field.REORDER_POINT));
        }
        if (has(Field.MAXIMUM)) {
            item.maximum(Optional.of(quantity(Field.MAXIMUM)));
        }
        if (has(Field.LEAD_TIME_DAYS)) {
            item.leadTimeDays(whole(Field.LEAD_TIME_DAYS, 0, LEAD_TIME));
        }
        if (has(Field.SHELF_LIFE_DAYS)) {
            item.shelfLifeDays(Optional.of(whole(Field.SHELF_LIFE_DAYS, 1, SHELF_LIFE)));
        }
    }

    private void flags(ItemDetailsBuilder item) throws BadValueException {
        if (has(Field.ACTIVE) || has(Field.DISCONTINUED)) { // retired if either says so
            boolean inactive = has(Field.ACTIVE) && !flag(Field.ACTIVE);
            boolean discontinued = has(Field.DISCONTINUED) && flag(Field.DISCONTINUED);
            item.active(!inactive && !discontinued);
        }
        if (has(Field.MAY_GO_NEGATIVE)) {
            item.mayGoNegative(flag(Field.MAY_GO_NEGATIVE));
        }
    }

    private List<Barcode> barcodes(String text) throws BadValueException {
        List<Barcode> barcodes = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            int equals = part.lastIndexOf('=');
            String code = (equals < 0 ? part : part.substring(0, equals)).strip();
            String pack = equals < 0 ? "" : part.substring(equals + 1).strip();
            if (code.isEmpty() && pack.isEmpty()) {
                continue;
            }
            long quantity = pack.isEmpty() ? 1000 : numbers.quantity(pack, header(Field.BARCODES));
            if (code.isEmpty() || code.length() > ItemDetails.CODE_LENGTH || quantity <= 0) {
                throw new BadValueException(
                        header(Field.BARCODES), part, messages.get("value.barcode"));
            }
            boolean twice = barcodes.stream().anyMatch(other -> other.code().equals(code));
            if (twice) {
                throw new BadValueException(
                        header(Field.BARCODES), part, messages.get("value.barcodeTwice"));
            }
            barcodes.add(new Barcode(code, new Quantity(quantity)));
        }
        return barcodes;
    }

    private boolean has(Field field) {
        return !source.get(field).isEmpty();
    }

    private String header(Field field) {
        return source.columns().header(field);
    }

    private String required(Field field, int limit) throws BadValueException {
        String text = text(field, limit);
        if (text.isEmpty()) {
            throw new BadValueException(header(field), "", messages.get("value.missing"));
        }
        return text;
    }

    private String text(Field field, int limit) throws BadValueException {
        String text = source.get(field);
        if (text.length() > limit) {
            throw new BadValueException(
                    header(field), text, messages.say(new Rule.TextTooLong(text, limit)));
        }
        return text;
    }

    private Quantity quantity(Field field) throws BadValueException {
        String text = source.get(field);
        return new Quantity(notNegative(numbers.quantity(text, header(field)), text, field));
    }

    private Money money(Field field) throws BadValueException {
        String text = source.get(field);
        return new Money(notNegative(numbers.money(text, header(field)), text, field));
    }

    private long notNegative(long value, String text, Field field) throws BadValueException {
        if (value < 0) {
            throw new BadValueException(header(field), text, messages.get("value.negative"));
        }
        return value;
    }

    private int whole(Field field, int least, int most) throws BadValueException {
        return numbers.whole(source.get(field), header(field), least, most);
    }

    private boolean flag(Field field) throws BadValueException {
        String text = source.get(field);
        Boolean answer = ANSWERS.get(Headers.folded(text.toLowerCase(Locale.ROOT)));
        if (answer == null) {
            throw new BadValueException(header(field), text, messages.get("value.flag"));
        }
        return answer;
    }
}
