package storeroom.db;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The only door to a database file; one per file and process. Thread-safe.
 *
 * <pre>{@code
 * try (Reader reader = connections.reader()) { return items.page(reader, filter); }
 * try (Writer writer = connections.writer("Receive goods")) {
 *     ledger.append(writer, received);
 *     writer.commit();
 * }
 * }</pre>
 *
 * <p>What it guarantees, why, and what if not:
 *
 * <ol>
 *   <li><b>Serialised writes.</b> One writer at a time in the process, first come first served, and
 *       {@code BEGIN IMMEDIATE}, so that the file's lock is taken before the first change. If not:
 *       a transaction that read first would fail half-way with a stale snapshot, and the unlucky
 *       would lose every race.
 *   <li><b>All or nothing.</b> Without {@link Writer#commit} there is no trace; after a failure
 *       that may have undone the transaction, the writer refuses everything. If not: the second
 *       half of a booking could be saved without its first.
 *   <li><b>Readers never wait</b> for a writer and never make one wait; one reader is one snapshot.
 *       If not: a list and the sum below it could disagree. (Where the file system refuses WAL they
 *       wait for each other: see {@link #journalMode}.)
 *   <li><b>A reader cannot write</b>: not by type, and not by SQLite, which opens it read-only. If
 *       not: a query that writes would pass the gate unseen.
 *   <li><b>No nesting.</b> A thread that holds a writer and asks for another fails at once, with
 *       both names. If not: it would wait for itself.
 *   <li><b>Bounded waiting.</b> At the gate {@link DatabaseOptions#gateWait}, at the file {@link
 *       DatabaseOptions#busyWait}, once each: 15 s at the worst. Then {@link
 *       WriterTimeoutException} or {@link DatabaseBusyException} tell what wanted to write, who
 *       holds the lock, and how long it waited. If not: a window hangs and nobody knows why.
 *   <li><b>Retry only what is safe</b>: see {@link BusyRetry}. If not: a booking might be made
 *       twice.
 *   <li><b>Nothing leaks.</b> {@link #openConnections} returns to {@link #RESTING_CONNECTIONS}
 *       after any work; a context that stays open is logged with the stack that opened it; {@link
 *       #close} waits for the writer and checkpoints. If not: a forgotten reader would let the WAL
 *       grow for ever.
 *   <li><b>Initialised once.</b> Journal mode, migrations and checks are done before the first
 *       connection is handed out, by one of all processes that open the file. If not: two starts at
 *       the same moment would migrate twice or fail.
 * </ol>
 */
public final class ConnectionFactory implements AutoCloseable {

    /** Connections that are open while nobody works: the writer's and two for readers. */
    public static final int RESTING_CONNECTIONS = 3;

    private static final Logger LOG = System.getLogger(ConnectionFactory.class.getName());
    private static final int IDLE_READERS = RESTING_CONNECTIONS - 1;

    private final Path database;
    private final DatabaseOptions options;
    private final JournalMode journalMode;
    private final WriterGate gate;
    private final OpenContexts contexts;
    private final ScheduledExecutorService watchdog;
    private @Nullable ScheduledFuture<?> watch;
    private final AtomicInteger connections = new AtomicInteger();
    private final Deque<Session> idleReaders = new ArrayDeque<>();

    /** The writer's session: touched by whoever is inside the gate only. */
    private @Nullable Session writerSession;

    private Durability durability = Durability.FULL;
    private volatile boolean closed;

    private ConnectionFactory(Path database, DatabaseOptions options, JournalMode journalMode) {
        this.database = database;
        this.options = options;
        this.journalMode = journalMode;
        this.gate = new WriterGate(options.clock());
        this.contexts = new OpenContexts(options.leakAfter());
        this.watchdog =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("open contexts").factory());
    }

    /**
     * Opens a company file, making and migrating it where that is needed.
     *
     * @throws ForeignFileException when the file is no database, or another program's
     * @throws NewerDatabaseException when a newer version of the program wrote it
     * @throws MigrationFailedException when a step of the schema could not be applied
     * @throws DatabaseException when the file cannot be read or written, or is held by others
     */
    public static ConnectionFactory open(Path database, DatabaseOptions options) {
        return open(database, options, Migrations.ofTheProgram());
    }

    static ConnectionFactory open(Path database, DatabaseOptions options, Migrations migrations) {
        Path file = canonical(database);
        JournalMode mode = new Initialisation(file, options, migrations).run();
        ConnectionFactory factory = new ConnectionFactory(file, options, mode);
        try {
            factory.begin();
            return factory;
        } catch (RuntimeException | Error e) {
            factory.close();
            throw e;
        }
    }

    private static Path canonical(Path database) {
        Path absolute = database.toAbsolutePath().normalize();
        try {
            if (Files.exists(absolute)) {
                return absolute.toRealPath();
            }
            Path folder = absolute.getParent();
            return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            throw new DatabaseUnreadableException("no such folder: " + absolute.getParent(), e);
        }
    }

    private void begin() {
        gate.enter("Open the company", options.gateWait());
        try {
            writerSession();
        } finally {
            gate.leave();
        }
        for (int i = 0; i < IDLE_READERS; i++) {
            giveBackReader(openReaderSession());
        }
        long period = Math.max(options.leakAfter().toMillis() / 3, 1);
        watch =
                watchdog.scheduleWithFixedDelay(
                        contexts::reportForgotten, period, period, TimeUnit.MILLISECONDS);
    }

    /**
     * Opens a snapshot of what is committed now.
     *
     * @throws DatabaseException when the file cannot be read
     * @throws IllegalStateException once the factory is closed
     */
    public Reader reader() {
        requireOpen();
        Session session = takeReader();
        try {
            session.begin("Read", "BEGIN");
            session.command("SELECT 1 FROM sqlite_schema LIMIT 1"); // the snapshot is of now
        } catch (RuntimeException | Error e) {
            discard(session);
            throw e;
        }
        return new Reader(session, contexts.opened("Read"), this::endReader);
    }

    /**
     * Opens the one writer, for what a person saves: a commit survives a power cut.
     *
     * @param operation what it does, in the user's words: other people's dialogs show it
     * @throws NestedWriterException when this thread has a writer already
     * @throws WriterTimeoutException when another writer of this program took too long
     * @throws DatabaseBusyException when another program held the file for too long
     * @throws DatabaseException when the file cannot be written
     * @throws IllegalStateException once the factory is closed
     */
    public Writer writer(String operation) {
        return openWriter(operation, Durability.FULL);
    }

    /**
     * Opens the one writer for bulk work that can be repeated: {@code synchronous=NORMAL}. The rest
     * is as in {@link #writer}.
     */
    public Writer bulkWriter(String operation) {
        return openWriter(operation, Durability.NORMAL);
    }

    private Writer openWriter(String operation, Durability wanted) {
        requireOpen();
        gate.enter(operation, options.gateWait());
        try {
            requireOpen();
            Session session = writerSession();
            setDurability(session, wanted);
            session.begin(operation, "BEGIN IMMEDIATE");
            return new Writer(session, contexts.opened(operation), operation, this::endWriter);
        } catch (RuntimeException | Error e) {
            gate.leave();
            throw e;
        }
    }

    /** The file, by its canonical path. */
    public Path database() {
        return database;
    }

    public JournalMode journalMode() {
        return journalMode;
    }

    /** Who is writing at the moment, in this process. */
    public Optional<LockHolder> currentWriter() {
        return gate.holder();
    }

    /** Connections to the file; {@link #RESTING_CONNECTIONS} while nobody works. */
    public int openConnections() {
        return connections.get();
    }

    /** Readers and writers that are open at the moment. */
    public int openContexts() {
        return contexts.count();
    }

    /**
     * Waits for the writer, no longer than the gate allows, writes the WAL back into the file and
     * closes every connection that is not in use. A reader that is still open ends when it is
     * closed. A second call does nothing.
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (watch != null) {
            watch.cancel(false);
        }
        watchdog.shutdownNow();
        synchronized (idleReaders) {
            idleReaders.forEach(this::discard);
            idleReaders.clear();
        }
        try {
            gate.enter("Close the company", options.gateWait());
        } catch (WriterTimeoutException e) {
            LOG.log(Level.WARNING, "closing without the writer''s end: {0}", e.getMessage());
            return;
        }
        try {
            closeWriterSession();
        } finally {
            gate.leave();
        }
    }

    private void closeWriterSession() {
        Session session = writerSession;
        if (session == null) {
            return;
        }
        writerSession = null;
        try {
            Pragmas.execute(session.connection(), "PRAGMA optimize");
            Pragmas.execute(session.connection(), "PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "the WAL stays beside the file: {0}", e.getMessage());
        } finally {
            discard(session);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the company is closed");
        }
    }

    private Session writerSession() {
        Session session = writerSession;
        if (session == null) {
            session = connect(false);
            durability = Durability.FULL;
            writerSession = session;
        }
        return session;
    }

    private void endWriter(Session session) {
        try {
            if (!session.isIdle()) {
                session.rollBack();
            } else if (durability == Durability.NORMAL) {
                syncToDisk(session);
            }
        } finally {
            dropIfBroken(session);
            gate.leave();
        }
    }

    /** Bulk work is not synced commit by commit; a checkpoint begins with syncing the WAL. */
    private static void syncToDisk(Session session) {
        try {
            Pragmas.execute(session.connection(), "PRAGMA wal_checkpoint(PASSIVE)");
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "saved, but not synced to the disk yet: {0}", e.getMessage());
        }
    }

    private void dropIfBroken(Session session) {
        if (session.isBroken()) {
            writerSession = null;
            discard(session);
        }
    }

    /** Before a transaction: SQLite ignores it within one. */
    private void setDurability(Session session, Durability wanted) {
        if (durability != wanted) {
            try {
                session.command("PRAGMA synchronous = " + wanted.pragma());
                durability = wanted;
            } finally {
                dropIfBroken(session);
            }
        }
    }

    private Session takeReader() {
        synchronized (idleReaders) {
            Session idle = idleReaders.pollFirst();
            if (idle != null) {
                return idle;
            }
        }
        return openReaderSession();
    }

    private Session openReaderSession() {
        return connect(true);
    }

    private void endReader(Session session) {
        try {
            session.rollBack();
        } finally {
            if (session.isBroken()) {
                discard(session);
            } else {
                giveBackReader(session);
            }
        }
    }

    private void giveBackReader(Session session) {
        synchronized (idleReaders) {
            if (!closed && idleReaders.size() < IDLE_READERS) {
                idleReaders.addFirst(session);
                return;
            }
        }
        discard(session);
    }

    private Session connect(boolean readOnly) {
        long began = System.nanoTime();
        try {
            Session session =
                    new Session(
                            readOnly
                                    ? Pragmas.openForReading(database, options.busyWait())
                                    : Pragmas.openForWriting(database, options.busyWait()));
            connections.incrementAndGet();
            return session;
        } catch (SQLException e) {
            throw SqliteErrors.translate(
                    e, "Open the company", Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private void discard(Session session) {
        try {
            session.close();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "a connection did not close: {0}", e.getMessage());
        } finally {
            connections.decrementAndGet();
        }
    }
}
