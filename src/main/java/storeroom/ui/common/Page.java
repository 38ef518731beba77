package storeroom.ui.common;

import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;

import java.util.List;
import java.util.Optional;

/**
 * A screen as the shell sees it: an entry in the navigation and the node behind it.
 *
 * @param title name in the navigation
 * @param icon Feather icon before the name
 * @param place where its entry stands
 * @param key shows it, from whichever page
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
        Place place,
        Optional<KeyCombination> key,
        ObservableIntegerValue waiting,
        List<Shortcut> shortcuts,
        Runnable entered,
        Runnable closed,
        ObservableList<Banner> banners) {

    /** Where the entry of a page stands in the navigation. */
    public enum Place {
        /** At the top: daily work. */
        MAIN,
        /** At the foot: what is looked at now and then. */
        FOOT
    }

    public Page {
        shortcuts = List.copyOf(shortcuts);
    }
}
