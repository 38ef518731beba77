package storeroom.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestBooks;
import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Backups are made while somebody books without pause: each is sound, and none is behind. */
class EndlessWriterTest {

    private static final int BACKUPS = 100;

    @TempDir Path folder;

    @Test
    void aHundredBackupsUnderAWriterThatNeverStopsAreSoundAndMissNothingAcknowledged()
            throws Exception {
        AtomicLong acknowledged = new AtomicLong();
        AtomicBoolean enough = new AtomicBoolean();
        try (Company company = TestCompany.in(folder)) {
            TestBooks books = new TestBooks(company);
            CompletableFuture<Void> writing =
                    CompletableFuture.runAsync(
                            () -> {
                                while (!enough.get()) {
                                    books.receive("A-1", 1);
                                    acknowledged.incrementAndGet();
                                }
                            });
            Backups backups = new Backups(company.connections());
            long between = 0;
            for (int i = 0; i < BACKUPS; i++) {
                long before = acknowledged.get();
                Backup made = backups.make(BackupKind.MANUAL, "number " + i);
                long after = acknowledged.get();
                requireSound(made, before);
                between += after - before;
            }
            enough.set(true);
            writing.get();
            assertThat(backups.folder().list()).hasSize(BACKUPS);
            assertThat(between).as("bookings while backups were made").isGreaterThan(BACKUPS);
        }
    }

    /** Not by what its own proof says. */
    private static void requireSound(Backup made, long acknowledgedBefore) {
        try (Company copy = TestCompany.openReadOnly(made.file());
                Reader reader = copy.connections().reader()) {
            assertThat(new Verification(copy.connections(), copy.clock()).run().findings())
                    .isEmpty();
            assertThat(reader.dsl().fetchValue("PRAGMA integrity_check")).isEqualTo("ok");
            Contents contents = ContentsReader.read(reader);
            assertThat(contents).isEqualTo(made.note().contents());
            assertThat(contents.movements()).isGreaterThanOrEqualTo(acknowledgedBefore);
            assertThat(contents.units().longValueExact()).isEqualTo(contents.movements());
        }
    }
}
