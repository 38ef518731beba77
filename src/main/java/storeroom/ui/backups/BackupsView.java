package storeroom.ui.backups;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import storeroom.safety.SecondFolder;
import storeroom.ui.common.ListAndDetail;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Safekeeping;
import storeroom.ui.common.Words;
import storeroom.ui.common.WrappingLine;
import storeroom.ui.common.WritingButton;

import java.util.List;

/** The Backups page: how it stands in a sentence, the list, and the chosen one at its right. */
final class BackupsView extends VBox {

    private final BackupsViewModel model;
    private final Words words;
    private final StateTexts texts;
    private final StateLine state;
    private final StateLine second;
    private final Button make;
    private final BackupTable table;
    private final BackupDetail detail;
    private boolean entering;

    private final ObservableValue<Boolean> visible =
            sceneProperty()
                    .flatMap(Scene::windowProperty)
                    .flatMap(Window::showingProperty)
                    .orElse(false);

    /**
     * @param backUp asks what for, and makes one
     */
    BackupsView(BackupsViewModel model, Words words, Runnable backUp) {
        this.model = model;
        this.words = words;
        texts = new StateTexts(words, model.texts());
        make = Parts.button("fth-shield", words.say("backups.make"), backUp, "accent");
        state = new StateLine("backups-state", "state-sentence", cancel());
        second = new StateLine("second-folder", "second-sentence", remove());
        second.getStyleClass().add("second-line");
        table = new BackupTable(model, words);
        detail = new BackupDetail(model, words);
        getStyleClass().addAll("page", "backups-page");
        getChildren().addAll(titleLine(), state, second, content());
        List.of(
                        model.list(),
                        model.due(),
                        model.problem(),
                        model.state(),
                        model.restore().restoring())
                .forEach(value -> value.subscribe(_ -> say()));
        model.list().subscribe(_ -> enterTable());
        make.disableProperty().subscribe((_, _) -> backToWork());
        visible.subscribe(model::setShown);
    }

    /** Work begins in the list, as soon as there is one. */
    void enter() {
        entering = true;
        make.requestFocus();
        enterTable();
    }

    private void enterTable() {
        if (entering && !table.getItems().isEmpty()) {
            entering = false;
            if (hasTheFocus()) {
                table.requestFocus();
            }
        }
    }

    /** What had the focus cannot be used for a while, or is gone: it goes to where work goes on. */
    private void backToWork() {
        if (hasTheFocus()) {
            enter();
        }
    }

    /** Whether nobody takes the focus away from somewhere else: a card, the navigation. */
    private boolean hasTheFocus() {
        Scene scene = getScene();
        Node focused = scene == null ? null : scene.getFocusOwner();
        for (@Nullable Node at = focused; at != null; at = at.getParent()) {
            if (at.equals(this)) {
                return true;
            }
        }
        return false;
    }

    private Node titleLine() {
        make.setId("back-up-now");
        Parts.tip(make, words.say("backups.make.tip"));
        make.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.state().get().making()
                                                || model.restore().restoring().get().isPresent(),
                                model.state(),
                                model.restore().restoring()));
        Button choose =
                Parts.button("fth-hard-drive", words.say("backups.second"), model.second()::choose);
        choose.setId("choose-second");
        Parts.tip(choose, words.say("backups.second.tip"));
        Label figures =
                figures(model.list().map(list -> list.map(model.texts()::figures).orElse("")));
        WrappingLine line =
                new WrappingLine(
                        Parts.label(words.say("backups.title"), "page-title"),
                        figures,
                        Parts.spring(),
                        WritingButton.of(choose, model.second().editing()),
                        make);
        line.getStyleClass().add("title-line");
        return line;
    }

    private static Label figures(ObservableValue<String> text) {
        Label figures = Parts.paragraph("", "muted");
        figures.textProperty().bind(text);
        return figures;
    }

    private Node cancel() {
        Button cancel =
                Parts.button(
                        words.say("cancel"),
                        () -> {
                            backToWork();
                            model.cancel();
                        },
                        "small");
        cancel.setId("cancel-backup");
        return Parts.showWhile(cancel, model.state().map(Safekeeping.State::making));
    }

    private Node remove() {
        Button remove =
                Parts.button(words.say("backups.second.remove"), model.second()::remove, "small");
        remove.setId("remove-second");
        Parts.tip(remove, words.say("backups.second.remove.tip"));
        return Parts.showWhile(
                WritingButton.of(remove, model.second().editing()),
                model.state().map(now -> !(now.second() instanceof SecondFolder.None)));
    }

    private Node content() {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::tableKey);
        detail.addEventHandler(KeyEvent.KEY_PRESSED, this::detailKey);
        BooleanBinding isEmpty =
                Bindings.createBooleanBinding(
                        () -> model.list().get().filter(List::isEmpty).isPresent(), model.list());
        StackPane left = new StackPane(table);
        left.getStyleClass().add("list");
        ListAndDetail box = new ListAndDetail(left, detail);
        StackPane content =
                new StackPane(
                        Parts.showWhile(box, isEmpty.not()), Parts.showWhile(empty(), isEmpty));
        VBox.setVgrow(content, Priority.ALWAYS);
        return content;
    }

    private void tableKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            detail.restore().requestFocus();
        }
    }

    private void detailKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            table.requestFocus();
        }
    }

    private Node empty() {
        FontIcon icon = Parts.icon("fth-shield");
        icon.getStyleClass().add("empty-icon");
        VBox box =
                new VBox(
                        icon,
                        Parts.label(words.say("backups.empty.title"), "empty-title"),
                        Parts.paragraph(words.say("backups.empty.sentence"), "muted"));
        box.getStyleClass().add("empty");
        return box;
    }

    private void say() {
        state.say(texts.of(model));
        boolean hasBackups = model.list().get().filter(list -> !list.isEmpty()).isPresent();
        second.say(texts.second(model.state().get().second(), hasBackups));
    }
}
