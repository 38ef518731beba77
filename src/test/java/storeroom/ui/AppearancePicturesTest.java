package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.exchange.SampleCompany;
import storeroom.operation.Company;
import storeroom.ui.shell.Accent;
import storeroom.ui.shell.Appearance;
import storeroom.ui.shell.Language;

import java.nio.file.Path;
import java.util.Locale;

/** Pictures of the shell in every dress it can wear: to be looked at. */
class AppearancePicturesTest {

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

    private TestWindow open(int width, int height) {
        TestWindow window =
                TestWindow.open(TestWindow.copy(shop, folder), Locale.UK, width, height);
        window.waitFor("248 items");
        return window;
    }

    @Test
    void thePaletteTheKeysTheAppearanceAndTheIcons() {
        try (TestWindow window = open(1280, 800)) {
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.picture("100-palette");
            window.type("hex bolt");
            window.waitFor("on hand");
            window.picture("101-palette-items");
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.F1);
            window.picture("102-keys");
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.COMMA);
            window.picture("103-appearance");
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
            assertThat(window.node("collapse", Node.class).getAccessibleText())
                    .isEqualTo("Show names");
            window.picture("104-icons-only");
        }
    }

    @Test
    void everyAccent() {
        try (TestWindow window = open(1280, 800)) {
            for (Accent accent : Accent.values()) {
                window.run(() -> window.window().looks().accent().set(accent));
                window.picture("105-accent-" + accent.style());
                assertThat(window.window().stage().getScene().getRoot().getStyleClass())
                        .contains(accent.style());
            }
        }
    }

    /** A menu is a window of its own, which nobody dresses but us. */
    @Test
    void menusAreDressedAsTheWindowIs() {
        try (TestWindow window = open(1280, 800)) {
            window.run(
                    () -> {
                        window.window().looks().accent().set(Accent.VIOLET);
                        window.window().looks().textSize().set(200);
                        window.window().appearance().choose(Appearance.Choice.DARK);
                        window.node("company-menu", Button.class).fire();
                    });
            assertThat(
                            Window.getWindows().stream()
                                    .filter(PopupWindow.class::isInstance)
                                    .map(popup -> popup.getScene().getRoot()))
                    .anySatisfy(
                            root -> {
                                assertThat(root.getStyleClass())
                                        .contains("dark", "violet")
                                        .doesNotContain("light");
                                assertThat(root.getStyle()).contains("26.0px");
                            });
        }
    }

    @Test
    void largeTextInBothLanguages() {
        try (TestWindow window = open(1280, 800)) {
            window.run(() -> window.window().looks().textSize().set(200));
            window.picture("106-double-size");
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.waitFor("Receive goods");
            window.picture("107-double-size-form");
            window.press(KeyCode.ESCAPE);
            window.run(() -> window.window().looks().language().set(Language.ITALIAN));
            window.waitFor("248 articoli");
            window.picture("108-double-size-italian");
            window.press(KeyCode.CONTROL, KeyCode.COMMA);
            window.picture("109-double-size-italian-appearance");
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.picture("110-double-size-italian-form");
            window.press(KeyCode.ESCAPE);
            window.run(() -> window.window().looks().textSize().set(150));
            window.picture("111-half-as-large-again-italian");
            window.run(() -> window.window().looks().textSize().set(100));
            window.picture("112-italian");
            window.press(KeyCode.F1);
            window.picture("113-italian-keys");
        }
    }
}
