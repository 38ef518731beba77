package storeroom.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestBooks;
import storeroom.TestCompany;
import storeroom.Wiring;
import storeroom.db.DatabaseBusyException;
import storeroom.db.DatabaseOptions;
import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.Picture;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.operation.AlreadyOpenException;
import storeroom.operation.Company;
import storeroom.safety.CompanyDamagedException.Kind;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A damaged company comes back, by its backup or by what is left, and nothing is deleted. */
class RecoveryTest {

    private static final DatabaseOptions OPTIONS =
            DatabaseOptions.defaults(TestCompany.CLOCK, "test")
                    .withBusyWait(Duration.ofMillis(50))
                    .withGateWait(Duration.ofMillis(50));

    @TempDir Path folder;
    private Path file;
    private Recovery recovery;
    private Contents backedUp;
    private Contents newest;

    @BeforeEach
    void companyWithABackup() {
        file = folder.resolve("test.storeroom");
        try (Company company = TestCompany.in(folder)) {
            TestBooks books = new TestBooks(company);
            for (int i = 0; i < 40; i++) {
                books.receive("SKU-" + i % 20, 1 + i);
            }
            new Backups(company.connections()).make(BackupKind.REGULAR, "");
            backedUp = contents(company);
            books.receive("SKU-1", 1000);
            newest = contents(company);
        }
        recovery = new Wiring(TestCompany.CLOCK, "anna", OPTIONS).of(file);
    }

    private static Contents contents(Company company) {
        try (Reader reader = company.connections().reader()) {
            return ContentsReader.read(reader);
        }
    }

    private Contents opened() {
        try (Company company = TestCompany.open(file)) {
            assertThat(new Verification(company.connections(), company.clock()).run().findings())
                    .isEmpty();
            return contents(company);
        }
    }

    private void destroyHead() throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.write(new byte[100]);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void requireDamaged(Kind kind) {
        assertThatThrownBy(() -> TestCompany.open(file))
                .isInstanceOfSatisfying(
                        CompanyDamagedException.class, e -> assertThat(e.kind()).isEqualTo(kind));
        assertThatThrownBy(() -> TestCompany.openReadOnly(file))
                .isInstanceOf(CompanyDamagedException.class);
    }

    @Test
    void theBackupComesBackAndTheDamagedFileIsKeptWhole() throws Exception {
        destroyHead();
        byte[] damaged = Files.readAllBytes(file);
        requireDamaged(Kind.DAMAGED);
        Backup backup = recovery.backups().getFirst();
        Path aside = recovery.replaceBy(backup);
        assertThat(opened()).isEqualTo(backedUp);
        assertThat(aside.resolve("test.storeroom")).hasBinaryContent(damaged);
        assertThat(recovery.backups()).contains(backup);
    }

    @Test
    void theBackupThatWasRestoredIsOfferedBeforeWhatItReplaced() {
        Backup older = recovery.backups().getFirst();
        assertThat(Recovery.likeliest(recovery.backups())).contains(older);
        try (Company company = TestCompany.open(file)) {
            new Restoration(company.connections()).run(older.file());
        }
        assertThat(recovery.backups()).hasSizeGreaterThan(1);
        assertThat(recovery.backups().getFirst().note().kind()).isEqualTo(BackupKind.RESTORE);
        assertThat(Recovery.likeliest(recovery.backups())).contains(older);
    }

    @Test
    void aHeadThatForbidsWritingIsDamageAndNoWantOfRights() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[18] = (byte) 0xA5; // SQLite then reads the file and refuses each change
        Files.write(file, bytes);
        assertThatThrownBy(() -> TestCompany.open(file))
                .isInstanceOf(CompanyDamagedException.class);
        try (Company onlyLookedAt = TestCompany.openReadOnly(file)) {
            assertThat(contents(onlyLookedAt)).isEqualTo(newest);
        }
        recovery.replaceBy(recovery.salvage(() -> false));
        assertThat(opened()).isEqualTo(newest);
    }

    @Test
    void aCompanyThatIsGoneOrEmptyComesBackFromItsBackup() throws Exception {
        Files.write(file, new byte[0]);
        requireDamaged(Kind.EMPTY);
        recovery.replaceBy(recovery.backups().getFirst());
        assertThat(opened()).isEqualTo(backedUp);
        assertThat(recovery.isAnythingLeft()).isTrue();
        Files.delete(file);
        assertThat(recovery.isAnythingLeft()).isFalse();
        requireDamaged(Kind.MISSING);
        recovery.replaceBy(recovery.backups().getFirst());
        assertThat(opened()).isEqualTo(backedUp);
    }

    @Test
    void aNewCompanyWithoutBackupsIsMadeAsBefore() throws Exception {
        Path other = folder.resolve("other.storeroom");
        TestCompany.open(other).close();
        Files.write(other, new byte[0]);
        TestCompany.open(other).close();
        assertThat(Files.size(other)).isPositive();
    }

    @Test
    void withADestroyedHeadEverythingCanBeRead() throws Exception {
        destroyHead();
        SalvageReport report = recovery.salvage(() -> false);
        assertThat(report.isWhole()).isTrue();
        assertThat(report.movements()).isEqualTo(41);
        assertThat(report.items()).isEqualTo(20);
        assertThat(report.findings()).isEmpty();
        assertThat(report.lastBooked()).contains(TestCompany.CLOCK.instant());
        Path aside = recovery.replaceBy(report);
        Contents now = opened();
        assertThat(now.stockFingerprint()).isEqualTo(newest.stockFingerprint());
        assertThat(now).isEqualTo(newest);
        assertThat(aside.resolve(Recovery.LIST))
                .content()
                .contains("Nothing is known to be missing", "movement: 41 rows");
    }

    @Test
    void picturesAreReadFromAFileWithoutAHeadToo() throws Exception {
        byte[] content = new byte[200_000];
        new java.util.Random(7).nextBytes(content);
        Picture picture = new Picture(Picture.Kind.JPEG, 640, 480, content);
        try (Company company = TestCompany.open(file)) {
            company.setPicture().set(sku1(company), picture);
        }
        destroyHead();
        recovery.replaceBy(recovery.salvage(() -> false));
        try (Company company = TestCompany.open(file);
                Reader reader = company.connections().reader()) {
            assertThat(company.pictures().find(reader, sku1(company)).orElseThrow().content())
                    .isEqualTo(content);
        }
    }

    private static ItemId sku1(Company company) {
        try (Reader reader = company.connections().reader()) {
            return company.items().findBySku(reader, "SKU-1").orElseThrow().id();
        }
    }

    @Test
    void movementsThatAreGoneAreCountedAndTheBackupIsCompared() throws Exception {
        execute("DROP TRIGGER movement_is_never_deleted", "DELETE FROM movement WHERE id > 30");
        destroyHead();
        SalvageReport report = recovery.salvage(() -> false);
        assertThat(report.movements()).isEqualTo(30);
        assertThat(report.lostMovements()).as("bookings without any").isEqualTo(11);
        assertThat(report.moreInBackup()).isEqualTo(10);
        assertThat(report.isWhole()).isFalse();
        Path aside = recovery.replaceBy(report);
        try (Company company = TestCompany.open(file)) {
            assertThat(new Verification(company.connections(), company.clock()).run().findings())
                    .containsExactly(new Finding(Finding.Kind.EMPTY_BOOKINGS, 11, "31"));
        }
        assertThat(aside.resolve(Recovery.LIST))
                .content()
                .contains("at least 11", "has 40 movements; here are 30");
    }

    @Test
    void whatNobodyChoseIsRemoved() throws Exception {
        destroyHead();
        SalvageReport report = recovery.salvage(() -> false);
        assertThat(report.file()).exists();
        recovery.discard(report);
        try (Stream<Path> left = Files.list(folder.resolve("backups/damaged"))) {
            assertThat(left).isEmpty();
        }
    }

    /** SKU-3 is damaged so that no list shows it; SKU-4 is retired and still on hand. */
    @Test
    void theListShowsWhatIsOnHandThoughThatWasNotedWrongly() throws Exception {
        execute(
                "UPDATE item SET listed = 0 WHERE sku = 'SKU-3'",
                "UPDATE item SET active = 0 WHERE sku = 'SKU-4'",
                "UPDATE stock_total SET active = 0"
                        + " WHERE item_id = (SELECT id FROM item WHERE sku = 'SKU-4')");
        destroyHead();
        SalvageReport report = recovery.salvage(() -> false);
        assertThat(report.findings()).isEmpty();
        recovery.replaceBy(report);
        try (Company company = TestCompany.open(file);
                Reader reader = company.connections().reader()) {
            StockFilter all = StockFilter.all(TestCompany.TODAY);
            assertThat(company.stock().rows(reader, all, StockOrder.BY_SKU, 0, 100))
                    .extracting(StockRow::sku)
                    .hasSize(20)
                    .contains("SKU-3", "SKU-4");
        }
    }

    /** Rows that are gone as a destroyed page takes them along: their numbers are still named. */
    @Test
    void noMovementIsGivenUpBecauseWhatItNamesIsLost() throws Exception {
        execute(
                "PRAGMA foreign_keys = OFF",
                "DELETE FROM stock_level",
                "DELETE FROM item WHERE sku IN ('SKU-1', 'SKU-2')",
                "DELETE FROM location",
                "DELETE FROM booking WHERE id IN (1, 2, 3)");
        destroyHead();
        SalvageReport report = recovery.salvage(() -> false);
        assertThat(report.movements()).isEqualTo(41);
        assertThat(report.items()).isEqualTo(20);
        assertThat(report.standIns()).isEqualTo(2);
        assertThat(report.findings()).isEmpty();
        recovery.replaceBy(report);
        Contents now = opened();
        assertThat(now.units()).isEqualTo(newest.units());
        assertThat(now.bookings()).isEqualTo(41);
    }

    @Test
    void aReversedMovementThatIsLostIsToldByItsReversal() throws Exception {
        execute(
                "PRAGMA foreign_keys = OFF",
                "INSERT INTO booking VALUES (42, 7, 1, 'anna', 5)",
                "INSERT INTO movement SELECT 42, 42, item_id, location_id, kind, -quantity, day,"
                        + " unit_price, document, note, 5, lot_id, line_id FROM movement"
                        + " WHERE id = 5",
                "DROP TRIGGER movement_is_never_deleted",
                "DELETE FROM movement WHERE id = 5");
        destroyHead();
        SalvageReport report = recovery.salvage(() -> false);
        assertThat(report.movements()).isEqualTo(42);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void aFileOfWhichNothingIsLeftSaysSo() throws Exception {
        Files.write(file, new byte[50_000]);
        requireDamaged(Kind.DAMAGED);
        SalvageReport report = recovery.salvage(() -> false);
        assertThat(report.isNothing()).isTrue();
    }

    @Test
    void aDamagedBackupIsRefusedAndNothingChanges() throws Exception {
        destroyHead();
        byte[] damaged = Files.readAllBytes(file);
        Backup backup = recovery.backups().getFirst();
        byte[] bytes = Files.readAllBytes(backup.file());
        Files.write(backup.file(), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> recovery.replaceBy(backup))
                .isInstanceOf(BackupFailedException.class);
        assertThat(file).hasBinaryContent(damaged);
        requireDamaged(Kind.DAMAGED);
    }

    @Test
    void aLockIsNeverCalledDamage() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
            assertThatThrownBy(() -> TestCompany.open(file, OPTIONS))
                    .isInstanceOf(DatabaseBusyException.class);
        }
        try (Company _ = TestCompany.openInWindowOf("anna", file)) {
            assertThatThrownBy(() -> TestCompany.open(file, OPTIONS))
                    .isInstanceOf(AlreadyOpenException.class);
            assertThatThrownBy(() -> recovery.replaceBy(recovery.backups().getFirst()))
                    .isInstanceOf(AlreadyOpenException.class);
        }
        assertThat(opened()).isEqualTo(newest);
        assertThat(List.of(newest)).doesNotContain(backedUp);
    }
}
