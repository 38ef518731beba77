package storeroom.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The pages of a damaged database as its file and its log hold them, read without SQLite and
 * without changing anything. Only for a file that this process has not open: closing it would drop
 * SQLite's locks. Used by one thread.
 *
 * <p>Takes nothing from the first hundred bytes but where free pages are; the rest of them is the
 * same in every file of this program. Its pages have SQLite's usual size.
 */
final class SavedPages implements AutoCloseable {

    /** Bytes in a page. */
    static final int PAGE = 4096;

    private static final int FIRST_FREE = 32;

    private final Optional<FileChannel> file;
    private final Optional<FileChannel> logFile;
    private final SavedLog log;
    private final int count;

    private SavedPages(Optional<FileChannel> file, Optional<FileChannel> logFile)
            throws IOException {
        this.file = file;
        this.logFile = logFile;
        this.log = logFile.isPresent() ? SavedLog.of(logFile.get()) : SavedLog.NONE;
        long inFile = file.isPresent() ? file.get().size() / PAGE : 0;
        count = log.count() > 0 ? log.count() : Math.toIntExact(inFile);
    }

    /** Opens what is there: the file, its log, or both. */
    static SavedPages open(Path database) throws IOException {
        Optional<FileChannel> file = channel(database);
        try {
            return new SavedPages(file, channel(DatabaseFiles.log(database)));
        } catch (IOException | RuntimeException e) {
            if (file.isPresent()) {
                file.get().close();
            }
            throw e;
        }
    }

    private static Optional<FileChannel> channel(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(FileChannel.open(file, StandardOpenOption.READ))
                : Optional.empty();
    }

    /** How many there are, or should be. */
    int count() {
        return count;
    }

    /** Frames of the log that were saved and cannot be read. */
    int lostFrames() {
        return log.lost();
    }

    /**
     * @param number from 1 on
     * @return empty where it lies behind the end, or the disk does not give it
     */
    Optional<ByteBuffer> page(int number) {
        if (number < 1 || number > count) {
            return Optional.empty();
        }
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        Long inLog = log.pages().get(number);
        try {
            boolean whole =
                    inLog == null
                            ? file.isPresent() && read(file.get(), page, (number - 1L) * PAGE)
                            : read(logFile.orElseThrow(), page, inLog);
            return whole ? Optional.of(page) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // a bad place on the disk
        }
    }

    /** Pages that hold nothing any more, though old rows may still be seen in them. */
    BitSet free() {
        BitSet free = new BitSet();
        int trunk = page(1).map(first -> first.getInt(FIRST_FREE)).orElse(0);
        while (trunk > 0 && trunk <= count && !free.get(trunk)) {
            free.set(trunk);
            Optional<ByteBuffer> list = page(trunk);
            if (list.isEmpty()) {
                break;
            }
            int entries = Math.clamp(list.get().getInt(4), 0, PAGE / 4 - 2);
            for (int i = 0; i < entries; i++) {
                int leaf = list.get().getInt(8 + 4 * i);
                if (leaf > 0 && leaf <= count) {
                    free.set(leaf);
                }
            }
            trunk = list.get().getInt(0);
        }
        return free;
    }

    /** Fills the buffer. False when the file ends before that. */
    static boolean read(FileChannel from, ByteBuffer target, long position) throws IOException {
        target.clear();
        while (target.hasRemaining()) {
            if (from.read(target, position + target.position()) < 0) {
                return false;
            }
        }
        target.flip();
        return true;
    }

    @Override
    public void close() throws IOException {
        for (FileChannel channel :
                List.of(file, logFile).stream().flatMap(Optional::stream).toList()) {
            channel.close();
        }
    }
}
