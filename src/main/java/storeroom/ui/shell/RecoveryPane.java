package storeroom.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import storeroom.safety.Backup;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

/** Says that a company's file is damaged or gone, and offers the ways back. */
final class RecoveryPane extends ScrollPane {

    private final RecoveryViewModel model;
    private final Words words;
    private final VBox left = new VBox();
    private final Button read;
    private final Button first;

    /**
     * @param leave what the last button does, by its name: quits, or goes back to what is open
     */
    RecoveryPane(
            RecoveryViewModel model,
            Runnable openOther,
            String leaveName,
            Runnable leave,
            Words words) {
        this.model = model;
        this.words = words;
        VBox all = new VBox();
        all.getStyleClass().add("recovery");
        Node icon = Parts.icon("fth-alert-triangle");
        icon.getStyleClass().add("recovery-icon");
        HBox head = new HBox(icon, Parts.paragraph(model.title(), "dialog-title"));
        head.getStyleClass().add("recovery-head");
        all.getChildren()
                .addAll(
                        head,
                        Parts.paragraph(model.sentence(), "muted"),
                        Parts.paragraph(model.calm(), "recovery-calm"));
        read = Parts.button("fth-search", words.say("recovery.read"), model::read);
        read.setId("recovery-read");
        Button other = Parts.button(words.say("opening.other.file"), openOther);
        Button use = addBackups(all);
        boolean hasBackups = !model.backups().isEmpty();
        boolean canBeRead = model.canBeRead();
        first = hasBackups ? use : canBeRead ? read : other;
        if (!first.getStyleClass().contains("accent")) {
            first.getStyleClass().add("accent");
        }
        if (canBeRead) {
            left.getStyleClass().add("recovery-left");
            all.getChildren().add(left);
            model.whatIsLeft().addListener((_, _, now) -> show(now));
            show(model.whatIsLeft().get());
        }
        all.getChildren().addAll(failure(), buttons(other, leaveName, leave));
        HBox middle = new HBox(all);
        middle.setAlignment(Pos.TOP_CENTER);
        setContent(middle);
        setFitToWidth(true);
        setFocusTraversable(false);
        getStyleClass().addAll("edge-to-edge", "recovery-pane");
    }

    private Button addBackups(VBox all) {
        BackupChoice table =
                new BackupChoice(model.backups(), model.likeliest(), model.texts(), words);
        Button use = Parts.button("", () -> use(table.getSelectionModel().getSelectedItem()));
        use.setId("recovery-use");
        use.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> useName(table.getSelectionModel().getSelectedItem()),
                                table.getSelectionModel().selectedItemProperty()));
        use.disableProperty().bind(waits());
        if (!model.backups().isEmpty()) {
            all.getChildren()
                    .addAll(
                            Parts.label(words.say("recovery.backups"), "section"),
                            table,
                            new HBox(use));
        }
        return use;
    }

    private String useName(@org.jspecify.annotations.Nullable Backup backup) {
        return backup == null ? "" : words.say("recovery.use", model.texts().when(backup));
    }

    private void use(@org.jspecify.annotations.Nullable Backup backup) {
        if (backup != null) {
            model.use(backup);
        }
    }

    private ObservableValue<Boolean> waits() {
        return Bindings.createBooleanBinding(
                () -> model.busy().get() || model.whatIsLeft().get() instanceof WhatIsLeft.Reading,
                model.busy(),
                model.whatIsLeft());
    }

    private void show(WhatIsLeft now) {
        left.getChildren().setAll(Parts.label(words.say("recovery.left"), "section"));
        switch (now) {
            case WhatIsLeft.NotRead _ ->
                    left.getChildren()
                            .addAll(Parts.paragraph(model.beforeReading(), "muted"), read);
            case WhatIsLeft.Reading _ -> {
                ProgressIndicator wait = new ProgressIndicator();
                wait.getStyleClass().add("recovery-wait");
                HBox line = new HBox(wait, Parts.label(words.say("recovery.reading"), "muted"));
                line.getStyleClass().add("recovery-head");
                left.getChildren().add(line);
            }
            case WhatIsLeft.Found(var report) -> {
                Button use = Parts.button(words.say("recovery.useLeft"), model::useWhatIsLeft);
                use.setId("recovery-use-left");
                use.disableProperty().bind(waits());
                left.getChildren().addAll(Parts.facts(model.texts().facts(report)), new HBox(use));
                use.requestFocus();
            }
            case WhatIsLeft.Nothing(String sentence) ->
                    left.getChildren().add(Parts.paragraph(sentence, "muted"));
        }
    }

    private Node failure() {
        var label = Parts.paragraph("", "recovery-failure");
        label.setId("recovery-failure");
        label.textProperty().bind(model.failure());
        return Parts.showWhile(label, model.failure().isNotEmpty());
    }

    private Node buttons(Button other, String leaveName, Runnable leave) {
        HBox buttons =
                new HBox(
                        other,
                        Parts.button(words.say("problem.copy"), this::copy),
                        Parts.spring(),
                        Parts.button(leaveName, leave));
        buttons.getStyleClass().add("recovery-buttons");
        return buttons;
    }

    private void copy() {
        ClipboardContent text = new ClipboardContent();
        text.putString(model.details());
        Clipboard.getSystemClipboard().setContent(text);
    }

    /** The focus goes to what most people do next. */
    void enter() {
        applyCss(); // until then what is to be scrolled is in no window
        first.requestFocus();
    }
}
