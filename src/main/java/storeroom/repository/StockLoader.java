package storeroom.repository;

import static storeroom.schema.Tables.BARCODE;
import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.STOCK_LEVEL;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.ResultQuery;

import storeroom.db.Reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * All items with their stock and codes, one after the other: what bulk work keeps in memory.
 * Thread-safe.
 */
public final class StockLoader {

    /** Receives each item. Quantities are thousandths, days and times as in the database. */
    @FunctionalInterface
    public interface Items {
        void item(
                long id,
                String sku,
                String name,
                String unit,
                boolean active,
                boolean mayGoNegative,
                long onHand,
                OptionalLong movedDay,
                long movedAt);
    }

    /** Receives each stock level that is kept. */
    @FunctionalInterface
    public interface Levels {
        void level(long item, long location, long onHand);
    }

    /** Receives each barcode. */
    @FunctionalInterface
    public interface Barcodes {
        void barcode(String code, long item, long quantity);
    }

    /** Every item, retired ones included, by its key. */
    public void items(Reader reader, Items receiver) {
        each(
                reader,
                reader.dsl()
                        .select(
                                ITEM.ID,
                                ITEM.SKU,
                                ITEM.NAME,
                                ITEM.UNIT,
                                ITEM.ACTIVE,
                                ITEM.MAY_GO_NEGATIVE,
                                STOCK_TOTAL.ON_HAND,
                                STOCK_TOTAL.MOVED_DAY,
                                STOCK_TOTAL.MOVED_AT)
                        .from(ITEM)
                        .join(STOCK_TOTAL)
                        .on(STOCK_TOTAL.ITEM_ID.eq(ITEM.ID))
                        .orderBy(ITEM.ID),
                row -> {
                    long movedDay = row.getLong(8);
                    OptionalLong moved =
                            row.wasNull() ? OptionalLong.empty() : OptionalLong.of(movedDay);
                    receiver.item(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getLong(5) == 1,
                            row.getLong(6) == 1,
                            row.getLong(7),
                            moved,
                            row.getLong(9));
                });
    }

    /** Every stock level, item by item. */
    public void levels(Reader reader, Levels receiver) {
        each(
                reader,
                reader.dsl()
                        .select(STOCK_LEVEL.ITEM_ID, STOCK_LEVEL.LOCATION_ID, STOCK_LEVEL.ON_HAND)
                        .from(STOCK_LEVEL)
                        .orderBy(STOCK_LEVEL.ITEM_ID, STOCK_LEVEL.LOCATION_ID),
                row -> receiver.level(row.getLong(1), row.getLong(2), row.getLong(3)));
    }

    /** Every barcode. */
    public void barcodes(Reader reader, Barcodes receiver) {
        each(
                reader,
                reader.dsl().select(BARCODE.CODE, BARCODE.ITEM_ID, BARCODE.QUANTITY).from(BARCODE),
                row -> receiver.barcode(row.getString(1), row.getLong(2), row.getLong(3)));
    }

    /** The largest key that an item has or ever had; zero without items. */
    public long lastItem(Reader reader) {
        return ItemKeys.highest(reader);
    }

    /** Takes the row that a result set stands on. */
    @FunctionalInterface
    private interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    /** One row at a time: the whole table never lies in memory, and no record is made of a row. */
    private static void each(Reader reader, ResultQuery<?> query, RowConsumer consumer) {
        try (ResultSet rows = query.fetchResultSet()) {
            while (rows.next()) {
                consumer.accept(rows);
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }
}
