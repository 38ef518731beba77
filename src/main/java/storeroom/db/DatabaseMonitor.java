package storeroom.db;

import org.HdrHistogram.Histogram;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Counts what happens at one {@link ConnectionFactory}: who waited how long, who gave up, who
 * writes. Thread-safe, and cheap: a saved write pays for two short locks that only writers take, of
 * which there is one at a time. More than ten retries within a minute are logged as contention,
 * once, until a calm minute has passed.
 */
public final class DatabaseMonitor {

    private static final Logger LOG = System.getLogger(DatabaseMonitor.class.getName());

    /** Nobody waits for longer than 15 s, unless a test lets him. */
    private static final long LONGEST_WAIT = TimeUnit.MINUTES.toMicros(1);

    private final Path wal;
    private final Clock clock;
    private final LongSupplier nanos;
    private final IntSupplier openContexts;
    private final IntSupplier openConnections;
    private final Contention contention = new Contention();
    private final LongAdder reads = new LongAdder();
    private final LongAdder timeouts = new LongAdder();
    private final LongAdder busy = new LongAdder();

    /** Guards what follows. */
    private final Object writers = new Object();

    private final Histogram waits = new Histogram(LONGEST_WAIT, 2);
    private long writes;
    private Optional<Instant> lastCommit = Optional.empty();
    private Optional<DatabaseFigures.Writing> longest = Optional.empty();
    private Optional<Running> running = Optional.empty();

    private record Running(String operation, Instant since, long sinceNanos) {}

    /**
     * @param clock for the times that people see
     * @param nanos for durations: nanoseconds of a clock that never goes back
     */
    DatabaseMonitor(
            Path database,
            Clock clock,
            LongSupplier nanos,
            IntSupplier openContexts,
            IntSupplier openConnections) {
        this.wal = DatabaseFiles.log(database);
        this.clock = clock;
        this.nanos = nanos;
        this.openContexts = openContexts;
        this.openConnections = openConnections;
    }

    /** A snapshot was opened. */
    void reading() {
        reads.increment();
    }

    /**
     * Somebody asks for the right to write.
     *
     * @return when: what {@link #writing} and {@link #gaveUp} want to know
     */
    long asking() {
        return nanos.getAsLong();
    }

    /** He got it. */
    void writing(String operation, long asked) {
        long now = nanos.getAsLong();
        Instant since = clock.instant();
        synchronized (writers) {
            waited(now - asked);
            running = Optional.of(new Running(operation, since, now));
        }
    }

    /** He did not get it; what has nothing to do with waiting is not counted. */
    void gaveUp(long asked, RuntimeException why) {
        boolean late = why instanceof WriterTimeoutException;
        if (late || why instanceof DatabaseBusyException) {
            (late ? timeouts : busy).increment();
            synchronized (writers) {
                waited(nanos.getAsLong() - asked);
            }
        }
    }

    private void waited(long nanoseconds) {
        long micros = TimeUnit.NANOSECONDS.toMicros(Math.max(nanoseconds, 0));
        waits.recordValue(Math.min(micros, LONGEST_WAIT));
    }

    /** A reader, or a commit, met somebody who did not let go of the file. */
    void metALock() {
        busy.increment();
    }

    /** The writer has ended. */
    void written(boolean saved) {
        long now = nanos.getAsLong();
        Optional<Instant> commit = saved ? Optional.of(clock.instant()) : Optional.empty();
        synchronized (writers) {
            writes += saved ? 1 : 0;
            lastCommit = commit.or(() -> lastCommit);
            Optional<DatabaseFigures.Writing> ended = running.map(writer -> so(writer, now));
            running = Optional.empty();
            if (lasted(ended).compareTo(lasted(longest)) > 0 || longest.isEmpty()) {
                longest = ended.or(() -> longest);
            }
        }
    }

    private static DatabaseFigures.Writing so(Running writer, long now) {
        return new DatabaseFigures.Writing(
                writer.operation(), writer.since(), Duration.ofNanos(now - writer.sinceNanos()));
    }

    private static Duration lasted(Optional<DatabaseFigures.Writing> writing) {
        return writing.map(DatabaseFigures.Writing::lasted).orElse(Duration.ZERO);
    }

    /**
     * Something met a lock, and is tried again: by SQLite within its wait, by {@link BusyRetry}, or
     * by a person.
     */
    void retried() {
        if (contention.retried(nanos.getAsLong())) {
            LOG.log(
                    Level.WARNING,
                    "contention at {0}: more than {1} retries within a minute; another program"
                            + " keeps locking the file",
                    wal.getFileName(),
                    Contention.NORMAL);
        }
    }

    /** What was counted until now. Asks the file system for one size, and no lock of SQLite's. */
    public DatabaseFigures snapshot() {
        long now = nanos.getAsLong();
        Instant at = clock.instant();
        long walBytes = walBytes();
        synchronized (writers) {
            return new DatabaseFigures(
                    at,
                    reads.sum(),
                    writes,
                    waits(),
                    timeouts.sum(),
                    busy.sum(),
                    contention.retries(),
                    contention.isHere(now),
                    openContexts.getAsInt(),
                    openConnections.getAsInt(),
                    longest,
                    running.map(writer -> so(writer, now)),
                    lastCommit,
                    walBytes);
        }
    }

    private DatabaseFigures.Waits waits() {
        return new DatabaseFigures.Waits(
                waits.getTotalCount(), percentile(50), percentile(95), percentile(99), maximum());
    }

    private Duration percentile(double percent) {
        return micros(waits.getValueAtPercentile(percent));
    }

    private Duration maximum() {
        return micros(waits.getMaxValue());
    }

    private static Duration micros(long micros) {
        return Duration.of(micros, java.time.temporal.ChronoUnit.MICROS);
    }

    /** By its name alone: opening it would take SQLite's locks away. */
    private long walBytes() {
        try {
            return Files.size(wal);
        } catch (IOException e) {
            return 0; // there is none, or the drive is gone, which reading tells better
        }
    }
}
