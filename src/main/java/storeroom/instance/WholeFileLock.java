package storeroom.instance;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * An exclusive lock on a whole file, as JUnique takes it.
 *
 * <p>Never ask for a file that this process holds already: on POSIX systems closing the channel of
 * the failed attempt would drop the lock that is held. {@link LockFolder} sees to that.
 */
final class WholeFileLock implements AutoCloseable {

    private static final Logger LOG = System.getLogger(WholeFileLock.class.getName());

    private final Path file;
    private final FileChannel channel;

    private WholeFileLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock, creating the file where it is missing; empty when somebody holds it. */
    static Optional<WholeFileLock> tryLock(Path file) throws IOException {
        return tryLock(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /**
     * Whether somebody holds the lock; creates nothing.
     *
     * @throws IOException when the file cannot be opened, as when it is not there
     */
    static boolean isHeld(Path file) throws IOException {
        Optional<WholeFileLock> lock = tryLock(file, StandardOpenOption.WRITE);
        lock.ifPresent(WholeFileLock::close);
        return lock.isEmpty();
    }

    private static Optional<WholeFileLock> tryLock(Path file, OpenOption... options)
            throws IOException {
        FileChannel channel = FileChannel.open(file, options);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            locked = false;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return locked ? Optional.of(new WholeFileLock(file, channel)) : Optional.empty();
    }

    /** Gives the lock back: it goes with its channel. The file stays. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Closing " + file, e);
        }
    }
}
