package storeroom.ui.stock;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableView;

import storeroom.model.LocationId;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.RowMenu;
import storeroom.ui.common.Words;

import java.util.Optional;

/** What can be done with a row of the stock list. */
final class StockMenu {

    private StockMenu() {}

    static void install(
            TableView<?> table, StockViewModel model, StockActions actions, OpenCompany open) {
        Words words = open.words();
        var refused = open.editing().refusal();
        var asOf = model.choices().asOf();
        var cannotEdit = Bindings.createBooleanBinding(() -> refused.get().isPresent(), refused);
        var cannotBook =
                Bindings.createBooleanBinding(
                        () -> refused.get().isPresent() || asOf.get().isPresent(), refused, asOf);
        RowMenu.install(
                        table,
                        RowMenu.item(
                                "fth-download",
                                words.say("receive"),
                                "Shortcut+R",
                                actions::receive,
                                cannotBook),
                        RowMenu.item(
                                "fth-upload",
                                words.say("issue"),
                                "Shortcut+I",
                                actions::issue,
                                cannotBook),
                        RowMenu.item(
                                "fth-sliders",
                                words.say("adjust"),
                                "Shortcut+J",
                                actions::adjust,
                                cannotBook),
                        RowMenu.item(
                                "fth-repeat",
                                words.say("ledger.title"),
                                "Shortcut+Enter",
                                () -> actions.movements(here(model)),
                                new SimpleBooleanProperty(false)),
                        RowMenu.item(
                                "fth-edit-2",
                                words.say("stock.editItem"),
                                "Shortcut+E",
                                actions::editItem,
                                cannotEdit))
                .setId("stock-menu");
    }

    private static Optional<LocationId> here(StockViewModel model) {
        return model.choices().location().get();
    }
}
