package storeroom.repository;

import static storeroom.schema.Tables.ITEM;

import storeroom.db.Reader;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockSummary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Works out a {@link StockSheet}: what every item had, what all of it adds up to, and which of them
 * are wanted, in the order that is wanted. Items that the list of now does not show any more stand
 * behind the others, unless the list is by their figures.
 */
final class SheetMaker {

    private final StockFilter filter;
    private final StockOrder order;
    private final ItemFacts facts;
    private final LevelTable levels;

    private SheetMaker(Reader reader, StockFilter filter, StockOrder order) {
        this.filter = filter;
        this.order = order;
        facts = ItemFacts.read(reader);
        levels = LevelTable.of(reader, facts, filter);
    }

    static StockSheet make(Reader reader, StockList list, StockFilter filter, StockOrder order) {
        SheetMaker maker = new SheetMaker(reader, filter, order);
        StockSummary summary = maker.summary();
        List<Integer> places = maker.places(reader);
        return new StockSheet(
                list,
                filter,
                maker.facts,
                maker.levels,
                places.stream().mapToInt(Integer::intValue).toArray(),
                summary);
    }

    private StockSummary summary() {
        TotalsSum value = new TotalsSum();
        int items = 0;
        int low = 0;
        int out = 0;
        int idle = 0;
        for (int at = 0; at < facts.size(); at++) {
            if (belongs(at)) {
                items++;
                value.addValue(levels.value(at));
                low += isLow(at) ? 1 : 0;
                out += isOut(at) ? 1 : 0;
                idle += isIdle(at) ? 1 : 0;
            }
        }
        return new StockSummary(items, value.value(), low, out, idle);
    }

    private boolean belongs(int at) {
        boolean layThere = levels.onHand(at) != 0;
        boolean isHere = filter.location().isEmpty() || levels.isHere(at);
        return isHere && (facts.isActive(at) || layThere);
    }

    private boolean isLow(int at) {
        return filter.location().isEmpty()
                && facts.isActive(at)
                && facts.reorderPoint(at) > 0
                && levels.onHand(at) <= facts.reorderPoint(at);
    }

    private boolean isOut(int at) {
        return levels.onHand(at) <= 0;
    }

    private boolean isIdle(int at) {
        long moved = levels.moved(at);
        return moved == LevelTable.NEVER || moved < filter.idleBefore().toEpochDay();
    }

    private boolean isWanted(int at) {
        return belongs(at)
                && switch (filter.view()) {
                    case ALL -> true;
                    case LOW -> isLow(at);
                    case OUT -> isOut(at);
                    case IDLE -> isIdle(at);
                };
    }

    private List<Integer> places(Reader reader) {
        boolean byFigures =
                order.column() == StockOrder.Column.ON_HAND
                        || order.column() == StockOrder.Column.MOVED;
        List<Integer> places = new ArrayList<>(facts.size());
        readListed(reader, byFigures ? StockOrder.BY_SKU : order, places);
        addOthers(reader, places);
        if (byFigures) {
            Comparator<Integer> by =
                    order.column() == StockOrder.Column.ON_HAND
                            ? Comparator.comparingLong(levels::onHand)
                            : Comparator.comparingLong(levels::moved);
            places.sort(order.ascending() ? by : by.reversed());
        }
        return places;
    }

    /** One walk over the index that has this order. */
    private void readListed(Reader reader, StockOrder by, List<Integer> places) {
        StockFilter found =
                new StockFilter(filter.text(), StockFilter.View.ALL, filter.today())
                        .withCategory(filter.category());
        KeySource source = KeySource.of(found, by.column());
        try (ResultSet rows =
                reader.dsl()
                        .select(source.key())
                        .from(source.tables())
                        .where(source.condition())
                        .orderBy(StockList.sort(by))
                        .fetchResultSet()) {
            while (rows.next()) {
                int at = facts.at(rows.getLong(1));
                if (isWanted(at)) {
                    places.add(at);
                }
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }

    private void addOthers(Reader reader, List<Integer> places) {
        List<Integer> lay = new ArrayList<>();
        for (int at = 0; at < facts.size(); at++) {
            if (!facts.isListed(at) && isWanted(at)) {
                lay.add(at);
            }
        }
        if (!lay.isEmpty()) {
            Set<Long> found =
                    new HashSet<>(
                            reader.dsl()
                                    .select(ITEM.ID)
                                    .from(ITEM)
                                    .where(KeySource.isNotListed())
                                    .and(KeySource.matches(filter))
                                    .fetch(ITEM.ID));
            lay.stream().filter(at -> found.contains(facts.item(at))).forEach(places::add);
        }
    }
}
