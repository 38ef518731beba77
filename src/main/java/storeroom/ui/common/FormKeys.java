package storeroom.ui.common;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** What all forms in cards have in common: Enter saves, and how long texts and choices look. */
public final class FormKeys {

    private FormKeys() {}

    /**
     * Enter saves, but not on a button, in a list that hangs open, or in a field of many lines;
     * there Ctrl+Enter does.
     */
    public static void saveOnEnter(Node form, Runnable save) {
        form.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean elsewhere =
                            event.getTarget() instanceof Button
                                    || event.getTarget() instanceof TextArea
                                    || (event.getTarget() instanceof Node at && isOpenList(at));
                    if (event.getCode() == KeyCode.ENTER
                            && (event.isShortcutDown() || !elsewhere)) {
                        event.consume();
                        save.run();
                    }
                });
    }

    private static boolean isOpenList(Node at) {
        for (@Nullable Node node = at; node != null; node = node.getParent()) {
            if (node instanceof ComboBox<?> list && list.isShowing()) {
                return true;
            }
        }
        return false;
    }

    /** A field of many lines. */
    public static Field area(String name, Input<?> input, String id, int rows) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setPrefRowCount(rows);
        area.setMinHeight(Region.USE_PREF_SIZE);
        area.setWrapText(true);
        area.textProperty().bindBidirectional(input.text());
        area.addEventFilter(KeyEvent.KEY_PRESSED, TabKey::leave);
        return new Field(name, area, input);
    }

    /** Yes or no. */
    public static CheckBox choice(String name, BooleanProperty value, String id) {
        CheckBox box = new CheckBox(name);
        box.selectedProperty().bindBidirectional(value);
        box.setId(id);
        return box;
    }
}
