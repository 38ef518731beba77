package storeroom.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether a write-ahead log that somebody left behind lost something that was saved.
 *
 * <p>SQLite reads such a log up to the first frame whose checksum is wrong and takes the rest for
 * what a crash left unfinished. A changed bit in the middle would so take back, without a word,
 * everything that was saved after it. A commit <em>behind</em> the wrong frame tells the two apart:
 * what was unfinished has none. Format: SQLite's "WAL-mode File Format".
 *
 * <p>What cannot be told apart: a last frame that is wrong while frames of an earlier log follow,
 * because a crash between the two halves of its writing leaves the same.
 */
final class LogCheck {

    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int MAGIC = 0x377f0682;
    private static final int LARGEST_PAGE = 65_536;

    private final FileChannel log;
    private final ByteBuffer header = ByteBuffer.allocate(HEADER);

    /** SQLite's running checksum, going on from what the frames say. */
    private final WalSum noted = new WalSum();

    /** The same, going on from what the frames hold: one whose own checksum changed ends here. */
    private final WalSum computed = new WalSum();

    private LogCheck(FileChannel log) {
        this.log = log;
    }

    /** Whether something lies in the log: its owner did not end as he should, or still reads. */
    static boolean isLeftBehind(Path database) {
        try {
            return Files.size(DatabaseFiles.log(database)) > 0;
        } catch (IOException e) {
            return false; // there is none
        }
    }

    /**
     * Looks at the log of a database that nobody writes to.
     *
     * @return what is wrong; empty when SQLite will read all that was saved
     */
    static Optional<String> damage(Path database) throws IOException {
        Path file = DatabaseFiles.log(database);
        if (!isLeftBehind(database)) {
            return Optional.empty();
        }
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.READ)) {
            return new LogCheck(log).look();
        }
    }

    private Optional<String> look() throws IOException {
        if (log.size() < HEADER + FRAME_HEADER || !read(header, 0)) {
            return Optional.empty(); // nothing was ever saved in it
        }
        int page = header.getInt(8);
        boolean readable =
                (header.getInt(0) & ~1) == MAGIC
                        && page >= 512
                        && page <= LARGEST_PAGE
                        && Integer.bitCount(page) == 1;
        if (!readable) {
            return Optional.of("the head of the log cannot be read");
        }
        boolean big = (header.getInt(0) & 1) == 1;
        noted.begin(big);
        computed.begin(big);
        noted.add(header, 0, 24);
        computed.add(header, 0, 24);
        if (!noted.is(header.getInt(24), header.getInt(28))) {
            return Optional.of("the head of the log has a wrong checksum");
        }
        return frames(page);
    }

    private Optional<String> frames(int page) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(FRAME_HEADER + page);
        long wrong = 0;
        long number = 1;
        for (long at = HEADER; read(frame, at); at += frame.capacity(), number++) {
            boolean firstSalt = frame.getInt(8) == header.getInt(16);
            boolean secondSalt = frame.getInt(12) == header.getInt(20);
            for (WalSum sum : List.of(noted, computed)) {
                sum.add(frame, 0, 8);
                sum.add(frame, FRAME_HEADER, page);
            }
            int firstHalf = frame.getInt(16);
            int secondHalf = frame.getInt(20);
            boolean right =
                    firstSalt
                            && secondSalt
                            && (noted.is(firstHalf, secondHalf)
                                    || (wrong > 0 && computed.is(firstHalf, secondHalf)));
            boolean commits = frame.getInt(4) != 0;
            boolean isLast = at + frame.capacity() >= log.size();
            if (wrong == 0 && !right) {
                wrong = number;
                if (isLast && (firstSalt || secondSalt)) { // whole, and not of an earlier log
                    return Optional.of("the last frame of the log has a wrong checksum");
                }
            } else if (wrong > 0 && right && commits) {
                return Optional.of(
                        "frame "
                                + wrong
                                + " of the log is wrong, and frame "
                                + number
                                + " commits");
            }
            noted.goOnFrom(firstHalf, secondHalf); // what the next one was computed from
        }
        return Optional.empty();
    }

    private boolean read(ByteBuffer target, long position) throws IOException {
        target.clear();
        while (target.hasRemaining()) {
            if (log.read(target, position + target.position()) < 0) {
                return false;
            }
        }
        target.flip();
        return true;
    }
}
