package storeroom.ui.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.model.StockRow;

import java.util.List;
import java.util.function.Function;

/** Items that fit what is being typed. On the window's thread. */
public final class ItemProposals {

    /** So many are looked through at a glance. */
    public static final int AT_MOST = 8;

    private final OpenCompany open;
    private final Function<String, List<StockRow>> find;
    private final Tasks.Latest reads;
    private final ReadOnlyObjectWrapper<List<StockRow>> found =
            new ReadOnlyObjectWrapper<>(List.of());

    /**
     * @param find finds items by words, the best ones first and not more than {@link #AT_MOST};
     *     called in the background
     */
    public ItemProposals(OpenCompany open, Function<String, List<StockRow>> find) {
        this.open = open;
        this.find = find;
        reads = open.tasks().latest();
    }

    /** Looks for items whose name or code has these words; blank looks for nothing. */
    public void look(String text) {
        String words = TypedCode.of(text).code();
        if (words.isBlank()) {
            reads.cancel();
            found.set(List.of());
            return;
        }
        reads.read(
                () -> find.apply(words),
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
