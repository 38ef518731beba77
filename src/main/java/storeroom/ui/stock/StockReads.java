package storeroom.ui.stock;

import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.model.StockSummary;
import storeroom.repository.StockListing;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PagedList;
import storeroom.ui.stock.StockViewModel.Places;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How the stock list gets its rows. */
final class StockReads {

    /**
     * One snapshot of the list.
     *
     * @param lowNow how many items are at or below their reorder point today, over all locations,
     *     whatever the list shows
     */
    record Found(
            StockListing listing,
            List<StockRow> first,
            Optional<StockRow> kept,
            Places places,
            int lowNow) {}

    private final OpenCompany open;

    StockReads(OpenCompany open) {
        this.open = open;
    }

    /**
     * Reads what a filter asks for. Not on the window's thread.
     *
     * @param chosen looked for, wherever it is in the list
     */
    Found open(StockFilter filter, StockOrder by, Optional<ItemId> chosen) {
        var company = open.company();
        try (Reader reader = company.connections().reader()) {
            StockListing list = company.stock().open(reader, filter, by);
            return new Found(
                    list,
                    list.rows(reader, 0, PagedList.PAGE),
                    chosen.flatMap(item -> list.find(reader, item)),
                    new Places(company.categories().list(reader), company.locations().list(reader)),
                    lowNow(reader, filter, list));
        }
    }

    private int lowNow(Reader reader, StockFilter filter, StockListing list) {
        StockSummary now =
                filter.isNowAndEverywhere()
                        ? list.summary()
                        : open.company().stock().summary(reader, filter.today());
        return now.low();
    }

    /** Reads further rows in the background. */
    void load(StockListing list, int offset, int limit, Consumer<List<StockRow>> to) {
        open.tasks()
                .read(
                        () -> {
                            try (Reader reader = open.company().connections().reader()) {
                                return list.rows(reader, offset, limit);
                            }
                        },
                        to,
                        error ->
                                open.failures()
                                        .notRead(
                                                open.words().say("doing.list"),
                                                error,
                                                () -> load(list, offset, limit, to)));
    }
}
