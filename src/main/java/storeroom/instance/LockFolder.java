package storeroom.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The folder of the locks, and which of them this process holds. One object per folder and process;
 * thread-safe.
 *
 * <p>The operating system knows locks of processes, not of threads, and forgets them all when the
 * process closes any channel of the file. So threads stand in line here, before {@code
 * global.lock}, and what this process holds is looked up in {@link GlobalLock#held}, never in the
 * file.
 */
final class LockFolder {

    private static final Map<Path, LockFolder> FOLDERS = new ConcurrentHashMap<>();
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private final Path path;
    private final ReentrantLock threads = new ReentrantLock();
    private final Map<LockName, InstanceLock> held = new ConcurrentHashMap<>();

    private LockFolder(Path path) {
        this.path = path;
    }

    /** JUnique's: in the home folder, as Java knows it. */
    static Path usual() {
        return Path.of(System.getProperty("user.home", "."), ".junique");
    }

    /**
     * The folder at {@code path}, whichever links lead to it.
     *
     * @throws IOException when it does not exist
     */
    static LockFolder at(Path path) throws IOException {
        return FOLDERS.computeIfAbsent(path.toRealPath(), LockFolder::new);
    }

    /**
     * The same, made where it is missing.
     *
     * @throws IOException when it cannot be made
     */
    static LockFolder make(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
        }
        return at(path);
    }

    /**
     * Takes {@code global.lock}, around which every acquire, release and look at a port happens. An
     * interrupt does not end the waiting, which is short; the thread stays interrupted.
     *
     * @return empty when {@code patience} ran out
     * @throws IOException when the file cannot be opened
     */
    Optional<GlobalLock> enter(Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                Optional<GlobalLock> global = tryEnter();
                if (global.isPresent() || System.nanoTime() - deadline >= 0) {
                    return global;
                }
                LockSupport.parkNanos(PAUSE);
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Optional<GlobalLock> tryEnter() throws IOException {
        if (!threads.tryLock()) {
            return Optional.empty();
        }
        Optional<WholeFileLock> lock = Optional.empty();
        try {
            lock = WholeFileLock.tryLock(globalFile());
            return lock.map(GlobalLock::new);
        } finally {
            if (lock.isEmpty()) {
                threads.unlock();
            }
        }
    }

    /** Empty, and never deleted. */
    Path globalFile() {
        return path.resolve("global.lock");
    }

    /** Empty; locked for as long as an id of that name is held. */
    Path lockFile(LockName name) {
        return path.resolve(name.text() + ".lock");
    }

    /** See {@link PortFile}. */
    Path portFile(LockName name) {
        return path.resolve(name.text() + ".port");
    }

    /**
     * To be called after the lock itself was given back: until then its file is not to be opened.
     */
    void forget(LockName name, InstanceLock lock) {
        held.remove(name, lock);
    }

    /** This thread is the only one of the machine that changes what is in the folder. */
    final class GlobalLock implements AutoCloseable {

        private final WholeFileLock lock;

        private GlobalLock(WholeFileLock lock) {
            this.lock = lock;
        }

        /** What this process holds under that name, for whichever id. */
        Optional<InstanceLock> held(LockName name) {
            return Optional.ofNullable(held.get(name));
        }

        void remember(LockName name, InstanceLock instance) {
            held.put(name, instance);
        }

        @Override
        public void close() {
            try {
                lock.close();
            } finally {
                threads.unlock();
            }
        }
    }
}
