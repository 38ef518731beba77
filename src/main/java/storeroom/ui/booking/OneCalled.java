package storeroom.ui.booking;

import storeroom.db.Reader;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.ui.booking.ScanRow.State;
import storeroom.ui.common.OpenCompany;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the one item whose name has what was taken for a code, so that it can be offered; nothing
 * is ever booked by a name alone. On the window's thread.
 */
final class OneCalled {

    private static final Logger LOG = System.getLogger(OneCalled.class.getName());

    private static final int SHORTEST = 3;
    private static final int AT_MOST = 50;

    private final OpenCompany open;

    OneCalled(OpenCompany open) {
        this.open = open;
    }

    /** Offers an item for a code that no item has, where one alone is called so. */
    void look(ScanRow row) {
        String text = row.entry().code();
        if (text.length() < SHORTEST || text.codePoints().noneMatch(Character::isLetter)) {
            return; // no name, but what scanners read
        }
        open.tasks()
                .read(
                        () -> find(text),
                        found -> {
                            if (found.isPresent() && row.state().get() instanceof State.Unknown) {
                                row.set(new State.Unknown(found));
                            }
                        },
                        error -> LOG.log(Level.WARNING, "No item is offered by its name", error));
    }

    private Optional<StockRow> find(String text) {
        StockFilter filter =
                new StockFilter(text, StockFilter.View.ALL, open.words().formats().today());
        List<StockRow> fitting;
        try (Reader reader = open.company().connections().reader()) {
            fitting = open.company().stock().rows(reader, filter, StockOrder.BY_SKU, 0, AT_MOST);
        }
        String wanted = folded(text);
        List<StockRow> called =
                fitting.stream().filter(row -> folded(row.name()).contains(wanted)).toList();
        return called.size() == 1 && fitting.size() < AT_MOST
                ? Optional.of(called.getFirst())
                : Optional.empty();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
