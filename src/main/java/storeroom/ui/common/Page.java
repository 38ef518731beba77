package storeroom.ui.common;

import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;

import java.util.List;

/**
 * A screen as the shell sees it: an entry in the navigation and the node behind it.
 *
 * @param title name in the navigation
 * @param icon Feather icon before the name
 * @param waiting how many things wait there; zero shows nothing
 * @param shortcuts keys that work while it is shown
 * @param entered called when it is shown: puts the focus where work begins
 * @param closed called when its company is closed: it no longer follows what is saved
 * @param banners what it has to say above all pages, as long as its company is open
 */
public record Page(
        String title,
        String icon,
        Parent node,
        ObservableIntegerValue waiting,
        List<Shortcut> shortcuts,
        Runnable entered,
        Runnable closed,
        ObservableList<Banner> banners) {

    public Page {
        shortcuts = List.copyOf(shortcuts);
    }

    /** A page that says nothing above the others. */
    public Page(
            String title,
            String icon,
            Parent node,
            ObservableIntegerValue waiting,
            List<Shortcut> shortcuts,
            Runnable entered,
            Runnable closed) {
        this(
                title,
                icon,
                node,
                waiting,
                shortcuts,
                entered,
                closed,
                FXCollections.observableArrayList());
    }
}
