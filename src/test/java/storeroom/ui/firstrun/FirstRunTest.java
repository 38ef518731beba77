package storeroom.ui.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.ui.TestWindow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The first start: three choices and nothing else. */
class FirstRunTest {

    @TempDir Path folder;
    Path usual;

    @BeforeEach
    void noCompanyYet() {
        usual = folder.resolve("company.storeroom");
    }

    private TestWindow begin() {
        TestWindow window = TestWindow.begin(usual, Locale.UK, 1280, 800);
        window.waitFor("Welcome to Storeroom");
        return window;
    }

    @Test
    void threeChoicesAndNothingElse() {
        try (TestWindow window = begin()) {
            window.picture("150-first-run");
            Set<Node> buttons =
                    window.window().stage().getScene().getRoot().lookupAll(".first-choice");
            assertThat(buttons.stream().map(Node::getId).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder("first-sample", "first-items", "first-empty");
            assertThat(window.node("first-sample", Button.class).isFocused()).isTrue();
            assertThat(Files.exists(usual)).as("nothing is made unasked").isFalse();
        }
        try (TestWindow window = TestWindow.begin(usual, Locale.ITALY, 1280, 800)) {
            window.waitFor("Benvenuto in Storeroom");
            window.picture("151-first-run-it");
        }
        try (TestWindow window = TestWindow.begin(usual, Locale.UK, 1920, 1080)) {
            window.waitFor("Welcome to Storeroom");
            window.picture("152-first-run-1920");
        }
        try (TestWindow window = TestWindow.begin(usual, Locale.ITALY, 1920, 1080)) {
            window.waitFor("Benvenuto in Storeroom");
            window.picture("152-first-run-1920-it");
        }
    }

    @Test
    void theSampleIn1Key() {
        try (TestWindow window = begin()) {
            window.press(KeyCode.DIGIT1);
            window.waitFor("248 items");
            assertThat(Files.exists(usual)).isFalse();
        }
    }

    @Test
    void f1ListsTheKeysThatWorkHereAndNoOthers() {
        try (TestWindow window = begin()) {
            window.press(KeyCode.F1);
            window.waitUntil("the keys are there", () -> window.has("shortcuts"));
            window.picture("154-first-run-keys");
            assertThat(window.shows("To begin")).isTrue();
            assertThat(window.shows("Find an action, a page or an item")).isTrue();
            assertThat(window.shows("Open another company")).isTrue();
            assertThat(window.shows("Navigation with names")).as("no navigation").isFalse();
            assertThat(window.shows("Import…")).as("nothing to import into").isFalse();
            assertThat(window.shows("In lists and forms")).as("there are none").isFalse();
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.DIGIT1);
            window.waitFor("248 items");
            window.press(KeyCode.F1);
            window.waitUntil("the keys are there", () -> window.has("shortcuts"));
            assertThat(window.shows("To begin")).isFalse();
            assertThat(window.shows("Navigation with names")).isTrue();
            assertThat(window.shows("In lists and forms")).isTrue();
        }
    }

    @Test
    void myItemsIn1KeyWithTheImportAtOnce() {
        try (TestWindow window = begin()) {
            window.press(KeyCode.DIGIT2);
            window.waitFor("No file chosen yet");
            window.picture("153-first-import");
            assertThat(Files.exists(usual)).isTrue();
        }
    }

    @Test
    void emptyIn3KeysWithTheArrows() {
        try (TestWindow window = begin()) {
            window.press(KeyCode.RIGHT);
            window.press(KeyCode.RIGHT);
            assertThat(window.node("first-empty", Button.class).isFocused()).isTrue();
            window.press(KeyCode.ENTER);
            window.waitFor("This company is empty");
        }
        try (TestWindow window = TestWindow.begin(usual, Locale.UK, 1280, 800)) {
            window.waitFor("This company is empty"); // it is not asked again
        }
    }

    @Test
    void aFolderThatIsNotThereYetIsAFirstRunToo() {
        usual = folder.resolve("data").resolve("company.storeroom");
        try (TestWindow window = begin()) {
            assertThat(window.has("first-sample")).isTrue();
            assertThat(Files.exists(usual.getParent())).as("nothing is made unasked").isFalse();
        }
    }

    @Test
    void aCompanyThatWasLostIsNoFirstRun() throws IOException {
        try (var company = TestCompany.open(usual)) {
            new storeroom.safety.Backups(company.connections())
                    .make(storeroom.safety.BackupKind.MANUAL, "", () -> false);
        }
        Files.delete(usual);
        try (TestWindow window = TestWindow.begin(usual, Locale.UK, 1280, 800)) {
            window.waitFor("is gone");
            assertThat(window.shows("Welcome to Storeroom")).isFalse();
        }
    }
}
