package storeroom.ui.common;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A chip that says what a list is narrowed to, and offers the choices; marked while it narrows. On
 * the window's thread.
 *
 * @param <T> what is chosen
 */
public final class ChoiceMenu<T> extends MenuButton {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ObjectProperty<T> value;
    private final Function<T, String> name;
    private final Optional<String> whileAll;

    /**
     * @param what is chosen here, for screen readers
     * @param value follows the choice, and is followed
     * @param choices the first one does not narrow
     * @param name of a choice, also of one that is not offered
     */
    public ChoiceMenu(
            String what,
            ObjectProperty<T> value,
            ObservableValue<List<T>> choices,
            Function<T, String> name) {
        this(what, value, choices, name, Optional.empty());
    }

    private ChoiceMenu(
            String what,
            ObjectProperty<T> value,
            ObservableValue<List<T>> choices,
            Function<T, String> name,
            Optional<String> whileAll) {
        this.whileAll = whileAll;
        this.value = value;
        this.name = name;
        getStyleClass().addAll("chip", "choice-menu");
        setMinWidth(USE_PREF_SIZE);
        setMnemonicParsing(false);
        Parts.tip(this, what);
        choices.subscribe(this::offer);
        value.addListener((_, _, _) -> offer(choices.getValue()));
        accessibleTextProperty().bind(value.map(now -> what + ": " + name.apply(now)));
    }

    /** One that says only what is chosen here, while it does not narrow. */
    public static <T> ChoiceMenu<T> brief(
            String what,
            ObjectProperty<T> value,
            ObservableValue<List<T>> choices,
            Function<T, String> name) {
        return new ChoiceMenu<>(what, value, choices, name, Optional.of(what));
    }

    private void offer(List<T> choices) {
        T now = value.get();
        ToggleGroup group = new ToggleGroup();
        getItems().clear();
        for (T choice : choices) {
            RadioMenuItem item = new RadioMenuItem(name.apply(choice));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(choice.equals(now));
            item.setOnAction(_ -> value.set(choice));
            getItems().add(item);
        }
        boolean narrows = !choices.isEmpty() && !choices.getFirst().equals(now);
        setText(whileAll.filter(_ -> !narrows).orElse(name.apply(now)));
        pseudoClassStateChanged(CHOSEN, narrows);
    }
}
