package storeroom.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseOptions;
import storeroom.db.FirstVersion;
import storeroom.db.MigrationFailedException;
import storeroom.db.Upgrade;
import storeroom.operation.Company;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Before a file of an earlier version is changed there is a proved backup of it, once. */
class UpgradeBackupTest {

    private static final DatabaseOptions OPTIONS =
            DatabaseOptions.defaults(TestCompany.CLOCK, "test");

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void fillAFileOfTheFirstVersion() {
        file = FirstVersion.make(folder.resolve("test.storeroom"), 3);
    }

    private List<Backup> backups() {
        return BackupFolder.of(file).list();
    }

    private void outside(String statement) throws SQLException {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = raw.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void openingAnEarlierVersionMakesAProvedBackupOfItOnce() throws SQLException {
        Upgrade upgrade = ConnectionFactory.pendingUpgrade(file, OPTIONS);
        TestCompany.open(file).close();
        TestCompany.open(file).close();
        Backup made = backups().getFirst();
        assertThat(backups()).containsExactly(made);
        assertThat(made.note().kind()).isEqualTo(BackupKind.UPGRADE);
        assertThat(made.note().reason()).isEqualTo("1 → " + FirstVersion.latest());
        assertThat(made.note().contents().schemaVersion()).isEqualTo(1);
        assertThat(made.note().contents().items()).isEqualTo(3);
        assertThat(FirstVersion.versionOfSound(made.file())).isEqualTo(1);
        assertThat(FirstVersion.versionOfSound(file)).isEqualTo(FirstVersion.latest());
        assertThat(UpgradeBackup.madeBefore(file, upgrade)).contains(made);
    }

    @Test
    void anUpgradeThatFailsAgainAndAgainLeavesTheFileAndOneBackup() throws Exception {
        FirstVersion.obstruct(file);
        byte[] before = Files.readAllBytes(file);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> TestCompany.open(file))
                    .isInstanceOfSatisfying(
                            MigrationFailedException.class,
                            e -> assertThat(e.migration()).isEqualTo("002_audit.sql"));
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
        assertThat(backups()).hasSize(1);
    }

    @Test
    void whatTheEarlierVersionChangedAfterAFailedUpgradeIsBackedUpAsWell() throws Exception {
        FirstVersion.obstruct(file);
        assertThatThrownBy(() -> TestCompany.open(file))
                .isInstanceOf(MigrationFailedException.class);
        long later = TestCompany.CLOCK.millis() + 1;
        outside("UPDATE item SET price = 7, changed_at = " + later + " WHERE id = 1");
        outside("DROP INDEX audit_by_entity");
        TestCompany.open(file).close();
        assertThat(backups()).hasSize(2);
    }

    @Test
    void withoutABackupThereIsNoUpgrade() throws IOException {
        Files.writeString(folder.resolve("backups"), "in the way");
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> TestCompany.open(file))
                .isInstanceOfSatisfying(
                        UpgradeNotBackedUpException.class,
                        e ->
                                assertThat(e.why().reason())
                                        .isEqualTo(BackupFailedException.Reason.UNWRITABLE));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void whatDoesNotAddUpIsKeptAsItIsAndCanBePutRightAfterwards() throws SQLException {
        outside("UPDATE stock_level SET on_hand = on_hand + 1 WHERE item_id = 1");
        try (Company company = TestCompany.open(file)) {
            assertThat(new Verification(company.connections(), company.clock()).run().findings())
                    .extracting(Finding::kind)
                    .contains(Finding.Kind.LEVELS);
        }
        assertThat(backups()).hasSize(1);
    }

    @Test
    void anEarlierVersionHasNoSecondFolder() {
        try (ConnectionFactory archived = ConnectionFactory.openArchived(file, OPTIONS)) {
            Backups backups = new Backups(archived);
            assertThat(backups.secondFolder()).isEmpty();
            assertThat(backups.isDue()).isTrue();
        }
    }

    @Test
    void aTrialSaysWhatWouldBeDoneAndLeavesNothingBehind() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Upgrade tried = new UpgradeTrial(file, OPTIONS).run();
        assertThat(tried).isEqualTo(new Upgrade(1, FirstVersion.latest(), FirstVersion.steps()));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var left = Files.list(folder.resolve("backups"))) {
            assertThat(left.map(Path::getFileName)).containsExactly(Path.of(".lock"));
        }
    }

    @Test
    void aTrialOfWhatFailsNamesTheStepAndLeavesNothingBehind() throws Exception {
        FirstVersion.obstruct(file);
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> new UpgradeTrial(file, OPTIONS).run())
                .isInstanceOfSatisfying(
                        MigrationFailedException.class,
                        e -> assertThat(e.migration()).isEqualTo("002_audit.sql"));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var left = Files.list(folder.resolve("backups"))) {
            assertThat(left.map(Path::getFileName)).containsExactly(Path.of(".lock"));
        }
    }
}
