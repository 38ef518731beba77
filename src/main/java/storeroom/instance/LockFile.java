package storeroom.instance;

import org.jspecify.annotations.Nullable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Locks on single bytes of the file {@code <database>.lock}, exclusive among all processes and all
 * threads of the machine. A lock ends with {@link #close} or with its process, never otherwise.
 *
 * <p>The locked bytes lie far behind any text in the file, so that others can read the text. The
 * file is never deleted: two processes would otherwise lock two different files of one name.
 *
 * <p>A process keeps one channel per file, because on POSIX systems closing <em>any</em> channel of
 * a file drops <em>all</em> of the process's locks on it. Thread-safe.
 */
public final class LockFile implements AutoCloseable {

    /** What the bytes stand for. */
    public enum Region {
        /** Held while a database is being checked, migrated and switched to WAL. */
        INITIALISATION(Long.MAX_VALUE - 2),
        /** Held for as long as a process may write to the database. */
        OWNERSHIP(Long.MAX_VALUE - 4);

        private final long position;

        Region(long position) {
            this.position = position;
        }
    }

    private static final String SUFFIX = ".lock";
    private static final Map<Path, SharedChannel> CHANNELS = new HashMap<>();
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(10);

    /** The text has this size, whatever is in it: an old one is overwritten whole. */
    private static final int TEXT_BYTES = 4096;

    private final Path file;
    private final SharedChannel shared;
    private final FileLock lock;
    private boolean closed;

    private LockFile(Path file, SharedChannel shared, FileLock lock) {
        this.file = file;
        this.shared = shared;
        this.lock = lock;
    }

    /** The lock file that belongs to a database. */
    public static Path of(Path database) {
        return database.resolveSibling(database.getFileName() + SUFFIX);
    }

    /**
     * Takes the lock if nobody holds it.
     *
     * @param file see {@link #of}; created when missing
     * @return empty when another process, or this one, holds it
     * @throws IOException when the file cannot be opened: nobody need hold it then
     */
    public static Optional<LockFile> tryLock(Path file, Region region) throws IOException {
        Path key = canonical(file);
        synchronized (CHANNELS) {
            SharedChannel shared = CHANNELS.get(key);
            if (shared == null || !shared.isAt(key)) { // one that somebody removed locks nobody out
                shared = new SharedChannel(key, new RandomAccessFile(key.toFile(), "rw"));
                shareWithThoseOfTheDatabase(key);
                CHANNELS.put(key, shared);
            }
            FileLock lock = null;
            try {
                lock = shared.tryLock(region, false);
            } finally {
                if (lock != null) {
                    shared.users++;
                } else {
                    dropIfUnused(key, shared);
                }
            }
            return lock == null ? Optional.empty() : Optional.of(new LockFile(key, shared, lock));
        }
    }

    /**
     * Takes the lock, waiting for whoever holds it.
     *
     * @return empty when {@code patience} ran out
     * @throws InterruptedIOException when the thread was interrupted; it stays interrupted
     * @throws IOException when the file cannot be opened
     */
    public static Optional<LockFile> lock(Path file, Region region, Duration patience)
            throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (WaitingLine line = WaitingLine.join(canonical(file), region)) {
            return line.awaitFirst(deadline) ? poll(file, region, deadline) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(file);
        }
    }

    private static Optional<LockFile> poll(Path file, Region region, long deadline)
            throws IOException {
        long pause = TimeUnit.MICROSECONDS.toNanos(200);
        while (true) {
            Optional<LockFile> lock = tryLock(file, region);
            if (lock.isPresent() || System.nanoTime() - deadline > 0) {
                return lock;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted(file);
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE.toNanos());
        }
    }

    /**
     * Whether anybody holds the lock. Looks for an instant by taking it together with all others
     * who look, so that one of them never takes another for a holder.
     *
     * @throws IOException when there is a file and it cannot be looked at
     */
    public static boolean isHeld(Path file, Region region) throws IOException {
        return look(file, false, shared -> !canShare(shared, region));
    }

    private static boolean canShare(SharedChannel shared, Region region) throws IOException {
        FileLock lock = shared.tryLock(region, true);
        if (lock == null) {
            return false;
        }
        lock.release();
        return true;
    }

    /**
     * What the file says, for people: the locks alone are the truth.
     *
     * @return empty where nothing is written or no file is there
     */
    public static String text(Path file) throws IOException {
        return look(file, "", SharedChannel::text);
    }

    /** What can be seen through one channel of the file. */
    @FunctionalInterface
    private interface Look<T> {
        T at(SharedChannel channel) throws IOException;
    }

    /** Through the process's own channel where it has one: closing another one drops its locks. */
    private static <T> T look(Path file, T missing, Look<T> look) throws IOException {
        Path key = canonical(file);
        synchronized (CHANNELS) {
            SharedChannel own = CHANNELS.get(key);
            if (own != null && own.isAt(key)) {
                return look.at(own);
            }
            try (RandomAccessFile opened = new RandomAccessFile(key.toFile(), "r")) {
                return look.at(new SharedChannel(key, opened));
            } catch (FileNotFoundException e) {
                if (Files.exists(key)) {
                    throw e;
                }
                return missing;
            }
        }
    }

    /**
     * Writes what others shall read about the holder. An interrupted thread may do this as well.
     *
     * @throws IllegalArgumentException when it is longer than fits
     */
    public void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > TEXT_BYTES) {
            throw new IllegalArgumentException(bytes.length + " bytes");
        }
        synchronized (CHANNELS) {
            if (!closed) {
                shared.write(Arrays.copyOf(bytes, TEXT_BYTES));
            }
        }
    }

    /**
     * Whether the locked file still lies at its path. Where somebody removed it, another process
     * can make a new one and lock that.
     */
    public boolean isInPlace() {
        return shared.isAt(file);
    }

    private static InterruptedIOException interrupted(Path file) {
        return new InterruptedIOException("interrupted while waiting for " + file);
    }

    /** Gives the lock back; a second call does nothing. */
    @Override
    public void close() throws IOException {
        synchronized (CHANNELS) {
            if (closed) {
                return;
            }
            closed = true;
            try {
                lock.release();
            } finally {
                shared.users--;
                dropIfUnused(file, shared);
            }
        }
    }

    /** Whoever may write to the database must be able to lock it, whatever our umask is. */
    private static void shareWithThoseOfTheDatabase(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(SUFFIX)) {
            return;
        }
        Path database = file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()));
        try {
            Set<PosixFilePermission> all = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            if (all.addAll(Files.getPosixFilePermissions(database))) {
                Files.setPosixFilePermissions(file, all);
            }
        } catch (IOException | UnsupportedOperationException notOursOrNoneThere) {
            // the owner of the file does it, or the database is about to be made with our umask
        }
    }

    /** One name for one file, whichever links lead to its folder. */
    private static Path canonical(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        return folder == null ? absolute : folder.toRealPath().resolve(file.getFileName());
    }

    private static void dropIfUnused(Path key, SharedChannel shared) throws IOException {
        if (shared.users == 0) {
            CHANNELS.remove(key, shared);
            shared.file.close();
        }
    }

    /**
     * Text goes through the file and not through its channel: a thread that is interrupted while it
     * reads or writes a channel closes it, and the locks would be gone.
     */
    private static final class SharedChannel {
        final RandomAccessFile file;

        /** The file system's own; null where it has none, as on Windows, which forbids removing. */
        final @Nullable Object key;

        int users;

        SharedChannel(Path path, RandomAccessFile file) throws IOException {
            this.file = file;
            this.key = keyOf(path);
        }

        /** Whether the path leads to this file. */
        boolean isAt(Path path) {
            try {
                return Objects.equals(key, keyOf(path));
            } catch (IOException e) {
                return false; // nothing lies there
            }
        }

        private static @Nullable Object keyOf(Path path) throws IOException {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        }

        /** Null when it is held, by whichever process. */
        @Nullable FileLock tryLock(Region region, boolean together) throws IOException {
            try {
                return file.getChannel().tryLock(region.position, 1, together);
            } catch (OverlappingFileLockException heldByThisProcess) {
                return null;
            }
        }

        String text() throws IOException {
            byte[] bytes = new byte[TEXT_BYTES];
            file.seek(0);
            int length = Math.max(file.read(bytes), 0);
            int end = 0;
            while (end < length && bytes[end] != 0) {
                end++;
            }
            return new String(bytes, 0, end, StandardCharsets.UTF_8);
        }

        void write(byte[] bytes) throws IOException {
            file.seek(0);
            file.write(bytes);
        }
    }
}
