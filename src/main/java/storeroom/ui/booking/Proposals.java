package storeroom.ui.booking;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.Reader;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Typed;

import java.util.List;

/** Items that fit what is being typed. On the window's thread. */
final class Proposals {

    private static final int AT_MOST = 8;

    private final OpenCompany open;
    private final Tasks.Latest reads;
    private final ReadOnlyObjectWrapper<List<StockRow>> found =
            new ReadOnlyObjectWrapper<>(List.of());

    Proposals(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
    }

    /** Looks for items whose name or code has these words; blank looks for nothing. */
    void look(String text) {
        String words = Typed.of(text).code();
        if (words.isBlank()) {
            reads.cancel();
            found.set(List.of());
            return;
        }
        reads.read(
                () -> rows(words),
                found::set,
                error ->
                        open.failures()
                                .notRead(open.words().say("doing.list"), error, () -> look(text)));
    }

    private List<StockRow> rows(String words) {
        StockFilter filter =
                new StockFilter(words, StockFilter.View.ALL, open.words().formats().today());
        try (Reader reader = open.company().connections().reader()) {
            return open.company().stock().rows(reader, filter, StockOrder.BY_SKU, 0, AT_MOST);
        }
    }

    /** The best ones first. */
    ReadOnlyObjectProperty<List<StockRow>> found() {
        return found.getReadOnlyProperty();
    }
}
