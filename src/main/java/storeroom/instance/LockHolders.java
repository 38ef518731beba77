package storeroom.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which other processes hold SQLite's locks on a database, as the system's own list of locks tells:
 * {@code /proc/locks}, on Linux. On other systems, in a container that hides them, and for a lock
 * that was let go meanwhile, nobody is named. Thread-safe; reads a few small files of the system's,
 * so not on the window's thread.
 *
 * <p>The database itself is never opened: closing it again would drop this process's own locks.
 *
 * @see <a href="https://sqlite.org/walformat.html#wal_locks">the locks of WAL</a>
 * @see <a href="https://sqlite.org/lockingv3.html">the locks without it</a>
 */
public final class LockHolders {

    /** SQLite's pending, reserved and shared locks lie in these bytes of the database. */
    private static final Bytes DATABASE = new Bytes(0x4000_0000L, 0x4000_0000L + 511);

    /** With a WAL, whoever writes, checkpoints or repairs holds these bytes of the file beside. */
    private static final Bytes SHARED_MEMORY = new Bytes(120, 122);

    private static final Path LOCKS = Path.of("/proc/locks");

    /**
     * {@code 1: POSIX ADVISORY WRITE 4711 08:01:2228250 120 120}. Left out are other kinds of
     * locks, those who wait ({@code 1: -> POSIX …}) and processes that live where we cannot see
     * them.
     */
    private static final Pattern LINE =
            Pattern.compile(
                    "\\d+: POSIX +\\w+ +(READ|WRITE) +([1-9]\\d*) +(\\S+) +(\\d+) +(\\d+|EOF)");

    private LockHolders() {}

    /** The first and the last byte of a range. */
    private record Bytes(long first, long last) {
        boolean touch(Bytes other) {
            return first <= other.last && other.first <= last;
        }
    }

    /**
     * One line of the list.
     *
     * @param file device and number, as the list writes them
     */
    private record Lock(boolean exclusive, long process, String file, Bytes bytes) {}

    /**
     * Who keeps others from writing to this database: whoever holds it exclusively, else, where
     * there is no WAL, whoever reads.
     */
    public static List<OtherProcess> of(Path database) {
        try {
            if (!Files.isReadable(LOCKS)) {
                return List.of();
            }
            return holders(Files.readAllLines(LOCKS, StandardCharsets.UTF_8), database);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return List.of(); // not this system's way: then it is nobody that we know of
        }
    }

    private static List<OtherProcess> holders(List<String> lines, Path database)
            throws IOException {
        Path beside = database.resolveSibling(database.getFileName() + "-shm");
        String file = key(database);
        Optional<String> shared =
                Files.exists(beside) ? Optional.of(key(beside)) : Optional.empty();
        List<Lock> near = new ArrayList<>();
        for (String line : lines) {
            parse(line)
                    .filter(
                            lock ->
                                    (lock.file.equals(file) && lock.bytes.touch(DATABASE))
                                            || (shared.filter(lock.file::equals).isPresent()
                                                    && lock.bytes.touch(SHARED_MEMORY)))
                    .ifPresent(near::add);
        }
        List<OtherProcess> writers = processes(near, true);
        return writers.isEmpty() && shared.isEmpty() ? processes(near, false) : writers;
    }

    private static List<OtherProcess> processes(List<Lock> locks, boolean exclusive) {
        Map<Long, OtherProcess> found = new LinkedHashMap<>();
        long own = ProcessHandle.current().pid();
        for (Lock lock : locks) {
            if (lock.exclusive == exclusive && lock.process != own) {
                found.computeIfAbsent(lock.process, id -> new OtherProcess(id, name(id)));
            }
        }
        return List.copyOf(found.values());
    }

    private static Optional<Lock> parse(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String last = parts.group(5);
        return Optional.of(
                new Lock(
                        parts.group(1).equals("WRITE"),
                        Long.parseLong(parts.group(2)),
                        parts.group(3),
                        new Bytes(
                                Long.parseLong(parts.group(4)),
                                last.equals("EOF") ? Long.MAX_VALUE : Long.parseLong(last))));
    }

    /**
     * Device and number of a file, as the list of locks writes them; asks for no more than that.
     */
    private static String key(Path file) throws IOException {
        long device = ((Number) Files.getAttribute(file, "unix:dev")).longValue();
        long number = ((Number) Files.getAttribute(file, "unix:ino")).longValue();
        long major = ((device >>> 8) & 0xfff) | ((device >>> 32) & ~0xfffL);
        long minor = (device & 0xff) | ((device >>> 12) & ~0xffL);
        return "%02x:%02x:%d".formatted(major, minor, number);
    }

    private static String name(long process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process), "comm")).strip();
        } catch (IOException e) {
            return ""; // it has just ended
        }
    }
}
