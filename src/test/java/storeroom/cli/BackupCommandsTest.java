package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import storeroom.TestCompany;
import storeroom.Wiring;
import storeroom.db.DatabaseOptions;
import storeroom.db.Writer;
import storeroom.instance.LockFile;
import storeroom.operation.Company;
import storeroom.safety.Backup;
import storeroom.safety.BackupFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** {@code backup} and {@code backups}: made, listed, copied elsewhere, and said why not. */
class BackupCommandsTest extends CommandCase {

    private Path file() {
        return folder.resolve("shop.storeroom");
    }

    private List<Backup> backups() {
        return BackupFolder.of(file()).list();
    }

    @Test
    void aBackupSaysWhereItIsAndWhatIsInIt() throws IOException {
        shop();
        Ended ended = in("backup", "before", "the", "stocktaking");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(ended.out().lines().toList())
                .startsWith(
                        "Backup made: shop-2026-11-21-093100-manual.storeroom",
                        "In " + folder.toRealPath().resolve("backups"))
                .anyMatch(line -> line.matches("2 items, one movement, .*\\. Proved sound\\."))
                .last()
                .asString()
                .startsWith("No second folder is named");
        assertThat(backups().getFirst().note().reason()).isEqualTo("before the stocktaking");
    }

    @Test
    void itWorksBesideAnOpenWindowThatWrites() throws IOException {
        shop();
        try (Company company = TestCompany.openInWindowOf("bruno", file());
                Writer writer = company.connections().writer("Import items")) {
            assertThat(writer.operation()).isEqualTo("Import items");
            assertThat(in("backup").exit()).isZero();
        }
        assertThat(backups()).hasSize(1);
    }

    @Test
    void theListIsNewestFirstForPeopleAndForPrograms() throws IOException {
        shop();
        in("backup", "first");
        in("receive", "A", "1");
        Clock later = Clock.offset(TestCompany.CLOCK, Duration.ofHours(1));
        run(
                new Wiring(later, "anna", DatabaseOptions.defaults(later, "test")),
                "--database",
                file().toString(),
                "backup",
                "second");
        assertThat(in("backups").out().lines().toList())
                .anyMatch(line -> line.matches("Made +Kind +Items +Movements +Size +Reason +Name"))
                .anyMatch(line -> line.matches(".*09:31 +Made by you +2 +1 .* first +shop-.*"))
                .last()
                .isEqualTo("2 backups.");
        List<String> csv = in("backups", "--csv").out().lines().toList();
        assertThat(csv.getFirst()).isEqualTo("made_at,kind,items,movements,bytes,reason,name");
        assertThat(csv.get(1)).matches("2026-11-21T10:31:00Z,manual,2,2,\\d+,second,shop-.*");
        assertThat(in("backups", "--json").out())
                .contains("\"kind\":\"manual\",\"items\":2,\"movements\":2,\"bytes\":");
        assertThat(in("backup", "--json").out())
                .startsWith("{\"name\":\"shop-2026-11-21-093100-manual-2.storeroom\"")
                .contains("\"second_folder\":{\"state\":\"none\"}");
    }

    @Test
    void noBackupsAreAnEmptyList() throws IOException {
        shop();
        assertThat(in("backups").out()).contains("No backups.");
        assertThat(in("backups", "--csv").out().lines()).hasSize(1);
    }

    @Test
    void aSecondFolderIsNamedCopiedToAndTakenAwayAgain() throws IOException {
        shop();
        in("backup");
        Path stick = folder.resolve("stick");
        Ended absent = in("backups", "--second", stick.toString());
        assertThat(absent.exit()).isZero();
        assertThat(absent.out()).contains("from now on", "is not there at the moment");
        assertThat(in("backup").out()).contains("is not there at the moment");
        Files.createDirectory(stick);
        assertThat(in("backup").out()).contains("The second folder " + stick + " has it as well.");
        assertThat(BackupFolder.of(file()).list()).hasSize(3);
        assertThat(stick.resolve(backups().getFirst().name())).exists();
        Ended none = in("backups", "--no-second");
        assertThat(none.exit()).isZero();
        assertThat(in("backup").out()).contains("No second folder is named");
    }

    @Test
    void aSecondFolderThatMakesNoSenseIsRefused() throws IOException {
        shop();
        Ended aFile = in("backups", "--second", file().toString());
        assertThat(aFile.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(aFile.err()).contains("is a file");
        in("backup");
        Ended same = in("backups", "--second", folder.resolve("backups").toString());
        assertThat(same.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(in("backups", "--second", "x", "--no-second").exit())
                .isEqualTo(ExitCodes.UNUSABLE);
        assertThat(in("backups", "--no-second", "--json").err()).contains("Leave --csv and --json");
    }

    @Test
    void namingASecondFolderNeedsTheRightToWrite() throws IOException {
        shop();
        try (Company company = TestCompany.openInWindowOf("bruno", file())) {
            Ended ended = in("backups", "--second", folder.resolve("stick").toString());
            assertThat(ended.exit()).isEqualTo(ExitCodes.LOCKED);
            assertThat(ended.err()).contains("bruno");
            assertThat(company.isEditable()).isTrue();
        }
    }

    @Test
    void whatDoesNotAddUpIsNotBackedUpAndTheFindingsArePrinted() throws IOException {
        shop();
        try (Company company = opener().open(file());
                Writer writer = company.connections().writer("Add an item")) {
            writer.dsl().execute("UPDATE stock_level SET on_hand = on_hand + 1");
            writer.commit();
        }
        Ended ended = in("backup");
        assertThat(ended.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(ended.err()).contains("not sound", "One level differs");
        assertThat(backups()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaid() throws IOException {
        shop();
        Files.writeString(folder.resolve("backups"), "in the way");
        Ended ended = in("backup");
        assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(ended.err()).contains("cannot be written to").doesNotContain("Exception");
        assertThat(ended.err().strip().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"backup", "backups", "checkpoint", "optimize", "migrate", "restore name"})
    void aMissingCompanyIsNotMade(String command) {
        Ended ended = in(command.split(" ", -1));
        assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(ended.err().strip().lines()).hasSize(1);
        assertThat(file()).doesNotExist();
        assertThat(LockFile.of(file())).doesNotExist();
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "checkpoint", "optimize", "migrate"})
    void anotherProgramsFileIsRefusedAndStaysAsItIs(String command)
            throws IOException, SQLException {
        Path foreign = otherProgramsFile();
        byte[] before = Files.readAllBytes(foreign);
        Ended ended = in(command);
        assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(ended.err()).contains("no company of this program");
        assertThat(Files.readAllBytes(foreign)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "backups", "restore", "checkpoint", "optimize", "migrate"})
    void eachHasHelpAndRefusesWhatItDoesNotKnow(String command) throws IOException {
        shop();
        Ended help = in(command, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("Usage: storeroom " + command, "--json");
        Ended unknown = in(command, "name", "--nonsense");
        assertThat(unknown.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(unknown.err()).contains("Say storeroom " + command + " --help");
    }
}
