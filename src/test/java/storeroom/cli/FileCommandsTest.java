package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import storeroom.TestCompany;
import storeroom.db.FirstVersion;
import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;
import storeroom.safety.BackupFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** {@code checkpoint}, {@code optimize} and {@code migrate}: what is done to the file itself. */
class FileCommandsTest extends CommandCase {

    private Path file() {
        return folder.resolve("shop.storeroom");
    }

    private void outside(String statement) throws SQLException {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement sql = raw.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void nothingInTheLogIsNothingToWriteBack() throws IOException {
        shop();
        Ended ended = in("checkpoint");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).isEqualTo("There was nothing to write back.\n");
        assertThat(in("checkpoint", "--json").out())
                .isEqualTo("{\"done\":true,\"wal_bytes_before\":0,\"wal_bytes\":0}\n");
    }

    @Test
    void whoeverStillReadsIsInTheWayOfACheckpointAndNothingIsLost() throws IOException {
        shop();
        try (Company looking = opener().openReadOnly(file());
                Reader reader = looking.connections().reader()) {
            assertThat(looking.items().count(reader)).isEqualTo(2);
            in("receive", "A", "1");
            Ended ended = in("checkpoint");
            assertThat(ended.exit()).isEqualTo(ExitCodes.REFUSED);
            assertThat(ended.out()).startsWith("Somebody still reads what is older");
        }
        in("receive", "A", "1");
        assertThat(in("checkpoint").exit()).isZero();
    }

    @Test
    void whatAKillLeftInTheLogIsWrittenBack() throws IOException, SQLException {
        shop();
        Path copy = folder.resolve("killed.storeroom");
        try (Company company = opener().open(file())) {
            receive(company);
            Files.copy(file(), copy);
            Files.copy(wal(file()), wal(copy));
        }
        Ended ended = run("--database", copy.toString(), "checkpoint");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).startsWith("Written back into the file: ");
        assertThat(FirstVersion.versionOfSound(copy)).isEqualTo(FirstVersion.latest());
    }

    private static Path wal(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    private static void receive(Company company) {
        company.receive()
                .receive(
                        MovementKind.RECEIPT,
                        Goods.of(new ItemId(1), Quantity.of(1), TestCompany.TODAY));
    }

    @Test
    void optimisingTellsTheSizesAndKeepsEverything() throws Exception {
        shop();
        outside("CREATE TABLE gap (x TEXT)");
        outside(
                "INSERT INTO gap WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                        + " WHERE i < 500) SELECT hex(randomblob(500)) FROM n");
        outside("DROP TABLE gap");
        String before = in("stock", "--csv").out();
        long size = Files.size(file());
        Ended ended = in("optimize");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).matches("The file had .*, and has .* now\\.\n");
        assertThat(Files.size(file())).isLessThan(size / 2);
        assertThat(in("optimize", "--json").out())
                .matches("\\{\"bytes_before\":\\d+,\"bytes\":\\d+,\"wal_bytes\":0}\n");
        assertThat(in("stock", "--csv").out()).isEqualTo(before);
        assertThat(in("verify").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint", "optimize"})
    void theyNeedTheRightToWrite(String command) throws IOException {
        shop();
        try (Company company = TestCompany.openInWindowOf("bruno", file())) {
            Ended ended = in(command);
            assertThat(ended.exit()).isEqualTo(ExitCodes.LOCKED);
            assertThat(ended.err()).contains("bruno");
            assertThat(company.isEditable()).isTrue();
        }
        Ended readOnly = run("--database", file().toString(), "--read-only", command);
        assertThat(readOnly.exit()).isEqualTo(ExitCodes.UNUSABLE);
    }

    @Test
    void whatIsUpToDateNeedsNoMigration() throws IOException {
        shop();
        assertThat(in("migrate").out())
                .isEqualTo("The company is up to date (schema " + FirstVersion.latest() + ").\n");
        assertThat(in("migrate", "--dry-run", "--json").out())
                .isEqualTo(
                        "{\"dry_run\":true,\"from\":%1$d,\"to\":%1$d,\"steps\":[],\"backup\":null}\n"
                                .formatted(FirstVersion.latest()));
    }

    @Test
    void aMigrationIsTriedOnACopyAndThenDoneBehindABackup() throws Exception {
        FirstVersion.make(file(), 3);
        byte[] before = Files.readAllBytes(file());
        Ended tried = in("migrate", "--dry-run");
        assertThat(tried.err()).isEmpty();
        assertThat(tried.exit()).isZero();
        assertThat(tried.out().lines())
                .containsExactly(
                        "Schema 1 would become " + steps(),
                        "Tried on a copy, with success. Nothing was changed.");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        Ended done = in("migrate");
        assertThat(done.exit()).isZero();
        String backup = BackupFolder.of(file()).list().getFirst().name();
        assertThat(done.out().lines())
                .containsExactly(
                        "Schema 1 has become " + steps(),
                        "What was there before is kept as " + backup);
        assertThat(FirstVersion.versionOfSound(file())).isEqualTo(FirstVersion.latest());
    }

    private static String steps() {
        String steps = String.join(", ", FirstVersion.steps());
        return FirstVersion.latest() + ". Steps: " + steps;
    }

    @Test
    void aMigrationThatFailsNamesTheStepAndLeavesTheFileAsItWas() throws Exception {
        FirstVersion.make(file(), 3);
        FirstVersion.obstruct(file());
        byte[] before = Files.readAllBytes(file());
        for (String[] arguments : new String[][] {{"migrate", "--dry-run"}, {"migrate"}}) {
            Ended ended = in(arguments);
            assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
            assertThat(ended.err()).contains("step 002_audit.sql failed", "as it was");
            assertThat(ended.err().strip().lines()).hasSize(1);
            assertThat(Files.readAllBytes(file())).isEqualTo(before);
        }
    }

    @Test
    void withoutABackupThereIsNoMigration() throws Exception {
        FirstVersion.make(file(), 3);
        Files.writeString(folder.resolve("backups"), "in the way");
        byte[] before = Files.readAllBytes(file());
        Ended ended = in("migrate");
        assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(ended.err())
                .contains("was not brought up to date: a backup comes first")
                .contains("cannot be written to");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aNewerFileIsRefusedWithTheVersionThatCanReadIt() throws Exception {
        shop();
        outside("INSERT INTO schema_migration VALUES (99, '099_x.sql', 'x', 0, '7.5')");
        Ended ended = in("migrate", "--dry-run");
        assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(ended.err()).contains("7.5");
    }
}
