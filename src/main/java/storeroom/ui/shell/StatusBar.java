package storeroom.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.time.LocalDate;
import java.util.Optional;

/** The line at the bottom: saved when, what Undo takes back, how the file is open, which file. */
final class StatusBar extends HBox {

    private final Words words;

    StatusBar(Words words) {
        this.words = words;
        getStyleClass().add("status-bar");
    }

    /**
     * Shows one company from now on.
     *
     * @param backup the light that belongs to it
     */
    void show(StatusViewModel model, BackupLight backup) {
        OpenCompany open = model.open();
        Label file = Parts.label(open.company().file().getFileName().toString(), "status-file");
        file.setGraphic(Parts.icon("fth-database"));
        Parts.tip(file, open.company().file().toString());
        getChildren()
                .setAll(
                        saved(model),
                        undo(model),
                        Parts.spring(),
                        mode(model),
                        backup.button(),
                        file);
    }

    /** Shows nothing: no company is open. */
    void clear() {
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
                                open.notice(),
                                open.editing().refusal(),
                                open.tasks().writes()));
        return saved;
    }

    private String saved(StatusViewModel.Status status, OpenCompany open) {
        if (open.tasks().writes().get() > 0) {
            return words.say("status.saving");
        }
        if (open.editing().refusal().get().isPresent()) {
            String notice = open.notice().get();
            return notice.isEmpty() ? words.say("status.readOnly") : notice;
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
        String notice = open.notice().get();
        if (when.isEmpty()) {
            return notice.isEmpty() ? words.say("status.nothing") : notice;
        }
        return notice.isEmpty()
                ? words.say("status.saved", when.get())
                : words.say("status.saved.what", when.get(), notice);
    }

    private HBox undo(StatusViewModel model) {
        Button undo = new Button();
        undo.setId("undo");
        undo.getStyleClass().add("status-undo");
        undo.setGraphic(Parts.icon("fth-corner-up-left"));
        undo.setOnAction(_ -> model.undo());
        undo.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> words.say("status.undo", model.undoText().orElse("")),
                                model.status()));
        Parts.tip(undo, words.say("status.undo.tip"));
        HBox box =
                new HBox(
                        WritingButton.of(undo, model.open().editing()),
                        Parts.keyHint(words.say("key.undo")));
        box.getStyleClass().add("status-undo-box");
        return Parts.showWhile(box, model.status().map(s -> s.undo().isPresent()));
    }

    private Label mode(StatusViewModel model) {
        String key = model.isFast() ? "status.editing" : "status.editing.slow";
        Label mode = Parts.label(words.say(key), "status-mode");
        var refused = model.open().editing().refusal();
        Parts.showWhile(mode, refused.map(Optional::isEmpty));
        mode.setGraphic(Parts.icon("fth-edit-2"));
        return Parts.tip(mode, words.say(key + ".tip"));
    }
}
