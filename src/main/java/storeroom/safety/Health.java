package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseDamagedException;
import storeroom.db.DatabaseFigures;
import storeroom.db.Reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * How an open company's database is: what was counted, the file, and whether it is sound as far as
 * was checked. One per open company, so that everybody who asks hears the same. Reads only.
 * Thread-safe; a check takes its time, a look does not.
 */
public final class Health {

    private static final String INSIDE =
            """
            SELECT (SELECT max(version) FROM schema_migration),
                   (SELECT page_count FROM pragma_page_count),
                   (SELECT freelist_count FROM pragma_freelist_count)
            """;

    private final ConnectionFactory connections;
    private final Clock clock;
    private final List<Consumer<Integrity>> listeners = new CopyOnWriteArrayList<>();
    private volatile Integrity integrity = new Integrity.NotChecked();
    private volatile Optional<Seen> seen = Optional.empty();

    /**
     * What was read inside of the file, and what it looked like from outside: looking once a second
     * must not count as reading once a second.
     */
    private record Seen(Outside outside, Inside inside) {}

    private record Outside(long bytes, long walBytes, long writes) {}

    private record Inside(int schemaVersion, long pages, long freePages) {}

    public Health(ConnectionFactory connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * What is known now. Damage that it stumbles over is a finding; what was known of the inside
     * before stays then.
     *
     * @throws storeroom.db.DatabaseException when the file cannot be read any more
     */
    public HealthReport look() {
        DatabaseFigures figures = connections.monitor().snapshot();
        Path file = connections.database();
        Outside outside = new Outside(bytes(file), figures.walBytes(), figures.writes());
        Inside inside = inside(outside);
        FileFacts facts =
                new FileFacts(
                        file,
                        outside.bytes(),
                        outside.walBytes(),
                        connections.journalMode(),
                        inside.schemaVersion(),
                        inside.pages(),
                        inside.freePages());
        return new HealthReport(facts, figures, integrity);
    }

    private Inside inside(Outside outside) {
        Optional<Seen> known = seen.filter(before -> before.outside().equals(outside));
        if (known.isPresent()) {
            return known.get().inside();
        }
        try (Reader reader = connections.reader();
                ResultSet row = reader.dsl().resultQuery(INSIDE).fetchResultSet()) {
            Inside inside = row.next() ? inside(row, reader) : new Inside(0, 0, 0);
            seen = Optional.of(new Seen(outside, inside));
            return inside;
        } catch (SQLException e) {
            throw new IllegalStateException(e); // closing the result set
        } catch (DatabaseDamagedException e) {
            damaged(e);
            return seen.map(Seen::inside).orElse(new Inside(0, 0, 0));
        }
    }

    /** Whoever stumbles over damage has found it: nobody need check for it to be known. */
    private void damaged(DatabaseDamagedException e) {
        Integrity now = integrity;
        if (now instanceof Integrity.Checking || now.known().stream().anyMatch(Damage::is)) {
            return;
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Damage.of(e));
        findings.addAll(now.known());
        set(new Integrity.Checked(Integrity.Extent.QUICK, clock.instant(), findings));
    }

    private static Inside inside(ResultSet row, Reader reader) {
        try {
            return new Inside(row.getInt(1), row.getLong(2), row.getLong(3));
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // reading it will tell why
        }
    }

    /** Whether the file is sound, as far as was checked. */
    public Integrity integrity() {
        return integrity;
    }

    /**
     * Tells of every change of {@link #integrity} from now on, for as long as this lives: when a
     * check begins, when it has ended, and when it could not be made and what was known before
     * holds again.
     *
     * @param listener called on the thread that checks, whichever that is, in the order of what
     *     happens; quick, and throws nothing
     * @return ends the listening
     */
    public Runnable listen(Consumer<Integrity> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void set(Integrity now) {
        integrity = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    /**
     * Checks now, one check after the other: who asks meanwhile waits. What a damaged file answers
     * is a finding, not a failure. What only a full check finds is not forgotten by a quick one: a
     * quick check that follows such findings is made a full one.
     *
     * @throws storeroom.db.DatabaseException when it could not be checked; then what was known
     *     before still is
     */
    public synchronized Integrity.Checked check(Integrity.Extent wanted) {
        Integrity before = integrity;
        Integrity.Extent extent = atLeast(wanted, before);
        Instant began = clock.instant();
        set(new Integrity.Checking(extent));
        Optional<Integrity.Checked> checked = Optional.empty();
        try {
            checked = Optional.of(new Integrity.Checked(extent, began, findings(extent)));
            return checked.get();
        } finally {
            set(checked.isPresent() ? checked.get() : before);
        }
    }

    private static Integrity.Extent atLeast(Integrity.Extent wanted, Integrity before) {
        boolean full =
                before instanceof Integrity.Checked(Integrity.Extent extent, _, var findings)
                        && extent == Integrity.Extent.FULL
                        && !findings.isEmpty();
        return full ? Integrity.Extent.FULL : wanted;
    }

    private List<Finding> findings(Integrity.Extent extent) {
        Verification verification = new Verification(connections, clock);
        return switch (extent) {
            case QUICK -> verification.quick();
            case FULL -> verification.run().findings();
        };
    }
}
