package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.CountId;
import storeroom.model.CountLine;
import storeroom.model.CountSheet;
import storeroom.model.ItemId;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.repository.CountLines;
import storeroom.repository.CountRepository;
import storeroom.repository.StockLevels.Bookable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Notes what somebody counted, with what the books say at that moment. Each entry is saved at once,
 * so that an interrupted count goes on where it was. Thread-safe.
 *
 * <p>An item that is counted in several steps is counted as of the last one: who adds to a count
 * says that all of it is there now.
 */
public final class EnterCount {

    private final Books books;
    private final CountRepository sheets;
    private final CountLines lines;

    EnterCount(Books books, CountRepository sheets, CountLines lines) {
        this.books = books;
        this.sheets = sheets;
        this.lines = lines;
    }

    /** What a quantity does to what was counted before. */
    public enum Mode {
        REPLACE,
        ADD
    }

    /**
     * What was noted.
     *
     * @param line as it is now
     * @param isNew whether the item was not on the sheet before
     * @param moved what came (or, negative, went) since the item was counted before, where this was
     *     added to it: perhaps it should be counted anew
     */
    public record Entered(CountLine line, boolean isNew, Quantity moved) {}

    /**
     * Notes a quantity of an item; one that is not on the sheet is added to it.
     *
     * @param quantity zero or more; with {@link Mode#ADD} also less, to take back what was added
     * @throws RuleBrokenException when the sheet is closed, there is no such item, or the result is
     *     below zero or too large; nothing is saved then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Entered note(CountId id, ItemId item, Quantity quantity, Mode mode) {
        try (Writer writer = books.connections().writer("Note a count")) {
            CountSheet sheet = Counts.open(sheets, writer, id);
            Bookable there =
                    books.levels()
                            .findBookable(writer, item, sheet.location().id())
                            .orElseThrow(
                                    () ->
                                            new RuleBrokenException(
                                                    new Rule.UnknownItem(
                                                            String.valueOf(item.value()))));
            Optional<CountLine> line = lines.find(writer, id, item, Optional.empty());
            Optional<CountLine.Found> before =
                    mode == Mode.ADD ? line.flatMap(CountLine::found) : Optional.empty();
            Quantity counted =
                    sum(before.map(CountLine.Found::counted).orElse(Quantity.ZERO), quantity);
            Instant now = books.clock().instant();
            lines.put(
                    writer,
                    id,
                    item,
                    Optional.empty(),
                    new CountLine.Found(counted, there.onHand(), now, books.user()));
            CountLine after = lines.find(writer, id, item, Optional.empty()).orElseThrow();
            writer.commit();
            Quantity moved =
                    before.map(then -> there.onHand().minus(then.booked())).orElse(Quantity.ZERO);
            return new Entered(after, line.isEmpty(), moved);
        }
    }

    private static Quantity sum(Quantity before, Quantity more) {
        long sum = before.thousandths() + more.thousandths();
        if (sum < 0) {
            throw new RuleBrokenException(new Rule.NegativeCount());
        }
        if (sum > Quantity.LIMIT) {
            throw new RuleBrokenException(new Rule.QuantityTooLarge());
        }
        return new Quantity(sum);
    }

    /**
     * What was counted of these items does not count, and must be counted again before the sheet is
     * closed. Items that are not on the sheet are passed over.
     *
     * @throws RuleBrokenException when the sheet is closed
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public void recount(CountId id, List<ItemId> items) {
        try (Writer writer = books.connections().writer("Ask for a recount")) {
            clear(writer, id, items, true);
        }
    }

    /**
     * These items are as if nobody had counted them yet.
     *
     * @throws RuleBrokenException when the sheet is closed
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public void forget(CountId id, List<ItemId> items) {
        try (Writer writer = books.connections().writer("Take back a count")) {
            clear(writer, id, items, false);
        }
    }

    private void clear(Writer writer, CountId id, List<ItemId> items, boolean recount) {
        Counts.open(sheets, writer, id);
        lines.clear(writer, id, items, recount);
        writer.commit();
    }
}
