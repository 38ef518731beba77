package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import storeroom.TestCompany;
import storeroom.exchange.SampleCompany;
import storeroom.operation.Company;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** With text of double size the buttons of every card are in sight, and its words can be read. */
class LargeCardsTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    static Path shop;

    private final SoftAssertions all = new SoftAssertions();

    @BeforeAll
    static void fillTheShop() {
        shop = shared.resolve("shop.storeroom");
        try (Company company = TestCompany.open(shop)) {
            SampleCompany.fill(company);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "it"})
    void theButtonsOfEveryCardAreInSight(String language) throws IOException {
        Locale locale = language.equals("it") ? Locale.ITALY : Locale.UK;
        Path list = folder.resolve("items.csv");
        Files.writeString(
                list,
                """
                Artikelnummer;Bezeichnung;Warengruppe;Bestand;EK;Farbe
                SC-1;Screw 4 x 40;Fasteners;120;0,05;zinc
                SC-2;Screw 4 x 50;Fasteners;many;0,06;zinc
                """);
        try (TestWindow window =
                TestWindow.open(TestWindow.copy(shop, folder), locale, 1280, 800)) {
            window.waitFor("248 ");
            window.run(() -> window.window().looks().textSize().set(200));
            look(window, "booking-form", language + "-receive", KeyCode.CONTROL, KeyCode.R);
            look(window, "booking-form", language + "-adjust", KeyCode.CONTROL, KeyCode.J);
            look(window, "item-form", language + "-item", KeyCode.CONTROL, KeyCode.E);
            look(window, "appearance-card", language + "-look", KeyCode.CONTROL, KeyCode.COMMA);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.waitUntil("marked", () -> marks(window, "items-table"));
            look(window, "bulk-edit", language + "-bulk", KeyCode.CONTROL, KeyCode.M);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.waitUntil("marked", () -> marks(window, "movements-table"));
            look(window, "reverse", language + "-reverse", KeyCode.CONTROL, KeyCode.T);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT6);
            window.run(() -> window.node("partners-view-SUPPLIERS", ToggleButton.class).fire());
            window.waitFor("Brückner Werkzeuge GmbH");
            window.waitUntil("chosen", () -> marks(window, "partners-table"));
            look(window, "partner-form", language + "-partner", KeyCode.CONTROL, KeyCode.E);
            look(window, "price-card", language + "-price", KeyCode.CONTROL, KeyCode.P);
            window.run(() -> window.window().model().companyDetails());
            look(window, "company-card", language + "-company");
            window.importFile(list);
            window.waitUntil(
                    "the columns are known",
                    () -> window.node("import-check", Button.class).isVisible());
            look(window, "import", language + "-import");
        }
        all.assertAll();
    }

    private static boolean marks(TestWindow window, String table) {
        return window.has(table)
                && window.node(table, javafx.scene.control.TableView.class)
                                .getSelectionModel()
                                .getSelectedItem()
                        != null;
    }

    /** Opens a card, looks at it, walks to its last field, and puts it away. */
    private void look(TestWindow window, String card, String name, KeyCode... keys) {
        if (keys.length > 0) {
            window.press(keys);
        }
        window.waitUntil(name, () -> window.has(card));
        window.picture("162-" + name);
        window.run(() -> check(window.node(card, Node.class), name));
        for (int i = 0; i < 8; i++) {
            window.press(KeyCode.TAB);
            window.run(() -> inSight(window, name));
        }
        window.press(KeyCode.ESCAPE);
        window.waitUntil(name + " is gone", () -> !window.has(card));
    }

    private void check(Node card, String name) {
        List<Node> buttons = LargeTextTest.shown(card.lookup(".buttons")).toList();
        all.assertThat(buttons).as(name).hasAtLeastOneElementOfType(Button.class);
        buttons.forEach(
                one -> {
                    Bounds at = one.localToScene(one.getLayoutBounds());
                    all.assertThat(at.getMinX()).as(name + one).isNotNegative();
                    all.assertThat(at.getMaxX()).as(name + one).isLessThanOrEqualTo(1280);
                    all.assertThat(at.getMaxY()).as(name + one).isLessThanOrEqualTo(800);
                });
        all.assertThat(LargeTextTest.cutOff(card)).as(name).isEmpty();
        LargeTextTest.shown(card)
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .forEach(
                        pane ->
                                all.assertThat(pane.getContent().getLayoutBounds().getWidth())
                                        .as(name)
                                        .isLessThanOrEqualTo(pane.getViewportBounds().getWidth()));
    }

    /** What has the focus lies within the window and within each pane around it. */
    private void inSight(TestWindow window, String name) {
        Node focused = window.window().stage().getScene().getFocusOwner();
        Bounds at = focused.localToScene(focused.getLayoutBounds());
        for (Node around = focused; around != null; around = around.getParent()) {
            if (around.getStyleClass().contains("card-scroll")) {
                Bounds pane = around.localToScene(around.getLayoutBounds());
                all.assertThat(at.getMinY()).as(name + focused).isGreaterThan(pane.getMinY() - 1);
                all.assertThat(Math.min(at.getMaxY(), at.getMinY() + 110))
                        .as(name + focused)
                        .isLessThan(pane.getMaxY() + 1);
            }
        }
    }

    @Test
    void theBannerOfASecondWindowIsAsHighAsItsSentence() {
        Path file = TestWindow.copy(shop, folder);
        try (Company first = TestCompany.openInWindowOf("Anna", file);
                TestWindow window =
                        TestWindow.open(file, Locale.ITALY, 1280, 800, new TestMaker(file))) {
            assertThat(first.isEditable()).isTrue();
            window.waitUntil("it asks", () -> window.has("occupied"));
            window.run(() -> window.window().looks().textSize().set(200));
            window.picture("162-it-occupied");
            window.run(() -> window.node("occupied-look-on", Button.class).fire());
            window.waitUntil("it looks on", () -> window.has("read-only"));
            window.picture("162-it-read-only");
            window.run(() -> isWhole(window.node("read-only", javafx.scene.layout.Region.class)));
            window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            window.picture("162-it-read-only-book");
            window.run(
                    () -> {
                        assertThat(
                                        LargeTextTest.cutOff(
                                                window.node("book-field", Node.class).getParent()))
                                .isEmpty();
                        isWhole(window.node("read-only", javafx.scene.layout.Region.class));
                    });
        }
    }

    private static void isWhole(javafx.scene.layout.Region banner) {
        assertThat(LargeTextTest.cutOff(banner)).isEmpty();
        for (Node part : banner.getChildrenUnmodifiable()) {
            if (part.isVisible()) {
                assertThat(part.getBoundsInParent().getMinY()).isNotNegative();
                assertThat(part.getBoundsInParent().getMaxY())
                        .isLessThanOrEqualTo(banner.getHeight());
                assertThat(part.getBoundsInParent().getMaxX())
                        .isLessThanOrEqualTo(banner.getWidth());
            }
        }
    }

    @Test
    void aPageBeginsAtItsTopAfterTheAppearanceWasChangedOnIt() {
        Path file = TestWindow.copy(shop, folder);
        try (TestWindow window = TestWindow.open(file, Locale.UK, 1280, 800)) {
            window.waitFor("248 ");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.waitUntil("marked", () -> marks(window, "items-table"));
            window.press(KeyCode.CONTROL, KeyCode.COMMA);
            window.run(() -> window.window().looks().textSize().set(200));
            window.settle();
            window.press(KeyCode.ESCAPE);
            window.picture("162-items-after-appearance");
            Node page = window.node("items-table", Node.class);
            window.run(() -> assertThat(LargeTextTest.room(page).getVvalue()).isZero());
        }
    }

    @Test
    void thePagesOfAnEmptyCompanyBeginAtTheirTop() {
        try (TestWindow window = TestWindow.open(folder.resolve("empty.storeroom"))) {
            window.waitUntil("it is open", () -> window.pages().size() > 5);
            window.run(() -> window.window().looks().textSize().set(200));
            for (storeroom.ui.common.Page page : window.pages()) {
                window.run(() -> window.window().model().goTo(page));
                window.picture("162-empty-" + page.title());
                window.run(
                        () ->
                                all.assertThat(LargeTextTest.room(page.node()).getVvalue())
                                        .as(page.title())
                                        .isZero());
            }
        }
        all.assertAll();
    }
}
