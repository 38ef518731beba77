package storeroom.db;

import java.nio.ByteBuffer;

/** Reads SQLite's numbers of variable length, and never behind the end. */
final class Bytes {

    private final ByteBuffer bytes;
    private int position;
    private boolean behind;

    Bytes(ByteBuffer bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    /** The next number; 0 behind the end. */
    long number() {
        long value = 0;
        for (int i = 0; i < 9; i++) {
            if (position >= bytes.limit()) {
                behind = true;
                return 0;
            }
            int next = bytes.get(position++);
            if (i == 8) {
                return value << 8 | (next & 0xFF);
            }
            value = value << 7 | (next & 0x7F);
            if (next >= 0) {
                break;
            }
        }
        return value;
    }

    int position() {
        return position;
    }

    boolean isBehindTheEnd() {
        return behind;
    }
}
