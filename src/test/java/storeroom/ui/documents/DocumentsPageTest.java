package storeroom.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.model.DocumentKind;
import storeroom.model.ItemId;
import storeroom.model.PartnerId;
import storeroom.operation.Company;
import storeroom.ui.TestWindow;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The pages in the real window, by keyboard; pictures of each state. */
class DocumentsPageTest {

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("shop.storeroom");
    }

    /** Two suppliers, two customers, some goods; documents in most states. */
    private void fill() {
        try (Company company = TestCompany.open(file())) {
            Shop shop = new Shop(company);
            PartnerId acme = shop.supplier("Acme Tools");
            PartnerId brico = shop.supplier("Brico Grossista S.r.l.");
            PartnerId otto = shop.customer("Otto Builders");
            ItemId hammer = shop.item("HM-500", "Hammer 500 g", 20);
            ItemId drill = shop.item("DR-SET-19", "Drill set, 19 pieces", 8);
            ItemId screw = shop.item("SC-4X40", "Screws 4 × 40, box of 200", 0);
            shop.order(
                    acme,
                    20,
                    Optional.of(Shop.TODAY.minusDays(6)),
                    shop.line(hammer, 10, "4"),
                    shop.line(screw, 100, "3.2"));
            var open =
                    shop.order(
                            brico,
                            3,
                            Optional.of(Shop.TODAY.plusDays(4)),
                            shop.line(drill, 12, "14.9"),
                            shop.line(screw, 40, "3.1"));
            shop.receive(open, "LS-118", 5);
            shop.draft(DocumentKind.PURCHASE_ORDER, acme, shop.line(drill, 3, "15"));
            shop.deliver(DocumentKind.DELIVERY_NOTE, otto, shop.line(hammer, 2, "7.5"));
        }
    }

    private TestWindow window(Locale locale, int width, int height) {
        TestWindow window = TestWindow.open(file(), locale, width, height);
        window.waitUntil(
                "the pages are there",
                () -> window.has("status-saved") || window.has("stock-figures"));
        return window;
    }

    private static void goTo(TestWindow window, KeyCode digit, Side side) {
        window.press(KeyCode.CONTROL, digit);
        window.waitUntil(
                "the list is read",
                () ->
                        window.has("documents-figures-" + side)
                                && !window.node("documents-figures-" + side, Label.class)
                                        .getText()
                                        .isEmpty());
    }

    private static boolean hasFocus(TestWindow window, String id) {
        return window.has(id) && window.node(id, Node.class).isFocused();
    }

    @Test
    void ordersAreListedWithWhatIsOverdueAndWhatCameAlready() {
        fill();
        try (TestWindow window = window(Locale.UK, 1280, 800)) {
            goTo(window, KeyCode.DIGIT7, Side.BUYING);
            window.waitFor("Partly received");
            assertThat(window.shows("Overdue 1")).isTrue();
            window.picture("160-orders");
            window.press(KeyCode.DOWN);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.ENTER);
            window.waitUntil(
                    "the paper",
                    () -> window.has("document-paper") || window.has("document-editor"));
            window.picture("161-order-opened");
        }
    }

    private static void pressWith(TestWindow window, KeyCode key) {
        window.press(KeyCode.CONTROL, key);
    }

    private static void waitForCard(TestWindow window, String id) {
        window.waitUntil("the card " + id, () -> window.has(id));
    }

    private static void waitUntilGone(TestWindow window, String id) {
        window.waitUntil("no card " + id, () -> !window.has(id));
    }

    @Test
    void anOrderIsWrittenSentReceivedInPartAndTheRestByKeyboardAlone() {
        ItemId hammer;
        ItemId drill;
        try (Company company = TestCompany.open(file())) {
            Shop shop = new Shop(company);
            shop.supplier("Acme Tools");
            hammer = shop.item("HM-500", "Hammer 500 g", 0);
            drill = shop.item("DR-SET-19", "Drill set, 19 pieces", 0);
        }
        try (TestWindow window = window(Locale.UK, 1280, 800)) {
            goTo(window, KeyCode.DIGIT7, Side.BUYING);
            window.waitFor("Nothing was ordered yet");
            window.picture("162-orders-empty");
            pressWith(window, KeyCode.N);
            waitForCard(window, "document-editor");
            window.waitUntil("the supplier", () -> hasFocus(window, "document-partner"));
            window.type("acm");
            window.waitFor("Via Roma 12");
            window.picture("163-order-supplier");
            window.press(KeyCode.ENTER);
            window.waitUntil("the entry", () -> hasFocus(window, "document-entry"));
            window.type("12*hm-500");
            window.press(KeyCode.ENTER);
            window.waitFor("48.00");
            window.type("drill");
            window.waitUntil(
                    "a proposal", () -> window.node("document-proposals", Node.class).isVisible());
            window.picture("164-order-entry");
            window.press(KeyCode.DOWN);
            window.press(KeyCode.ENTER);
            window.waitFor("52.00");
            assertThat(hasFocus(window, "document-entry")).isTrue();
            window.press(KeyCode.DOWN);
            window.type("5");
            window.press(KeyCode.ENTER);
            window.waitFor("68.00");
            window.picture("165-order-lines");
            pressWith(window, KeyCode.ENTER);
            waitUntilGone(window, "document-editor");
            window.waitFor("PO-2026-0001");

            pressWith(window, KeyCode.R);
            waitForCard(window, "receive");
            window.waitUntil("the paper", () -> hasFocus(window, "receive-reference"));
            window.waitFor("Hammer 500 g");
            window.type("LS-1");
            window.press(KeyCode.ENTER);
            window.type("15");
            window.press(KeyCode.ENTER);
            window.waitFor("3 pc more than to come");
            window.press(KeyCode.UP);
            window.type("7");
            window.press(KeyCode.ENTER);
            window.picture("166-receive");
            pressWith(window, KeyCode.ENTER);
            waitUntilGone(window, "receive");
            window.waitFor("GR-2026-0001");

            window.node("documents-table-BUYING", TableView.class);
            window.run(() -> window.node("documents-table-BUYING", TableView.class).requestFocus());
            window.press(KeyCode.DOWN);
            window.waitFor("Partly received");
            pressWith(window, KeyCode.R);
            waitForCard(window, "receive");
            window.waitUntil("what is left", () -> window.shows("5 pc"));
            window.type("LS-1");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
            pressWith(window, KeyCode.ENTER);
            window.waitFor("is booked already");
            window.picture("167-receive-twice");
            window.run(() -> window.node("receive-reference", TextField.class).setText("LS-2"));
            pressWith(window, KeyCode.ENTER);
            waitUntilGone(window, "receive");
            window.waitFor("GR-2026-0002");
            window.waitFor("Closed");
            window.picture("168-order-closed");
        }
        try (Company company = TestCompany.open(file())) {
            Shop shop = new Shop(company);
            assertThat(shop.onHand(hammer)).isEqualTo("12");
            assertThat(shop.onHand(drill)).isEqualTo("5");
            assertThat(shop.onOrder(hammer)).isEqualTo("0");
        }
    }

    @Test
    void aDeliveryNoteIsBookedBilledReturnedAndTheReturnCancelledByKeyboardAlone() {
        ItemId hammer;
        try (Company company = TestCompany.open(file())) {
            Shop shop = new Shop(company);
            shop.customer("Otto Builders");
            hammer = shop.item("HM-500", "Hammer 500 g", 20);
        }
        try (TestWindow window = window(Locale.UK, 1280, 800)) {
            goTo(window, KeyCode.DIGIT8, Side.SELLING);
            window.waitFor("Nothing went out yet");
            pressWith(window, KeyCode.N);
            waitForCard(window, "document-editor");
            window.type("otto");
            window.waitFor("Main Street 5");
            window.press(KeyCode.ENTER);
            window.waitUntil("the entry", () -> hasFocus(window, "document-entry"));
            window.type("4*hm-500");
            window.press(KeyCode.ENTER);
            window.waitFor("30.00");
            pressWith(window, KeyCode.T);
            window.waitUntil(
                    "a cell is typed into",
                    () ->
                            window.window().stage().getScene().getFocusOwner()
                                            instanceof TextField typed
                                    && typed.getStyleClass().contains("cell-field"));
            window.type("Carriage");
            window.press(KeyCode.TAB);
            window.press(KeyCode.TAB);
            window.type("9.5");
            window.press(KeyCode.ENTER);
            window.waitFor("39.50");
            window.picture("169-delivery-note");
            pressWith(window, KeyCode.ENTER);
            waitUntilGone(window, "document-editor");
            window.waitFor("DN-2026-0001");

            pressWith(window, KeyCode.I);
            waitForCard(window, "document-editor");
            window.waitFor("Change the invoice");
            pressWith(window, KeyCode.ENTER);
            waitUntilGone(window, "document-editor");
            window.waitFor("INV-2026-0001");
            window.picture("170-invoice");

            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
            waitForCard(window, "return");
            window.type("9");
            window.press(KeyCode.ENTER);
            pressWith(window, KeyCode.ENTER);
            assertThat(window.has("return")).isTrue();
            window.press(KeyCode.UP);
            window.type("1");
            window.press(KeyCode.ENTER);
            window.picture("171-return");
            pressWith(window, KeyCode.ENTER);
            waitUntilGone(window, "return");
            window.waitFor("Return · RET-2026-0001 · Booked");

            pressWith(window, KeyCode.T);
            window.waitFor("Cancel RET-2026-0001?");
            window.picture("172-cancel");
            window.click("Cancel the document");
            window.waitFor("Cancelled");
        }
        try (Company company = TestCompany.open(file())) {
            assertThat(new Shop(company).onHand(hammer)).isEqualTo("16");
        }
    }

    @Test
    void thePagesInItalianOnALargeScreenAndWithLargeText() {
        fill();
        try (TestWindow window = window(Locale.ITALY, 1920, 1080)) {
            goTo(window, KeyCode.DIGIT7, Side.BUYING);
            window.waitFor("Arrivato in parte");
            window.picture("174-orders-it-1920");
            goTo(window, KeyCode.DIGIT8, Side.SELLING);
            window.waitFor("DN-2026-0001");
            window.picture("175-sales-it-1920");
            pressWith(window, KeyCode.I);
            waitForCard(window, "document-editor");
            window.waitFor("Modifica la fattura");
            window.picture("176-invoice-it-1920");
        }
        try (TestWindow window = window(Locale.ITALY, 1280, 800)) {
            window.run(() -> window.window().looks().textSize().set(200));
            goTo(window, KeyCode.DIGIT7, Side.BUYING);
            window.waitFor("In ritardo");
            window.picture("177-orders-it-200");
            pressWith(window, KeyCode.E);
            waitForCard(window, "document-editor");
            window.picture("178-order-it-200");
            window.press(KeyCode.ESCAPE);
            waitUntilGone(window, "document-editor");
            window.run(() -> window.node("documents-table-BUYING", TableView.class).requestFocus());
            window.press(KeyCode.DOWN);
            window.press(KeyCode.DOWN);
            window.waitUntil(
                    "an open order",
                    () ->
                            window.node("documents-table-BUYING", TableView.class)
                                            .getSelectionModel()
                                            .getSelectedIndex()
                                    == 2);
            pressWith(window, KeyCode.R);
            waitForCard(window, "receive");
            window.picture("179-receive-it-200");
        }
    }
}
