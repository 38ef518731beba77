package storeroom.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static storeroom.TestCompany.TODAY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.DatabaseFigures;
import storeroom.db.FirstVersion;
import storeroom.db.JournalMode;
import storeroom.db.Writer;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Health of real companies, sound and not. */
class HealthTest {

    @TempDir Path folder;
    Company company;
    Health health;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        health = new Health(company.connections(), company.clock());
    }

    @AfterEach
    void close() {
        company.close();
    }

    private ItemId anvil() {
        return company.saveItem().add(ItemDetails.builder("A", "Anvil").build()).item();
    }

    @Test
    void theFileIsDescribedFromOutsideAndFromInside() throws IOException {
        anvil();
        FileFacts file = health.look().file();
        assertThat(file.file()).isEqualTo(company.file());
        assertThat(file.bytes()).isEqualTo(Files.size(company.file()));
        assertThat(file.walBytes()).isPositive();
        assertThat(file.journalMode()).isEqualTo(JournalMode.WAL);
        assertThat(file.schemaVersion()).isEqualTo(FirstVersion.latest());
        assertThat(file.pages()).isPositive();
        assertThat(file.freePages()).isZero();
    }

    @Test
    void lookingAgainCountsAsNoReadUntilSomethingWasWritten() {
        long pages = health.look().file().pages();
        long reads = health.look().figures().reads();
        for (int i = 0; i < 100; i++) {
            health.look();
        }
        assertThat(health.look().figures().reads()).isEqualTo(reads);
        for (int i = 0; i < 200; i++) {
            company.saveItem().add(ItemDetails.builder("A" + i, "Anvil " + i).build());
        }
        assertThat(health.look().file().pages()).isGreaterThan(pages);
    }

    @Test
    void nothingIsSaidAboutIntegrityBeforeSomebodyChecked() {
        HealthReport report = health.look();
        assertThat(report.integrity()).isEqualTo(new Integrity.NotChecked());
        assertThat(report.state()).isEqualTo(HealthReport.State.FINE);
    }

    @Test
    void aSoundCompanyIsFineAsOfTheCheck() {
        Integrity.Checked checked = health.check(Integrity.Extent.QUICK);
        assertThat(checked.at()).isEqualTo(TestCompany.CLOCK.instant());
        assertThat(checked.findings()).isEmpty();
        assertThat(health.look().integrity()).isEqualTo(checked);
        assertThat(health.look().state()).isEqualTo(HealthReport.State.FINE);
    }

    @Test
    void wrongSumsAreFoundByTheFullCheckAndNotByTheQuickOne() throws SQLException {
        company.receive().receive(MovementKind.RECEIPT, Goods.of(anvil(), Quantity.of(5), TODAY));
        tamper("UPDATE stock_level SET on_hand = 7000");
        assertThat(health.check(Integrity.Extent.QUICK).findings()).isEmpty();
        assertThat(health.check(Integrity.Extent.FULL).findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.LEVELS);
        assertThat(health.look().state()).isEqualTo(HealthReport.State.FINDINGS);
    }

    @Test
    void whatOnlyAFullCheckFindsIsNotForgottenByAQuickOne() throws SQLException {
        company.receive().receive(MovementKind.RECEIPT, Goods.of(anvil(), Quantity.of(5), TODAY));
        tamper("UPDATE stock_level SET on_hand = 7000");
        health.check(Integrity.Extent.FULL);
        Integrity.Checked again = health.check(Integrity.Extent.QUICK);
        assertThat(again.extent()).isEqualTo(Integrity.Extent.FULL);
        assertThat(again.findings()).extracting(Finding::kind).contains(Finding.Kind.LEVELS);
        tamper("UPDATE stock_level SET on_hand = 5000");
        assertThat(health.check(Integrity.Extent.QUICK).findings()).isEmpty();
        assertThat(health.check(Integrity.Extent.QUICK).extent()).isEqualTo(Integrity.Extent.QUICK);
    }

    @Test
    void whoListensHearsEachCheckBeginAndEndInOrderOnTheThreadThatChecks() throws Exception {
        Map<Integrity, Thread> heard = new LinkedHashMap<>();
        health.listen(now -> heard.put(now, Thread.currentThread()));
        Thread checks = Thread.ofPlatform().start(() -> health.check(Integrity.Extent.QUICK));
        checks.join();
        assertThat(heard.keySet())
                .containsExactly(
                        new Integrity.Checking(Integrity.Extent.QUICK), health.integrity());
        assertThat(heard.values()).containsOnly(checks);
    }

    @Test
    void aCheckThatCouldNotBeMadeLeavesWhatWasKnownAndSaysSo() {
        Integrity before = health.check(Integrity.Extent.QUICK);
        List<Integrity> heard = new ArrayList<>();
        health.listen(heard::add);
        company.close();
        assertThatThrownBy(() -> health.check(Integrity.Extent.FULL))
                .isInstanceOf(IllegalStateException.class);
        assertThat(heard).containsExactly(new Integrity.Checking(Integrity.Extent.FULL), before);
        assertThat(health.integrity()).isEqualTo(before);
    }

    @Test
    void rowsThatBelongToNothingAreFoundByTheQuickCheck() throws SQLException {
        company.receive().receive(MovementKind.RECEIPT, Goods.of(anvil(), Quantity.of(5), TODAY));
        tamper("DELETE FROM booking");
        assertThat(health.check(Integrity.Extent.QUICK).findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.ORPHANS);
    }

    @Test
    void aDamagedPageIsAFindingAndNoFailure() throws IOException {
        for (int i = 0; i < 300; i++) {
            company.saveItem().add(ItemDetails.builder("A" + i, "Anvil " + i).build());
        }
        Path file = company.file();
        company.close();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer garbage = ByteBuffer.allocate(4_096);
            while (garbage.hasRemaining()) {
                garbage.put((byte) 0x5a);
            }
            for (long page = channel.size() / 4_096 - 8; page < channel.size() / 4_096; page++) {
                channel.write(garbage.rewind(), page * 4_096);
            }
        }
        company = TestCompany.open(file);
        health = new Health(company.connections(), company.clock());
        for (Integrity.Extent extent : Integrity.Extent.values()) {
            assertThat(health.check(extent).findings())
                    .as("%s", extent)
                    .extracting(Finding::kind)
                    .contains(Finding.Kind.DAMAGED);
        }
    }

    @Test
    void theFiguresOfAnotherProcessAreReadAsTheyWereWritten() {
        anvil();
        try (Writer writer = company.connections().writer("Import \"items\"")) {
            assertThat(writer.operation()).contains("Import");
            DatabaseFigures figures = company.connections().monitor().snapshot();
            assertThat(figures.running()).isPresent();
            assertThat(figures.longest()).isPresent();
            assertThat(HealthJsonReader.read(HealthJson.of(figures))).contains(figures);
        }
    }

    @Test
    void whatIsNoAnswerIsNotTakenForOne() {
        String whole = HealthJson.of(company.connections().monitor().snapshot());
        assertThat(HealthJsonReader.read(whole)).isPresent();
        assertThat(HealthJsonReader.read("")).isEmpty();
        assertThat(HealthJsonReader.read("[]")).isEmpty();
        assertThat(HealthJsonReader.read("{}")).isEmpty();
        assertThat(HealthJsonReader.read(whole.substring(0, whole.length() / 2))).isEmpty();
        assertThat(
                        HealthJsonReader.read(
                                whole.replaceFirst("\"reads\":\\d+", "\"reads\":\"many\"")))
                .isEmpty();
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + company.file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
