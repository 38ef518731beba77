package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.TableView;
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

import java.nio.file.Path;
import java.util.List;

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
            window.waitFor("243 items");
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
                    () -> window.node("stock-table", TableView.class).getItems().size() == 243);
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
