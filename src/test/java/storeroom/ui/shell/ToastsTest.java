package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import storeroom.TestCompany;
import storeroom.ui.common.Notice;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** Notes above the status bar come, wait for their reader, and go. */
class ToastsTest {

    private final List<Runnable> ticking = new ArrayList<>();

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private Toasts toasts() {
        return new Toasts(
                (millis, action) -> {
                    assertThat(millis).isEqualTo(Toasts.STAYS_MILLIS);
                    ticking.add(action);
                    return () -> ticking.remove(action);
                },
                Words.of(Locale.UK, TestCompany.CLOCK));
    }

    private static Notice.Toast warning(String text) {
        return new Notice.Toast(Notice.Look.WARNING, text);
    }

    private static void inWindow(Runnable test) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, test);
    }

    private static void mouse(Node node, javafx.event.EventType<MouseEvent> type) {
        node.fireEvent(
                new MouseEvent(
                        type,
                        1,
                        1,
                        1,
                        1,
                        javafx.scene.input.MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    @Test
    void aNoteGoesByItselfButNotUnderThePointer() {
        inWindow(
                () -> {
                    Toasts toasts = toasts();
                    toasts.show(warning("No such code."));
                    Node note = toasts.getChildren().getFirst();
                    assertThat(note.getAccessibleText()).isEqualTo("No such code.");
                    mouse(note, MouseEvent.MOUSE_ENTERED);
                    assertThat(ticking).as("it waits").isEmpty();
                    mouse(note, MouseEvent.MOUSE_EXITED);
                    assertThat(ticking).hasSize(1);
                    ticking.getFirst().run();
                    assertThat(toasts.getChildren()).isEmpty();
                    assertThat(ticking).as("nothing ticks for what is gone").isEmpty();
                });
    }

    @Test
    void ofManyTheNewestAreShownAndNothingOfAClosedCompany() {
        inWindow(
                () -> {
                    Toasts toasts = toasts();
                    for (String text : List.of("1", "2", "3", "4", "5")) {
                        toasts.show(warning(text));
                    }
                    assertThat(toasts.getChildren().stream().map(Node::getAccessibleText))
                            .containsExactly("3", "4", "5");
                    assertThat(ticking).hasSize(3);
                    toasts.clear();
                    assertThat(toasts.getChildren()).isEmpty();
                    assertThat(ticking).isEmpty();
                });
    }
}
