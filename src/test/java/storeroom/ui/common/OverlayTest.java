package storeroom.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeoutException;

/** Where the focus is while a card is shown, and where it goes when one closes. */
class OverlayTest {

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    /** A page with a field where work begins and another one, and cards above it. */
    private static final class Window {

        final Overlay overlay = new Overlay();
        final TextField work = new TextField();
        final TextField caller = new TextField();
        final Scene scene = new Scene(new StackPane(new VBox(work, caller), overlay), 300, 200);

        Window() {
            overlay.setWork(work::requestFocus);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            caller.requestFocus();
        }

        Card show(TextField... fields) {
            Card card = new Card("Card", 200).with(fields);
            overlay.show(card, fields[0], () -> overlay.close(card));
            return card;
        }

        void end() {
            scene.getWindow().hide();
        }
    }

    private static void inAWindow(java.util.function.Consumer<Window> test) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    Window window = new Window();
                    try {
                        test.accept(window);
                    } finally {
                        window.end();
                    }
                });
    }

    @Test
    void backToWhereItWas() {
        inAWindow(
                window -> {
                    Card card = window.show(new TextField());
                    window.overlay.close(card);
                    assertThat(window.scene.getFocusOwner()).isSameAs(window.caller);
                });
    }

    @Test
    void toWhereWorkBeginsWhenWhatHadItIsHiddenDisabledOrGone() {
        inAWindow(
                window -> {
                    Card card = window.show(new TextField());
                    window.caller.setVisible(false);
                    window.overlay.close(card);
                    assertThat(window.scene.getFocusOwner()).isSameAs(window.work);
                });
        inAWindow(
                window -> {
                    Card card = window.show(new TextField());
                    window.caller.setDisable(true);
                    window.overlay.close(card);
                    assertThat(window.scene.getFocusOwner()).isSameAs(window.work);
                });
        inAWindow(
                window -> {
                    Card card = window.show(new TextField());
                    ((VBox) window.caller.getParent()).getChildren().remove(window.caller);
                    window.overlay.close(card);
                    assertThat(window.scene.getFocusOwner()).isSameAs(window.work);
                });
    }

    @Test
    void toTheCardBelowWhenItsFieldCannotHaveIt() {
        inAWindow(
                window -> {
                    TextField first = new TextField();
                    TextField second = new TextField();
                    window.show(first, second);
                    second.requestFocus();
                    Card question = window.show(new TextField());
                    second.setDisable(true);
                    window.overlay.close(question);
                    assertThat(window.scene.getFocusOwner()).isSameAs(first);
                });
    }

    @Test
    void nowhereElseWhenACardBelowAnotherOneCloses() {
        inAWindow(
                window -> {
                    Card below = window.show(new TextField());
                    TextField first = new TextField();
                    TextField second = new TextField();
                    Card above = window.show(first, second);
                    second.requestFocus();
                    window.overlay.close(below);
                    assertThat(window.scene.getFocusOwner()).isSameAs(second);
                    window.overlay.close(above);
                    assertThat(window.scene.getFocusOwner()).isSameAs(window.work);
                });
    }

    @Test
    void staysInTheCardWhenTheMouseIsPressedBesideItOrOnItsGround() {
        inAWindow(
                window -> {
                    TextField first = new TextField();
                    TextField second = new TextField();
                    Card card = window.show(first, second);
                    second.requestFocus();
                    for (Node pressed = second.getParent();
                            pressed != null;
                            pressed = pressed.getParent()) {
                        press(pressed);
                        assertThat(window.scene.getFocusOwner()).as("" + pressed).isSameAs(second);
                    }
                    assertThat(card.getScene()).isSameAs(window.scene);
                });
    }

    private static void press(Node node) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        MouseEvent.MOUSE_PRESSED,
                        5,
                        5,
                        5,
                        5,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }
}
