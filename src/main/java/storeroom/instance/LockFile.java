package storeroom.instance;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
        INITIALISATION(Long.MAX_VALUE - 2);

        private final long position;

        Region(long position) {
            this.position = position;
        }
    }

    private static final Map<Path, SharedChannel> CHANNELS = new HashMap<>();
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(10);

    private final Path file;
    private final FileLock lock;
    private boolean closed;

    private LockFile(Path file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /** The lock file that belongs to a database. */
    public static Path of(Path database) {
        return database.resolveSibling(database.getFileName() + ".lock");
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
            if (shared == null) {
                shared = new SharedChannel(openChannel(key));
                CHANNELS.put(key, shared);
            }
            FileLock lock = null;
            try {
                lock = shared.channel.tryLock(region.position, 1, false);
            } catch (OverlappingFileLockException heldByThisProcess) {
                lock = null;
            } finally {
                if (lock != null) {
                    shared.users++;
                } else {
                    dropIfUnused(key, shared);
                }
            }
            return lock == null ? Optional.empty() : Optional.of(new LockFile(key, lock));
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
            SharedChannel shared = CHANNELS.get(file);
            try {
                lock.release();
            } finally {
                if (shared != null) {
                    shared.users--;
                    dropIfUnused(file, shared);
                }
            }
        }
    }

    /** One name for one file, whichever links lead to its folder. */
    private static Path canonical(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        return folder == null ? absolute : folder.toRealPath().resolve(file.getFileName());
    }

    private static FileChannel openChannel(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static void dropIfUnused(Path key, SharedChannel shared) throws IOException {
        if (shared.users == 0) {
            CHANNELS.remove(key);
            shared.channel.close();
        }
    }

    private static final class SharedChannel {
        final FileChannel channel;
        int users;

        SharedChannel(FileChannel channel) {
            this.channel = channel;
        }
    }
}
