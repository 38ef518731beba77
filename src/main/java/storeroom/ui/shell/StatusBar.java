package storeroom.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import storeroom.ui.common.Notice;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.time.LocalDate;
import java.util.Optional;

/** The line at the bottom: saved when, what Undo takes back, how the file is open, which file. */
final class StatusBar extends HBox {

    /** Of the file's name: its tip says it whole. */
    private static final double LEAST_OF_NAME = 96;

    private final Words words;
    private final ObservableBooleanValue narrow;
    private Optional<WorkLine> work = Optional.empty();

    /**
     * @param narrow whether there is no room for what is only good to know
     */
    StatusBar(ObservableBooleanValue narrow, Words words) {
        this.words = words;
        this.narrow = narrow;
        getStyleClass().add("status-bar");
    }

    /**
     * Shows one company from now on.
     *
     * @param backup the light that belongs to it
     */
    void show(StatusViewModel model, BackupLight backup) {
        clear();
        OpenCompany open = model.open();
        WorkLine line = new WorkLine(open.tasks().jobs(), words);
        work = Optional.of(line);
        String name = open.company().file().getFileName().toString();
        Label file = Parts.label(name, "status-file");
        file.setMinWidth(LEAST_OF_NAME);
        file.setGraphic(Parts.icon("fth-database"));
        Parts.tip(file, open.company().file().toString());
        getChildren()
                .setAll(
                        saved(model),
                        undo(model),
                        Parts.spring(),
                        line,
                        mode(model),
                        backup.button(),
                        Parts.showWhile(file, Bindings.not(narrow)));
    }

    /** Shows nothing: no company is open. */
    void clear() {
        work.ifPresent(WorkLine::close);
        work = Optional.empty();
        getChildren().clear();
    }

    private Label saved(StatusViewModel model) {
        OpenCompany open = model.open();
        Label saved = Parts.label("", "status-saved");
        saved.setId("status-saved");
        saved.graphicProperty()
                .bind(
                        open.editing()
                                .isRefused()
                                .map(refused -> Parts.icon(refused ? "fth-eye" : "fth-check")));
        saved.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> saved(model.status().get(), open),
                                model.status(),
                                open.notice().said(),
                                open.editing().refusal(),
                                open.tasks().writes()));
        Tooltip whole = new Tooltip(); // of what gives way to everything else in the line
        whole.textProperty().bind(saved.textProperty());
        saved.setTooltip(whole);
        return saved;
    }

    private String saved(StatusViewModel.Status status, OpenCompany open) {
        if (open.tasks().writes().get() > 0) {
            return words.say("status.saving");
        }
        if (!status.isKnown()) {
            return open.notice().get();
        }
        if (open.editing().refusal().get().isPresent()) {
            String notice = open.notice().get();
            return notice.isEmpty() ? words.say("status.readOnly") : notice;
        }
        Notice.Said notice = open.notice().said().get();
        if (!notice.isBooked() && !notice.text().isEmpty()) {
            return notice.text();
        }
        Optional<String> when =
                status.savedAt()
                        .map(
                                at -> {
                                    LocalDate day =
                                            LocalDate.ofInstant(
                                                    at, open.company().clock().getZone());
                                    return day.equals(words.formats().today())
                                            ? words.formats().time(at)
                                            : words.formats().day(day);
                                });
        if (when.isEmpty()) {
            return notice.isBooked() ? notice.text() : words.say("status.nothing");
        }
        return notice.isBooked()
                ? words.say("status.saved.what", when.get(), notice.text())
                : words.say("status.saved", when.get());
    }

    private HBox undo(StatusViewModel model) {
        Button undo = new Button();
        undo.setId("undo");
        undo.getStyleClass().add("status-button");
        undo.setGraphic(Parts.icon("fth-corner-up-left"));
        undo.setOnAction(_ -> model.undo());
        undo.textProperty()
                .bind(model.undoText().map(what -> words.say("status.undo", what.orElse(""))));
        undo.tooltipProperty()
                .bind(undo.textProperty().map(text -> new Tooltip(text + "\n" + tip(model))));
        Label key = Parts.keyHint(words.say("key.undo"));
        HBox box =
                new HBox(
                        WritingButton.of(undo, model.open().editing()),
                        Parts.showWhile(key, Bindings.not(narrow)));
        box.getStyleClass().add("status-undo-box");
        box.minWidthProperty() // where there is no room it gives way, and its tip says it
                .bind(Bindings.when(narrow).then(90).otherwise(USE_PREF_SIZE));
        return Parts.showWhile(box, model.undoText().map(Optional::isPresent));
    }

    private String tip(StatusViewModel model) {
        return words.say(model.undoesBooking() ? "status.undo.tip" : "status.undo.tip.change");
    }

    private Label mode(StatusViewModel model) {
        String key = model.isFast() ? "status.editing" : "status.editing.slow";
        Label mode = Parts.label(words.say(key), "status-mode");
        mode.setMinWidth(USE_PREF_SIZE);
        var refused = model.open().editing().refusal();
        var wide = Bindings.not(narrow);
        Parts.showWhile(
                mode,
                Bindings.createBooleanBinding(
                        () -> wide.get() && refused.get().isEmpty(), wide, refused));
        mode.setGraphic(Parts.icon("fth-edit-2"));
        return Parts.tip(mode, words.say(key + ".tip"));
    }
}
