package storeroom.ui.common;

import javafx.beans.property.Property;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/**
 * Toggles of which one is always chosen: the one that stands for a value. It follows the value, and
 * is followed. On the window's thread.
 *
 * @param <T> what is chosen
 */
public final class OneChosen<T> {

    private final ToggleGroup group = new ToggleGroup();
    private final Property<T> value;

    public OneChosen(Property<T> value) {
        this.value = value;
        group.selectedToggleProperty()
                .addListener(
                        (_, before, now) -> {
                            if (now != null) {
                                choose(now);
                            } else if (before != null) {
                                group.selectToggle(before);
                            }
                        });
        value.addListener(
                (_, _, now) ->
                        group.getToggles().stream()
                                .filter(toggle -> now.equals(toggle.getUserData()))
                                .forEach(group::selectToggle));
    }

    @SuppressWarnings("unchecked") // only #add puts toggles into the group
    private void choose(Toggle toggle) {
        value.setValue((T) toggle.getUserData());
    }

    /** One of the toggles, and the value that it stands for. */
    public void add(ToggleButton toggle, T stands) {
        toggle.setUserData(stands);
        toggle.setToggleGroup(group);
        toggle.setSelected(stands.equals(value.getValue()));
    }
}
