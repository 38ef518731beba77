package storeroom.ui.items;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import storeroom.model.ItemDetails;
import storeroom.ui.common.Card;
import storeroom.ui.common.DiscardQuestion;
import storeroom.ui.common.Field;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.Optional;
import java.util.function.Consumer;

/** The menu of saved views: choose one, save, update, rename, delete. */
final class ViewsMenu extends MenuButton {

    private static final double WIDEST = 180;

    private final ViewsViewModel model;
    private final Overlay overlay;
    private final Words words;

    ViewsMenu(ViewsViewModel model, Overlay overlay, Words words) {
        this.model = model;
        this.overlay = overlay;
        this.words = words;
        setId("views-menu");
        setGraphic(Parts.icon("fth-bookmark"));
        getStyleClass().add("flat-menu");
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(WIDEST);
        Parts.tip(this, words.say("views.tip"));
        model.views().addListener((ListChangeListener<SavedView>) _ -> fill());
        model.current().addListener((_, _, _) -> fill());
        fill();
    }

    private void fill() {
        Optional<SavedView> current = model.current().get();
        setText(current.map(SavedView::name).orElse(words.say("views.menu")));
        setAccessibleText(words.say("views.menu"));
        getItems().clear();
        for (SavedView view : model.views()) {
            CheckMenuItem item = new CheckMenuItem(view.name());
            item.setMnemonicParsing(false);
            item.setSelected(current.filter(view::equals).isPresent());
            item.setOnAction(_ -> model.choose(view));
            getItems().add(item);
        }
        if (!model.views().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        add(words.say("views.save"), this::saveView);
        current.ifPresent(
                view -> {
                    add(words.say("views.update", view.name()), model::update);
                    add(
                            words.say("views.rename", view.name()),
                            () -> ask("views.rename.title", view.name(), model::rename));
                    add(words.say("views.delete", view.name()), model::delete);
                });
    }

    /** Asks for the name under which what is shown now is kept. */
    void saveView() {
        ask("views.save.title", "", model::save);
    }

    /** Hangs open, for the keyboard. */
    void open() {
        requestFocus();
        show();
    }

    private void add(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        getItems().add(item);
    }

    private void ask(String title, String name, Consumer<String> then) {
        Card card = new Card(words.say(title), 420);
        card.setId("view-name-card");
        Input<String> input = new Input<>(name, new Inputs(words).needed(ItemDetails.CODE_LENGTH));
        Field field = Field.text(words.say("views.name"), input);
        field.control().setId("view-name");
        Runnable close = () -> overlay.close(card);
        Runnable save =
                () -> {
                    if (input.check()) {
                        close.run();
                        then.accept(input.value().get().orElseThrow());
                    }
                };
        Runnable giveUp =
                DiscardQuestion.leaving(
                        () -> !input.text().get().strip().equals(name), close, overlay, words);
        card.with(field)
                .withButtons(
                        Parts.spring(),
                        Parts.button(words.say("cancel"), giveUp),
                        Parts.keyButton(
                                words.say("item.save"), words.say("key.enter"), save, "accent"));
        card.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER
                            && !(event.getTarget() instanceof Button)) {
                        event.consume();
                        save.run();
                    }
                });
        overlay.show(card, field.control(), giveUp);
    }
}
