package storeroom.operation;

import storeroom.instance.Owner;
import storeroom.instance.WriteOwnership;
import storeroom.instance.WriteOwnership.Holding;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * The right to write to one company, which this process has or has not. Thread-safe; all of it
 * looks at files, so not on the window's thread.
 */
public final class WriteAccess implements AutoCloseable {

    private static final Logger LOG = System.getLogger(WriteAccess.class.getName());

    private final Path database;
    private final Supplier<Owner> me;
    private final List<Runnable> whenReleased = new ArrayList<>();
    private Optional<WriteOwnership> ownership = Optional.empty();

    /**
     * Does not take it yet.
     *
     * @param database its canonical path
     * @param me what others shall read about this process
     */
    public WriteAccess(Path database, Supplier<Owner> me) {
        this.database = database;
        this.me = me;
    }

    /**
     * Takes the right to write. Waits for a command, which is soon done, and for somebody who is
     * not known (he may have ended just now, or have begun), but never for a window.
     *
     * @throws AlreadyOpenException when somebody else has it
     * @throws CancellationException when the thread was interrupted; it stays interrupted
     */
    public void take(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!tryTake()) {
            Optional<Owner> holder = holder();
            boolean isWindow =
                    holder.filter(owner -> owner.work() == Owner.Work.WINDOW).isPresent();
            if (isWindow || System.nanoTime() - deadline > 0) {
                throw new AlreadyOpenException(database, holder);
            }
        }
    }

    private synchronized boolean tryTake() {
        if (ownership.isPresent()) {
            return true;
        }
        try {
            ownership = WriteOwnership.take(database, me.get());
            return ownership.isPresent();
        } catch (InterruptedIOException e) {
            CancellationException cancelled = new CancellationException("interrupted");
            cancelled.initCause(e);
            throw cancelled;
        } catch (IOException e) {
            // The folder cannot be written to: opening the database for writing will say so.
            LOG.log(Level.INFO, "no lock file beside {0}: {1}", database, e.getMessage());
            return true;
        }
    }

    /** Whether this process has it. */
    public synchronized boolean isHeld() {
        return ownership.isPresent();
    }

    /** Whether anybody has it, and who; unknown where that cannot be looked at. */
    public Holding holding() {
        try {
            return WriteOwnership.holding(database);
        } catch (IOException e) {
            LOG.log(Level.INFO, "who writes to {0} is unknown: {1}", database, e.getMessage());
            return new Holding.Unknown();
        }
    }

    /** Who has it; empty where nobody has, or where it could not be found out. */
    public Optional<Owner> holder() {
        return holding() instanceof Holding.Held(Optional<Owner> owner) ? owner : Optional.empty();
    }

    /**
     * Before each write: that nobody else has the right meanwhile, because somebody removed the
     * lock file.
     *
     * @throws AlreadyOpenException when somebody has; nothing may be written
     */
    public synchronized void requireHeld() {
        try {
            if (ownership.isEmpty() || !ownership.get().isStillHeld()) {
                throw new AlreadyOpenException(database, holder());
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no lock file beside {0}: {1}", database, e.getMessage());
            throw new AlreadyOpenException(database, Optional.empty());
        }
    }

    /** Lets others know that something was saved just now. */
    public synchronized void wrote(Instant at) {
        ownership.ifPresent(owned -> owned.wrote(at));
    }

    /** Does this as well, before the right is given back. */
    public synchronized void whenReleased(Runnable action) {
        whenReleased.add(action);
    }

    /** Gives it back; where it is not held, does nothing. */
    @Override
    public synchronized void close() {
        try {
            whenReleased.forEach(Runnable::run);
        } finally {
            whenReleased.clear();
            ownership.ifPresent(WriteOwnership::close);
            ownership = Optional.empty();
        }
    }
}
