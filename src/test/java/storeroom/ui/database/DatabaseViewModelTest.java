package storeroom.ui.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.DatabaseBusyException;
import storeroom.db.DatabaseOptions;
import storeroom.model.Changes;
import storeroom.model.ItemDetails;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;
import storeroom.safety.Finding;
import storeroom.safety.HealthReport;
import storeroom.safety.Integrity;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

class DatabaseViewModelTest {

    @TempDir Path folder;
    TestDialogs dialogs = new TestDialogs();
    Company company;
    OpenCompany open;
    DatabaseViewModel model;
    DatabaseTexts texts;

    @BeforeEach
    void openTheCompany() {
        open(TestCompany.in(folder));
    }

    private void open(Company opened) {
        company = opened;
        open = TestDesk.of(company, dialogs);
        model = new DatabaseViewModel(open);
        texts = new DatabaseTexts(open.words());
    }

    @AfterEach
    void close() {
        company.close();
    }

    private HealthReport report() {
        return model.report().get().orElseThrow();
    }

    @Test
    void openingThePageChecksQuicklyTheFirstTimeAndNotAgain() throws SQLException {
        assertThat(model.report().get()).isEmpty();
        model.entered();
        assertThat(report().integrity())
                .isInstanceOfSatisfying(
                        Integrity.Checked.class,
                        checked -> assertThat(checked.extent()).isEqualTo(Integrity.Extent.QUICK));
        assertThat(texts.state(report()))
                .isEqualTo("Everything is well. The last check, 09:31, found nothing.");
        receive();
        tamper("DELETE FROM booking");
        model.entered();
        assertThat(report().integrity().known()).isEmpty();
    }

    @Test
    void whatACheckFindsIsSaidWithWhatToDo() throws SQLException {
        receive();
        tamper("UPDATE stock_level SET on_hand = 7000");
        model.check(Integrity.Extent.QUICK);
        assertThat(report().integrity().known()).isEmpty();
        model.check(Integrity.Extent.FULL);
        assertThat(texts.state(report())).startsWith("One thing does not add up.");
        assertThat(texts.integrity(report().integrity())).isEqualTo("One thing, as of 09:31");
        assertThat(texts.extent(report().integrity())).isEqualTo("Everything, down to the ledger");
        assertThat(report().integrity().known())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(texts.finding(finding))
                                    .startsWith("One level differs")
                                    .contains("(first: A)");
                            assertThat(texts.advice(finding)).contains("Recompute stock");
                        });
    }

    @Test
    void aCheckThatSomebodyElseBeganIsShownAndNotRepeated() {
        assertThat(model.report().get()).isEmpty();
        Integrity.Checked found = open.health().check(Integrity.Extent.FULL);
        assertThat(report().integrity()).isEqualTo(found);
        model.entered();
        assertThat(report().integrity()).isEqualTo(found);
    }

    @Test
    void everyKindOfFindingHasWordsAndSaysWhatToDo() {
        for (Finding.Kind kind : Finding.Kind.values()) {
            assertThat(texts.finding(new Finding(kind, 2, "A-1"))).contains("2", "A-1");
            assertThat(texts.advice(new Finding(kind, 2, "A-1"))).endsWith(".");
        }
    }

    @Test
    void wrongLevelsAreMadeAnewAndTheScreensAreTold() throws SQLException {
        receive();
        tamper("UPDATE stock_level SET on_hand = 7000");
        List<Changes> told = new ArrayList<>();
        open.changes().subscribe(told::add);
        model.check(Integrity.Extent.FULL);
        model.recompute();
        assertThat(report().integrity().known()).isEmpty();
        assertThat(model.recomputing().get()).isFalse();
        assertThat(open.notice().get())
                .isEqualTo("Stock recomputed: one level and no totals put right");
        assertThat(told).containsExactly(Changes.EVERYTHING);
    }

    @Test
    void aCompanyThatLostRowsMeanwhileIsNotMadeAnew() throws SQLException {
        receive();
        tamper("UPDATE stock_level SET on_hand = 7000");
        model.check(Integrity.Extent.FULL);
        tamper("DELETE FROM booking");
        model.recompute();
        assertThat(open.notice().get()).startsWith("The stock was not recomputed");
        assertThat(report().integrity().known())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.ORPHANS, Finding.Kind.LEVELS);
    }

    @Test
    void theFiguresFollowWhatIsSaved() {
        model.look();
        assertThat(texts.saved(report().figures())).isEqualTo("0");
        assertThat(texts.wait(report().figures().waits(), Duration.ZERO)).isEqualTo("–");
        assertThat(texts.longest(report().figures())).isEqualTo("–");
        receive();
        model.look();
        assertThat(texts.saved(report().figures())).isEqualTo("2, last 09:31");
        assertThat(texts.wait(report().figures().waits(), Duration.ofMillis(3)))
                .isEqualTo("3\u00a0ms");
        assertThat(texts.longest(report().figures())).endsWith(", 09:31");
        assertThat(texts.running(report().figures())).isEqualTo("Nobody");
    }

    @Test
    void aPageThatIsBehindDoesNotAskTwiceAndChecksOnce() {
        Deque<Runnable> later = new ArrayDeque<>();
        OpenCompany slow = TestDesk.with(new Tasks(later::add, later::add, Runnable::run), open);
        DatabaseViewModel behind = new DatabaseViewModel(slow);
        behind.look();
        behind.look();
        assertThat(later).hasSize(1);
        behind.check(Integrity.Extent.FULL);
        behind.check(Integrity.Extent.QUICK);
        behind.look();
        assertThat(later).hasSize(2);
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
        assertThat(behind.report().get())
                .hasValueSatisfying(
                        now ->
                                assertThat(texts.extent(now.integrity()))
                                        .isEqualTo("Everything, down to the ledger"));
    }

    @Test
    void contentionIsSaidWithWhatToDo() throws Exception {
        lockedOut();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + company.file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            for (int i = 0; i < 6; i++) {
                assertThat(readFails()).isTrue();
            }
            statement.execute("ROLLBACK");
        }
        model.check(Integrity.Extent.QUICK);
        assertThat(report().figures().retries()).isEqualTo(12);
        assertThat(texts.state(report()))
                .startsWith("Programs get in each other’s way: more than 10 retries");
        assertThat(texts.journal(report().file())).startsWith("Rollback");
    }

    @Test
    void whatCannotBeLookedAtIsSaidOnThePageAndWhatCannotBeCheckedInADialog() throws Exception {
        lockedOut();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + company.file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            model.look();
            assertThat(model.problem().get())
                    .hasValueSatisfying(
                            error -> assertThat(DatabaseViewModel.isOutside(error)).isTrue());
            assertThat(dialogs.problems()).isEmpty();
            model.check(Integrity.Extent.QUICK);
            assertThat(dialogs.problems()).hasSize(1);
            assertThat(dialogs.problems().getFirst().title()).contains("the check of the file");
            statement.execute("ROLLBACK");
        }
        dialogs.tryAgain();
        assertThat(model.problem().get()).isEmpty();
        assertThat(texts.state(report())).startsWith("Everything is well");
    }

    /** Without WAL, and impatient: another program can lock readers out. */
    private void lockedOut() throws IOException {
        company.close();
        Files.createDirectory(folder.resolve("test.storeroom-shm"));
        open(
                TestCompany.open(
                        folder.resolve("test.storeroom"),
                        DatabaseOptions.defaults(TestCompany.CLOCK, "test")
                                .withBusyWait(Duration.ofMillis(5))));
    }

    private boolean readFails() {
        try {
            company.connections().reader().close();
            return false;
        } catch (DatabaseBusyException e) {
            return true;
        }
    }

    private void receive() {
        var item = company.saveItem().add(ItemDetails.builder("A", "Anvil").build()).item();
        company.receive()
                .receive(MovementKind.RECEIPT, Goods.of(item, Quantity.of(5), TestCompany.TODAY));
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + company.file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
