package storeroom.ui.documents;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import storeroom.model.AuditEntry.NamedItem;
import storeroom.model.DocumentId;
import storeroom.ui.common.Card;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.documents.DocumentDetailViewModel.Detail;

import java.util.function.Consumer;

/** A document as a whole: all that stands on it, with all that is known of each line. */
final class PaperCard {

    private PaperCard() {}

    /**
     * Shows it over the window.
     *
     * @param toItem goes to an item
     * @param toDocument goes to another document
     */
    static void show(
            Detail detail,
            Overlay overlay,
            Consumer<NamedItem> toItem,
            Consumer<DocumentId> toDocument,
            Words words) {
        DocumentTexts texts = new DocumentTexts(words);
        String title =
                words.say(
                        "documents.paper",
                        texts.kind(detail.document().kind()),
                        texts.number(detail.document()));
        Card card = new Card(title, CardSize.WIDTH);
        card.setId("document-paper");
        Runnable close = () -> overlay.close(card);
        Region dot = new Region();
        dot.getStyleClass().setAll(DocumentsTable.look(detail.stage()));
        Label stage = Parts.label(texts.stage(detail.stage()), "detail-codes");
        stage.setGraphic(dot);
        Label whom = Parts.label(texts.partner(detail.document()), "form-item");
        HBox head = new HBox(whom, stage);
        head.getStyleClass().add("form-line");
        VBox facts = new VBox();
        facts.getStyleClass().add("detail-facts");
        DocumentFacts said =
                new DocumentFacts(
                        words,
                        other -> {
                            close.run();
                            toDocument.accept(other);
                        });
        facts.getChildren().setAll(said.above(detail));
        HBox.setHgrow(facts, Priority.ALWAYS);
        LinesTable lines =
                new LinesTable(
                        true,
                        item -> {
                            close.run();
                            toItem.accept(item);
                        },
                        words);
        lines.setId("document-paper-lines");
        lines.show(detail.document().kind(), detail.lines());
        VBox sums = new VBox(DocumentFacts.sums(detail.sums(), words));
        sums.setMinWidth(230);
        HBox foot = new HBox(facts, sums);
        foot.getStyleClass().add("document-foot");
        CardSize.fill(card, lines, overlay, 400);
        VBox form = new VBox(head, lines, foot);
        form.getStyleClass().add("document-form");
        Button done = Parts.button(words.say("close"), close, "accent");
        done.setId("document-close");
        card.with(form).withButtons(Parts.spring(), done);
        overlay.show(card, lines, close);
    }
}
