package storeroom.ui.database;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import storeroom.safety.Finding;
import storeroom.safety.Findings;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.util.ArrayList;
import java.util.List;

/** What does not add up, each with what to do; and the button that does it, where one can. */
final class FindingsView extends VBox {

    private final DatabaseTexts texts;
    private final WritingButton recompute;
    private List<Finding> shown = List.of();

    FindingsView(DatabaseViewModel model, DatabaseTexts texts, Words words) {
        this.texts = texts;
        Button button =
                Parts.button("fth-refresh-cw", words.say("database.recompute"), model::recompute);
        button.setId("recompute");
        Parts.tip(button, words.say("database.recompute.tip"));
        recompute = WritingButton.of(button, model.editing(), model.recomputing());
        recompute.setMaxWidth(USE_PREF_SIZE);
        getStyleClass().add("findings");
        setId("findings");
    }

    /** Shows these, and no others any more. */
    void show(List<Finding> findings) {
        if (findings.equals(shown)) { // a reader for the blind says it again otherwise
            return;
        }
        shown = List.copyOf(findings);
        List<Node> lines = new ArrayList<>(shown.stream().map(this::line).toList());
        if (Findings.areRepairable(shown)) {
            lines.add(recompute);
        }
        getChildren().setAll(lines);
    }

    private Node line(Finding finding) {
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", tone(finding));
        VBox sentences =
                new VBox(
                        Parts.paragraph(texts.finding(finding), "finding-meaning"),
                        Parts.paragraph(texts.advice(finding), "muted"));
        sentences.getStyleClass().add("finding-sentences");
        HBox.setHgrow(sentences, Priority.ALWAYS);
        HBox line = new HBox(dot, sentences);
        line.getStyleClass().add("finding");
        return line;
    }

    private static String tone(Finding finding) {
        return switch (finding.kind().severity()) {
            case DAMAGED, WRONG -> "danger";
            case NOTICE -> "warning";
        };
    }
}
