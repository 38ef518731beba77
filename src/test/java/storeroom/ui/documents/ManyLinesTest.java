package storeroom.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.model.Document;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentKind;
import storeroom.model.ItemId;
import storeroom.model.LineDetails;
import storeroom.model.PartnerId;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.ui.TestWindow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An order of 1,000 lines is written like one of ten. */
class ManyLinesTest {

    private static final int LINES = 1_000;

    @TempDir Path folder;

    private Document draft(Path file) {
        try (Company company = TestCompany.open(file)) {
            Shop shop = new Shop(company);
            PartnerId acme = shop.supplier("Acme Tools");
            List<LineDetails> lines = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                ItemId item = shop.item("IT-%03d".formatted(i), "Item number " + i, 0);
                for (int j = 0; j < LINES / 50; j++) {
                    lines.add(shop.line(item, 1 + j, "2"));
                }
            }
            return company.paperwork()
                    .drafts()
                    .add(DocumentHeader.of(DocumentKind.PURCHASE_ORDER, acme, Shop.TODAY), lines)
                    .document();
        }
    }

    @Test
    void anOrderOf1000LinesHasNodesForThoseInSightAndItsLastLineIsChanged() {
        Path file = folder.resolve("shop.storeroom");
        Document draft = draft(file);
        try (TestWindow window = TestWindow.open(file, Locale.UK, 1280, 800)) {
            window.waitUntil("the pages are there", () -> window.has("stock-figures"));
            window.press(KeyCode.CONTROL, KeyCode.DIGIT7);
            window.waitUntil(
                    "the list is read",
                    () ->
                            window.has("documents-figures-BUYING")
                                    && window.node("documents-figures-BUYING", Label.class)
                                            .getText()
                                            .startsWith("1 document"));
            window.press(KeyCode.CONTROL, KeyCode.E);
            window.waitUntil("the form", () -> window.has("document-editor"));
            TableView<?> table = window.node("document-editor-lines", TableView.class);
            assertThat(table.getItems()).hasSize(LINES);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.END);
            window.waitUntil(
                    "the last line", () -> table.getFocusModel().getFocusedIndex() == LINES - 1);
            window.type("77");
            window.press(KeyCode.ENTER);
            window.picture("173-order-of-1000-lines");
            window.run(
                    () ->
                            assertThat(table.lookupAll(".table-row-cell"))
                                    .hasSizeLessThan(60)
                                    .allMatch(node -> node instanceof TableRow<?>));
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.waitUntil("it is saved", () -> !window.has("document-editor"));
        }
        try (Company company = TestCompany.open(file)) {
            assertThat(new Shop(company).lines(draft.id()).get(LINES - 1).details().quantity())
                    .isEqualTo(Quantity.of(77));
        }
    }
}
