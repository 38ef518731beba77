package storeroom.instance;

import storeroom.instance.LockFolder.GlobalLock;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One holder of an id among all programs of a user, who can be sent messages: JUnique's contract,
 * on disk and on the wire. A program that links the real library and asks for the same id is told
 * "already locked" while this is held, can send it a message and read the reply, and the other way
 * round.
 *
 * <p>It lasts until {@link #close} or the end of the process, however that comes. Who may write a
 * database is not decided here but by the lock beside it, which all users of the machine share.
 *
 * <p><b>The greeting.</b> Files are named after a hash of the id, so ids may collide. Servers of
 * ours therefore answer one message, {@code storeroom?}, by themselves: {@code storeroom } and the
 * id. {@link #acquire} asks it after a refusal, and {@link #send} before each message:
 *
 * <ul>
 *   <li>our own id: it is the holder;
 *   <li>another id: a collision; nothing is delivered;
 *   <li>any other frame: a program with the real library, whose handler took the question for a
 *       message. Its id cannot be asked for, so it counts as the holder, and messages are
 *       delivered;
 *   <li>no frame within 2 s: a stranger to whom the port belongs by now, or a holder that hangs.
 *       {@code acquire} says "already locked", for the lock is held; {@code send} delivers nothing.
 * </ul>
 *
 * <p>A port is contacted only while its lock is really held: a port file that was left behind by a
 * crash names some other program's port. Messages and answers travel in ASCII, the rest of Unicode
 * escaped ({@link AsciiText}).
 *
 * <p>Thread-safe. Not for a thread that must not wait: a call takes up to 2 s for {@code
 * global.lock} and up to 2 s for the holder, though usually a few milliseconds. An interrupt does
 * not break it off, and stays set.
 */
public final class InstanceLock implements AutoCloseable {

    /**
     * Answers a message, on a thread of the server; several may come at once. It may throw or hang:
     * the client then gets a closed connection within 2 s, and the failure is logged. ASCII comes
     * and goes as it is, also to JUnique 1.0.4; everything else is escaped on the way and arrives
     * whole where the other side is ours. Messages come from the moment the lock is taken, which
     * may be before {@link #acquire} returns. They may come from any program of the machine:
     * believe none of them more than a click of the mouse.
     */
    @FunctionalInterface
    public interface Handler {
        /**
         * @return at most 64 KiB; empty for "delivered, nothing to say"
         */
        String answer(String message);
    }

    /** What became of an attempt. */
    public sealed interface Result {

        /** The lock is ours, until it is closed. */
        record Acquired(InstanceLock lock) implements Result {}

        /** Another program of this user holds the id, or this one does. */
        record AlreadyLocked() implements Result {}

        /** The id is free, but its files belong to another id with the same hash. */
        record Collision(String heldId) implements Result {}

        /**
         * The lock could neither be taken nor found taken: nobody need hold it.
         *
         * @param reason a sentence, for the log and for details
         */
        record Unavailable(String reason, Optional<IOException> cause) implements Result {}
    }

    private static final Logger LOG = System.getLogger(InstanceLock.class.getName());

    private final String id;
    private final LockName name;
    private final LockFolder folder;
    private final WholeFileLock file;
    private final MessageServer server;
    private final Limits limits;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread atExit = Thread.ofPlatform().unstarted(() -> release(Limits.AT_EXIT));

    /** What {@link Acquisition} put together. */
    InstanceLock(
            String id, LockFolder folder, WholeFileLock file, MessageServer server, Limits limits) {
        this.id = id;
        this.name = LockName.of(id);
        this.folder = folder;
        this.file = file;
        this.server = server;
        this.limits = limits;
    }

    /** Takes the lock for {@code id} in this user's space, if nobody holds it. */
    public static Result acquire(String id, Handler handler) {
        try {
            return acquire(LockFolder.usual(), id, handler, Limits.USUAL);
        } catch (InvalidPathException e) {
            return new Result.Unavailable(
                    "The home folder has no usable name: " + e.getMessage(), Optional.empty());
        }
    }

    /** The same, in a folder of the caller's choice. */
    static Result acquire(Path folder, String id, Handler handler, Limits limits) {
        return new Acquisition(folder, id, handler, limits).attempt();
    }

    /**
     * Delivers a message to the holder of {@code id}, which may be this very process.
     *
     * @param message at most 64 KiB once escaped
     * @return its answer, which may be empty text; nothing when the message was not delivered or
     *     not answered in time
     * @throws IllegalArgumentException when the message is too long
     */
    public static Optional<String> send(String id, String message) {
        try {
            return send(LockFolder.usual(), id, message, Limits.USUAL);
        } catch (InvalidPathException e) {
            LOG.log(Level.DEBUG, "The home folder has no usable name", e);
            return Optional.empty();
        }
    }

    /**
     * Whether somebody of this user holds {@code id} and can be sent messages, whether he answers
     * or not. Where the folder of the locks cannot be used, nobody can.
     */
    public static boolean isHeld(String id) {
        try {
            return new Delivery(LockFolder.usual(), id, Limits.USUAL).isPossible();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The same, to a folder of the caller's choice. */
    static Optional<String> send(Path folder, String id, String message, Limits limits) {
        return new Delivery(folder, id, limits).of(message);
    }

    String id() {
        return id;
    }

    LockName name() {
        return name;
    }

    int port() {
        return server.port();
    }

    /** So that a logout, which ends programs by a signal, leaves no port of ours to others. */
    void tidyAtExit() {
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IllegalStateException theProcessIsEnding) {
            LOG.log(Level.DEBUG, "Acquired while the process ends");
        }
    }

    /**
     * Gives the lock back; a second call does nothing. Where {@code global.lock} is not to be had
     * within 2 s the files stay behind, which mean nothing without the lock.
     */
    @Override
    public void close() {
        release(limits.global());
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException theProcessIsEnding) {
            LOG.log(Level.DEBUG, "Released while the process ends");
        }
    }

    private void release(Duration patience) {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        Optional<GlobalLock> global = enter(patience);
        try {
            server.close();
            file.close();
            // Without global.lock these might be the files of the next holder by now.
            if (global.isPresent()) {
                delete(folder.portFile(name));
                delete(folder.lockFile(name));
            }
            folder.forget(name, this);
        } finally {
            global.ifPresent(GlobalLock::close);
        }
    }

    private Optional<GlobalLock> enter(Duration patience) {
        try {
            return folder.enter(patience);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The files of the lock stay behind", e);
            return Optional.empty();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A file of the lock stays behind", e);
        }
    }
}
