package storeroom.repository;

import static storeroom.schema.Tables.ITEM;

import storeroom.db.Reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every item's stock is counted and judged by: a few numbers for each. Immutable. */
final class ItemFacts {

    private long[] items = new long[1024];
    private long[] reorderPoints = new long[1024];
    private boolean[] active = new boolean[1024];
    private boolean[] listed = new boolean[1024];
    private int[] units = new int[1024];
    private int size;
    private final List<String> unitNames = new ArrayList<>();
    private final Map<String, Integer> unitNumbers = new HashMap<>();

    private ItemFacts() {}

    /** Reads all items, active or not, by their keys. */
    static ItemFacts read(Reader reader) {
        ItemFacts facts = new ItemFacts();
        try (ResultSet rows =
                reader.dsl()
                        .select(ITEM.ID, ITEM.REORDER_POINT, ITEM.ACTIVE, ITEM.LISTED, ITEM.UNIT)
                        .from(ITEM)
                        .orderBy(ITEM.ID)
                        .fetchResultSet()) {
            while (rows.next()) {
                facts.add(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getLong(3) == 1,
                        rows.getLong(4) == 1,
                        rows.getString(5));
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
        return facts;
    }

    private void add(
            long item, long reorderPoint, boolean isActive, boolean isListed, String unit) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
            reorderPoints = Arrays.copyOf(reorderPoints, size * 2);
            active = Arrays.copyOf(active, size * 2);
            listed = Arrays.copyOf(listed, size * 2);
            units = Arrays.copyOf(units, size * 2);
        }
        items[size] = item;
        reorderPoints[size] = reorderPoint;
        active[size] = isActive;
        listed[size] = isListed;
        units[size++] = unitNumbers.computeIfAbsent(unit, this::newUnit);
    }

    private int newUnit(String unit) {
        unitNames.add(unit);
        return unitNames.size() - 1;
    }

    /** How many items there are; each has a place below. */
    int size() {
        return size;
    }

    /** Where an item is. */
    int at(long item) {
        return Arrays.binarySearch(items, 0, size, item);
    }

    /** Its key. */
    long item(int at) {
        return items[at];
    }

    /** In thousandths. */
    long reorderPoint(int at) {
        return reorderPoints[at];
    }

    boolean isActive(int at) {
        return active[at];
    }

    /** Whether the list of now over all locations shows it. */
    boolean isListed(int at) {
        return listed[at];
    }

    String unit(int at) {
        return unitNames.get(units[at]);
    }
}
