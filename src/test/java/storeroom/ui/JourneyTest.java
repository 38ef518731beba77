package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.exchange.SampleCompany;
import storeroom.model.ItemId;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.shell.ShellState;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A day at the counter, in the real window, without touching the mouse. */
class JourneyTest {

    @TempDir Path folder;

    @Test
    void searchReceiveIssueUndoAndHistoryByKeyboardAlone() {
        Path file = folder.resolve("hardware-shop.storeroom");
        try (Company company = TestCompany.open(file)) {
            SampleCompany.fill(company);
        }
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("248 items");
            window.type("drill 19");
            window.press(KeyCode.CONTROL, KeyCode.R); // at once: it waits for what was typed
            window.waitFor("Receive goods");
            assertThat(window.shows("DR-SET-19 · 14 pc on hand")).isTrue();
            window.type("18");
            window.waitFor("32 pc on hand afterwards");
            window.press(KeyCode.TAB);
            window.press(KeyCode.TAB);
            window.type("PO-2026-038");
            window.press(KeyCode.ENTER);
            window.waitFor("Saved 09:31: receipt of 18 × DR-SET-19");

            window.press(KeyCode.CONTROL, KeyCode.I);
            window.type("2");
            window.press(KeyCode.ENTER);
            window.waitFor("Saved 09:31: sale of 2 × DR-SET-19");
            window.waitFor("Undo: sale of 2 × DR-SET-19");

            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.waitFor("sale of 2 × DR-SET-19 taken back");
            window.waitFor("Undo: receipt of 18 × DR-SET-19");

            window.press(KeyCode.CONTROL, KeyCode.J);
            window.press(KeyCode.SHIFT, KeyCode.TAB); // from the quantity to the kind
            window.press(KeyCode.RIGHT);
            window.press(KeyCode.SPACE);
            window.press(KeyCode.TAB);
            window.type("31");
            window.press(KeyCode.ENTER);
            window.waitFor("count of DR-SET-19");

            window.press(KeyCode.CONTROL, KeyCode.H);
            window.waitFor("Movements of Drill bit set HSS, 19 pieces");
            window.press(KeyCode.TAB);
            window.type("counted the wrong shelf");
            window.press(KeyCode.ENTER);
            window.waitFor("taken back");
            window.press(KeyCode.ESCAPE);
            window.waitUntil(
                    "the search field has the focus again",
                    () -> window.node("search", Node.class).isFocused());

            window.press(KeyCode.ESCAPE);
            window.waitUntil(
                    "all items are listed again",
                    () -> window.node("stock-table", TableView.class).getItems().size() == 248);
        }
        assertThat(latest(file))
                .extracting(Movement::kind, m -> m.change().toString(), Movement::document)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MovementKind.COUNT, "1", ""),
                        org.assertj.core.groups.Tuple.tuple(MovementKind.COUNT, "-1", ""),
                        org.assertj.core.groups.Tuple.tuple(MovementKind.SALE, "2", ""),
                        org.assertj.core.groups.Tuple.tuple(MovementKind.SALE, "-2", ""),
                        org.assertj.core.groups.Tuple.tuple(
                                MovementKind.RECEIPT, "18", "PO-2026-038"));
    }

    private TestWindow shop() {
        Path file = folder.resolve("hardware-shop.storeroom");
        try (Company company = TestCompany.open(file)) {
            SampleCompany.fill(company);
        }
        TestWindow window = TestWindow.open(file);
        window.waitFor("248 items");
        return window;
    }

    @Test
    void goodsAreReceivedWithTheirCodeTheirQuantityAnd2Keys() {
        try (TestWindow window = shop()) {
            window.type("dr-set-19");
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.waitFor("Receive goods");
            window.type("18");
            window.press(KeyCode.ENTER);
            window.waitFor("Saved 09:31: receipt of 18 × DR-SET-19");
            assertThat(window.strokes()).isEqualTo(2);
        }
    }

    @Test
    void goodsAreIssuedWithTheirCodeTheirQuantityAnd2KeysAndUndoneWith1() {
        try (TestWindow window = shop()) {
            window.type("dr-set-19");
            window.press(KeyCode.CONTROL, KeyCode.I);
            window.waitFor("Issue goods");
            window.type("2");
            window.press(KeyCode.ENTER);
            window.waitFor("Saved 09:31: sale of 2 × DR-SET-19");
            assertThat(window.strokes()).isEqualTo(2);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.waitFor("sale of 2 × DR-SET-19 taken back");
            assertThat(window.strokes()).isEqualTo(2 + 1);
        }
    }

    @Test
    void theHistoryOfAnItemIsThereWithItsCodeAnd1KeyAndAMovementTakenBackWithAReasonAnd2More() {
        try (TestWindow window = shop()) {
            window.type("dr-set-19");
            window.press(KeyCode.CONTROL, KeyCode.H);
            window.waitFor("Movements of Drill bit set HSS, 19 pieces");
            assertThat(window.strokes()).isEqualTo(1);
            window.press(KeyCode.TAB);
            window.type("wrong shelf");
            window.press(KeyCode.ENTER);
            window.waitFor("taken back");
            assertThat(window.strokes()).isEqualTo(1 + 2);
        }
    }

    @Test
    void aFormStaysUntilItIsSavedAndCtrlZIsAboutWhatWasDoneLast() {
        Path file = folder.resolve("hardware-shop.storeroom");
        try (Company company = TestCompany.open(file)) {
            SampleCompany.fill(company);
        }
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("248 items");
            window.type("dr-set-19");
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.waitFor("Receive goods");
            window.type("18");
            CountDownLatch go = new CountDownLatch(1);
            window.run(() -> busy(window, go));
            window.press(KeyCode.ENTER);
            window.press(KeyCode.ESCAPE);
            assertThat(window.shows("Receive goods")).as("it is being saved").isTrue();
            window.run(() -> window.window().model().requestClose(() -> {}));
            window.waitFor("The window closes by itself");
            window.press(KeyCode.ESCAPE); // no: the window stays
            go.countDown();
            window.waitFor("Saved 09:31: receipt of 18 × DR-SET-19");
            window.waitFor("Undo: receipt of 18 × DR-SET-19");

            window.run(() -> window.window().model().open(file)); // it is open: nothing changes
            window.waitUntil(
                    "the search is still there",
                    () -> window.node("search", TextField.class).getText().equals("dr-set-19"));
            window.waitFor("Undo: receipt of 18 × DR-SET-19");

            window.type("x");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(window.node("search", TextField.class).getText()).doesNotContain("x");
            assertThat(window.shows("Undo: receipt of 18 × DR-SET-19")).isTrue();
        }
    }

    /** Keeps the writer busy until it may go on. */
    private static void busy(TestWindow window, CountDownLatch go) {
        if (window.window().model().state().get() instanceof ShellState.Open(OpenCompany open)) {
            open.tasks()
                    .write(
                            () -> {
                                try {
                                    go.await();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                return "";
                            },
                            _ -> {},
                            _ -> {});
        }
    }

    private static List<Movement> latest(Path file) {
        try (Company company = TestCompany.open(file);
                Reader reader = company.connections().reader()) {
            ItemId drill = company.items().findBySku(reader, "DR-SET-19").orElseThrow().id();
            assertThat(company.stock().find(reader, drill).orElseThrow().onHand())
                    .isEqualTo(Quantity.of(32));
            return company.ledger().page(reader, MovementFilter.of(drill), 0, 5).rows();
        }
    }
}
