package storeroom.ui.importing;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import storeroom.exchange.Preview;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

/** Which file it is, how it is written, and the way to another one. */
final class FileLine extends HBox {

    private final Words words;

    FileLine(ImportViewModel model, Button choose, Words words) {
        this.words = words;
        Label name =
                Parts.label(
                        model.file()
                                .map(
                                        file ->
                                                file.map(at -> at.getFileName().toString())
                                                        .orElse(words.say("import.none"))));
        Label format =
                Parts.label(
                        model.preview().map(preview -> preview.map(this::format).orElse("")),
                        "muted");
        Parts.showWhile(format, Bindings.isNotEmpty(format.textProperty()));
        VBox text = new VBox(name, format);
        text.getStyleClass().add("form-subject");
        getStyleClass().add("file-line");
        getChildren().addAll(text, Parts.spring(), choose);
    }

    private String format(Preview found) {
        return words.say("import.format", found.encoding(), delimiter(found.delimiter()));
    }

    private String delimiter(char delimiter) {
        return switch (delimiter) {
            case '\t' -> words.say("import.tab");
            case ';' -> words.say("import.semicolon");
            case ',' -> words.say("import.comma");
            default -> String.valueOf(delimiter);
        };
    }
}
