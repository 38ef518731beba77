package storeroom.ui.common;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * A button that changes the company: disabled while that is not allowed, and its tooltip says why.
 * The tooltip belongs to the frame around the button, because a disabled button hears no pointer.
 */
public final class WritingButton extends StackPane {

    private final Button button;

    /** Of its own and bound, so that the company does not keep buttons of pages that are gone. */
    private final BooleanProperty refused = new SimpleBooleanProperty();

    private WritingButton(Button button, Editing editing, ObservableValue<Boolean> alsoDisabled) {
        super(button);
        this.button = button;
        button.setMaxWidth(Double.MAX_VALUE);
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        editing.refusal().get().isPresent()
                                                || alsoDisabled.getValue(),
                                editing.refusal(),
                                alsoDisabled));
        Tooltip why = new Tooltip();
        why.setShowDelay(Duration.millis(300));
        why.textProperty().bind(editing.refusal().map(reason -> reason.orElse("")));
        button.accessibleHelpProperty().bind(why.textProperty());
        refused.bind(editing.isRefused());
        refused.subscribe(now -> hang(why, now));
    }

    /** Disabled also while {@code alsoDisabled} holds. */
    public static WritingButton of(
            Button button, Editing editing, ObservableValue<Boolean> alsoDisabled) {
        return new WritingButton(button, editing, alsoDisabled);
    }

    public static WritingButton of(Button button, Editing editing) {
        return of(button, editing, new SimpleBooleanProperty(false));
    }

    private void hang(Tooltip why, boolean refused) {
        if (refused) {
            Tooltip.install(this, why);
        } else {
            Tooltip.uninstall(this, why);
        }
    }

    /** The button itself. */
    public Button button() {
        return button;
    }
}
