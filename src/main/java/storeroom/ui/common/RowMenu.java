package storeroom.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/**
 * What can be done with the chosen rows of a table, at the secondary mouse button, the menu key and
 * Shift F10. Each entry names its key, which works without the menu, too. On the window's thread.
 */
public final class RowMenu {

    private static final double INSET = 24;

    private final TableView<?> table;
    private final ContextMenu menu;

    private RowMenu(TableView<?> table, MenuItem... items) {
        this.table = table;
        menu = new ContextMenu(items);
    }

    /**
     * Lets a table have it.
     *
     * @return the menu
     */
    public static ContextMenu install(TableView<?> table, MenuItem... items) {
        RowMenu rows = new RowMenu(table, items);
        // Not as the table's own menu: that would take the keys from the page.
        table.addEventFilter(KeyEvent.KEY_PRESSED, rows::keyPressed);
        table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, rows::requested);
        return rows.menu;
    }

    /**
     * One entry.
     *
     * @param key what does the same without the menu
     * @param disabled while this holds
     */
    public static MenuItem item(
            String icon,
            String text,
            String key,
            Runnable action,
            ObservableValue<Boolean> disabled) {
        MenuItem item = new MenuItem(text, Parts.icon(icon));
        item.setAccelerator(KeyCombination.valueOf(key));
        item.setOnAction(_ -> action.run());
        item.disableProperty().bind(disabled);
        return item;
    }

    private void keyPressed(KeyEvent event) {
        boolean asks =
                event.getCode() == KeyCode.CONTEXT_MENU
                        || (event.getCode() == KeyCode.F10 && event.isShiftDown());
        if (asks) {
            event.consume();
            showAtRow();
        }
    }

    private void requested(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            event.consume();
            showAtRow();
        } else if (event.getTarget() instanceof Node node && isInRow(node)) {
            event.consume();
            menu.show(table, event.getScreenX(), event.getScreenY());
        }
    }

    private static boolean isInRow(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TableRow<?> row) {
                return !row.isEmpty();
            }
        }
        return false;
    }

    /** Below the chosen row, or where the table begins when that one is out of sight. */
    private void showAtRow() {
        int chosen = table.getSelectionModel().getSelectedIndex();
        if (chosen < 0 || menu.isShowing()) {
            return;
        }
        Node at =
                table.lookupAll(".table-row-cell").stream()
                        .filter(node -> node instanceof TableRow<?> row && row.getIndex() == chosen)
                        .findFirst()
                        .orElse(table);
        Bounds bounds = at.localToScreen(at.getBoundsInLocal());
        double below = at.equals(table) ? bounds.getMinY() + INSET : bounds.getMaxY();
        menu.show(table, bounds.getMinX() + INSET, below);
    }
}
