package storeroom.db;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

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
 * <p>What it guarantees, why, and what if not; each has a test of its name:
 *
 * <ol>
 *   <li><b>Serialised writes.</b> One writer at a time in the process, first come first served, and
 *       {@code BEGIN IMMEDIATE}. <i>Why:</i> SQLite has one write lock, and waiting for it is a
 *       polling race; who stands in line gets it in turn, before the first change. <i>If not:</i> a
 *       transaction that read first would fail half-way with a stale snapshot, and the unlucky
 *       would lose every race.
 *   <li><b>All or nothing.</b> Without {@link Writer#commit} there is no trace; after a failure
 *       that may have undone the transaction, the writer refuses everything. <i>Why:</i> SQLite
 *       undoes a transaction by itself when the disk is full, and goes on with the next statement
 *       as if it stood alone. <i>If not:</i> the second half of a booking could be saved without
 *       its first.
 *   <li><b>Readers never wait</b> for a writer and never make one wait; one reader is one snapshot.
 *       <i>Why:</i> WAL keeps the old pages beside the new ones. <i>If not:</i> a list and the sum
 *       below it could disagree, and a report would stop the till. (Where the file system refuses
 *       WAL they wait for each other: see {@link #journalMode}.)
 *   <li><b>A reader cannot write</b>: not by type, and not by SQLite, which opens it read-only.
 *       <i>Why:</i> a type can be cast and SQL is text. <i>If not:</i> a query that writes would
 *       pass the gate unseen and be lost, or hold the lock.
 *   <li><b>No nesting.</b> A thread that holds a writer and asks for another fails at once, with
 *       both names. <i>Why:</i> there is one writer, and it is the thread's own. <i>If not:</i> it
 *       would wait for itself until the gate gives up.
 *   <li><b>Bounded waiting.</b> At the gate {@link DatabaseOptions#gateWait}, at the file {@link
 *       DatabaseOptions#busyWait}, once each: 15 s at the worst. Then {@link
 *       WriterTimeoutException} or {@link DatabaseBusyException} tell what wanted to write, who
 *       holds the lock, and how long it waited. <i>Why:</i> somebody else's program may hold the
 *       file for as long as it likes. <i>If not:</i> a window hangs and nobody knows why.
 *   <li><b>Retry only what is safe</b>: {@link BusyRetry} repeats what met a lock, three times at
 *       most. <i>Why:</i> a lock is the one failure of which it is known that nothing was done.
 *       <i>If not:</i> a booking might be made twice, or a full disk be filled again and again.
 *   <li><b>Nothing leaks.</b> {@link #openConnections} returns to {@link #RESTING_CONNECTIONS}
 *       after any work; a context that stays open is logged with the stack that opened it; {@link
 *       #close} waits for the writer and checkpoints. <i>Why:</i> a checkpoint cannot pass the
 *       oldest snapshot. <i>If not:</i> a forgotten reader would let the WAL grow for ever, a
 *       forgotten writer would stop everybody.
 *   <li><b>Initialised once.</b> Journal mode, migrations and checks are done before the first
 *       connection is handed out, by one of all processes that open the file. <i>Why:</i> switching
 *       the journal mode while others open the file ends in "disk I/O error". <i>If not:</i> two
 *       starts at the same moment would migrate twice or fail.
 * </ol>
 */
public final class ConnectionFactory implements AutoCloseable {

    /** Connections that are open while nobody works: the writer's and two for readers. */
    public static final int RESTING_CONNECTIONS = 3;

    private static final Logger LOG = System.getLogger(ConnectionFactory.class.getName());

    private final Path database;
    private final DatabaseOptions options;
    private final Migrations migrations;
    private volatile JournalMode journalMode;
    private volatile boolean readOnly;
    private volatile boolean abandoned;
    private final OpenContexts contexts;
    private final ScheduledExecutorService watchdog;
    private @Nullable ScheduledFuture<?> watch;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Sessions sessions;
    private final DatabaseMonitor monitor;
    private final BusyRetry retry;
    private final Set<CommitWatch> watches = ConcurrentHashMap.newKeySet();

    private final Writing writing;
    private final Maintenance maintenance;

    private ConnectionFactory(
            Path database,
            DatabaseOptions options,
            Migrations migrations,
            JournalMode journalMode,
            boolean readOnly) {
        this.database = database;
        this.options = options;
        this.migrations = migrations;
        this.journalMode = journalMode;
        this.readOnly = readOnly;
        this.sessions =
                new Sessions(database, options.busyWait(), RESTING_CONNECTIONS - 1, readOnly);
        this.contexts = new OpenContexts(options.leakAfter());
        this.monitor =
                new DatabaseMonitor(
                        database,
                        options.clock(),
                        System::nanoTime,
                        contexts::count,
                        sessions::open);
        this.retry = new BusyRetry(monitor::retried);
        this.writing =
                new Writing(database, options, sessions, contexts, monitor, retry, closed::get);
        this.maintenance =
                new Maintenance(sessions, writing, this::requireOpen, this::requireWritable);
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
        Initialisation initialisation = new Initialisation(file, options, migrations);
        JournalMode mode = initialisation.run();
        ConnectionFactory opened = new ConnectionFactory(file, options, migrations, mode, false);
        opened.abandoned = initialisation.wasAbandoned();
        return begun(opened);
    }

    /**
     * Opens a company file to look on: {@code mode=ro}, nothing in it is ever changed, and another
     * process may write to it all the while. Also where the folder cannot be written to.
     *
     * @throws OlderDatabaseException when it must be brought up to date first
     * @throws DatabaseException as in {@link #open(Path, DatabaseOptions)}; a missing file is not
     *     made
     */
    public static ConnectionFactory openReadOnly(Path database, DatabaseOptions options) {
        return openReadOnly(database, options, Migrations.ofTheProgram());
    }

    static ConnectionFactory openReadOnly(
            Path database, DatabaseOptions options, Migrations migrations) {
        Path file = canonical(database);
        JournalMode mode = new Initialisation(file, options, migrations).look();
        return begun(new ConnectionFactory(file, options, migrations, mode, true));
    }

    /**
     * Opens a database of any version that this program knows, to read it as it is: a backup.
     *
     * @throws DatabaseException as in {@link #openReadOnly(Path, DatabaseOptions)}
     */
    public static ConnectionFactory openArchived(Path database, DatabaseOptions options) {
        Path file = canonical(database);
        Migrations migrations = Migrations.ofTheProgram();
        JournalMode mode = new Initialisation(file, options, migrations).lookAtAnyVersion();
        return begun(new ConnectionFactory(file, options, migrations, mode, true));
    }

    /**
     * What opening a file for writing would do to bring it up to date. Changes nothing.
     *
     * @throws DatabaseException as in {@link #openReadOnly(Path, DatabaseOptions)}
     */
    public static Upgrade pendingUpgrade(Path database, DatabaseOptions options) {
        return new Initialisation(canonical(database), options, Migrations.ofTheProgram())
                .upgrade();
    }

    private static ConnectionFactory begun(ConnectionFactory factory) {
        try {
            factory.begin();
            return factory;
        } catch (RuntimeException | Error e) {
            factory.close();
            throw e;
        }
    }

    /**
     * From now on hands out writers as well: does what {@link #open(Path, DatabaseOptions)} does.
     * The caller holds the right to write. Readers go on undisturbed. Without effect where writing
     * is allowed already.
     *
     * @throws DatabaseException when the file cannot be written to, or not brought up to date; it
     *     stays open for reading then
     */
    public synchronized void allowWriting() {
        requireOpen();
        if (!readOnly) {
            return;
        }
        Initialisation initialisation = new Initialisation(database, options, migrations);
        journalMode = initialisation.run();
        abandoned = initialisation.wasAbandoned();
        try {
            writing.prepare();
            sessions.renew();
            sessions.fill();
            readOnly = false;
        } catch (RuntimeException | Error e) {
            writing.abandon();
            throw e;
        }
    }

    /**
     * Whether, when it was opened for writing, a log lay beside it that was not written back: its
     * owner was killed, or others still read. Reason enough to look at everything.
     */
    public boolean wasAbandoned() {
        return abandoned;
    }

    /** Whether it only reads: see {@link #openReadOnly}. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /**
     * The one name of a file, whichever links lead to it.
     *
     * @throws DatabaseUnreadableException when it is a folder, or in none
     */
    public static Path canonical(Path database) {
        Path absolute = database.toAbsolutePath().normalize();
        try {
            if (Files.isDirectory(absolute)) {
                throw new DatabaseUnreadableException(
                        absolute + " is a folder", new NoSuchFileException(absolute.toString()));
            }
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
        if (!readOnly) {
            writing.prepare();
        }
        retry.run("Open the company", this::fill);
        long period = Math.max(options.leakAfter().toMillis() / 3, 1);
        watch =
                watchdog.scheduleWithFixedDelay(
                        contexts::reportForgotten, period, period, TimeUnit.MILLISECONDS);
    }

    private int fill() {
        sessions.fill();
        return sessions.open();
    }

    /**
     * Tells, until it is closed, of what other processes commit; with one connection more while it
     * only reads.
     *
     * @param changed called on a thread of its own, at the beginning and after commits; quick
     * @param period how often it looks
     */
    public AutoCloseable watch(Duration period, Runnable changed) {
        requireOpen();
        CommitWatch commits =
                new CommitWatch(database, sessions, this::writersDataVersion, changed);
        ScheduledFuture<?> looking =
                watchdog.scheduleWithFixedDelay(commits, 0, period.toNanos(), TimeUnit.NANOSECONDS);
        watches.add(commits);
        return () -> {
            looking.cancel(false);
            commits.close();
            watches.remove(commits);
        };
    }

    /** The writer's connection is told of others' commits alone; empty while there is none. */
    private Optional<Writing.DataVersion> writersDataVersion() {
        boolean wouldWait = journalMode == JournalMode.ROLLBACK; // and writers behind it
        return readOnly || wouldWait ? Optional.empty() : Optional.of(writing.dataVersion());
    }

    /**
     * Asked before each write, on the writer's thread and behind the gate; must be quick.
     *
     * @param check throws when nothing may be written
     */
    public void beforeWriting(Runnable check) {
        writing.before(check);
    }

    /**
     * Hears of each commit of this process, on the writer's thread and before the next writer; must
     * be quick.
     */
    public void afterCommit(Consumer<Instant> listener) {
        writing.afterCommit(listener);
    }

    /**
     * Opens a snapshot of what is committed now. Where it meets a lock – somebody recovers the file
     * at this moment – it is tried again: nothing has been read yet.
     *
     * @throws DatabaseException when the file cannot be read
     * @throws IllegalStateException once the factory is closed
     */
    public Reader reader() {
        requireOpen();
        try {
            Reader reader = retry.run("Read", this::openReader);
            monitor.reading();
            return reader;
        } catch (DatabaseBusyException e) {
            monitor.metALock();
            if (BusyRetry.hasWaitedEnough(e)) { // not repeated here, but by whoever wants to read
                monitor.retried();
            }
            throw e;
        }
    }

    private Reader openReader() {
        Session session = sessions.forReading();
        try {
            Session.Lending lending = session.begin("Read", "BEGIN");
            session.command("SELECT 1 FROM sqlite_schema LIMIT 1"); // the snapshot is of now
            return new Reader(lending, contexts.opened("Read"), this::endReader);
        } catch (RuntimeException | Error e) {
            endReader(session);
            throw e;
        }
    }

    private void endReader(Session session) {
        session.rollBack();
        boolean broken = session.isBroken();
        sessions.giveBack(session);
        if (broken) {
            replaced(sessions::fill);
        }
    }

    /**
     * Opens the one writer, for what a person saves: a commit survives a power cut.
     *
     * @param operation what it does, in the user's words: other people's dialogs show it
     * @throws NestedWriterException when this thread has a writer already
     * @throws WriterTimeoutException when another writer of this program took too long
     * @throws DatabaseBusyException when another program held the file for too long
     * @throws DatabaseMovedException when the file is no longer where it was opened
     * @throws DatabaseException when the file cannot be written
     * @throws IllegalStateException once the factory is closed, or while it only reads
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

    /** What is done to the file as a whole. */
    public Maintenance maintenance() {
        return maintenance;
    }

    private void requireWritable(String operation) {
        requireOpen();
        if (readOnly) {
            throw new IllegalStateException("\"" + operation + "\": opened for reading only");
        }
    }

    private Writer openWriter(String operation, Durability wanted) {
        requireWritable(operation);
        return writing.open(operation, wanted);
    }

    /** What cannot be replaced now is opened by whoever needs it next, who then hears why not. */
    static void replaced(Runnable connect) {
        try {
            connect.run();
        } catch (DatabaseException e) {
            LOG.log(Level.INFO, "no new connection yet: {0}", e.getMessage());
        }
    }

    /** The file, by its canonical path. */
    public Path database() {
        return database;
    }

    /** The limits it keeps, and its clock. */
    public DatabaseOptions options() {
        return options;
    }

    public JournalMode journalMode() {
        return journalMode;
    }

    /** Who is writing at the moment, in this process. */
    public Optional<LockHolder> currentWriter() {
        return writing.current();
    }

    /** What happens here, counted. */
    public DatabaseMonitor monitor() {
        return monitor;
    }

    /** Repeats what met a lock here; each retry is counted by {@link #monitor}. */
    public BusyRetry retry() {
        return retry;
    }

    /** Connections to the file; {@link #RESTING_CONNECTIONS} while nobody works. */
    public int openConnections() {
        return sessions.open();
    }

    /** Readers and writers that are open at the moment. */
    public int openContexts() {
        return contexts.count();
    }

    /**
     * Waits for the writer, no longer than the gate allows, writes the WAL back into the file and
     * closes every connection that is not in use. A reader that is still open ends when it is
     * closed; so does a writer, and the rest is done then. An interrupted thread closes as well. A
     * second call does nothing.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        if (watch != null) {
            watch.cancel(false);
        }
        watchdog.shutdownNow();
        watches.forEach(CommitWatch::close);
        sessions.close();
        writing.close();
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("the company is closed");
        }
    }
}
