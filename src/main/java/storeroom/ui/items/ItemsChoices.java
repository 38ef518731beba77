package storeroom.ui.items;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

import storeroom.model.ItemFilter;
import storeroom.ui.common.OneChosen;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the list of items is narrowed to, beside the search. */
final class ItemsChoices {

    private ItemsChoices() {}

    /** The quick filters, each with its number. */
    static List<Node> views(ItemsViewModel model, Words words) {
        List<Node> box = new ArrayList<>();
        OneChosen<ItemFilter.View> views = new OneChosen<>(model.view());
        for (ItemFilter.View view : ItemFilter.View.values()) {
            ToggleButton chip = new ToggleButton();
            chip.textProperty()
                    .bind(
                            model.counts()
                                    .map(
                                            known ->
                                                    words.say(
                                                                    "items.view." + view.name(),
                                                                    known.map(all -> all.of(view))
                                                                            .map(
                                                                                    words.formats()
                                                                                            ::count)
                                                                            .orElse(""))
                                                            .strip()));
            chip.getStyleClass().add("chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            views.add(chip, view);
            box.add(chip);
        }
        return box;
    }

    /** Narrows the list to one category. */
    static ComboBox<Optional<String>> category(ItemsViewModel model, Words words) {
        ComboBox<Optional<String>> box = new ComboBox<>();
        box.setId("items-category");
        box.setAccessibleText(words.say("items.field.CATEGORY"));
        box.getStyleClass().add("filter-box");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setConverter(Choice.said(name -> name.orElse(words.say("items.allCategories"))));
        Runnable fill =
                () -> {
                    Optional<String> chosen = model.category().get();
                    List<Optional<String>> all = new ArrayList<>();
                    all.add(Optional.empty());
                    model.proposals().categories().forEach(name -> all.add(Optional.of(name)));
                    box.valueProperty().unbindBidirectional(model.category());
                    box.getItems().setAll(all);
                    box.setValue(chosen);
                    box.valueProperty().bindBidirectional(model.category());
                };
        model.proposals().categories().addListener((ListChangeListener<String>) _ -> fill.run());
        fill.run();
        return box;
    }
}
