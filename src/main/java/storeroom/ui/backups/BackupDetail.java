package storeroom.ui.backups;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import storeroom.safety.Backup;
import storeroom.ui.common.FactList;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The chosen backup at the right of the list: what is in it, and what restoring would change. */
final class BackupDetail extends VBox {

    private final BackupsViewModel model;
    private final BackupsTexts texts;
    private final Words words;
    private final Label name = Parts.paragraph("", "detail-name");
    private final Label why = Parts.paragraph("", "detail-codes");
    private final Label items = Parts.label("", "figure-value");
    private final Label movements = Parts.label("", "figure-value");
    private final Label size = Parts.label("", "figure-value");
    private final Button restore;
    private final Consumer<String> units;
    private final Consumer<String> program;
    private final Consumer<String> file;

    BackupDetail(BackupsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        texts = model.texts();
        restore =
                Parts.button(
                        "fth-rotate-ccw",
                        words.say("backups.restore"),
                        model.restore()::ask,
                        "small");
        restore.setId("restore");
        Button copy = Parts.button("fth-copy", "", this::copyPath, "flat", "icon-button");
        copy.setId("copy-backup-path");
        copy.setAccessibleText(words.say("database.copy"));
        Parts.tip(copy, words.say("database.copy"));
        FactList facts = new FactList(words.say("backups.file"));
        units = facts.line(words.say("backups.units"));
        program = facts.line(words.say("backups.program"));
        file = facts.line(words.say("backups.name"), copy);
        VBox content =
                new VBox(
                        name,
                        why,
                        figures(),
                        new HBox(action()),
                        Parts.label(words.say("backups.ifRestored"), "section"),
                        new PreviewView(model.restore().comparison(), texts, words),
                        facts);
        content.getStyleClass().add("detail-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().addAll("detail", "backup-detail");
        getChildren().add(scroll);
        content.visibleProperty().bind(model.selected().map(Optional::isPresent));
        model.selected().subscribe(now -> now.ifPresent(this::show));
        model.list().subscribe(_ -> model.selected().get().ifPresent(this::show));
    }

    /** What Enter in the list leads to. */
    Button restore() {
        return restore;
    }

    private WritingButton action() {
        var comparison = model.restore().comparison();
        var restoring = model.restore().restoring();
        return WritingButton.of(
                restore,
                model.restore().editing(),
                Bindings.createBooleanBinding(
                        () ->
                                !(comparison.get() instanceof Comparison.Done)
                                        || restoring.get().isPresent(),
                        comparison,
                        restoring));
    }

    private Node figures() {
        HBox box =
                new HBox(
                        figure("backups.column.items", items),
                        figure("backups.column.movements", movements),
                        figure("backups.column.size", size));
        box.getStyleClass().add("figures");
        VBox.setMargin(box, new Insets(8, 0, 8, 0));
        return box;
    }

    private VBox figure(String key, Label figure) {
        VBox box = new VBox(Parts.label(words.say(key), "figure-name"), figure);
        box.getStyleClass().add("figure-box");
        box.setMinWidth(0);
        box.setPrefWidth(100);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void show(Backup backup) {
        List<Backup> all = model.list().get().orElse(List.of());
        name.setText(words.say("backups.detail", texts.when(backup)));
        Parts.tip(name, texts.fullWhen(backup));
        why.setText(texts.why(backup, all));
        figure(items, texts.items(backup));
        figure(movements, texts.movements(backup));
        figure(size, texts.size(backup));
        units.accept(texts.units(backup));
        program.accept(backup.note().programVersion());
        file.accept(backup.name());
    }

    private static void figure(Label label, String text) {
        label.setText(text);
        Parts.tip(label, text);
    }

    private void copyPath() {
        model.selected()
                .get()
                .ifPresent(
                        backup -> {
                            Parts.copy(backup.file().toString());
                            model.open().notice().set(words.say("database.copied"));
                        });
    }
}
