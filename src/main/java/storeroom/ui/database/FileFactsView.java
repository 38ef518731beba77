package storeroom.ui.database;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import storeroom.safety.HealthReport;
import storeroom.ui.common.FactList;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.Optional;
import java.util.function.Consumer;

/** The left half: the file, and whether it is sound. */
final class FileFactsView extends VBox {

    private final DatabaseTexts texts;
    private final Consumer<String> name;
    private final Consumer<String> folder;
    private final Consumer<String> size;
    private final Consumer<String> wal;
    private final Consumer<String> journal;
    private final Consumer<String> schema;
    private final Consumer<String> integrity;
    private final Consumer<String> extent;
    private final FindingsView findings;
    private Optional<HealthReport> latest = Optional.empty();

    FileFactsView(DatabaseViewModel model, DatabaseTexts texts, Words words) {
        this.texts = texts;
        Button copy =
                Parts.button(
                        "fth-copy",
                        "",
                        () ->
                                latest.ifPresent(
                                        report -> {
                                            Parts.copy(report.file().file().toString());
                                            model.notice(words.say("database.copied"));
                                        }),
                        "flat",
                        "icon-button");
        copy.setId("copy-path");
        copy.setAccessibleText(words.say("database.copy"));
        Parts.tip(copy, words.say("database.copy"));
        FactList file = new FactList(words.say("database.file"));
        name = file.line(words.say("database.name"));
        folder = file.line(words.say("database.folder"), copy);
        size = file.line(words.say("database.size"));
        wal = file.line(words.say("database.wal"));
        journal = file.line(words.say("database.journal"));
        schema = file.line(words.say("database.schema"));
        FactList sound = new FactList(words.say("database.integrity"));
        integrity = sound.line(words.say("database.found"));
        extent = sound.line(words.say("database.looked"));
        findings = new FindingsView(model, texts, words);
        getStyleClass().add("facts-column");
        getChildren().addAll(file, sound.with(findings));
    }

    void show(HealthReport report) {
        latest = Optional.of(report);
        name.accept(report.file().file().getFileName().toString());
        folder.accept(String.valueOf(report.file().file().getParent()));
        size.accept(texts.size(report.file()));
        wal.accept(texts.bytes(report.file().walBytes()));
        journal.accept(texts.journal(report.file()));
        schema.accept(texts.count(report.file().schemaVersion()));
        integrity.accept(texts.integrity(report.integrity()));
        extent.accept(texts.extent(report.integrity()));
        findings.show(report.integrity().known());
    }
}
