package storeroom.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.operation.Company;
import storeroom.ui.TestWindow;
import storeroom.ui.common.Burst;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A scanner in a window that only looks on. */
class LookOnTest {

    private static final long MILLI = 1_000_000;
    private static final String SAID = "This window only looks on: nothing is booked here";

    @TempDir Path folder;

    @Test
    void threeCharactersAtOnceAreABurstThatEndsWithItsEnter() {
        Burst burst = new Burst();
        assertThat(burst.typed(-5 * MILLI)).isFalse();
        assertThat(burst.typed(5 * MILLI)).isFalse();
        assertThat(burst.isUnderWay(6 * MILLI)).isFalse();
        assertThat(burst.typed(10 * MILLI)).isTrue();
        assertThat(burst.typed(15 * MILLI)).as("told once").isFalse();
        assertThat(burst.isUnderWay(20 * MILLI)).isTrue();
        assertThat(burst.isUnderWay(500 * MILLI)).as("a person pressed it").isFalse();
        assertThat(burst.typed(500 * MILLI)).isFalse();
    }

    @Test
    void aScanIsAnsweredAndPressesNothingWhereverTheFocusIs() throws InterruptedException {
        Path file = folder.resolve("shop.storeroom");
        try (Company company = TestCompany.open(file)) {
            assertThat(company.isEditable()).isTrue();
        }
        try (TestWindow window =
                TestWindow.open(file, Locale.UK, 1280, 800, TestCompany::openReadOnly)) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            window.waitFor(SAID);
            assertThat(window.shows("Ready to book")).isFalse();
            Node field = window.node("book-field", Node.class);
            assertThat(field.isDisabled()).isTrue();
            window.waitUntil(
                    "the page has the focus itself",
                    () -> window.window().stage().getScene().getFocusOwner() instanceof BookView);
            Scanner scanner = new Scanner(window.window().stage().getScene());
            scanner.scan(List.of("4006381333931"), 10);
            window.waitUntil("it is answered", () -> said(window) > 1);

            List<String> pressed = new ArrayList<>();
            Button start = window.node("read-only-start", Button.class);
            window.run(
                    () -> {
                        start.disableProperty().unbind();
                        start.setDisable(false);
                        start.setOnAction(_ -> pressed.add("start"));
                        start.requestFocus();
                    });
            scanner.scan(List.of("4006381333931"), 10);
            assertThat(pressed).isEmpty();
        }
    }

    /** The page says it, and then the answer. */
    private static long said(TestWindow window) {
        return window.window().stage().getScene().getRoot().lookupAll(".label").stream()
                .filter(node -> node instanceof Label label && label.getText().contains(SAID))
                .count();
    }
}
