package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.exchange.SampleCompany;
import storeroom.operation.Company;
import storeroom.ui.common.Job;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Page;
import storeroom.ui.shell.Language;
import storeroom.ui.shell.ShellState;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What the shell does for everybody, by the keyboard alone. */
class ShellJourneyTest {

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

    private TestWindow open() {
        TestWindow window = TestWindow.open(TestWindow.copy(shop, folder), Locale.UK, 1280, 800);
        window.waitFor("248 items");
        return window;
    }

    private static OpenCompany company(TestWindow window) {
        return ((ShellState.Open) window.window().model().state().get()).company();
    }

    @Test
    void anItemIsFoundByThePaletteWithItsCodeAnd2Keys() {
        try (TestWindow window = open()) {
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.type("hx-m8-40");
            window.waitFor("HX-M8-40 · ");
            window.press(KeyCode.ENTER);
            window.waitUntil("the palette is gone", () -> !window.has("palette"));
            window.waitFor("Hex bolt M8 × 40, zinc");
            assertThat(window.strokes()).isEqualTo(2);
            assertThat(window.node("search", TextInputControl.class).getText())
                    .isEqualTo("HX-M8-40");
        }
    }

    @Test
    void aScannerThatSendsEnterAtOnceIsUnderstoodByThePalette() {
        try (TestWindow window = open()) {
            window.press(KeyCode.CONTROL, KeyCode.K);
            TextInputControl field = window.node("palette-field", TextInputControl.class);
            window.run(
                    () -> {
                        field.setText("8003742100559");
                        field.fireEvent(
                                new javafx.scene.input.KeyEvent(
                                        javafx.scene.input.KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.ENTER,
                                        false,
                                        false,
                                        false,
                                        false));
                    });
            window.waitUntil("the palette is gone", () -> !window.has("palette"));
            window.waitUntil(
                    "the item is searched for",
                    () ->
                            window.node("search", TextInputControl.class)
                                    .getText()
                                    .equals("AN-10-60"));
        }
    }

    @Test
    void thePaletteGoesToAPageAndOffersItFirstTheNextTime() {
        try (TestWindow window = open()) {
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.type("backu");
            window.press(KeyCode.ENTER);
            window.waitUntil("the backups are shown", () -> window.toggledPage("Backups"));
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.UP);
            window.press(KeyCode.ENTER);
            assertThat(window.has("palette")).isFalse();
            assertThat(window.toggledPage("Backups")).isTrue();
        }
    }

    @Test
    void thePaletteOpensAFormAndEscapeLeavesEverythingAsItWas() {
        try (TestWindow window = open()) {
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.type("receive");
            window.press(KeyCode.ENTER);
            window.waitFor("From a supplier");
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.press(KeyCode.ESCAPE);
            assertThat(window.has("palette")).isFalse();
            assertThat(window.node("search", Node.class).isFocused()).isTrue();
        }
    }

    @Test
    void anotherLanguageIsSpokenWithoutARestartAndTheCompanyStaysOpen() {
        try (TestWindow window = open()) {
            Company company = company(window).company();
            window.press(KeyCode.CONTROL, KeyCode.D);
            window.press(KeyCode.CONTROL, KeyCode.COMMA);
            window.waitFor("Every choice is kept.");
            window.choose("Italiano");
            window.waitFor("Ogni scelta viene ricordata.");
            assertThat(window.window().stage().getTitle()).contains("Storeroom");
            assertThat(company(window).company()).isSameAs(company);
            window.press(KeyCode.ESCAPE);
            window.waitUntil("the card is closed", () -> !window.has("appearance-card"));
            assertThat(window.toggledPage("Database")).isTrue();
            window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            window.waitFor("43.366,87");
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.type("5");
            window.press(KeyCode.ENTER);
            window.waitFor("Salvato 09:31: ");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.waitUntil("taken back", () -> !window.shows("Salvato 09:31: carico di 5"));
            window.run(() -> window.window().looks().language().set(Language.SYSTEM));
            window.waitFor("248 items");
            assertThat(window.shows("Giacenz")).isFalse();
        }
    }

    /** No picture of the new window was drawn yet: nothing may hang on that. */
    @Test
    void whatIsTypedRightAfterTheLanguageChangedIsNotLost() {
        try (TestWindow window = open()) {
            for (Page page : window.pages()) {
                window.run(() -> window.window().model().goTo(page));
                window.run(
                        () -> {
                            window.window().looks().language().set(Language.ITALIAN);
                            typeIntoFields(window);
                            window.window().looks().language().set(Language.ENGLISH);
                            typeIntoFields(window);
                        });
            }
        }
    }

    /** Into each field that is shown, as a key does that is pressed now. */
    private static void typeIntoFields(TestWindow window) {
        Scene scene = window.window().stage().getScene();
        Node page = scene.lookup(".page");
        for (Node node : page.lookupAll(".text-field")) {
            if (node instanceof TextInputControl field
                    && isShown(field)
                    && !(field.getParent() instanceof DatePicker)) {
                field.requestFocus();
                typeInto(field, field);
            }
        }
        for (Node node : page.lookupAll(".date-picker")) {
            if (node instanceof DatePicker day && isShown(day)) {
                day.requestFocus();
                typeInto(day, day.getEditor());
            }
        }
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return !node.isDisabled();
    }

    private static void typeInto(Node focused, TextInputControl field) {
        field.clear();
        focused.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        "7",
                        "7",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
        assertThat(field.getText()).as(String.valueOf(focused)).isEqualTo("7");
    }

    @Test
    void whatIsUnderWayIsSeenWithItsProgressAndCanBeStopped() {
        try (TestWindow window = open()) {
            AtomicInteger stopped = new AtomicInteger();
            AtomicReference<Optional<Job>> job = new AtomicReference<>(Optional.empty());
            window.run(
                    () ->
                            job.set(
                                    Optional.of(
                                            company(window)
                                                    .tasks()
                                                    .jobs()
                                                    .begin(
                                                            "Copying the pictures",
                                                            Optional.of(
                                                                    stopped::incrementAndGet)))));
            Job begun = job.get().orElseThrow();
            window.run(() -> begun.advance(0.4));
            window.waitFor("Copying the pictures");
            assertThat(window.node("work", Parent.class).lookup(".progress-bar"))
                    .isInstanceOfSatisfying(
                            ProgressBar.class, bar -> assertThat(bar.getProgress()).isEqualTo(0.4));
            window.picture("114-work-under-way");
            window.click("Cancel");
            assertThat(stopped).hasValue(1);
            window.run(begun::end);
            assertThat(window.shows("Copying the pictures")).isFalse();
        }
    }

    @Test
    void aNoteIsSeenWithoutTakingTheFocus() {
        try (TestWindow window = open()) {
            window.run(() -> company(window).notice().warn("No item has the code 4006381333931."));
            window.run(() -> company(window).notice().done("1,240 items were imported."));
            assertThat(window.node("search", Node.class).isFocused()).isTrue();
            assertThat(window.shows("No item has the code 4006381333931.")).isTrue();
            window.picture("115-notes");
            assertThat(window.node("status-saved", Labeled.class).getText())
                    .isEqualTo("1,240 items were imported.");
        }
    }

    @Test
    void everythingThatCanHaveTheFocusHasAName() {
        try (TestWindow window = open()) {
            List<String> nameless = new ArrayList<>();
            List<String> named = new ArrayList<>();
            Parent root = window.window().stage().getScene().getRoot();
            List<Page> pages = window.pages();
            for (Page page : pages) {
                window.run(() -> window.window().model().goTo(page));
                window.run(() -> SpokenNames.in(root).addTo(named, nameless));
            }
            for (List<KeyCode> keys :
                    List.of(
                            List.of(KeyCode.CONTROL, KeyCode.K),
                            List.of(KeyCode.CONTROL, KeyCode.COMMA),
                            List.of(KeyCode.F1))) {
                window.press(keys.toArray(KeyCode[]::new));
                window.run(() -> SpokenNames.in(root).addTo(named, nameless));
                window.press(KeyCode.ESCAPE);
            }
            assertThat(pages).hasSizeGreaterThan(3);
            assertThat(nameless.stream().distinct().toList()).isEmpty();
            assertThat(named.stream().distinct().toList())
                    .contains("Appearance", "Stock, 11 waiting", "Text size: 200 %", "Close")
                    .hasSizeGreaterThan(40);
        }
    }

    @Test
    void allKeysCanBeReadByKeyboard() {
        try (TestWindow window = TestWindow.open(TestWindow.copy(shop, folder))) {
            window.waitFor("248 items");
            window.press(KeyCode.F1);
            ScrollPane scroll =
                    (ScrollPane)
                            window.window().stage().getScene().getRoot().lookup(".keys-scroll");
            assertThat(scroll.getVvalue()).isZero();
            window.press(KeyCode.PAGE_DOWN);
            assertThat(scroll.getVvalue()).isPositive();
            window.press(KeyCode.END);
            assertThat(scroll.getVvalue()).isEqualTo(1);
            window.press(KeyCode.HOME);
            window.press(KeyCode.DOWN);
            assertThat(scroll.getVvalue()).isBetween(0.001, 0.5);
        }
    }
}
