package storeroom.exchange;

import storeroom.model.Barcode;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemField;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.operation.BulkStock;
import storeroom.operation.BulkStock.Entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads an item file row by row, checks each against the items that are there and those of the rows
 * before it, and hands the good ones on. Used by one thread.
 */
final class ItemCheck {

    /** Receives what is to be saved. */
    interface Receiver {

        /** A new item, and what lies there. */
        void add(Entry entry, ItemDetails details, Quantity onHand);

        /** An item with other master data than before. */
        void change(Item before, ItemDetails after);

        /** An item that was taken back with its import is there again, as a new one. */
        void bringBack(Entry entry, Item before, ItemDetails after, Quantity onHand);
    }

    private static final int PROGRESS_EVERY = 1_000;

    private final Source source;
    private final BulkStock stock;
    private final Function<Entry, Item> details;
    private final Tally tally;
    private final Messages messages;
    private final ItemRow row;
    private final boolean goodRows;
    private final Map<String, Long> lines = new HashMap<>();
    private long onHandIgnored;
    private String firstIgnored = "";

    /**
     * @param details the master data of an item that was there before
     */
    ItemCheck(
            Source source,
            BulkStock stock,
            Function<Entry, Item> details,
            Tally tally,
            Numbers numbers,
            boolean goodRows,
            Messages messages) {
        this.source = source;
        this.stock = stock;
        this.details = details;
        this.tally = tally;
        this.messages = messages;
        this.row = new ItemRow(source, numbers, messages);
        this.goodRows = goodRows;
    }

    /** Reads the whole file; stops early when it is cancelled. */
    void run(Receiver receiver, Progress progress) {
        long length = source.file().opened().length();
        while (source.next()) {
            tally.rows++;
            try {
                read(receiver);
            } catch (BadValueException e) {
                tally.bad(e.at(source.line()));
            }
            if (tally.rows % PROGRESS_EVERY == 0) {
                progress.advanced(tally.rows, source.bytesRead(), length);
                if (progress.isCancelled()) {
                    return;
                }
            }
        }
        progress.advanced(tally.rows, source.bytesRead(), length);
        if (onHandIgnored > 0) {
            tally.note(messages.get("note.onHand", onHandIgnored, firstIgnored));
        }
    }

    private void read(Receiver receiver) throws BadValueException {
        source.join();
        String sku = row.sku();
        String key = BulkStock.key(sku);
        Long before = lines.putIfAbsent(key, source.line());
        if (before != null) {
            throw new BadValueException(
                    source.columns().header(Field.SKU),
                    sku,
                    messages.get("value.duplicate", String.valueOf(before)));
        }
        Optional<Quantity> onHand = row.onHand();
        Entry known = stock.get(key);
        if (known != null && known.isWithdrawn()) {
            bringBack(receiver, known, onHand.orElse(Quantity.ZERO));
        } else if (known == null) {
            add(receiver, sku, onHand.orElse(Quantity.ZERO));
        } else {
            change(receiver, known);
            if (onHand.isPresent() && onHand.get().thousandths() != known.total()) {
                firstIgnored = onHandIgnored++ == 0 ? known.sku() : firstIgnored;
            }
        }
    }

    private void add(Receiver receiver, String sku, Quantity onHand) throws BadValueException {
        ItemDetails item = row.create(sku);
        requireNoDebt(onHand);
        requireFree(item.barcodes(), "");
        Entry entry =
                stock.draft(sku, item.name(), item.unit(), item.active(), item.mayGoNegative());
        stock.add(entry);
        takeBarcodes(item.barcodes(), entry);
        countNew(sku, item, onHand);
        if (isSaved()) {
            receiver.add(entry, item, onHand);
        }
    }

    private void bringBack(Receiver receiver, Entry entry, Quantity onHand)
            throws BadValueException {
        Item before = details.apply(entry);
        ItemDetails after = row.create(before.sku());
        requireNoDebt(onHand);
        requireFree(after.barcodes(), entry.sku());
        before.details().barcodes().forEach(barcode -> stock.removeBarcode(barcode.code()));
        takeBarcodes(after.barcodes(), entry);
        countNew(before.sku(), after, onHand);
        if (isSaved()) {
            receiver.bringBack(entry, before, after, onHand);
        }
    }

    private void requireNoDebt(Quantity onHand) throws BadValueException {
        if (onHand.isNegative()) {
            throw new BadValueException(
                    source.columns().header(Field.ON_HAND),
                    source.get(Field.ON_HAND),
                    messages.get("value.onHand"));
        }
    }

    private void countNew(String sku, ItemDetails item, Quantity onHand) {
        tally.newItems++;
        if (onHand.isPositive()) {
            tally.moved(1, onHand.thousandths(), 0);
        }
        sample(RowSample.Effect.NEW, sku, item.name(), List::of);
    }

    private void sample(
            RowSample.Effect effect,
            String sku,
            String name,
            Supplier<List<ItemField.Difference>> changes) {
        if (tally.wants(effect)) {
            tally.sample(
                    new RowSample(
                            source.line(), effect, sku, name, changes.get(), Optional.empty()));
        }
    }

    private void change(Receiver receiver, Entry entry) throws BadValueException {
        Item before = details.apply(entry);
        ItemDetails after = row.change(before.details());
        if (after.equals(before.details())) {
            tally.unchangedItems++;
            sample(RowSample.Effect.UNCHANGED, entry.sku(), after.name(), List::of);
            return;
        }
        requireFree(after.barcodes(), entry.sku());
        before.details().barcodes().forEach(barcode -> stock.removeBarcode(barcode.code()));
        takeBarcodes(after.barcodes(), entry);
        tally.changedItems++;
        sample(
                RowSample.Effect.CHANGED,
                entry.sku(),
                after.name(),
                () -> ItemField.differences(before.details(), after));
        if (isSaved()) {
            receiver.change(before, after);
        }
    }

    private boolean isSaved() {
        return !tally.hasBad() || goodRows;
    }

    private void requireFree(List<Barcode> barcodes, String self) throws BadValueException {
        for (Barcode barcode : barcodes) {
            BulkStock.Code taken = stock.barcode(barcode.code());
            if (taken != null && !taken.entry().sku().equals(self)) {
                throw new BadValueException(
                        source.columns().header(Field.BARCODES),
                        barcode.code(),
                        messages.say(new Rule.BarcodeTaken(barcode.code(), taken.entry().sku())));
            }
        }
    }

    private void takeBarcodes(List<Barcode> barcodes, Entry entry) {
        barcodes.forEach(barcode -> stock.putBarcode(barcode.code(), entry, barcode.quantity()));
    }
}
