package storeroom.ui.backups;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import storeroom.safety.Preview;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.List;

/** What restoring would take away and bring back. */
final class PreviewView extends VBox {

    private final BackupsTexts texts;
    private final Words words;

    PreviewView(ObservableValue<Comparison> comparison, BackupsTexts texts, Words words) {
        this.texts = texts;
        this.words = words;
        setId("preview");
        getStyleClass().add("preview");
        comparison.subscribe(now -> getChildren().setAll(lines(now)));
    }

    private List<Node> lines(Comparison comparison) {
        return switch (comparison) {
            case Comparison.Nothing _ -> List.of();
            case Comparison.UnderWay _ -> List.of(line("quiet", words.say("backups.comparing")));
            case Comparison.Failed(Throwable why) ->
                    List.of(line("danger", texts.notCompared(why)));
            case Comparison.Done(_, Preview preview) ->
                    texts.isSame(preview)
                            ? List.of(line("quiet", words.say("backups.same")))
                            : List.of(
                                    line(
                                            preview.lost().isNothing() ? "quiet" : "warning",
                                            texts.lost(preview)),
                                    line(
                                            preview.back().isNothing() ? "quiet" : "good",
                                            texts.back(preview)));
        };
    }

    private static HBox line(String tone, String sentence) {
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", tone);
        var text = Parts.paragraph(sentence);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(dot, text);
        line.getStyleClass().add("finding");
        return line;
    }
}
