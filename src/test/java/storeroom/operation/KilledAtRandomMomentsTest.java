package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.ConnectionFactory;
import storeroom.db.Reader;
import storeroom.instance.ChildJvm;
import storeroom.instance.OpenFiles;
import storeroom.safety.Verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that books is ended by {@code kill -9}, at another moment in each round: while it opens
 * the company, between two bookings, within one. What it had acknowledged is there, what it had not
 * is there as a whole or not at all, and everything adds up.
 */
class KilledAtRandomMomentsTest {

    private static final int ROUNDS = 20;
    private static final int ACKNOWLEDGED_AT_MOST = 25;
    private static final int LONGEST_DELAY_MICROS = 60_000;
    private static final int LONGEST_OPENING_MICROS = 500_000;

    @TempDir Path folder;

    @AfterEach
    void nothingIsOpenAnyMore() throws IOException {
        OpenFiles.assertNoneIn(folder);
    }

    /** Every document that must be in the ledger, with its movements. */
    private final Map<String, Long> expected = new TreeMap<>();

    private int cutOff;

    @Test
    @Timeout(180)
    void nothingThatWasAcknowledgedIsLostAndNothingIsThereByHalf() throws Exception {
        rounds(folder.resolve("test.storeroom"));
    }

    @Test
    @Tag("long")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void norInTwoHundredRounds() throws Exception {
        for (int i = 0; i < 10; i++) {
            expected.clear();
            rounds(Files.createDirectory(folder.resolve("company " + i)).resolve("test.storeroom"));
        }
    }

    private void rounds(Path file) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Bookkeeper.prepare(file);
        for (int i = 1; i <= Bookkeeper.ITEMS; i++) {
            expected.put("opening-" + i, 1L);
        }
        ChildJvm next = start(file, 0);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                try (ChildJvm child = next) {
                    next = start(file, round + 1); // loads its classes while this one books
                    Map<String, Long> begun = killed(child, random);
                    check(file, begun, "seed %d, round %d".formatted(seed, round));
                }
            }
        } finally {
            next.close();
        }
        System.out.printf(
                "killed %d times: %d bookings are there whole, %d were cut off; seed %d%n",
                ROUNDS, expected.size(), cutOff, seed);
    }

    private static ChildJvm start(Path file, int round) {
        return ChildJvm.start(
                List.of("-Xmx128m"), Bookkeeper.class, file.toString(), "round" + round);
    }

    /**
     * Lets it book, kills it, and takes what it acknowledged into account.
     *
     * @return what it had begun and not acknowledged: one booking, or none
     */
    private Map<String, Long> killed(ChildJvm child, Random random) throws InterruptedException {
        assertThat(child.line()).isEqualTo("ready");
        child.say("go");
        Map<String, Long> begun = new TreeMap<>();
        int wanted = random.nextInt(ACKNOWLEDGED_AT_MOST);
        for (int saved = 0; saved < wanted; ) {
            saved += hear(child.line(), begun) ? 1 : 0;
        }
        int most = wanted == 0 ? LONGEST_OPENING_MICROS : LONGEST_DELAY_MICROS;
        // The random moment itself: nothing is waited for.
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(most)));
        child.kill();
        for (String line = child.line(); !line.isEmpty(); line = child.line()) {
            hear(line, begun);
        }
        return begun;
    }

    /** Whether the line acknowledges a booking. */
    private boolean hear(String line, Map<String, Long> begun) {
        String[] words = line.split(" ", -1);
        if (words[0].equals("begin")) {
            begun.put(words[1], Long.valueOf(words[2]));
            return false;
        }
        assertThat(words[0]).as(line).isEqualTo("saved");
        expected.put(words[1], begun.remove(words[1]));
        return true;
    }

    private void check(Path file, Map<String, Long> begun, String when) {
        assertThat(begun).as(when).hasSizeLessThanOrEqualTo(1);
        try (Company company = TestCompany.open(file)) {
            Map<String, Long> ledger = ledger(company);
            boolean within = !begun.isEmpty();
            begun.keySet().retainAll(ledger.keySet());
            cutOff += within && begun.isEmpty() ? 1 : 0;
            expected.putAll(begun); // saved, and killed before it could say so: whole, then
            assertThat(ledger).as(when).isEqualTo(expected);
            // integrity_check, foreign_key_check, and the ledger beside the levels
            assertThat(new Verification(company.connections(), company.clock()).run().findings())
                    .as(when)
                    .isEmpty();
            assertThat(company.connections().openConnections())
                    .isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
        }
    }

    private static Map<String, Long> ledger(Company company) {
        try (Reader reader = company.connections().reader()) {
            return new TreeMap<>(
                    reader.dsl()
                            .fetch("SELECT document, count(*) FROM movement GROUP BY document")
                            .intoMap(
                                    row -> row.get(0, String.class),
                                    row -> row.get(1, Long.class)));
        }
    }
}
