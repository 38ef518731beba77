package storeroom.ui.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.model.StockRow;
import storeroom.operation.FindItems;

import java.util.List;

/** Items that fit what is being typed. On the window's thread. */
public final class ItemProposals {

    private final OpenCompany open;
    private final FindItems items;
    private final Tasks.Latest reads;
    private final ReadOnlyObjectWrapper<List<StockRow>> found =
            new ReadOnlyObjectWrapper<>(List.of());

    public ItemProposals(OpenCompany open) {
        this.open = open;
        items = new FindItems(open.company());
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
                () -> items.best(words, open.words().formats().today()),
                found::set,
                error ->
                        open.failures()
                                .notRead(open.words().say("doing.list"), error, () -> look(text)));
    }

    /** The best ones first. */
    public ReadOnlyObjectProperty<List<StockRow>> found() {
        return found.getReadOnlyProperty();
    }
}
