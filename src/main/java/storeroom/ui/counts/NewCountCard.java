package storeroom.ui.counts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import storeroom.db.Reader;
import storeroom.model.CountSheet;
import storeroom.model.Location;
import storeroom.operation.OpenCount.Opened;
import storeroom.ui.common.Card;
import storeroom.ui.common.DiscardQuestion;
import storeroom.ui.common.Field;
import storeroom.ui.common.FormKeys;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The card that begins a count: where, of what, and whether blind. */
final class NewCountCard {

    private static final double WIDTH = 460;

    private record Known(List<Location> locations, List<String> categories) {}

    private final OpenCompany open;
    private final Overlay overlay;
    private final Words words;
    private final Consumer<CountSheet> opened;
    private final ObjectProperty<Location> location;
    private final ObjectProperty<Optional<String>> category =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty blind = new SimpleBooleanProperty(false);
    private final Input<String> note;
    private final BooleanProperty saving = new SimpleBooleanProperty(false);
    private final Card card;

    private NewCountCard(
            OpenCompany open, Overlay overlay, Location first, Consumer<CountSheet> opened) {
        this.open = open;
        this.overlay = overlay;
        this.opened = opened;
        words = open.words();
        location = new SimpleObjectProperty<>(first);
        note = new Input<>("", new Inputs(words).text(CountSheet.NOTE_LENGTH));
        card = new Card(words.say("counts.new.title"), WIDTH);
    }

    /**
     * Reads which places and categories there are, and shows the card.
     *
     * @param opened gets the new sheet
     */
    static void show(OpenCompany open, Overlay overlay, Consumer<CountSheet> opened) {
        open.whenEditable(
                () ->
                        open.tasks()
                                .read(
                                        () -> read(open),
                                        known ->
                                                new NewCountCard(
                                                                open,
                                                                overlay,
                                                                known.locations().getFirst(),
                                                                opened)
                                                        .show(known),
                                        error ->
                                                open.failures()
                                                        .notRead(
                                                                open.words().say("doing.counts"),
                                                                error,
                                                                () ->
                                                                        show(
                                                                                open, overlay,
                                                                                opened))));
    }

    private static Known read(OpenCompany open) {
        try (Reader reader = open.company().connections().reader()) {
            return new Known(
                    open.company().locations().list(reader),
                    open.company().categories().list(reader));
        }
    }

    private void show(Known known) {
        card.setId("new-count");
        ComboBox<Location> places = choice(known.locations(), location, Location::name);
        places.setId("new-count-place");
        List<Optional<String>> categories = new ArrayList<>();
        categories.add(Optional.empty());
        known.categories().forEach(name -> categories.add(Optional.of(name)));
        ComboBox<Optional<String>> which =
                choice(
                        categories,
                        category,
                        name -> name.orElse(words.say("counts.new.everything")));
        which.setId("new-count-category");
        Field remark = Field.text(words.say("counts.new.note"), note);
        remark.control().setId("new-count-note");
        VBox content =
                new VBox(
                        Parts.paragraph(words.say("counts.new.sentence"), "muted"),
                        new Field(
                                words.say("counts.new.place"),
                                places,
                                new Input<>("", Input.Read::good)),
                        new Field(
                                words.say("counts.new.category"),
                                which,
                                new Input<>("", Input.Read::good)),
                        remark,
                        FormKeys.choice(words.say("counts.new.blind"), blind, "new-count-blind"),
                        Parts.paragraph(words.say("counts.new.blind.help"), "muted"));
        content.getStyleClass().add("form-content");
        Runnable leave =
                DiscardQuestion.unless(
                        saving,
                        () -> !note.text().get().isBlank(),
                        () -> overlay.close(card),
                        overlay,
                        words);
        Button cancel = Parts.button(words.say("cancel"), leave);
        cancel.disableProperty().bind(saving);
        Button begin =
                Parts.keyButton(
                        words.say("counts.new.do"), words.say("key.enter"), this::save, "accent");
        begin.setId("new-count-save");
        card.with(content)
                .withButtons(
                        Parts.spring(), cancel, WritingButton.of(begin, open.editing(), saving));
        FormKeys.saveOnEnter(card, this::save);
        overlay.show(card, places, leave);
    }

    private static <T> ComboBox<T> choice(
            List<T> all, ObjectProperty<T> value, Function<T, String> name) {
        ComboBox<T> choice = new ComboBox<>(FXCollections.observableArrayList(all));
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T one) {
                        return one == null ? "" : name.apply(one);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("only chosen, never typed");
                    }
                });
        choice.valueProperty().bindBidirectional(value);
        return choice;
    }

    private void save() {
        if (saving.get() || !note.check()) {
            return;
        }
        saving.set(true);
        open.tasks()
                .write(
                        () ->
                                open.company()
                                        .counts()
                                        .open()
                                        .open(
                                                location.get().id(),
                                                category.get(),
                                                blind.get(),
                                                note.value().get().orElse("")),
                        this::saved,
                        error -> {
                            saving.set(false);
                            open.failures().notSaved(words.say("doing.count"), error, this::save);
                        });
    }

    private void saved(Opened now) {
        overlay.close(card);
        if (now.overlapping().isEmpty()) {
            open.notice()
                    .done(
                            words.say(
                                    "counts.opened",
                                    now.sheet().number(),
                                    words.formats().count(now.lines()),
                                    now.lines()));
        } else {
            open.notice()
                    .warn(
                            words.say(
                                    "counts.overlaps",
                                    now.sheet().number(),
                                    now.overlapping().getFirst().number()));
        }
        opened.accept(now.sheet());
    }
}
