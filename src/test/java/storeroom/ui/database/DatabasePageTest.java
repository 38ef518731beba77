package storeroom.ui.database;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.ui.TestWindow;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The page in the real window, by keyboard. */
class DatabasePageTest {

    @TempDir Path folder;

    @Test
    void itIsLiveWhileItIsShownAndAsksNothingBeforeAndAfter() {
        Path file = folder.resolve("company.storeroom");
        TestCompany.open(file).close();
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("This company is empty");
            window.press(KeyCode.CONTROL, KeyCode.D);
            window.waitFor("Everything is well");
            DatabaseView view =
                    (DatabaseView) window.node("check-now", Button.class).getParent().getParent();
            assertThat(view.isLive()).isTrue();
            assertThat(view.first().isFocused()).isTrue();
            window.press(KeyCode.F1);
            assertThat(window.shows("Go to Database")).isTrue();
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            window.waitFor("This company is empty");
            assertThat(view.isLive()).isFalse();
            window.press(KeyCode.CONTROL, KeyCode.D);
            window.waitUntil("it asks again", view::isLive);
            window.run(() -> window.window().stage().hide());
            assertThat(view.isLive()).isFalse();
        }
    }

    @Test
    void whatIsSavedMeanwhileIsSeenWithinSecondsAndThePathCanBeCopied() {
        Path file = folder.resolve("company.storeroom");
        TestCompany.open(file).close();
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("This company is empty");
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.type("A");
            window.press(KeyCode.TAB);
            window.type("Anvil");
            window.press(KeyCode.ENTER);
            window.waitFor("Item A added");
            window.press(KeyCode.CONTROL, KeyCode.D);
            window.waitFor("1, last 09:31");
            window.run(() -> window.node("copy-path", Button.class).fire());
            AtomicReference<String> copied = new AtomicReference<>("");
            window.run(() -> copied.set(Clipboard.getSystemClipboard().getString()));
            assertThat(copied.get()).isEqualTo(file.toString());
            window.waitFor("Path copied");
        }
    }

    @Test
    void itsEntryStandsAtTheFootAndIsReachedWithTheArrows() {
        Path file = folder.resolve("company.storeroom");
        TestCompany.open(file).close();
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("This company is empty");
            window.run(() -> entry(window, "Stock").requestFocus());
            for (String next :
                    List.of(
                            "Items",
                            "Movements",
                            "Book",
                            "Orders",
                            "Sales",
                            "Partners",
                            "Counts",
                            "Changes",
                            "Backups",
                            "Database")) {
                window.press(KeyCode.DOWN);
                assertThat(entry(window, next).isFocused()).as(next).isTrue();
            }
            window.press(KeyCode.SPACE);
            window.waitFor("Everything is well");
            double company = window.node("company-menu", Button.class).getLayoutY();
            assertThat(entry(window, "Database").getParent().getBoundsInParent().getMaxY())
                    .isBetween(company - 20, company);
        }
    }

    private static ToggleButton entry(TestWindow window, String name) {
        return window.window().stage().getScene().getRoot().lookupAll(".side-entry").stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(entry -> name.equals(entry.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }
}
