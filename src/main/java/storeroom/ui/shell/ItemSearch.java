package storeroom.ui.shell;

import storeroom.db.Reader;
import storeroom.model.AuditEntry.NamedItem;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds items for the palette by SKU, name or barcode, off the window's thread. */
final class ItemSearch {

    private static final Logger LOG = System.getLogger(ItemSearch.class.getName());
    private static final int MOST = 8;

    private final OpenCompany open;
    private final Consumer<NamedItem> show;
    private final Tasks.Latest reads;

    /**
     * @param show shows an item that was chosen
     */
    ItemSearch(OpenCompany open, Consumer<NamedItem> show) {
        this.open = open;
        this.show = show;
        reads = open.tasks().latest();
    }

    /** Only the newest search is answered; one that failed with nothing, and a line in the log. */
    void find(String text, Consumer<List<PaletteChoice>> found) {
        StockFilter filter =
                new StockFilter(text, StockFilter.View.ALL, open.words().formats().today());
        reads.read(
                () -> read(filter),
                rows -> found.accept(rows.stream().map(this::choice).toList()),
                error -> {
                    LOG.log(Level.WARNING, "items not found for the palette", error);
                    found.accept(List.of());
                });
    }

    /** What is under way is not wanted any more. */
    void cancel() {
        reads.cancel();
    }

    private List<StockRow> read(StockFilter filter) {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().stock().rows(reader, filter, StockOrder.BY_SKU, 0, MOST);
        }
    }

    private PaletteChoice choice(StockRow row) {
        String onHand = open.words().formats().quantity(row.onHand());
        NamedItem item = new NamedItem(row.item(), row.sku(), row.name());
        return new PaletteChoice(
                RecentChoices.itemId(row.item().value()),
                "fth-box",
                row.name(),
                open.words().say("palette.item", row.sku(), onHand, row.unit()),
                Optional.empty(),
                () -> show.accept(item));
    }
}
