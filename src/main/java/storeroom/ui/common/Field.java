package storeroom.ui.common;

import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A control with its name above and what is wrong with it below. */
public final class Field extends VBox {

    private final Label title;
    private final Control control;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    /**
     * @param name shown, and read by screen readers
     * @param input says what is wrong
     */
    public Field(String name, Control control, Input<?> input) {
        getStyleClass().add("field");
        this.control = control;
        title = Parts.label("", "field-name");
        title.setLabelFor(control);
        title.setMnemonicParsing(true);
        Label error = Parts.showWhile(Parts.paragraph("", "field-error"), input.wrong());
        error.textProperty().bind(input.error());
        control.setMaxWidth(Double.MAX_VALUE);
        rename(name);
        input.error()
                .addListener(
                        (_, _, now) -> {
                            control.pseudoClassStateChanged(WRONG, !now.isEmpty());
                            control.setAccessibleHelp(now);
                        });
        getChildren().addAll(title, control, error);
    }

    /** A field for text. */
    public static Field text(String name, Input<?> input) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(input.text());
        return new Field(name, field, input);
    }

    /** Gives it another name. */
    public void rename(String name) {
        title.setText(name);
        control.setAccessibleText(name.replace("_", ""));
    }

    /** The control that is typed into. */
    public Control control() {
        return control;
    }
}
