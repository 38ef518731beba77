package storeroom;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import storeroom.operation.Company;
import storeroom.ui.TestWindow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Any program of the machine may ask the window for something, and is believed little. */
class WindowMessagesTest {

    @TempDir Path folder;
    private Path shown;
    private Path other;
    private final CountDownLatch mayOpen = new CountDownLatch(1);

    @BeforeEach
    void twoCompanies() throws IOException {
        shown = folder.toRealPath().resolve("shown.storeroom");
        other = folder.toRealPath().resolve("other.storeroom");
        TestCompany.open(shown).close();
        TestCompany.open(other).close();
    }

    private TestWindow window() {
        TestWindow window = TestWindow.open(shown, Locale.UK, 1280, 800, this::open);
        window.waitFor("This company is empty");
        return window;
    }

    /** The second company opens when it is let. */
    private Company open(Path file) {
        if (file.equals(other)) {
            try {
                mayOpen.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return TestCompany.open(file);
    }

    private String send(TestWindow window, String message) {
        return send(window, shown, message);
    }

    private static String send(TestWindow window, Path to, String message) {
        return new WindowMessages(() -> Optional.of(window.window())).of(to).answer(message);
    }

    private static Path file(TestWindow window) {
        return window.window().model().company().orElseThrow().file();
    }

    @Test
    void aFormThatIsOpenKeepsItsCompanyBelowIt() {
        mayOpen.countDown();
        try (TestWindow window = window()) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.waitUntil("the form is open", () -> window.has("item-form"));
            assertThat(send(window, OtherWindow.OPEN + other)).isEqualTo(WindowMessages.BUSY);
            window.settle();
            assertThat(window.has("item-form")).isTrue();
            assertThat(file(window)).isEqualTo(shown);
            window.press(KeyCode.ESCAPE);
            assertThat(send(window, OtherWindow.OPEN + other)).isEqualTo(WindowMessages.DONE);
            window.waitUntil("the other is open", () -> file(window).equals(other));
        }
    }

    @Test
    void whileACompanyIsBeingOpenedTheAnswerIsNotThatAnotherOneIs() {
        try (TestWindow window = window()) {
            assertThat(send(window, OtherWindow.OPEN + other)).isEqualTo(WindowMessages.DONE);
            assertThat(send(window, OtherWindow.OPEN + shown)).isEqualTo(WindowMessages.BUSY);
            mayOpen.countDown();
            window.waitUntil("the other is open", () -> file(window).equals(other));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.storeroom", "", "\0", "none/other.storeroom", "./pom.xml"})
    void aPathThatIsRelativeOrNoneIsNoFile(String path) {
        try (TestWindow window = window()) {
            assertThat(send(window, OtherWindow.OPEN + path)).isEqualTo(WindowMessages.NO_FILE);
            assertThat(file(window)).isEqualTo(shown);
            assertThat(window.window().model().isOpening()).isFalse();
        }
    }

    @Test
    void nothingIsMadeOfAMissingFileAnEmptyOneOrAFolder() throws IOException {
        Path missing = folder.resolve("missing.storeroom");
        Path empty = Files.createFile(folder.resolve("empty.storeroom"));
        try (TestWindow window = window()) {
            assertThat(send(window, OtherWindow.OPEN + missing)).isEqualTo(WindowMessages.NO_FILE);
            assertThat(send(window, OtherWindow.OPEN + empty)).isEqualTo(WindowMessages.NO_FILE);
            assertThat(send(window, OtherWindow.OPEN + folder)).isEqualTo(WindowMessages.NO_FILE);
            assertThat(window.window().model().isOpening()).isFalse();
        }
        assertThat(missing).doesNotExist();
        assertThat(empty).isEmptyFile();
    }

    @Test
    void figuresAreToldOfTheCompanyThatWasAskedForAndOfNoOther() {
        try (TestWindow window = window()) {
            assertThat(send(window, shown, OtherWindow.HEALTH)).contains("\"writes\"");
            assertThat(send(window, other, OtherWindow.HEALTH)).isEmpty();
            assertThat(send(window, OtherWindow.OPEN + other)).isEqualTo(WindowMessages.DONE);
            assertThat(send(window, other, OtherWindow.HEALTH)).as("not open yet").isEmpty();
            mayOpen.countDown();
            window.waitUntil("the other is open", () -> file(window).equals(other));
            assertThat(send(window, other, OtherWindow.HEALTH)).contains("\"writes\"");
            assertThat(send(window, shown, OtherWindow.HEALTH)).isEmpty();
        }
    }
}
