package storeroom.ui.common;

import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys between a search field and the list that it searches, the same on every page: Esc
 * empties the field, Up from the first row goes back to it, and typing in the list searches.
 */
public final class SearchAndList {

    private final TextField search;
    private final TableView<?> list;

    private SearchAndList(TextField search, TableView<?> list) {
        this.search = search;
        this.list = list;
    }

    /**
     * Lets the keys work. Those of the page itself are asked first, when they were added before.
     */
    public static void connect(TextField search, TableView<?> list) {
        SearchAndList keys = new SearchAndList(search, list);
        search.addEventFilter(KeyEvent.KEY_PRESSED, keys::inSearch);
        list.addEventHandler(KeyEvent.KEY_PRESSED, keys::inList);
        list.addEventHandler(KeyEvent.KEY_TYPED, keys::typedInList);
    }

    private void inSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            event.consume();
            search.clear();
        }
    }

    private void inList(KeyEvent event) {
        if (event.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() == 0) {
            search.requestFocus();
        }
    }

    private void typedInList(KeyEvent event) {
        String typed = event.getCharacter();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
        if (plain && !typed.isBlank() && typed.codePoints().noneMatch(Character::isISOControl)) {
            event.consume();
            search.requestFocus();
            search.setText(typed);
            search.end();
        }
    }
}
