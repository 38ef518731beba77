package storeroom.ui.items;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import storeroom.model.ItemCounts;
import storeroom.ui.common.Editing;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WrappingLine;
import storeroom.ui.common.WritingButton;

import java.util.Optional;

/** The head of the page: how many items there are, and what can be done with them. */
final class ItemsTitle extends WrappingLine {

    private final ItemsViewModel model;
    private final Words words;

    ItemsTitle(ItemsViewModel model, ItemsActions actions, Editing editing, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("title-line");
        Label figures = Parts.paragraph("", "muted");
        figures.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> model.counts().get().map(this::figures).orElse(""),
                                model.counts(),
                                model.rows(),
                                model.marks().count()));
        ObservableValue<Boolean> nothing = model.selected().map(Optional::isEmpty);
        Button add = Parts.button("fth-plus", words.say("items.add"), actions::add, "accent");
        Parts.tip(add, words.say("add.tip"));
        Button edit = Parts.button("fth-edit-2", words.say("items.edit"), actions::edit);
        Parts.tip(edit, words.say("items.edit.tip"));
        Button duplicate =
                Parts.button("fth-copy", words.say("items.duplicate"), actions::duplicate);
        Parts.tip(duplicate, words.say("items.duplicate.tip"));
        getChildren()
                .addAll(
                        Parts.label(words.say("items.title"), "page-title"),
                        figures,
                        Parts.spring(),
                        Parts.showWhile(
                                WritingButton.of(change(actions), editing),
                                Bindings.greaterThan(model.marks().count(), 0)),
                        WritingButton.of(retire(actions), editing, nothing),
                        WritingButton.of(duplicate, editing, nothing),
                        WritingButton.of(edit, editing, nothing),
                        WritingButton.of(add, editing));
    }

    /** Says which way it goes, and with how many. */
    private Button retire(ItemsActions actions) {
        Button retire = Parts.button("fth-archive", "", actions::retireOrBringBack);
        retire.setId("retire");
        retire.textProperty().bind(retiring(model, words));
        Parts.tip(retire, words.say("items.retire.tip"));
        return retire;
    }

    /** {@code Retire 3}, or what else can be done with the marked items or the chosen one. */
    static StringBinding retiring(ItemsViewModel model, Words words) {
        return Bindings.createStringBinding(
                () -> retiringNow(model, words), model.bringsBack(), model.marks().count());
    }

    private static String retiringNow(ItemsViewModel model, Words words) {
        String key = model.bringsBack().get() ? "items.bringBack" : "items.retire";
        int marked = model.marks().count().get();
        return marked == 0
                ? words.say(key)
                : words.say(key + ".marked", words.formats().count(marked));
    }

    private Button change(ItemsActions actions) {
        Button change = Parts.button("fth-layers", "", actions::changeMarked);
        change.setId("change-marked");
        change.textProperty().bind(changing(model, words));
        Parts.tip(change, words.say("items.change.marked.tip"));
        return change;
    }

    /** {@code Change 3…}, the marked items. */
    static ObservableValue<String> changing(ItemsViewModel model, Words words) {
        return model.marks()
                .count()
                .map(
                        count ->
                                words.say(
                                        "items.change.marked",
                                        words.formats().count(count.intValue())));
    }

    private String figures(ItemCounts counts) {
        int found = model.rows().get().size();
        int all = counts.of(model.view().get());
        String text =
                found == all
                        ? words.say("stock.items", words.formats().count(all), all)
                        : words.say(
                                "items.found",
                                words.formats().count(found),
                                words.formats().count(all));
        int marked = model.marks().count().get();
        return marked == 0
                ? text
                : words.say("items.figures.marked", text, words.formats().count(marked));
    }
}
