package storeroom.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;

/**
 * What a write-ahead log holds, frame by frame. SQLite ends at the first frame with a wrong
 * checksum; here only that one is left out, because each frame can be proved by the checksum that
 * the one before it carries. Format: SQLite's "WAL-mode File Format".
 *
 * @param pages where the newest saved state of a page lies in the log
 * @param count of pages of the whole database after the last commit; 0 without one
 * @param lost frames that were saved and cannot be read
 */
record SavedLog(Map<Integer, Long> pages, int count, int lost) {

    static final SavedLog NONE = new SavedLog(Map.of(), 0, 0);

    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int FRAME = FRAME_HEADER + SavedPages.PAGE;
    private static final int MAGIC = 0x377f0682;

    static SavedLog of(FileChannel log) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        ByteBuffer frame = ByteBuffer.allocate(FRAME);
        if (!SavedPages.read(log, header, 0) || !SavedPages.read(log, frame, HEADER)) {
            return NONE;
        }
        boolean big = header.getInt(0) == (MAGIC | 1);
        WalSum sum = new WalSum();
        WalSum computed = new WalSum(); // goes on where only the checksum of a frame changed
        sum.begin(big);
        computed.begin(big);
        sum.add(header, 0, 24);
        computed.add(header, 0, 24);
        boolean headIsRight = sum.is(header.getInt(24), header.getInt(28));
        // Frames of an earlier log lie behind those of this one; their salts tell.
        int salt = headIsRight ? header.getInt(16) : frame.getInt(8);
        int otherSalt = headIsRight ? header.getInt(20) : frame.getInt(12);
        sum.goOnFrom(header.getInt(24), header.getInt(28));

        Map<Integer, Long> pages = new HashMap<>();
        Map<Integer, Long> unsaved = new HashMap<>();
        int count = 0;
        int lost = 0;
        int wrong = 0;
        for (long at = HEADER; SavedPages.read(log, frame, at); at += FRAME) {
            sum.add(frame, 0, 8);
            sum.add(frame, FRAME_HEADER, SavedPages.PAGE);
            computed.add(frame, 0, 8);
            computed.add(frame, FRAME_HEADER, SavedPages.PAGE);
            boolean right =
                    frame.getInt(8) == salt
                            && frame.getInt(12) == otherSalt
                            && (sum.is(frame.getInt(16), frame.getInt(20))
                                    || (wrong > 0
                                            && computed.is(frame.getInt(16), frame.getInt(20))));
            boolean isLast = at + FRAME >= log.size();
            if (!right) {
                wrong++;
                boolean ofThisLog = frame.getInt(8) == salt || frame.getInt(12) == otherSalt;
                lost += isLast && wrong == 1 && ofThisLog ? 1 : 0;
            } else {
                unsaved.put(frame.getInt(0), at + FRAME_HEADER);
                if (frame.getInt(4) != 0) {
                    pages.putAll(unsaved);
                    unsaved.clear();
                    count = frame.getInt(4);
                    lost += wrong;
                    wrong = 0;
                }
            }
            sum.goOnFrom(frame.getInt(16), frame.getInt(20));
        }
        return new SavedLog(Map.copyOf(pages), count, lost);
    }
}
