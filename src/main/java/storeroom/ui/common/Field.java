package storeroom.ui.common;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.Optional;

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
        mark(control, input);
        getChildren().addAll(title, control, error);
    }

    /** Marks a control while something is wrong with what is typed into it. */
    public static void mark(Control control, Input<?> input) {
        input.error()
                .subscribe(
                        now -> {
                            control.pseudoClassStateChanged(WRONG, !now.isEmpty());
                            control.setAccessibleHelp(now);
                        });
    }

    /** Goes to the first control of a form that is marked as wrong; else the focus stays. */
    public static void focusFirstWrong(Parent form) {
        firstWrong(form).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> firstWrong(Node node) {
        if (node instanceof Control && node.getPseudoClassStates().contains(WRONG)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstWrong(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Stands beside a field at the height of its control, whatever is said below that. */
    public static Node beside(Node node) {
        VBox box = new VBox(Parts.label(" ", "field-name"), node);
        box.getStyleClass().add("field");
        return box;
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
