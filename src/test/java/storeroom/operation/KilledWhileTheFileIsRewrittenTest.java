package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.FirstVersion;
import storeroom.db.Reader;
import storeroom.instance.ChildJvm;
import storeroom.instance.OpenFiles;
import storeroom.safety.Backup;
import storeroom.safety.BackupFolder;
import storeroom.safety.BackupKind;
import storeroom.safety.Verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process is ended by {@code kill -9} while it brings a company up to date, or optimises its
 * file: afterwards the file is the one or the other, sound, and what was acknowledged is in it.
 */
class KilledWhileTheFileIsRewrittenTest {

    private static final int ITEMS = 2_000;
    private static final int LONGEST_OPTIMISING_MICROS = 60_000;
    private static final int OPTIMISED_AT_MOST = 5;

    @TempDir Path folder;
    private final Random random = new Random();

    @AfterEach
    void nothingIsOpenAnyMore() throws IOException {
        OpenFiles.assertNoneIn(folder);
    }

    @Test
    @Timeout(120)
    void anUpgradeHappensAsAWholeOrNotAtAll() throws Exception {
        upgrades(3);
    }

    @Test
    @Tag("long")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void norByHalfInFiftyRounds() throws Exception {
        upgrades(50);
    }

    @Test
    @Timeout(120)
    void optimisingLosesNothing() throws Exception {
        optimisations(3);
    }

    @Test
    @Tag("long")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void norInFiftyRounds() throws Exception {
        optimisations(50);
    }

    private void upgrades(int rounds) throws Exception {
        Path old = FirstVersion.make(folder.resolve("old.storeroom"), ITEMS);
        int longest = undisturbed(old);
        int upgraded = 0;
        for (int round = 0; round < rounds; round++) {
            Path home = Files.createDirectory(folder.resolve("round " + round));
            Path file = Files.copy(old, home.resolve("shop.storeroom"));
            List<String> heard;
            try (ChildJvm child = start(file)) {
                heard = killed(child, 0, longest);
            }
            int version = FirstVersion.versionOfSound(file);
            assertThat(version).as(heard.toString()).isIn(1, FirstVersion.latest());
            boolean done = version != 1;
            upgraded += done ? 1 : 0;
            List<Backup> backups = BackupFolder.of(file).list();
            assertThat(backups).as("before the upgrade").hasSizeGreaterThanOrEqualTo(done ? 1 : 0);
            for (Backup backup : backups) {
                assertThat(FirstVersion.versionOfSound(backup.file())).isEqualTo(1);
            }
            requireAll(file, ITEMS, heard);
            assertThat(BackupFolder.of(file).list())
                    .filteredOn(backup -> backup.note().kind() == BackupKind.UPGRADE)
                    .hasSize(1);
        }
        System.out.printf("killed %d times: %d were upgraded by then%n", rounds, upgraded);
    }

    /** How long an upgrade takes that nobody ends, and a little longer, in microseconds. */
    private int undisturbed(Path old) throws IOException {
        Path home = Files.createDirectory(folder.resolve("undisturbed"));
        try (ChildJvm child = start(Files.copy(old, home.resolve("shop.storeroom")))) {
            assertThat(child.line()).isEqualTo("ready");
            child.say("go");
            long began = System.nanoTime();
            assertThat(child.line()).startsWith("saved ");
            long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began);
            return Math.toIntExact(micros + micros / 5);
        }
    }

    private void optimisations(int rounds) throws Exception {
        Path file = FirstVersion.make(folder.resolve("shop.storeroom"), ITEMS);
        List<String> heard = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            try (ChildJvm child = start(file)) {
                int wanted = 1 + random.nextInt(OPTIMISED_AT_MOST);
                heard.addAll(killed(child, wanted, LONGEST_OPTIMISING_MICROS));
            }
            assertThat(FirstVersion.versionOfSound(file)).isEqualTo(FirstVersion.latest());
            requireAll(file, ITEMS, heard);
        }
    }

    private static ChildJvm start(Path file) {
        return ChildJvm.start(List.of("-Xmx128m"), Optimiser.class, file.toString());
    }

    /**
     * Lets it work, and kills it at a random moment.
     *
     * @param optimised how often it is to have optimised the file before
     * @return the documents whose booking it acknowledged
     */
    private List<String> killed(ChildJvm child, int optimised, int longestMicros)
            throws InterruptedException {
        assertThat(child.line()).isEqualTo("ready");
        child.say("go");
        List<String> saved = new ArrayList<>();
        for (int done = 0; done < optimised; ) {
            done += hear(child.line(), saved) ? 1 : 0;
        }
        // The random moment itself: nothing is waited for.
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(longestMicros)));
        child.kill();
        for (String line = child.line(); !line.isEmpty(); line = child.line()) {
            hear(line, saved);
        }
        return saved;
    }

    /** Whether the line tells that the file was optimised. */
    private static boolean hear(String line, List<String> saved) {
        if (line.equals("optimised")) {
            return true;
        }
        assertThat(line).startsWith("saved ");
        saved.add(line.substring("saved ".length()));
        return false;
    }

    private static void requireAll(Path file, int items, List<String> saved) {
        try (Company company = TestCompany.open(file);
                Reader reader = company.connections().reader()) {
            assertThat(company.items().count(reader)).isEqualTo(items);
            assertThat(
                            reader.dsl()
                                    .fetch("SELECT document FROM movement WHERE document <> ''")
                                    .getValues(0, String.class))
                    .containsAll(new TreeSet<>(saved))
                    .doesNotHaveDuplicates();
            assertThat(new Verification(company.connections(), company.clock()).run().findings())
                    .isEmpty();
        }
    }
}
