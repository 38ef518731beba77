package storeroom.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestBooks;
import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.instance.ChildJvm;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that backs up or restores is ended by {@code kill -9}, at another moment in each round.
 * The company is then the one or the other, every backup that counts is sound, and nothing that was
 * acknowledged is missing.
 */
class KilledWhileKeepingSafeTest {

    private static final int LONGEST_DELAY_MICROS = 120_000;
    private static final int RESTORED_UNITS = 1_000;

    @TempDir Path folder;
    private Path file;
    private final Random random = new Random();

    @BeforeEach
    void aCompanyOfSomeSize() {
        file = folder.resolve("test.storeroom");
        try (Company company = TestCompany.open(file)) {
            TestBooks books = new TestBooks(company);
            for (int i = 0; i < 300; i++) {
                books.receive("B-" + i, 10);
            }
        }
    }

    @Test
    void aKilledBackupLeavesTheCompanyAndTheBackupsBeforeIt() throws Exception {
        rounds(5, "backup");
    }

    @Test
    void aKilledRestoreLeavesTheOneOrTheOther() throws Exception {
        rounds(5, "restore");
    }

    @Test
    @Tag("long")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void norInFiftyBackups() throws Exception {
        rounds(50, "backup");
    }

    @Test
    @Tag("long")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void norInFiftyRestores() throws Exception {
        rounds(50, "restore");
    }

    private void rounds(int count, String what) throws Exception {
        ChildJvm next = start(what);
        try {
            for (int round = 0; round < count; round++) {
                try (ChildJvm child = next) {
                    next = start(what); // loads its classes while this one works
                    long before = units();
                    List<String> heard = killed(child);
                    check(before, heard, what + ", round " + round);
                }
            }
        } finally {
            next.close();
        }
    }

    private ChildJvm start(String what) {
        return ChildJvm.start(List.of("-Xmx128m"), KeepsSafe.class, file.toString(), what);
    }

    /** What it said before it was killed. */
    private List<String> killed(ChildJvm child) throws InterruptedException {
        assertThat(child.line()).isEqualTo("ready");
        child.say("go");
        List<String> heard = new ArrayList<>();
        int wanted = 1 + random.nextInt(6);
        for (int i = 0; i < wanted; i++) {
            heard.add(child.line());
        }
        // The random moment itself: nothing is waited for.
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(LONGEST_DELAY_MICROS)));
        child.kill();
        for (String line = child.line(); !line.isEmpty(); line = child.line()) {
            heard.add(line);
        }
        return heard;
    }

    private long units() {
        try (Company company = TestCompany.open(file)) {
            return units(company);
        }
    }

    private void check(long before, List<String> heard, String when) {
        long saved = heard.stream().filter("saved"::equals).count();
        try (Company company = TestCompany.open(file)) {
            assertThat(new Verification(company.connections(), company.clock()).run().findings())
                    .as(when)
                    .isEmpty();
            long units = units(company);
            boolean within = !heard.isEmpty() && heard.getLast().equals("about to restore");
            boolean booking = heard.isEmpty() || !heard.getLast().equals("saved");
            long least = before + saved;
            long most = least + (booking ? 1 : 0) + RESTORED_UNITS;
            assertThat(units).as(when + ": " + heard).isBetween(least, most);
            if (within) { // neither half
                assertThat(units).as(when).isIn(least, least + 1, least + RESTORED_UNITS);
            }
            Backups backups = new Backups(company.connections());
            for (Backup backup : backups.folder().list()) {
                Proof proof = Proof.of(backup.file(), company.connections().options());
                assertThat(proof.findings()).as(when + ": " + backup.name()).isEmpty();
                assertThat(proof.contents()).as(when).isEqualTo(backup.note().contents());
            }
            backups.make(BackupKind.REGULAR, ""); // and it goes on
        }
        long announced = heard.stream().filter(line -> line.startsWith("backup ")).count();
        assertThat(BackupFolder.of(file).list()).hasSizeGreaterThanOrEqualTo((int) announced);
    }

    private static long units(Company company) {
        try (Reader reader = company.connections().reader()) {
            return ContentsReader.read(reader).units().longValueExact();
        }
    }
}
