package storeroom.instance;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The right to write to a database: a lock of the operating system on {@code <database>.lock}, one
 * holder among all users and sessions of the machine. It ends with {@link #close} or with its
 * process, never otherwise; nobody takes it from a holder. The text in the file, {@link Owner}, is
 * for people only. Thread-safe.
 */
public final class WriteOwnership implements AutoCloseable {

    private static final Logger LOG = System.getLogger(WriteOwnership.class.getName());

    /** Somebody who only looks whether it is held has it for an instant. */
    private static final Duration LOOKING = Duration.ofMillis(300);

    private final Path database;
    private LockFile lock;
    private Owner owner;

    /** Who holds the right to write. */
    public sealed interface Holding {

        /** Nobody. */
        record Free() implements Holding {}

        /** That could not be found out. */
        record Unknown() implements Holding {}

        /**
         * Somebody, perhaps this process.
         *
         * @param owner empty when the text could not be read
         */
        record Held(Optional<Owner> owner) implements Holding {}
    }

    private WriteOwnership(Path database, LockFile lock, Owner owner) {
        this.database = database;
        this.lock = lock;
        this.owner = owner;
    }

    /**
     * Takes the right to write.
     *
     * @param database its canonical path
     * @param me what others shall read
     * @return empty when somebody else, or this process already, holds it
     * @throws java.io.InterruptedIOException when the thread was interrupted; it stays interrupted
     * @throws IOException when the lock file cannot be written: nobody need hold it then
     */
    public static Optional<WriteOwnership> take(Path database, Owner me) throws IOException {
        Optional<LockFile> lock =
                LockFile.lock(LockFile.of(database), LockFile.Region.OWNERSHIP, LOOKING);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        WriteOwnership ownership = new WriteOwnership(database, lock.get(), me);
        ownership.tell();
        return Optional.of(ownership);
    }

    /**
     * Who holds it now. Never takes it.
     *
     * @throws IOException when there is a lock file and it cannot be read
     */
    public static Holding holding(Path database) throws IOException {
        Path file = LockFile.of(database);
        return LockFile.isHeld(file, LockFile.Region.OWNERSHIP)
                ? new Holding.Held(Owner.of(LockFile.text(file)))
                : new Holding.Free();
    }

    /**
     * Makes sure that the right is still held where others look for it: a lock file that somebody
     * removed is made and locked anew.
     *
     * @return false when somebody else has taken it meanwhile: nothing may be written then
     * @throws IOException when the lock file cannot be made
     */
    public synchronized boolean isStillHeld() throws IOException {
        if (lock.isInPlace()) {
            return true;
        }
        Optional<LockFile> again =
                LockFile.lock(LockFile.of(database), LockFile.Region.OWNERSHIP, LOOKING);
        if (again.isEmpty()) {
            return false;
        }
        LOG.log(Level.WARNING, "the lock file of {0} had been removed", database);
        lock.close();
        lock = again.get();
        tell();
        return true;
    }

    /** What others read about this holder. */
    public synchronized Owner owner() {
        return owner;
    }

    /** Lets others know that something was saved just now. */
    public synchronized void wrote(Instant at) {
        owner = owner.wrote(at);
        tell();
    }

    private synchronized void tell() {
        try {
            lock.write(owner.toText());
        } catch (IOException e) { // it is information only: the lock holds
            LOG.log(Level.WARNING, "who writes could not be noted: {0}", e.getMessage());
        }
    }

    /** Gives the right back; a second call does nothing. */
    @Override
    public synchronized void close() {
        try {
            lock.write("");
            lock.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the right to write was not given back: {0}", e.getMessage());
        }
    }
}
