package storeroom.repository;

import static storeroom.schema.Tables.MOVEMENT;

import org.jooq.Query;

import storeroom.db.BulkStatement;
import storeroom.db.Writer;

/**
 * Inserts movements, many with each statement: a statement for a single row spends most of its time
 * on opening the indexes and the tables that the row refers to. Used by the writer's thread.
 */
final class BulkMovements implements AutoCloseable {

    /** More gain nothing: measured with 1, 4, 16, 32, 64 and 128. */
    private static final int ROWS = 32;

    private static final int NUMBERS = 7;
    private static final int PRICE = 6;

    private final BulkStatement many;
    private final BulkStatement one;
    private final long[] numbers = new long[ROWS * NUMBERS];
    private final String[] documents = new String[ROWS];
    private final String[] notes = new String[ROWS];
    private int size;

    BulkMovements(Writer writer) {
        many = writer.bulk(insert(writer, ROWS));
        one = writer.bulk(insert(writer, 1));
    }

    private static Query insert(Writer writer, int rows) {
        var insert =
                writer.dsl()
                        .insertInto(
                                MOVEMENT,
                                MOVEMENT.BOOKING_ID,
                                MOVEMENT.ITEM_ID,
                                MOVEMENT.LOCATION_ID,
                                MOVEMENT.KIND,
                                MOVEMENT.QUANTITY,
                                MOVEMENT.DAY,
                                MOVEMENT.UNIT_PRICE,
                                MOVEMENT.DOCUMENT,
                                MOVEMENT.NOTE)
                        .values(0L, 0L, 0L, 0L, 0L, 0L, 0L, "", "");
        for (int i = 1; i < rows; i++) {
            insert = insert.values(0L, 0L, 0L, 0L, 0L, 0L, 0L, "", "");
        }
        return insert;
    }

    void add(
            long booking,
            long item,
            long location,
            long kind,
            long change,
            long day,
            long unitPrice,
            String document,
            String note) {
        int at = size * NUMBERS;
        numbers[at] = booking;
        numbers[at + 1] = item;
        numbers[at + 2] = location;
        numbers[at + 3] = kind;
        numbers[at + 4] = change;
        numbers[at + 5] = day;
        numbers[at + PRICE] = unitPrice;
        documents[size] = document;
        notes[size] = note;
        if (++size == ROWS) {
            for (int row = 0; row < ROWS; row++) {
                bind(many, row);
            }
            many.endRow();
            size = 0;
        }
    }

    private void bind(BulkStatement statement, int row) {
        int at = row * NUMBERS;
        for (int i = at; i < at + PRICE; i++) {
            statement.add(numbers[i]);
        }
        long price = numbers[at + PRICE];
        statement.add(price == BulkLedger.NO_PRICE ? null : (Long) price);
        statement.add(documents[row]).add(notes[row]);
    }

    /** Sends everything to the database, in the order in which it was added. */
    void flush() {
        many.flush();
        for (int row = 0; row < size; row++) {
            bind(one, row);
            one.endRow();
        }
        size = 0;
        one.flush();
    }

    @Override
    public void close() {
        many.close();
        one.close();
    }
}
