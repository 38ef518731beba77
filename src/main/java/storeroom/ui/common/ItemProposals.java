package storeroom.ui.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.Reader;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;

import java.util.List;

/** Items that fit what is being typed. On the window's thread. */
public final class ItemProposals {

    private static final int AT_MOST = 8;

    private final OpenCompany open;
    private final Tasks.Latest reads;
    private final ReadOnlyObjectWrapper<List<StockRow>> found =
            new ReadOnlyObjectWrapper<>(List.of());

    public ItemProposals(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
    }

    /** Looks for items whose name or code has these words; blank looks for nothing. */
    public void look(String text) {
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
    public ReadOnlyObjectProperty<List<StockRow>> found() {
        return found.getReadOnlyProperty();
    }
}
