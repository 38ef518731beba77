package storeroom.exchange;

import org.jspecify.annotations.Nullable;

import storeroom.model.ItemDetails;
import storeroom.model.Ledger;
import storeroom.model.Location;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.operation.BulkStock;
import storeroom.operation.BulkStock.Entry;
import storeroom.repository.BulkLedger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a movement file as values: reads its fields and checks each by itself; the stock is
 * not looked at. Used by one thread, one row after the other.
 */
final class MovementRow {

    private final Source source;
    private final BulkStock stock;
    private final MovementRules rules;
    private final Numbers numbers;
    private final Dates dates;
    private final Messages messages;
    private final Optional<LocalDate> defaultDay;
    private final Map<String, Optional<MovementKind>> kinds = new HashMap<>();

    /** The item; null when there is none and one is to be made. */
    @Nullable Entry entry;

    String sku = "";
    int location;
    MovementKind kind = MovementKind.SALE;

    /** As the kind wants it: greater than zero for one-way kinds, counted for counts. */
    long quantity;

    long day;
    long price;
    String document = "";
    String note = "";

    MovementRow(
            Source source,
            BulkStock stock,
            ImportRequest request,
            Numbers numbers,
            Dates dates,
            Messages messages) {
        this.source = source;
        this.stock = stock;
        this.rules = request.movements();
        this.numbers = numbers;
        this.dates = dates;
        this.messages = messages;
        this.defaultDay = request.day();
    }

    /** Reads the row. */
    void read() throws BadValueException {
        long pack = readItem();
        document = source.get(Field.DOCUMENT);
        note = source.get(Field.NOTE);
        if (document.length() > NewMovement.DOCUMENT_LENGTH
                || note.length() > NewMovement.NOTE_LENGTH) {
            Field longer =
                    document.length() > NewMovement.DOCUMENT_LENGTH ? Field.DOCUMENT : Field.NOTE;
            throw bad(longer, Ledger.brokenBy(document, note).orElseThrow());
        }
        location = readLocation();
        day = readDay();
        readQuantity(pack);
        String text = source.get(Field.PRICE);
        price = text.isEmpty() ? BulkLedger.NO_PRICE : numbers.money(text, header(Field.PRICE));
        if (price != BulkLedger.NO_PRICE && price < 0) {
            throw bad(Field.PRICE, text, messages.get("value.negative"));
        }
    }

    /** Finds the item; the answer is how many thousandths of it one unit of the row is. */
    private long readItem() throws BadValueException {
        sku = source.get(Field.SKU);
        String barcode = sku.isEmpty() ? source.get(Field.BARCODE) : "";
        if (sku.isEmpty() && barcode.isEmpty()) {
            throw missing(source.columns().has(Field.SKU) ? Field.SKU : Field.BARCODE);
        }
        entry = sku.isEmpty() ? null : stock.get(BulkStock.key(sku));
        if (entry != null) {
            return Quantity.ONE.thousandths();
        }
        BulkStock.Code code = stock.barcode(sku.isEmpty() ? barcode : sku);
        if (code != null) {
            entry = code.entry();
            sku = entry.sku();
            return code.quantity();
        }
        if (sku.isEmpty()) {
            throw bad(Field.BARCODE, new Rule.UnknownItem(barcode));
        }
        if (!rules.createItems()) {
            throw bad(Field.SKU, new Rule.UnknownItem(sku));
        }
        if (sku.length() > ItemDetails.CODE_LENGTH) {
            throw bad(Field.SKU, new Rule.TextTooLong(sku, ItemDetails.CODE_LENGTH));
        }
        return Quantity.ONE.thousandths();
    }

    private int readLocation() throws BadValueException {
        String code = source.get(Field.LOCATION);
        if (code.isEmpty()) {
            return 0;
        }
        List<Location> locations = stock.locations();
        for (int i = 0; i < locations.size(); i++) {
            if (locations.get(i).code().equalsIgnoreCase(code)) {
                return i;
            }
        }
        String known = String.join(", ", locations.stream().map(Location::code).toList());
        throw bad(Field.LOCATION, code, messages.get("value.location", known));
    }

    private long readDay() throws BadValueException {
        String text = source.get(Field.DATE);
        if (text.isEmpty()) {
            return defaultDay.orElseThrow(() -> missing(Field.DATE)).toEpochDay();
        }
        return dates.day(text, header(Field.DATE));
    }

    private void readQuantity(long pack) throws BadValueException {
        kind = readKind();
        String text = source.get(Field.QUANTITY);
        if (text.isEmpty()) {
            throw missing(Field.QUANTITY);
        }
        quantity = times(numbers.quantity(text, header(Field.QUANTITY)), pack, text);
        boolean isReturn = rules.returns().isPresent() && startsWith(rules.returns().get());
        if (isReturn && kind.direction() == MovementKind.Direction.OUT) {
            if (quantity >= 0) {
                throw bad(Field.QUANTITY, text, messages.get("value.returnPositive", document));
            }
            kind = MovementKind.RETURN;
            quantity = -quantity;
        }
        if (kind == MovementKind.COUNT ? quantity < 0 : quantity == 0) {
            boolean nothing = kind.direction() == MovementKind.Direction.EITHER && quantity == 0;
            throw bad(
                    Field.QUANTITY,
                    nothing ? new Rule.QuantityZero() : new Rule.QuantityNotPositive());
        }
        if (kind.direction() != MovementKind.Direction.EITHER && quantity < 0) {
            throw new BadValueException(
                    header(Field.QUANTITY),
                    text,
                    messages.get("value.negativeOf", Kinds.name(kind)),
                    Hint.RETURNS);
        }
    }

    private MovementKind readKind() throws BadValueException {
        String text = source.get(Field.KIND);
        if (text.isEmpty()) {
            return rules.kind().orElseThrow(() -> missing(Field.KIND));
        }
        Optional<MovementKind> found = kinds.get(text);
        if (found == null) {
            found = Kinds.find(text);
            if (kinds.size() < 1_000) {
                kinds.put(text, found);
            }
        }
        if (found.isPresent() && found.get() == MovementKind.TRANSFER) {
            throw bad(Field.KIND, text, messages.get("value.transfer"));
        }
        return found.orElseThrow(() -> bad(Field.KIND, text, messages.get("value.kind")));
    }

    private long times(long typed, long pack, String text) throws BadValueException {
        if (pack == Quantity.ONE.thousandths()) {
            return typed;
        }
        long high = Math.multiplyHigh(typed, pack);
        long product = typed * pack;
        if (high != product >> 63 || Math.abs(product / 1000) > Quantity.LIMIT) {
            throw bad(Field.QUANTITY, text, messages.get("value.large"));
        }
        if (product % 1000 != 0) {
            throw bad(Field.QUANTITY, text, messages.get("value.decimals", Quantity.SCALE));
        }
        return product / 1000;
    }

    private boolean startsWith(String prefix) {
        return document.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private String header(Field field) {
        return source.columns().header(field);
    }

    BadValueException bad(Field field, Rule rule) {
        return bad(field, source.get(field), messages.say(rule));
    }

    BadValueException bad(Field field, String value, String reason) {
        return new BadValueException(header(field), value, reason);
    }

    private BadValueException missing(Field field) {
        return bad(field, "", messages.get("value.missing"));
    }
}
