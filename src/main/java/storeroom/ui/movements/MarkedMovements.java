package storeroom.ui.movements;

import storeroom.db.Reader;
import storeroom.model.LedgerLine;
import storeroom.model.Movement;
import storeroom.model.RowRange;
import storeroom.repository.LedgerListing;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PagedList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The marked rows of the ledger, whether they are loaded or not. On the window's thread. */
final class MarkedMovements {

    /** How many can be taken back together: all of them are one booking. */
    static final int MOST = 5_000;

    private final OpenCompany open;
    private Optional<LedgerListing> listing = Optional.empty();

    MarkedMovements(OpenCompany open) {
        this.open = open;
    }

    /** Another list is shown. */
    void begin(LedgerListing list) {
        listing = Optional.of(list);
    }

    /**
     * Reads rows of the list, to be taken back together; too many are refused with a sentence.
     *
     * @param rows their places
     * @param to gets them, from top to bottom; not called for none
     */
    void read(List<RowRange> rows, Consumer<List<Movement>> to) {
        int count = RowRange.count(rows);
        if (count == 0 || listing.isEmpty() || isTooMany(count)) {
            return;
        }
        LedgerListing from = listing.get();
        open.tasks()
                .read(
                        () -> rows(from, rows),
                        to,
                        error ->
                                open.failures()
                                        .notRead(
                                                open.words().say("doing.history"),
                                                error,
                                                () -> read(rows, to)));
    }

    /** Whether so many cannot be taken back together; says so. */
    boolean isTooMany(int count) {
        if (count <= MOST) {
            return false;
        }
        var formats = open.words().formats();
        open.notice()
                .warn(
                        open.words()
                                .say("reverse.tooMany", formats.count(MOST), formats.count(count)));
        return true;
    }

    private List<Movement> rows(LedgerListing from, List<RowRange> ranges) {
        List<Movement> all = new ArrayList<>();
        try (Reader reader = open.company().connections().reader()) {
            for (RowRange range : ranges) {
                int end = range.first() + range.count();
                for (int at = range.first(); at < end; at += PagedList.PAGE) {
                    from.rows(reader, at, Math.min(PagedList.PAGE, end - at)).stream()
                            .map(LedgerLine::movement)
                            .forEach(all::add);
                }
            }
        }
        return all;
    }
}
