package storeroom.operation;

import storeroom.db.Reader;
import storeroom.model.CountId;
import storeroom.model.CountSheet;
import storeroom.model.CountState;
import storeroom.model.Rule;
import storeroom.repository.CategoryRepository;
import storeroom.repository.CountLines;
import storeroom.repository.CountRepository;
import storeroom.repository.LocationRepository;

/**
 * Stocktaking in an open company: what can be read of it, and what can be done. Thread-safe.
 *
 * @param lines what stands on the sheets
 */
public record Counts(
        CountRepository sheets,
        CountLines lines,
        OpenCount open,
        EnterCount enter,
        CloseCount close,
        CancelCount cancel) {

    /** Builds it. */
    public static Counts of(
            Books books, LocationRepository locations, CategoryRepository categories) {
        CountRepository sheets = new CountRepository();
        CountLines lines = new CountLines();
        return new Counts(
                sheets,
                lines,
                new OpenCount(books, sheets, lines, locations, categories),
                new EnterCount(books, sheets, lines),
                new CloseCount(books, sheets, lines),
                new CancelCount(books, sheets));
    }

    /**
     * The sheet as it is now.
     *
     * @throws RuleBrokenException when it is not there
     */
    static CountSheet get(CountRepository sheets, Reader reader, CountId id) {
        return sheets.find(reader, id)
                .orElseThrow(() -> new RuleBrokenException(new Rule.UnknownCount()));
    }

    /**
     * The sheet, which must be open.
     *
     * @throws RuleBrokenException when it is booked or cancelled already
     */
    static CountSheet open(CountRepository sheets, Reader reader, CountId id) {
        CountSheet sheet = get(sheets, reader, id);
        if (sheet.state() == CountState.BOOKED) {
            throw new RuleBrokenException(new Rule.CountBooked(sheet.number()));
        }
        if (sheet.state() == CountState.CANCELLED) {
            throw new RuleBrokenException(new Rule.CountCancelled(sheet.number()));
        }
        return sheet;
    }
}
