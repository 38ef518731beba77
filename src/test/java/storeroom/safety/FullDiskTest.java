package storeroom.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.SmallDisk;
import storeroom.TestBooks;
import storeroom.TestCompany;
import storeroom.db.DatabaseFullException;
import storeroom.db.Reader;
import storeroom.operation.Company;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** On a disk without room nothing is lost: the last state stays, and so do the backups. */
class FullDiskTest {

    @TempDir Path folder;
    private SmallDisk disk;
    private Path file;
    private Company company;
    private Backups backups;

    @BeforeEach
    void aCompanyOnASmallDisk() {
        disk = SmallDisk.at(folder.resolve("disk"), "6m");
        file = folder.resolve("disk/test.storeroom");
        company = TestCompany.open(file);
        TestBooks books = new TestBooks(company);
        for (int i = 0; i < 100; i++) {
            books.receive("A-" + i, 5);
        }
        backups = new Backups(company.connections());
    }

    @AfterEach
    void close() {
        if (disk != null) {
            company.close();
            disk.close();
        }
    }

    private Contents contents() {
        try (Reader reader = company.connections().reader()) {
            return ContentsReader.read(reader);
        }
    }

    private void requireSoundAndUnchanged(Contents before) {
        assertThat(contents()).isEqualTo(before);
        assertThat(new Verification(company.connections(), company.clock()).run().findings())
                .isEmpty();
    }

    @Test
    void aBackupThatHasNoRoomLeavesThoseThatAreThere() throws Exception {
        Backup good = backups.make(BackupKind.REGULAR, "");
        Contents before = contents();
        disk.fill();
        assertThatThrownBy(() -> backups.make(BackupKind.MANUAL, "no room"))
                .isInstanceOfSatisfying(
                        BackupFailedException.class,
                        e -> assertThat(e.reason()).isEqualTo(BackupFailedException.Reason.FULL));
        assertThat(backups.folder().list()).isEqualTo(List.of(good));
        requireSoundAndUnchanged(before);
        Files.delete(disk.unprotected().resolve("filler"));
        assertThat(backups.make(BackupKind.MANUAL, "room again").note().contents())
                .isEqualTo(before);
    }

    @Test
    void aRestoreThatHasNoRoomChangesNothing() {
        Backup good = backups.make(BackupKind.REGULAR, "");
        new TestBooks(company).receive("B-1", 7);
        Contents before = contents();
        disk.fill();
        assertThatThrownBy(() -> new Restoration(company.connections()).run(good.file()))
                .isInstanceOfSatisfying(
                        BackupFailedException.class,
                        e -> assertThat(e.reason()).isEqualTo(BackupFailedException.Reason.FULL));
        requireSoundAndUnchanged(before);
    }

    @Test
    void aBookingThatHasNoRoomIsRefusedAndTheOnesBeforeItStay() {
        Contents before = contents();
        disk.fill();
        assertThatThrownBy(
                        () -> {
                            TestBooks books = new TestBooks(company);
                            for (int i = 0; i < 2_000; i++) {
                                books.receive("C-" + i, 1);
                            }
                        })
                .isInstanceOf(DatabaseFullException.class);
        assertThat(contents().items()).isGreaterThanOrEqualTo(before.items());
        requireSoundAndUnchanged(contents());
    }

    @Test
    void aSecondFolderWithoutRoomIsSaidAndTheBackupCounts() {
        Path stick = folder.resolve("stick");
        try (SmallDisk small = SmallDisk.at(stick, "64k")) {
            company.changeSetting().set(SecondFolder.SETTING, stick.toString());
            Backup made = backups.make(BackupKind.REGULAR, "");
            assertThat(backups.copyToSecondFolder())
                    .isInstanceOfSatisfying(
                            SecondFolder.Failed.class,
                            failed ->
                                    assertThat(failed.why().reason())
                                            .isEqualTo(BackupFailedException.Reason.FULL));
            assertThat(backups.folder().list()).containsExactly(made);
            assertThat(small.unprotected()).isDirectory();
        }
    }
}
