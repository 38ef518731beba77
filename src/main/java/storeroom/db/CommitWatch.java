package storeroom.db;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Notices what other processes commit: asks SQLite for {@code data_version} on a connection of its
 * own, which costs a few microseconds and no lock that a writer would feel. Also notices that
 * another file lies at the path, and lets the readers go over to it. Looks on one thread; may be
 * closed on any.
 */
final class CommitWatch implements Runnable, AutoCloseable {

    private static final Logger LOG = System.getLogger(CommitWatch.class.getName());

    private final Path database;
    private final Sessions sessions;
    private final Supplier<Optional<Writing.DataVersion>> writers;
    private final Runnable changed;
    private @Nullable Session session;
    private @Nullable FileIdentity identity;
    private long version;
    private boolean beganWriting;
    private boolean failing;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile boolean closed;

    /**
     * @param writers asks on the writer's connection, where there is one: that one does not take
     *     this process's own commits for others'
     * @param changed told after somebody committed, and once at the beginning
     */
    CommitWatch(
            Path database,
            Sessions sessions,
            Supplier<Optional<Writing.DataVersion>> writers,
            Runnable changed) {
        this.database = database;
        this.sessions = sessions;
        this.writers = writers;
        this.changed = changed;
    }

    /** Looks once. */
    @Override
    public void run() {
        looking.lock();
        try {
            if (!closed) {
                look();
            }
            if (closed) {
                drop();
            }
        } finally {
            looking.unlock();
        }
    }

    private void look() {
        try {
            Optional<Writing.DataVersion> writersView = writers.get();
            if (writersView.isPresent()) {
                writersView.get().number().ifPresent(this::lookAsWriter);
                return;
            }
            Session watching = session;
            if (watching == null || watching.isOutdated() || !isSameFile()) {
                drop();
                sessions.renew();
                identity = FileIdentity.of(database);
                watching = sessions.fresh();
                session = watching;
                version = dataVersion(watching);
                sessions.fill();
                changed.run();
            } else {
                long now = dataVersion(watching);
                if (now != version) {
                    version = now;
                    changed.run();
                }
            }
            failing = false;
        } catch (SQLException | DatabaseException e) {
            drop();
            if (!failing) { // once, not several times a second
                LOG.log(Level.WARNING, "what others commit cannot be seen: {0}", e.getMessage());
            }
            failing = true;
        }
    }

    private void lookAsWriter(long now) {
        boolean isNew = beganWriting && now != version;
        boolean begins = !beganWriting;
        version = now;
        if (begins) {
            beganWriting = true;
            drop();
        }
        if (isNew || begins) {
            changed.run();
        }
    }

    private boolean isSameFile() {
        FileIdentity known = identity;
        return known != null && known.isSame();
    }

    private static long dataVersion(Session session) throws SQLException {
        return Pragmas.queryNumber(session.connection(), "PRAGMA data_version");
    }

    private void drop() {
        Session old = session;
        session = null;
        if (old != null) {
            sessions.close(old);
        }
    }

    /** Looks no more. Does not wait: who is looking at this moment closes the connection then. */
    @Override
    public void close() {
        closed = true;
        if (looking.tryLock()) {
            try {
                drop();
            } finally {
                looking.unlock();
            }
        }
    }
}
