package storeroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.db.DatabaseBusyException;
import storeroom.db.DatabaseReadOnlyException;
import storeroom.db.DatabaseUnreadableException;
import storeroom.db.Reader;
import storeroom.model.ItemDetails;
import storeroom.operation.Company;
import storeroom.safety.Verification;
import storeroom.ui.TestMaker;
import storeroom.ui.TestWindow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A company in a folder that cannot be written to, as on a colleague's share or a write-protected
 * stick: it can be looked on all the same, and what a writer does elsewhere is seen.
 */
class WriteProtectedFolderTest {

    @TempDir Path temporary;
    private SmallDisk disk;
    private Path file;

    @BeforeEach
    void aCompanyInIt() throws IOException {
        Path folder = temporary.toRealPath().resolve("stick");
        disk = SmallDisk.at(folder, "16m");
        file = folder.resolve("shop.storeroom");
        try (Company company = TestCompany.open(file)) {
            add(company, "A");
        }
        disk.protect();
        assertThat(Files.isWritable(folder)).isFalse();
    }

    @AfterEach
    void takeItAway() {
        if (disk != null) {
            disk.close();
        }
    }

    private Path whereItCanBeWritten() {
        return disk.unprotected().resolve("shop.storeroom");
    }

    private static void add(Company company, String sku) {
        company.saveItem().add(ItemDetails.builder(sku, "Item " + sku).build());
    }

    private static int items(Company company) {
        try (Reader reader = company.connections().reader()) {
            return company.items().count(reader);
        }
    }

    private Path beside(String suffix) {
        return file.resolveSibling("shop.storeroom" + suffix);
    }

    @Test
    void itIsReadThoughSqliteCanKeepNothingBesideIt() {
        assertThat(beside("-wal")).doesNotExist();
        assertThat(beside("-shm")).doesNotExist();
        try (Company looking = TestCompany.openReadOnly(file)) {
            assertThat(items(looking)).isEqualTo(1);
            assertThat(beside("-shm")).doesNotExist();
        }
    }

    @Test
    void openingItForChangesSaysWhyNot() {
        assertThatThrownBy(() -> TestCompany.open(file))
                .isInstanceOf(DatabaseReadOnlyException.class);
    }

    @Test
    void whatAWriterElsewhereCommitsIsSeenFromTheFirstToTheLast() throws Exception {
        try (Company looking = TestCompany.openReadOnly(file)) {
            Semaphore told = new Semaphore(0);
            try (AutoCloseable watching =
                    looking.connections().watch(Duration.ofMillis(50), told::release)) {
                assertThat(watching).isNotNull();
                assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                told.drainPermits();
                try (Company writer = TestCompany.open(whereItCanBeWritten())) {
                    add(writer, "B");
                    assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                    assertThat(items(looking)).isEqualTo(2);
                    assertThat(looking.access().holding().toString()).contains("user=anna");
                    told.drainPermits();
                    add(writer, "C");
                    assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                    assertThat(items(looking)).isEqualTo(3);
                }
                assertThat(items(looking)).isEqualTo(3);
            }
        }
        try (Company later = TestCompany.openReadOnly(file)) {
            assertThat(items(later)).isEqualTo(3);
        }
    }

    @Test
    void aReaderThatIsOvertakenByAWriterMeetsALockAndNoDamage() throws IOException {
        try (Company looking = TestCompany.openReadOnly(file);
                Reader reader = looking.connections().reader()) {
            assertThat(looking.items().count(reader)).isEqualTo(1);
            try (Company writer = TestCompany.open(whereItCanBeWritten())) {
                for (int i = 0; i < 1_500; i++) {
                    add(writer, "S" + i);
                }
            }
            assertThatThrownBy(
                            () -> {
                                for (int i = 0; i < 1_500; i++) {
                                    looking.items().findBySku(reader, "S" + i);
                                }
                                reader.requireUnchanged();
                            })
                    .isInstanceOf(DatabaseBusyException.class);
            Verification verification = new Verification(looking.connections(), TestCompany.CLOCK);
            assertThat(verification.quick()).isEmpty();
            assertThat(verification.run().findings()).isEmpty();
            assertThat(items(looking)).isEqualTo(1_501);
        }
    }

    @Test
    void whatCopyToolsLeaveBesideItIsReadOrRefusedInWords() throws IOException {
        disk.unprotect();
        Path both = copy("both");
        Path shmAlone = copy("shm-alone");
        Path walAlone = copy("wal-alone");
        Path emptyWal = copy("empty-wal");
        Files.createFile(emptyWal.resolveSibling("shop.storeroom-wal"));
        try (Company company = TestCompany.open(file)) {
            add(company, "B");
            Files.copy(beside("-shm"), shmAlone.resolveSibling("shop.storeroom-shm"));
            Files.copy(beside("-wal"), walAlone.resolveSibling("shop.storeroom-wal"));
            Files.copy(beside("-wal"), both.resolveSibling("shop.storeroom-wal"));
            Files.copy(beside("-shm"), both.resolveSibling("shop.storeroom-shm"));
        }
        disk.protect();
        assertThat(itemsIn(both)).isEqualTo(2);
        assertThat(itemsIn(shmAlone)).isEqualTo(1);
        assertThat(itemsIn(emptyWal)).isEqualTo(1);
        assertThatThrownBy(() -> itemsIn(walAlone))
                .as("its last changes are in the log, which cannot be read here")
                .isInstanceOf(DatabaseUnreadableException.class);
    }

    private Path copy(String folder) throws IOException {
        Path copies = Files.createDirectory(file.resolveSibling(folder));
        return Files.copy(file, copies.resolve("shop.storeroom"));
    }

    private static int itemsIn(Path company) {
        try (Company looking = TestCompany.openReadOnly(company)) {
            return items(looking);
        }
    }

    @Test
    void itsWindowLooksOnAndSaysWhyNothingCanBeChanged() {
        TestMaker maker = new TestMaker(file);
        try (TestWindow window = TestWindow.open(file, Locale.UK, 1280, 800, maker)) {
            window.waitFor("This file or its folder is write-protected.");
            window.waitFor("1 item");
            assertThat(window.shows("Read-only, live")).isTrue();
        }
    }
}
