package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.exchange.SampleCompany;
import storeroom.instance.ChildJvm;
import storeroom.operation.Company;
import storeroom.ui.common.Draft;
import storeroom.ui.common.Drafts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A half-typed form outlives the program: the next start offers it, and goes on where it was. */
class HalfTypedFormTest {

    private static final String OFFER = "Receive goods, 18 × DR-SET-19, typed today 09:31";

    @TempDir static Path shared;
    @TempDir Path folder;

    static Path shop;

    @BeforeAll
    static void fillTheShop() {
        shop = shared.resolve("shop.storeroom");
        try (Company company = TestCompany.open(shop)) {
            SampleCompany.fill(company);
        }
    }

    private Path copy() throws IOException {
        return TestWindow.copy(shop, folder.toRealPath());
    }

    private List<Path> draftFiles() throws IOException {
        try (var files = Files.list(folder.resolve("drafts"))) {
            return files.toList();
        }
    }

    private static void waitForTheForm(TestWindow window) {
        window.waitUntil("the form is open", () -> window.has("booking-form"));
    }

    @Test
    void itSurvivesKillMinus9AndGoesOnAsItWasTyped() throws IOException, InterruptedException {
        Path file = copy();
        try (ChildJvm child =
                ChildJvm.startLikeThis(List.of(), TypesAndIsKilled.class, file.toString())) {
            assertThat(child.line()).isEqualTo("typed");
            child.kill();
        }
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor(OFFER);
            assertThat(window.shows("Not saved last time:")).isTrue();
            window.waitFor("248 items");
            window.waitUntil(
                    "the bar does not take the focus",
                    () -> window.node("search", Node.class).isFocused());
            window.click("Continue");
            waitForTheForm(window);
            assertThat(window.shows(OFFER)).isFalse();
            assertThat(window.node("quantity", TextField.class).getText()).isEqualTo("18");
            assertThat(window.node("document", TextField.class).getText()).isEqualTo("PO-2026-0");
            assertThat(window.shows("Type an amount")).as("what was wrong still is").isTrue();
        }
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor(OFFER); // it was continued, and neither saved nor given up
            window.click("Continue");
            waitForTheForm(window);
            window.run(() -> window.node("price", TextField.class).setText("4.56"));
            window.press(KeyCode.ENTER);
            window.waitFor("Saved 09:31: receipt of 18 × DR-SET-19");
            window.waitUntil(
                    "work goes on with the keys",
                    () -> window.node("search", Node.class).isFocused());
        }
        assertThat(draftFiles()).as("saved").isEmpty();
    }

    @Test
    void alsoADayThatIsNoneStaysAsItWasTypedWhileOneGoesThroughTheForm() throws IOException {
        Path file = copy();
        try (Drafts drafts = new Drafts(file.resolveSibling("drafts"), file)) {
            Map<String, String> texts =
                    Map.of(
                            "verb",
                            "ISSUE",
                            "sku",
                            "DR-SET-19",
                            "kind",
                            "WASTE",
                            "quantity",
                            "2",
                            "day",
                            "31/11/20",
                            "note",
                            "fell down");
            drafts.keep(new Draft("1", "booking", TestCompany.CLOCK.instant(), texts));
        }
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("Issue goods, 2 × DR-SET-19, typed today 09:31");
            window.click("Continue");
            waitForTheForm(window);
            for (int i = 0; i < 4; i++) {
                window.press(KeyCode.TAB);
            }
            assertThat(window.node("day", DatePicker.class).getEditor().getText())
                    .isEqualTo("31/11/20");
            assertThat(window.shows("Type a date")).isTrue();
            assertThat(window.toggled("Waste")).isTrue();
        }
    }

    @Test
    void discardAndCancelAreThePersonsWill() throws IOException {
        Path file = copy();
        typeAndClose(file, "18");
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor(OFFER);
            window.click("Discard");
            window.waitUntil("the bar is gone", () -> !window.has("draft-banner"));
            window.press(KeyCode.CONTROL, KeyCode.I);
            waitForTheForm(window); // the keys still work
        }
        assertThat(draftFiles()).isEmpty();
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("248 items");
            assertThat(window.has("draft-banner")).isFalse();
            window.press(KeyCode.CONTROL, KeyCode.R);
            waitForTheForm(window);
            window.type("7");
            window.press(KeyCode.ESCAPE);
            window.waitFor("Discard what you typed?");
            window.press(KeyCode.ESCAPE); // no
            waitForTheForm(window);
            window.waitUntil("the draft is kept", () -> !draftFiles().isEmpty());
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.TAB);
            window.press(KeyCode.SPACE);
        }
        assertThat(draftFiles()).isEmpty();
    }

    @Test
    void aBookingAndAnItemAreBothKeptAndBothOffered() throws IOException {
        Path file = copy();
        typeAndClose(file, "18");
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor(OFFER);
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.waitUntil("the form is open", () -> window.has("item-form"));
            window.type("NEW-1");
        }
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor(OFFER);
            window.waitFor("Add an item, NEW-1, typed today 09:31");
            window.picture("67-two-drafts");
        }
    }

    @Test
    void itIsSaidWhereTheItemIsGone() throws IOException {
        Path file = copy();
        typeAndClose(file, "18");
        Files.delete(file); // an older backup in its place, which does not know the item
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("That item is no longer in this company");
            window.waitFor("This company is empty");
            assertThat(window.shows("Continue")).isFalse();
            window.picture("66-draft-without-item");
            window.click("Discard");
            window.waitUntil("the bar is gone", () -> !window.has("draft-banner"));
        }
        assertThat(draftFiles()).isEmpty();
    }

    @Test
    void theBarInBothLanguages() throws IOException {
        Path file = copy();
        typeAndClose(file, "18");
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor(OFFER);
            window.waitFor("248 items");
            window.picture("65-draft-en");
        }
        try (TestWindow window = TestWindow.open(file, Locale.ITALY, 1280, 800)) {
            window.waitFor("Carico di merce, 18 × DR-SET-19, scritto oggi 09:31");
            window.waitFor("248 articoli");
            window.picture("65-draft-it");
        }
        try (TestWindow window = TestWindow.open(file, Locale.ITALY, 960, 560)) {
            window.waitFor("Carico di merce");
            window.waitFor("248 articoli");
            window.picture("65-draft-it-small");
        }
    }

    /** Somebody closes the window with the form open. */
    private static void typeAndClose(Path file, String quantity) {
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("248 items");
            window.type("dr-set-19");
            window.waitFor("DR-SET-19 ·");
            window.press(KeyCode.CONTROL, KeyCode.R);
            waitForTheForm(window);
            window.type(quantity);
        }
    }
}
