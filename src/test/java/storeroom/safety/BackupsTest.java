package storeroom.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestBooks;
import storeroom.TestCompany;
import storeroom.Wiring;
import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseOptions;
import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.operation.Company;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A backup is proved, noted, found again, and brings back what was there. */
class BackupsTest {

    @TempDir Path folder;
    private Company company;
    private TestBooks books;
    private Backups backups;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        books = new TestBooks(company);
        books.receive("A-1", 10);
        backups = new Backups(company.connections());
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void aChangeOfASettingIsSomethingToBackUp() {
        backups.make(BackupKind.REGULAR, "");
        company.changeSetting().set("till", "2");
        assertThat(backups.isDue()).isTrue();
    }

    private Contents contents() {
        try (Reader reader = company.connections().reader()) {
            return ContentsReader.read(reader);
        }
    }

    private List<String> filesInFolder() throws Exception {
        try (Stream<Path> files = Files.list(backups.folder().path())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aBackupIsACompanyFileWithANoteBesideItAndNothingElse() throws Exception {
        Backup made = backups.make(BackupKind.MANUAL, "before the stocktaking");
        assertThat(made.name()).isEqualTo("test-2026-11-21-093100-manual.storeroom");
        assertThat(made.note().contents()).isEqualTo(contents());
        assertThat(made.note().reason()).isEqualTo("before the stocktaking");
        assertThat(backups.folder().list()).containsExactly(made);
        assertThat(filesInFolder()).containsExactly(".lock", made.name(), made.name() + ".json");
        try (Company copy = TestCompany.openReadOnly(made.file())) {
            assertThat(new Verification(copy.connections(), copy.clock()).run().findings())
                    .isEmpty();
        }
    }

    @Test
    void oneIsDueOnlyWhileSomethingIsSavedThatNoneHas() {
        assertThat(backups.isDue()).isTrue();
        backups.make(BackupKind.REGULAR, "");
        assertThat(backups.isDue()).isFalse();
        books.receive("A-1", 1);
        assertThat(backups.isDue()).isTrue();
    }

    @Test
    void whatDoesNotAddUpDoesNotCountAndIsNotKept() throws Exception {
        Backup good = backups.make(BackupKind.REGULAR, "");
        try (Writer writer = company.connections().writer("Add an item")) {
            writer.dsl().execute("UPDATE stock_level SET on_hand = on_hand + 1");
            writer.commit();
        }
        assertThatThrownBy(() -> backups.make(BackupKind.REGULAR, ""))
                .isInstanceOfSatisfying(
                        BackupFailedException.class,
                        e -> {
                            assertThat(e.reason())
                                    .isEqualTo(BackupFailedException.Reason.NOT_SOUND);
                            assertThat(e.findings())
                                    .extracting(Finding::kind)
                                    .contains(Finding.Kind.LEVELS);
                        });
        assertThat(backups.folder().list()).containsExactly(good);
        assertThat(filesInFolder()).hasSize(3);
    }

    @Test
    void aCopyWithoutItsNoteDoesNotCount() throws Exception {
        Backup made = backups.make(BackupKind.REGULAR, "");
        Files.delete(made.file().resolveSibling(made.name() + ".json"));
        assertThat(backups.folder().list()).isEmpty();
    }

    @Test
    void whatAKillLeftUnfinishedIsRemovedByTheNext() throws Exception {
        Files.createDirectories(backups.folder().path());
        Files.writeString(backups.folder().unfinished("backup"), "half");
        Files.writeString(
                backups.folder().path().resolve("test-2020-01-01-000000-regular.storeroom.json"),
                "{}");
        backups.make(BackupKind.REGULAR, "");
        assertThat(filesInFolder()).hasSize(3);
    }

    @Test
    void aFolderThatIsAFileIsSaid() throws Exception {
        Files.writeString(backups.folder().path(), "in the way");
        assertThatThrownBy(() -> backups.make(BackupKind.REGULAR, ""))
                .isInstanceOfSatisfying(
                        BackupFailedException.class,
                        e ->
                                assertThat(e.reason())
                                        .isEqualTo(BackupFailedException.Reason.UNWRITABLE));
    }

    @Test
    void aSecondFolderGetsTheNewestAndAnAbsentOneIsNoFailure() throws Exception {
        Path stick = folder.resolve("stick");
        assertThat(backups.copyToSecondFolder()).isEqualTo(new SecondFolder.None());
        company.changeSetting().set(SecondFolder.SETTING, stick.toString());
        Backup made = backups.make(BackupKind.REGULAR, "");
        assertThat(backups.copyToSecondFolder()).isEqualTo(new SecondFolder.Absent(stick));
        Files.createDirectory(stick);
        assertThat(backups.copyToSecondFolder())
                .isInstanceOfSatisfying(
                        SecondFolder.UpToDate.class,
                        upToDate -> {
                            assertThat(upToDate.copy().note()).isEqualTo(made.note());
                            assertThat(upToDate.copy().file()).hasSameBinaryContentAs(made.file());
                        });
        assertThat(backups.copyToSecondFolder()).isInstanceOf(SecondFolder.UpToDate.class);
    }

    @Test
    void aSecondFolderThatCannotBeWrittenToIsSaid() throws Exception {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        Files.createDirectory(stick.resolve("test-note.part")); // where the note is to be written
        Files.createFile(stick.resolve("test-note.part").resolve("in the way"));
        company.changeSetting().set(SecondFolder.SETTING, stick.toString());
        backups.make(BackupKind.REGULAR, "");
        assertThat(backups.copyToSecondFolder()).isInstanceOf(SecondFolder.Failed.class);
    }

    @Test
    void restoringBringsBackWhatWasThereAndKeepsWhatIsThere() {
        Contents before = contents();
        Backup made = backups.make(BackupKind.REGULAR, "");
        books.receive("A-1", 7);
        books.receive("B-2", 3);
        Contents later = contents();
        Restoration restoration = new Restoration(company.connections());
        Preview preview = restoration.preview(made.file());
        assertThat(preview.lost().movements()).isEqualTo(2);
        assertThat(preview.lost().since()).contains(TestCompany.CLOCK.instant());
        assertThat(preview.back().isNothing()).isTrue();
        Restoration.Restored restored = restoration.run(made.file());
        assertThat(contents()).isEqualTo(before);
        assertThat(restored.setAside().note().kind()).isEqualTo(BackupKind.RESTORE);
        assertThat(restored.setAside().note().contents()).isEqualTo(later);
        books.receive("A-1", 1); // it goes on
        Preview back = restoration.preview(restored.setAside().file());
        assertThat(back.lost().movements()).isEqualTo(1);
        assertThat(back.back().movements()).isEqualTo(2);
        restoration.run(restored.setAside().file());
        assertThat(contents()).isEqualTo(later);
    }

    @Test
    void whoLooksOnSeesTheRestoredState() {
        Backup made = backups.make(BackupKind.REGULAR, "");
        try (Company other = TestCompany.openReadOnly(company.file())) {
            books.receive("B-2", 3);
            new Restoration(company.connections()).run(made.file());
            try (Reader reader = other.connections().reader()) {
                assertThat(ContentsReader.read(reader)).isEqualTo(made.note().contents());
            }
        }
    }

    @Test
    void aBackupThatWasDamagedLaterIsRefusedAndNothingChanges() throws Exception {
        Backup made = backups.make(BackupKind.REGULAR, "");
        books.receive("A-1", 7);
        Contents now = contents();
        byte[] bytes = Files.readAllBytes(made.file());
        Arrays.fill(bytes, 3 * 4096, 4 * 4096, (byte) 0x5A);
        Files.write(made.file(), bytes);
        assertThatThrownBy(() -> new Restoration(company.connections()).run(made.file()))
                .isInstanceOfSatisfying(
                        BackupFailedException.class,
                        e ->
                                assertThat(e.reason())
                                        .isEqualTo(BackupFailedException.Reason.NOT_SOUND));
        assertThat(contents()).isEqualTo(now);
    }

    @Test
    void anotherProgramsFileIsRefused() throws Exception {
        Path picture = Files.writeString(folder.resolve("picture.png"), "x".repeat(5000));
        Contents now = contents();
        assertThatThrownBy(() -> new Restoration(company.connections()).run(picture))
                .isInstanceOf(BackupFailedException.class);
        assertThat(contents()).isEqualTo(now);
    }

    @Test
    void connectionsReturnToTheirRest() {
        Backup made = backups.make(BackupKind.REGULAR, "");
        new Restoration(company.connections()).run(made.file());
        assertThat(company.connections().openConnections())
                .isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
    }

    @Test
    void whatIsBookedAfterARestoreIsDueThoughItHasTheNumbersOfWhatWasThere() {
        Path file = folder.resolve("ticking.storeroom");
        Clock clock = Clock.systemUTC();
        try (Company ticking =
                new Wiring(clock, "anna", DatabaseOptions.defaults(clock, "test")).open(file)) {
            TestBooks there = new TestBooks(ticking);
            Backups safe = new Backups(ticking.connections());
            there.receive("A-1", 1);
            Backup first = safe.make(BackupKind.REGULAR, "");
            there.receive("A-1", 2);
            new Restoration(ticking.connections()).run(first.file());
            assertThat(safe.isDue()).isFalse();
            there.receive("A-1", 2);
            assertThat(safe.isDue()).isTrue();
        }
    }

    @Test
    void aCompanyWithPartInItsNameKeepsItsBackups() {
        try (Company parts = TestCompany.open(folder.resolve("spare.parts.storeroom"))) {
            new TestBooks(parts).receive("A-1", 1);
            Backups safe = new Backups(parts.connections());
            for (int i = 0; i < 3; i++) {
                safe.make(BackupKind.REGULAR, "");
            }
            assertThat(safe.folder().list()).hasSize(3);
        }
    }

    @Test
    void aBackupThatWasBookedInIsNoLongerWhatWasNotedOfIt() {
        Backup made = backups.make(BackupKind.REGULAR, "");
        try (Company copy = TestCompany.open(made.file())) {
            new TestBooks(copy).receive("A-1", 5_000);
        }
        Contents now = contents();
        assertThatThrownBy(() -> new Restoration(company.connections()).run(made.file()))
                .isInstanceOf(BackupFailedException.class);
        assertThat(contents()).isEqualTo(now);
    }

    @Test
    void twoCompaniesOfOneNameShareASecondFolderAndKeepTheirOwn() throws Exception {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        Path elsewhere = Files.createDirectory(folder.resolve("south"));
        company.changeSetting().set(SecondFolder.SETTING, stick.toString());
        Backup north = backups.make(BackupKind.REGULAR, "");
        assertThat(backups.copyToSecondFolder()).isInstanceOf(SecondFolder.UpToDate.class);
        Clock tomorrow = Clock.offset(TestCompany.CLOCK, Duration.ofDays(40));
        try (Company south =
                new Wiring(tomorrow, "anna", DatabaseOptions.defaults(tomorrow, "test"))
                        .open(elsewhere.resolve("test.storeroom"))) {
            new TestBooks(south).receive("B-1", 1);
            south.changeSetting().set(SecondFolder.SETTING, stick.toString());
            Backups ofSouth = new Backups(south.connections());
            for (int i = 0; i < 3; i++) {
                ofSouth.make(BackupKind.REGULAR, "");
                assertThat(ofSouth.copyToSecondFolder()).isInstanceOf(SecondFolder.UpToDate.class);
            }
        }
        assertThat(stick.resolve(north.name())).hasSameBinaryContentAs(north.file());
    }

    @Test
    void aBackupOfAWrongClockIsNotTheNewest() {
        Clock future = Clock.offset(TestCompany.CLOCK, Duration.ofDays(3650));
        try (Company wrong =
                new Wiring(future, "anna", DatabaseOptions.defaults(future, "test"))
                        .open(folder.resolve("clock.storeroom"))) {
            new TestBooks(wrong).receive("A-1", 1);
            new Backups(wrong.connections()).make(BackupKind.REGULAR, "");
        }
        try (Company right = TestCompany.open(folder.resolve("clock.storeroom"))) {
            new TestBooks(right).receive("A-1", 1);
            Backups safe = new Backups(right.connections());
            Backup made = safe.make(BackupKind.REGULAR, "");
            assertThat(safe.newest()).contains(made);
            assertThat(safe.isDue()).isFalse();
        }
    }
}
