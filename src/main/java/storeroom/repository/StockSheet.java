package storeroom.repository;

import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.Quantity;
import storeroom.model.Revaluation;
import storeroom.model.RowRange;
import storeroom.model.StockFilter;
import storeroom.model.StockRow;
import storeroom.model.StockSummary;
import storeroom.model.StockTotals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stock of one location or one past day as a list: which items, in which order and how much is
 * worked out once, a few numbers for each; names are read a page at a time. Thread-safe.
 */
final class StockSheet implements StockListing {

    private final StockList list;
    private final StockFilter filter;
    private final ItemFacts facts;
    private final LevelTable levels;
    private final int[] places;
    private final StockSummary summary;

    /**
     * @param places of its rows among the facts, in its order
     */
    StockSheet(
            StockList list,
            StockFilter filter,
            ItemFacts facts,
            LevelTable levels,
            int[] places,
            StockSummary summary) {
        this.list = list;
        this.filter = filter;
        this.facts = facts;
        this.levels = levels;
        this.places = places;
        this.summary = summary;
    }

    @Override
    public int size() {
        return places.length;
    }

    @Override
    public StockSummary summary() {
        return summary;
    }

    @Override
    public List<StockRow> rows(Reader reader, int offset, int limit) {
        List<ItemId> wanted = new ArrayList<>();
        for (int i = offset; i < Math.min(places.length, offset + limit); i++) {
            wanted.add(new ItemId(facts.item(places[i])));
        }
        return list.rows(reader, wanted).stream().map(this::then).toList();
    }

    @Override
    public Optional<StockRow> find(Reader reader, ItemId item) {
        int at = facts.at(item.value());
        boolean isHere = at >= 0 && (filter.location().isEmpty() || levels.isHere(at));
        return isHere ? list.find(reader, item).map(this::then) : Optional.empty();
    }

    /** A row of now, as it was then or is there. */
    private StockRow then(StockRow now) {
        int at = facts.at(now.item().value());
        long moved = levels.moved(at);
        return new StockRow(
                now.item(),
                now.sku(),
                now.name(),
                now.category(),
                now.unit(),
                new Quantity(levels.onHand(at)),
                Revaluation.money(levels.value(at)),
                filter.location().isPresent() ? Quantity.ZERO : now.reorderPoint(),
                moved == LevelTable.NEVER
                        ? Optional.empty()
                        : Optional.of(LocalDate.ofEpochDay(moved)),
                filter.asOf().isPresent() ? Optional.empty() : now.movedAt(),
                now.retired());
    }

    @Override
    public StockTotals totals(Reader reader, List<RowRange> rows) {
        TotalsSum sum = new TotalsSum();
        for (RowRange range : rows) {
            int end = Math.min(places.length, range.first() + range.count());
            for (int i = range.first(); i < end; i++) {
                int at = places[i];
                sum.add(facts.unit(at), levels.onHand(at), levels.value(at));
            }
        }
        return sum.totals();
    }
}
