package storeroom.db;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The running checksum of SQLite's write-ahead log: see its "WAL-mode File Format". */
final class WalSum {

    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private int first;
    private int second;

    /**
     * From nothing.
     *
     * @param big whether the log's words are big-endian; its magic number says so
     */
    void begin(boolean big) {
        order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        goOnFrom(0, 0);
    }

    void goOnFrom(int firstHalf, int secondHalf) {
        first = firstHalf;
        second = secondHalf;
    }

    /**
     * @param length a multiple of eight
     */
    void add(ByteBuffer bytes, int from, int length) {
        ByteBuffer words = bytes.duplicate().order(order);
        for (int i = from; i < from + length; i += 8) {
            first += words.getInt(i) + second;
            second += words.getInt(i + 4) + first;
        }
    }

    boolean is(int firstHalf, int secondHalf) {
        return first == firstHalf && second == secondHalf;
    }
}
