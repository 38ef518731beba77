package storeroom.ui.booking;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import storeroom.ui.booking.ScanRow.State;
import storeroom.ui.common.Editing;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.Optional;
import java.util.function.Consumer;

/** What became of the scans, with what can be done about each. */
final class ScanList extends StackPane {

    /** The least height of a row, in pixels. */
    static final double ROW = 48;

    /** With less room what can be done stands below the texts. */
    private static final double NARROW = 640;

    private static final PseudoClass NARROW_LINE = PseudoClass.getPseudoClass("narrow");

    private final BookViewModel model;
    private final Runnable back;
    private final Consumer<ScanRow> correct;
    private final BooleanProperty onlyWaiting = new SimpleBooleanProperty(false);
    private final ListView<ScanRow> list = new ListView<>();

    /**
     * @param back leads back to the field
     * @param correct puts a scan back into the field
     */
    ScanList(
            BookViewModel model,
            Editing editing,
            Runnable back,
            Consumer<ScanRow> correct,
            Words words) {
        this.model = model;
        this.back = back;
        this.correct = correct;
        list.setId("book-list");
        list.getStyleClass().addAll("scan-list", "edge-to-edge");
        list.setAccessibleText(words.say("book.list"));
        BooleanBinding narrow = widthProperty().lessThan(NARROW);
        onlyWaiting.subscribe(
                now -> list.setItems(now ? model.rows().waiting() : model.rows().all()));
        model.rows()
                .problems()
                .addListener(
                        (_, _, now) -> {
                            if (now.intValue() == 0) {
                                onlyWaiting.set(false);
                            }
                        });
        list.setCellFactory(_ -> new ScanCell(model, editing, back, correct, narrow, words));
        list.setPlaceholder(new Region());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox filled = new VBox(header(narrow, words), list);
        filled.getStyleClass().add("scan-box");
        var empty = Bindings.isEmpty(model.rows().all());
        getChildren()
                .addAll(
                        Parts.showWhile(filled, empty.not()),
                        Parts.showWhile(nothingYet(editing, words), empty));
    }

    private static Node header(ObservableBooleanValue narrow, Words words) {
        Label time = Parts.label(words.say("book.column.time"), "scan-time");
        Label item = Parts.label(words.say("book.column.item"));
        Label change = Parts.label(words.say("book.column.change"), "scan-change");
        Label onHand = Parts.label(words.say("book.column.onHand"), "scan-on-hand");
        Label actions = Parts.label("", "scan-actions");
        HBox line =
                new HBox(
                        time,
                        item,
                        Parts.spring(),
                        change,
                        onHand,
                        Parts.showWhile(actions, Bindings.not(narrow)));
        narrow.subscribe(now -> line.pseudoClassStateChanged(NARROW_LINE, now));
        line.getStyleClass().add("scan-header");
        return line;
    }

    private static Node nothingYet(Editing editing, Words words) {
        FontIcon icon = Parts.icon("fth-zap");
        icon.getStyleClass().add("empty-icon");
        Label title = Parts.paragraph("", "empty-title");
        Label help = Parts.paragraph("", "muted");
        title.textProperty().bind(editing.refusal().map(why -> title(why, words)));
        help.textProperty()
                .bind(editing.refusal().map(why -> why.orElse(words.say("book.empty.help"))));
        VBox box = new VBox(icon, title, help);
        box.getStyleClass().add("empty");
        return box;
    }

    private static String title(Optional<String> refusal, Words words) {
        return words.say(refusal.isPresent() ? "book.lookOn" : "book.empty");
    }

    /** Whether only those are listed that wait for the person. */
    BooleanProperty onlyWaiting() {
        return onlyWaiting;
    }

    /** The latest is in sight. */
    void showLatest() {
        onlyWaiting.set(false);
        list.scrollTo(0);
    }

    /** The focus comes here, to the first row. */
    void enter() {
        if (!list.getItems().isEmpty()) {
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(0);
            list.scrollTo(0);
        }
    }

    private void key(KeyEvent event) {
        if (BookView.leavesTheList(event, list.getSelectionModel().getSelectedIndex())) {
            event.consume();
            list.getSelectionModel().clearSelection();
            back.run();
            return;
        }
        ScanRow row = list.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> {
                event.consume();
                mend(row);
            }
            case F2 -> {
                event.consume();
                if (row.isProblem()) {
                    correct.accept(row);
                }
            }
            case DELETE, BACK_SPACE -> {
                event.consume();
                takeAway(row);
            }
            default -> {}
        }
    }

    /**
     * What the keys do now, in words; empty while the list has not the focus.
     *
     * @param words speaks the window's language
     */
    ObservableValue<String> keys(Words words) {
        ObservableValue<ScanRow> chosen = list.getSelectionModel().selectedItemProperty();
        ObservableValue<State> state = chosen.flatMap(ScanRow::state);
        // not focusWithin, which chosen cells claim also while the list has not the focus
        ObservableValue<Node> focus = list.sceneProperty().flatMap(Scene::focusOwnerProperty);
        return Bindings.createStringBinding(
                () -> {
                    ScanRow row = chosen.getValue();
                    return row == null || !isInside(focus.getValue())
                            ? ""
                            : BookTexts.keys(row, words);
                },
                chosen,
                state,
                focus);
    }

    private boolean isInside(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(list)) {
                return true;
            }
        }
        return false;
    }

    /** What helps most with the row; nothing where it is booked: that was no problem. */
    private void mend(ScanRow row) {
        switch (row.state().get()) {
            case State.Unknown(var called) -> {
                if (called.isEmpty()) {
                    model.makeItem(row);
                } else {
                    model.takeCalled(row);
                    back.run();
                }
            }
            case State.Refused _, State.NotSaved _ -> {
                model.retry(row);
                back.run();
            }
            case State.Unclear _ -> correct.accept(row);
            case State.Booked _, State.Waiting _, State.TakenBack _ -> {}
        }
    }

    /** The last button of the row. */
    private void takeAway(ScanRow row) {
        switch (row.state().get()) {
            case State.Booked _ -> model.undo(row);
            case State.Unknown _, State.Refused _, State.Unclear _, State.NotSaved _ ->
                    model.discard(row);
            case State.Waiting _, State.TakenBack _ -> {}
        }
    }
}
