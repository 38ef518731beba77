package storeroom.ui.items;

import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;

import storeroom.ui.common.Editing;
import storeroom.ui.common.RowMenu;
import storeroom.ui.common.Words;

import java.util.Optional;

/** What can be done with a row of the list of items, or with the marked ones. */
final class ItemsMenu {

    private ItemsMenu() {}

    static void install(
            TableView<?> table,
            ItemsViewModel model,
            ItemsActions actions,
            Editing editing,
            Words words) {
        var refused = editing.refusal().map(Optional::isPresent);
        MenuItem change =
                RowMenu.item("fth-layers", "", "Shortcut+M", actions::changeMarked, refused);
        change.textProperty().bind(ItemsTitle.changing(model, words));
        change.visibleProperty().bind(Bindings.greaterThan(model.marks().count(), 0));
        MenuItem retire =
                RowMenu.item("fth-archive", "", "Delete", actions::retireOrBringBack, refused);
        retire.textProperty().bind(ItemsTitle.retiring(model, words));
        RowMenu.install(
                        table,
                        RowMenu.item(
                                "fth-edit-2",
                                words.say("items.edit"),
                                "Enter",
                                actions::edit,
                                refused),
                        RowMenu.item(
                                "fth-copy",
                                words.say("items.duplicate"),
                                "Shortcut+Shift+D",
                                actions::duplicate,
                                refused),
                        change,
                        retire)
                .setId("items-menu");
    }
}
