package storeroom.ui.shell;

import atlantafx.base.controls.CustomTextField;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.Optional;

/**
 * One field for everything: what is typed finds actions, pages and items; the arrows choose, Enter
 * does it, Esc goes back.
 */
final class CommandPalette {

    private static final double FROM_TOP = 72;
    private static final double ROW = 38;
    private static final double MOST_ROWS = 10.5; // half a row says that there are more
    private static final int PAGE = 8;

    private final PaletteViewModel model;
    private final Overlay overlay;
    private final Words words;
    private final VBox card = new VBox();
    private final CustomTextField field = new CustomTextField();
    private final ListView<PaletteChoice> list = new ListView<>();

    /** Enter came before what was looked for: the first thing that is found is meant. */
    private boolean entered;

    private CommandPalette(PaletteViewModel model, Overlay overlay, Words words) {
        this.model = model;
        this.overlay = overlay;
        this.words = words;
    }

    /** Shows it over the window. */
    static void show(PaletteViewModel model, Overlay overlay, Words words) {
        new CommandPalette(model, overlay, words).show();
    }

    private void show() {
        card.setId("palette");
        card.getStyleClass().add("palette");
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(words.say("palette.title"));
        field.setId("palette-field");
        field.setLeft(Parts.icon("fth-search"));
        field.setRight(Parts.keyHint(words.say("key.esc")));
        field.setPromptText(words.say("palette.prompt"));
        field.setAccessibleText(words.say("palette.prompt"));
        field.getStyleClass().add("palette-field");
        field.textProperty().bindBidirectional(model.text());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(words.say("palette.title"));
        list.setItems(model.hits());
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new PaletteCell(this::choose));
        Label none = Parts.paragraph("", "muted");
        none.textProperty()
                .bind(
                        Bindings.when(model.searching())
                                .then(words.say("palette.searching"))
                                .otherwise(words.say("palette.nothing")));
        list.setPlaceholder(none);
        list.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> ROW * Math.clamp(model.hits().size(), 2, MOST_ROWS) + 2,
                                model.hits()));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, now) -> field.setAccessibleHelp(spoken(now)));
        model.hits()
                .addListener(
                        (javafx.collections.ListChangeListener<PaletteChoice>)
                                _ -> list.getSelectionModel().selectFirst());
        model.searching().addListener((_, _, now) -> found(now));
        list.getSelectionModel().selectFirst();
        card.getChildren().addAll(field, list);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        StackPane.setMargin(card, new Insets(FROM_TOP, 0, 0, 0));
        overlay.show(card, field, this::close);
    }

    private static String spoken(@org.jspecify.annotations.Nullable PaletteChoice choice) {
        return choice == null ? "" : choice.spoken();
    }

    private void key(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case DOWN -> 1;
                    case UP -> -1;
                    case PAGE_DOWN -> PAGE;
                    case PAGE_UP -> -PAGE;
                    default -> 0;
                };
        if (step != 0) {
            event.consume();
            move(step);
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            enter();
        } else {
            entered = false;
        }
    }

    private void move(int step) {
        int count = model.hits().size();
        if (count > 0) {
            int at = list.getSelectionModel().getSelectedIndex() + step;
            boolean single = Math.abs(step) == 1;
            int to = single ? Math.floorMod(at, count) : Math.clamp(at, 0, count - 1);
            list.getSelectionModel().clearAndSelect(to);
            list.scrollTo(Math.max(0, to - PAGE));
        }
    }

    private void enter() {
        Optional<PaletteChoice> chosen =
                Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        if (model.searching().get()) {
            entered = true; // a scanner does not wait for the list
        } else {
            chosen.ifPresent(this::choose);
        }
    }

    private void found(boolean searching) {
        if (!searching && entered) {
            entered = false;
            enter();
        }
    }

    private void choose(PaletteChoice choice) {
        close();
        model.chosen(choice);
        choice.action().run();
    }

    private void close() {
        model.close();
        field.textProperty().unbindBidirectional(model.text());
        overlay.close(card);
    }
}
