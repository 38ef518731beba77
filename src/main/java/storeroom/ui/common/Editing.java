package storeroom.ui.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.util.Optional;

/** Whether the person may change the company now and, if not, why. On the window's thread. */
public final class Editing {

    private final ReadOnlyObjectWrapper<Optional<String>> refusal;

    private Editing(Optional<String> refusal) {
        this.refusal = new ReadOnlyObjectWrapper<>(refusal);
    }

    /** Everything can be done. */
    public static Editing allowed() {
        return new Editing(Optional.empty());
    }

    /**
     * Nothing can be changed for the time being.
     *
     * @param why a sentence
     */
    public static Editing refused(String why) {
        return new Editing(Optional.of(why));
    }

    /** Gives another reason. */
    public void refuse(String why) {
        refusal.set(Optional.of(why));
    }

    /** From now on everything can be done. */
    public void allow() {
        refusal.set(Optional.empty());
    }

    /** Whether nothing can be changed. */
    public ObservableValue<Boolean> isRefused() {
        return refusal.map(Optional::isPresent);
    }

    /** Why nothing can be changed, in a sentence; empty when everything can. */
    public ReadOnlyObjectProperty<Optional<String>> refusal() {
        return refusal.getReadOnlyProperty();
    }
}
