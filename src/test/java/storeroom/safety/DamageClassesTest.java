package storeroom.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestBooks;
import storeroom.TestCompany;
import storeroom.db.DatabaseDamagedException;
import storeroom.db.ForeignFileException;
import storeroom.db.Reader;
import storeroom.operation.Company;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Whatever happens to a file, there are three ends: it is harmless, and everything is there;
 * verification finds it; or opening the company leads to its recovery. Never a crash, and never
 * another stock without a word.
 *
 * <p>What nobody can notice is a letter within a note, a document's number or a name of a person,
 * or a figure in a price: SQLite has no checksums of its pages, and nothing else repeats these.
 * Names, SKUs, days and quantities stand in an index as well, and quantities in the levels.
 */
class DamageClassesTest {

    private static final int PAGE = 4096;

    @TempDir static Path folder;
    private static Path original;
    private static Path killed;
    private static Contents sound;

    @TempDir Path damaged;
    private Path file;
    private Path log;

    @BeforeEach
    void copy() throws Exception {
        file = damaged.resolve("test.storeroom");
        log = damaged.resolve("test.storeroom-wal");
        Files.copy(killed.resolve("test.storeroom"), file);
        Files.copy(killed.resolve("test.storeroom-wal"), log);
    }

    /** Several pages in each table, a log beside them as a kill leaves it, no backup. */
    @BeforeAll
    static void company() throws Exception {
        original = folder.resolve("test.storeroom");
        killed = Files.createDirectory(folder.resolve("killed"));
        try (Company company = TestCompany.in(folder)) {
            TestBooks books = new TestBooks(company);
            for (int i = 0; i < 150; i++) {
                books.receive("SKU-" + i % 60, 1 + i);
            }
        }
        try (Company company = TestCompany.open(original)) {
            new TestBooks(company).receive("SKU-1", 1000);
            new TestBooks(company).receive("SKU-2", 1000);
            try (Reader reader = company.connections().reader()) {
                sound = ContentsReader.read(reader);
            }
            Files.copy(original, killed.resolve("test.storeroom"));
            Files.copy(folder.resolve("test.storeroom-wal"), killed.resolve("test.storeroom-wal"));
        }
    }

    /** What is the matter with the file as it lies there now. */
    private enum End {
        HARMLESS,
        FOUND,
        RECOVERY
    }

    private End end() {
        try (Company company = TestCompany.open(file)) {
            List<Finding> findings =
                    new Verification(company.connections(), company.clock()).run().findings();
            if (!findings.isEmpty()) {
                return End.FOUND;
            }
            try (Reader reader = company.connections().reader()) {
                assertThat(ContentsReader.read(reader)).isEqualTo(sound);
            }
            return End.HARMLESS;
        } catch (CompanyDamagedException e) {
            return End.RECOVERY;
        } catch (DatabaseDamagedException e) { // while it was verified
            return End.FOUND;
        }
    }

    private List<End> endsOf(Path which, List<Integer> positions, int mask) throws Exception {
        byte[] soundFile = Files.readAllBytes(file);
        byte[] soundLog = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
        List<End> ends = new ArrayList<>();
        for (int at : positions) {
            byte[] bytes = (which.equals(file) ? soundFile : soundLog).clone();
            bytes[at] ^= (byte) mask;
            Files.write(file, which.equals(file) ? bytes : soundFile);
            Files.write(log, which.equals(log) ? bytes : soundLog);
            Files.deleteIfExists(damaged.resolve("test.storeroom-shm"));
            try {
                ends.add(end());
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("byte " + at + " of " + which.getFileName(), e);
            }
        }
        Files.write(file, soundFile);
        Files.write(log, soundLog);
        return ends;
    }

    /** With everything in the file: a log would hide the first page. */
    private void withoutLog() throws Exception {
        TestCompany.open(file).close(); // writes it back
        Files.write(log, new byte[0]);
    }

    private static List<Integer> upTo(int end, int step) {
        List<Integer> positions = new ArrayList<>();
        for (int at = 0; at < end; at += step) {
            positions.add(at);
        }
        return positions;
    }

    @Test
    void eachByteOfTheHead() throws Exception {
        withoutLog();
        for (int mask : List.of(0x01, 0x10, 0xFF)) {
            List<End> ends = endsOf(file, upTo(100, 1), mask);
            assertThat(ends.subList(0, 16)).as("magic").containsOnly(End.RECOVERY);
            assertThat(ends.subList(68, 72)).as("whose it is").containsOnly(End.RECOVERY);
        }
    }

    @Test
    void eachByteOfTheFirstPagesEntries() throws Exception {
        withoutLog();
        endsOf(file, upTo(160, 1).subList(100, 160), 0xFF);
        endsOf(file, upTo(PAGE, 37), 0x20);
    }

    @Test
    void bytesInAllOtherPages() throws Exception {
        withoutLog();
        int size = Math.toIntExact(Files.size(file));
        List<Integer> positions = new ArrayList<>();
        for (int page = PAGE; page < size; page += PAGE) {
            positions.addAll(List.of(page, page + 3, page + 5, page + 8, page + 9));
        }
        new Random(1).ints(150, PAGE, size).forEach(positions::add);
        List<End> ends = endsOf(file, positions, 0x10);
        assertThat(ends).contains(End.FOUND);
    }

    @Test
    void bytesOfTheLog() throws Exception {
        int size = Math.toIntExact(Files.size(log));
        List<Integer> positions = new ArrayList<>(upTo(56, 1));
        positions.addAll(upTo(size, 331));
        List<End> ends = endsOf(log, positions, 0x10);
        assertThat(ends).contains(End.RECOVERY).doesNotContain(End.FOUND);
    }

    @Test
    void aTruncatedFile() throws Exception {
        withoutLog();
        byte[] whole = Files.readAllBytes(file);
        for (int size : List.of(1000, PAGE, PAGE + 5, whole.length / 2, whole.length - PAGE)) {
            Files.write(file, Arrays.copyOf(whole, size));
            Files.write(log, new byte[0]);
            assertThat(end()).as(size + " bytes").isIn(End.FOUND, End.RECOVERY);
        }
    }

    @Test
    void aPageInTheMiddleOfWhatIsAnything() throws Exception {
        withoutLog();
        byte[] whole = Files.readAllBytes(file);
        for (int page = 0; page < whole.length; page += PAGE) {
            byte[] bytes = whole.clone();
            Arrays.fill(bytes, page, page + PAGE, (byte) 0);
            Files.write(file, bytes);
            Files.write(log, new byte[0]);
            if (page > 0) { // without a backup nothing tells that it was ours
                assertThat(end()).as("page " + page / PAGE).isIn(End.FOUND, End.RECOVERY);
            }
        }
    }

    @Test
    void anEmptyFileOrNoneWithALogIsNoNewCompany() throws Exception {
        Files.write(file, new byte[0]);
        byte[] saved = Files.readAllBytes(log);
        assertThat(end()).isEqualTo(End.RECOVERY);
        Files.delete(file);
        assertThat(end()).isEqualTo(End.RECOVERY);
        assertThat(log).hasBinaryContent(saved);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAsForeignAsLongAsThereIsNoBackup() throws Exception {
        Files.delete(log);
        Files.writeString(file, "%PDF-1.7 ".repeat(1000));
        assertThatThrownBy(() -> TestCompany.open(file)).isInstanceOf(ForeignFileException.class);
        try (Company company = TestCompany.open(original)) {
            new Backups(company.connections()).make(BackupKind.REGULAR, "");
        }
        Files.move(folder.resolve("backups"), damaged.resolve("backups"));
        Files.deleteIfExists(damaged.resolve("test.storeroom-shm"));
        assertThat(end()).isEqualTo(End.RECOVERY);
        Files.write(file, new byte[0]);
        assertThat(end()).isEqualTo(End.RECOVERY);
        Files.delete(file);
        assertThat(end()).isEqualTo(End.RECOVERY);
    }
}
