package storeroom.ui.database;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.input.KeyCombination;

import storeroom.safety.Integrity;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Page;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;

/** Puts the Database page together: its view, its model and its keys. */
public final class DatabasePage {

    private DatabasePage() {}

    /** The page of an open company; it asks nothing before it is shown. */
    public static Page of(OpenCompany open) {
        Words words = open.words();
        DatabaseViewModel model = new DatabaseViewModel(open);
        DatabaseView view = new DatabaseView(model, words);
        return new Page(
                words.say("database.title"),
                "fth-database",
                view,
                Page.Place.FOOT,
                Optional.of(KeyCombination.valueOf("Shortcut+D")),
                Bindings.createIntegerBinding(
                        () ->
                                model.report()
                                        .get()
                                        .map(report -> report.integrity().known().size())
                                        .orElse(0),
                        model.report()),
                List.of(
                        Shortcut.of(
                                "F5",
                                words.say("database.check.now"),
                                () -> model.check(Integrity.Extent.QUICK))),
                () -> {
                    view.first().requestFocus();
                    model.entered();
                },
                view::close,
                FXCollections.emptyObservableList());
    }
}
