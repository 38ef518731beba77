package storeroom.exchange;

import storeroom.model.ItemDetails;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.operation.BulkStock;
import storeroom.operation.BulkStock.Entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a movement file row by row, checks each against the stock as the rows before it left it,
 * and hands the good ones on in chunks. Used by one thread.
 */
final class MovementCheck {

    /** Receives checked rows; may wait. */
    @FunctionalInterface
    interface Receiver {
        void accept(MovementChunk chunk) throws InterruptedException;
    }

    private static final int EXAMPLES = 3;

    private final ImportRequest request;
    private final Source source;
    private final BulkStock stock;
    private final Tally tally;
    private final Messages messages;
    private final MovementRow row;
    private final long bookedAt;
    private final Map<String, String> skip = new HashMap<>();
    private final Map<Entry, Long> countedDays = new HashMap<>();
    private final Set<Entry> nameless = new HashSet<>();
    private final List<Entry> renamed = new ArrayList<>();
    private final Set<Entry> loosened = new HashSet<>();
    private final Set<Entry> retired = new HashSet<>();
    private final Set<String> otherCase = new HashSet<>();
    private MovementChunk chunk = new MovementChunk();
    private long in;
    private long out;
    private long lines;
    private long retiredRows;

    MovementCheck(
            ImportRequest request,
            Source source,
            BulkStock stock,
            Tally tally,
            MovementRow row,
            long bookedAt,
            Messages messages) {
        this.request = request;
        this.source = source;
        this.stock = stock;
        this.tally = tally;
        this.row = row;
        this.bookedAt = bookedAt;
        this.messages = messages;
        for (String code : request.movements().skip()) {
            skip.put(code.strip().toLowerCase(Locale.ROOT), code.strip());
        }
    }

    /** Reads the whole file; stops early when it is cancelled or the thread is interrupted. */
    void run(Receiver receiver, Progress progress) throws InterruptedException {
        while (source.next()) {
            tally.rows++;
            try {
                readRow();
            } catch (BadValueException e) {
                tally.bad(e.at(source.line()));
            }
            if (chunk.isFull() || tally.rows % MovementChunk.ROWS == 0) {
                handOn(receiver);
                if (progress.isCancelled()) {
                    return;
                }
            }
        }
        handOn(receiver);
        notes();
    }

    private void handOn(Receiver receiver) throws InterruptedException {
        tally.moved(lines, in, out);
        lines = 0;
        in = 0;
        out = 0;
        chunk.rows = tally.rows;
        chunk.bytes = source.bytesRead();
        receiver.accept(chunk);
        chunk = new MovementChunk();
    }

    private void readRow() throws BadValueException {
        source.join();
        String skipped = skip.get(source.get(Field.SKU).toLowerCase(Locale.ROOT));
        if (!skip.isEmpty() && skipped != null) {
            tally.skipped(skipped);
            return;
        }
        row.read();
        Entry known = row.entry;
        String name = source.get(Field.NAME);
        Entry entry = known == null ? draft(name) : known;
        requireDayOrder(entry);
        long change = change(entry);
        Optional<Rule> broken = stock.brokenBy(entry, row.location, change);
        if (broken.isPresent()) {
            boolean negative = broken.get() instanceof Rule.NotEnoughStock;
            if (!negative || !request.movements().allowNegative()) {
                throw row.bad(Field.QUANTITY, broken.get());
            }
            entry.loosen();
            loosened.add(entry);
        }
        if (known == null) {
            create(entry, name);
        } else {
            watch(entry, name);
        }
        book(entry, change);
        if (tally.wants(RowSample.Effect.NEW)) {
            tally.sample(
                    new RowSample(
                            source.line(),
                            RowSample.Effect.NEW,
                            entry.sku(),
                            entry.name(),
                            List.of(),
                            Optional.of(
                                    new RowSample.Moved(
                                            row.kind,
                                            new Quantity(change),
                                            LocalDate.ofEpochDay(row.day)))));
        }
    }

    /**
     * A count says what was there at the end of its day, so what happened up to then must be known
     * and nothing later: else its difference would be that of another day.
     */
    private void requireDayOrder(Entry entry) throws BadValueException {
        if (row.kind == MovementKind.COUNT) {
            if (entry.movedDay() > row.day) {
                throw row.bad(
                        Field.QUANTITY,
                        source.get(Field.QUANTITY),
                        messages.get("value.countMoved", day(row.day), day(entry.movedDay())));
            }
            return;
        }
        Long counted = countedDays.isEmpty() ? null : countedDays.get(entry);
        if (counted != null && row.day < counted) {
            throw row.bad(
                    Field.DATE,
                    source.get(Field.DATE),
                    messages.get("value.beforeCount", day(counted)));
        }
    }

    private String day(long day) {
        return messages.formats().shortDay(LocalDate.ofEpochDay(day));
    }

    private long change(Entry entry) {
        if (row.kind == MovementKind.COUNT) {
            return row.quantity - stock.onHand(entry, row.location);
        }
        return row.kind.direction() == MovementKind.Direction.OUT ? -row.quantity : row.quantity;
    }

    private void book(Entry entry, long change) {
        if (row.kind == MovementKind.COUNT) {
            countedDays.put(entry, row.day);
        }
        stock.apply(entry, row.location, change, row.day, bookedAt);
        lines++;
        if (change > 0) {
            in += change;
        } else {
            out -= change;
        }
        if (!tally.hasBad() || request.goodRows()) {
            chunk.add(
                    entry,
                    row.location,
                    row.kind,
                    change,
                    row.day,
                    row.price,
                    row.document,
                    row.note);
        }
    }

    private Entry draft(String name) throws BadValueException {
        if (name.length() > ItemDetails.NAME_LENGTH) {
            throw row.bad(Field.NAME, new Rule.TextTooLong(name, ItemDetails.NAME_LENGTH));
        }
        return stock.draft(row.sku, name.isEmpty() ? row.sku : name, "pc", true, false);
    }

    private void create(Entry entry, String name) {
        stock.add(entry);
        tally.newItems++;
        if (name.isEmpty()) {
            nameless.add(entry);
        }
        chunk.addItem(entry, ItemDetails.builder(entry.sku(), entry.name()).build());
    }

    private void watch(Entry entry, String name) {
        if (!nameless.isEmpty()
                && !name.isEmpty()
                && name.length() <= ItemDetails.NAME_LENGTH
                && nameless.remove(entry)) {
            entry.rename(name);
            renamed.add(entry);
        }
        if (!entry.isActive()) {
            retired.add(entry);
            retiredRows++;
        }
        if (!entry.sku().equals(row.sku)) {
            otherCase.add(row.sku);
        }
    }

    /** New items whose name stood in a later row. */
    List<Entry> renamed() {
        return renamed;
    }

    private void notes() {
        if (!otherCase.isEmpty()) {
            List<String> examples = otherCase.stream().sorted().limit(EXAMPLES).toList();
            tally.note(messages.get("note.case", otherCase.size(), String.join(", ", examples)));
        }
        if (!loosened.isEmpty()) {
            long below = loosened.stream().filter(entry -> entry.total() < 0).count();
            tally.note(messages.get("note.negative", loosened.size(), below));
        }
        if (!nameless.isEmpty()) {
            tally.note(messages.get("note.nameless", nameless.size()));
        }
        if (!retired.isEmpty()) {
            tally.note(messages.get("note.retired", retiredRows, retired.size()));
        }
    }
}
