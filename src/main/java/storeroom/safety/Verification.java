package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseBusyException;
import storeroom.db.DatabaseDamagedException;
import storeroom.db.Reader;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Recomputes from the ledger what the levels say, and asks SQLite whether the file is sound.
 * Changes nothing. Takes a second or two for a million movements; of a large file, on a computer
 * that has two cores, one looks at the file while the other adds up.
 *
 * <p>Each finding is true of one snapshot, and so are the figures; what is written meanwhile may be
 * in one of the two that a large file is looked at in, and not yet in the other. Thread-safe.
 */
public final class Verification {

    private static final int ATTEMPTS = 3;

    /** Below this a second thread costs more than it saves. */
    private static final long LARGE = 16 << 20;

    private static final String BYTES =
            "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";

    private final ConnectionFactory connections;
    private final Clock clock;
    private final long large;

    /**
     * @param clock says what day it is
     */
    public Verification(ConnectionFactory connections, Clock clock) {
        this(connections, clock, Runtime.getRuntime().availableProcessors() > 1);
    }

    /**
     * @param inTwo whether a large file may be looked at by two threads
     */
    Verification(ConnectionFactory connections, Clock clock, boolean inTwo) {
        this(connections, clock, inTwo ? LARGE : Long.MAX_VALUE);
    }

    /**
     * @param large bytes from which on two threads look at the file
     */
    Verification(ConnectionFactory connections, Clock clock, long large) {
        this.connections = connections;
        this.clock = clock;
        this.large = large;
    }

    /**
     * What was found, and the figures that should agree.
     *
     * @param figures empty when the file is too damaged to count anything in it
     * @param findings the worst first
     */
    public record Result(Optional<LedgerFigures> figures, List<Finding> findings) {

        public Result {
            findings =
                    findings.stream()
                            .sorted(
                                    Comparator.comparing(
                                                    (Finding finding) -> finding.kind().severity())
                                            .thenComparing(Finding::kind))
                            .toList();
        }

        /** A file of which nothing can be read, not even by opening it. */
        public static Result damaged(DatabaseDamagedException e) {
            return new Result(Optional.empty(), List.of(Damage.of(e)));
        }

        /** The same, or what kept the program from bringing the file up to date. */
        public static Result damaged(CompanyDamagedException e) {
            List<Finding> found =
                    e.getCause() instanceof UpgradeNotBackedUpException upgrade
                            ? upgrade.why().findings()
                            : List.of();
            return new Result(Optional.empty(), found.isEmpty() ? List.of(Damage.of(e)) : found);
        }

        /**
         * See {@link LedgerFigures}; so are the following.
         *
         * @throws java.util.NoSuchElementException without {@link #figures}
         */
        public long items() {
            return figures.orElseThrow().items();
        }

        public long retired() {
            return figures.orElseThrow().retired();
        }

        public long movements() {
            return figures.orElseThrow().movements();
        }

        public long bookings() {
            return figures.orElseThrow().bookings();
        }

        public BigDecimal unitsInLedger() {
            return figures.orElseThrow().unitsInLedger();
        }

        public BigDecimal unitsInLevels() {
            return figures.orElseThrow().unitsInLevels();
        }

        public BigDecimal unitsInTotals() {
            return figures.orElseThrow().unitsInTotals();
        }
    }

    /**
     * Looks at the structure of the file and at rows that belong to nothing, but not at what the
     * ledger adds up to: a fraction of the time. A damaged file is a finding.
     *
     * @throws storeroom.db.DatabaseException when the file cannot be read now, as behind a lock
     */
    public List<Finding> quick() {
        return ask(List.of(Damage::quick, Orphans::find), false).findings();
    }

    /**
     * Looks at everything. A damaged file is a finding.
     *
     * @throws storeroom.db.DatabaseException when the file cannot be read now, as behind a lock
     */
    public Result run() {
        if (isLarge()) {
            return inTwo();
        }
        List<Check> checks = new ArrayList<>();
        checks.add(Damage::full);
        checks.addAll(contents());
        return ask(checks, true);
    }

    private boolean isLarge() {
        try {
            return look(reader -> Check.first(reader, BYTES, row -> row.getLong(1))) >= large;
        } catch (DatabaseDamagedException e) {
            return false; // and will be found again
        }
    }

    private Result inTwo() {
        try (ExecutorService second = Executors.newSingleThreadExecutor(Verification::thread)) {
            CompletableFuture<Result> structure =
                    CompletableFuture.supplyAsync(() -> ask(List.of(Damage::full), false), second);
            Result inside = ask(contents(), true);
            List<Finding> findings = new ArrayList<>(await(structure).findings());
            boolean known = !findings.isEmpty();
            inside.findings().stream()
                    .filter(finding -> !known || !Damage.is(finding))
                    .forEach(findings::add);
            return new Result(inside.figures(), findings);
        }
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().daemon().name("verification").unstarted(work);
    }

    private static Result await(CompletableFuture<Result> structure) {
        try {
            return structure.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private List<Check> contents() {
        List<Check> checks = new ArrayList<>();
        checks.add(Orphans::find);
        checks.addAll(StockChecks.all());
        checks.addAll(ValueCheck.all());
        checks.addAll(CountCheck.all());
        checks.addAll(LedgerChecks.all(clock));
        checks.addAll(PaperChecks.all());
        return checks;
    }

    /**
     * Asks one question after the other, in one snapshot. After one that a damaged file could not
     * answer no other is asked: the file has more to hide, and the reader is done.
     */
    private Result ask(List<Check> checks, boolean count) {
        List<Finding> found = new ArrayList<>();
        try {
            return look(
                    reader -> {
                        found.clear();
                        checks.forEach(check -> check.find(reader).ifPresent(found::add));
                        return new Result(
                                count ? Optional.of(LedgerFigures.of(reader)) : Optional.empty(),
                                found);
                    });
        } catch (DatabaseDamagedException e) {
            if (found.stream().noneMatch(Damage::is)) {
                found.add(Damage.of(e));
            }
            return new Result(Optional.empty(), found);
        }
    }

    /** Once more where the file was changed while it was read as one that does not change. */
    private <T> T look(Function<Reader, T> work) {
        for (int attempt = 1; ; attempt++) {
            Reader reader = connections.reader();
            try (reader;
                    LargeCache _ = LargeCache.of(reader)) {
                T found = work.apply(reader);
                reader.requireUnchanged();
                return found;
            } catch (DatabaseBusyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
