package storeroom.repository;

import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.Quantity;
import storeroom.model.RowRange;
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
    private final boolean ofLocation;
    private final boolean ofPast;
    private final LevelTable levels;
    private final long[] items;
    private final StockSummary summary;

    /**
     * @param items the keys of its rows, in its order
     */
    StockSheet(
            StockList list,
            boolean ofLocation,
            boolean ofPast,
            LevelTable levels,
            long[] items,
            StockSummary summary) {
        this.list = list;
        this.ofLocation = ofLocation;
        this.ofPast = ofPast;
        this.levels = levels;
        this.items = items;
        this.summary = summary;
    }

    @Override
    public int size() {
        return items.length;
    }

    @Override
    public StockSummary summary() {
        return summary;
    }

    @Override
    public List<StockRow> rows(Reader reader, int offset, int limit) {
        int end = (int) Math.min(items.length, (long) offset + limit);
        List<ItemId> wanted = new ArrayList<>();
        for (int i = offset; i < end; i++) {
            wanted.add(new ItemId(items[i]));
        }
        return list.rows(reader, wanted).stream().map(this::then).toList();
    }

    @Override
    public Optional<StockRow> find(Reader reader, ItemId item) {
        boolean isHere = !ofLocation || levels.at(item.value()) >= 0;
        return isHere ? list.find(reader, item).map(this::then) : Optional.empty();
    }

    /** A row of now, as it was then or is there. */
    private StockRow then(StockRow now) {
        int at = levels.at(now.item().value());
        long moved = levels.moved(at);
        return new StockRow(
                now.item(),
                now.sku(),
                now.name(),
                now.category(),
                now.unit(),
                new Quantity(levels.onHand(at)),
                ofLocation ? Quantity.ZERO : now.reorderPoint(),
                moved == LevelTable.NEVER
                        ? Optional.empty()
                        : Optional.of(LocalDate.ofEpochDay(moved)),
                ofPast ? Optional.empty() : now.movedAt());
    }

    @Override
    public StockTotals totals(Reader reader, List<RowRange> rows) {
        TotalsSum sum = new TotalsSum();
        for (RowRange range : rows) {
            for (int page = range.first();
                    page < range.first() + range.count();
                    page += StockList.CHUNK) {
                List<ItemId> wanted = new ArrayList<>();
                int end = Math.min(page + StockList.CHUNK, range.first() + range.count());
                for (int i = page; i < Math.min(end, items.length); i++) {
                    wanted.add(new ItemId(items[i]));
                }
                list.addUp(
                        reader,
                        wanted,
                        (item, unit, cost) -> sum.add(unit, levels.onHand(levels.at(item)), cost));
            }
        }
        return sum.totals();
    }
}
