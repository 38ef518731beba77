package storeroom.ui.documents;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import storeroom.model.Document;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentId;
import storeroom.model.DocumentSums;
import storeroom.model.Location;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.documents.DocumentDetailViewModel.Detail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What stands above and below the lines of a document. */
final class DocumentFacts {

    private final Words words;
    private final DocumentTexts texts;
    private final Consumer<DocumentId> toDocument;

    /**
     * @param toDocument goes to another document
     */
    DocumentFacts(Words words, Consumer<DocumentId> toDocument) {
        this.words = words;
        this.toDocument = toDocument;
        texts = new DocumentTexts(words);
    }

    /** Names and values, each on a line; what is not said has none. */
    List<Node> above(Detail now) {
        DocumentHeader header = now.document().header();
        List<Node> all = new ArrayList<>();
        add(all, "address", now.document().addressee().address().strip());
        add(all, "taxNumber", now.document().addressee().taxNumber());
        add(all, "day", words.formats().day(header.day()));
        header.due()
                .ifPresent(
                        due -> add(all, "due." + header.kind().name(), words.formats().day(due)));
        add(all, "reference", header.reference());
        add(all, "location", now.location().map(Location::name).orElse(""));
        add(all, "note", header.note());
        links(all, "from", now.from());
        links(all, "made", now.made());
        return all;
    }

    private void add(List<Node> all, String key, String value) {
        if (!value.isEmpty()) {
            Label said = Parts.paragraph(value);
            all.add(line(key, said));
        }
    }

    private HBox line(String key, javafx.scene.layout.Region value) {
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(Parts.label(words.say("documents.fact." + key), "fact-name"), value);
        line.getStyleClass().add("detail-fact");
        return line;
    }

    private void links(List<Node> all, String key, List<Document> others) {
        if (others.isEmpty()) {
            return;
        }
        FlowPane links = new FlowPane();
        links.getStyleClass().add("document-links");
        links.setPrefWrapLength(160);
        for (Document other : others) {
            Hyperlink link =
                    new Hyperlink(
                            other.number().isPresent()
                                    ? other.name()
                                    : words.say("documents.draftOf." + other.kind().name()));
            link.setOnAction(_ -> toDocument.accept(other.id()));
            Parts.tip(
                    link,
                    words.say(
                            "documents.link.tip",
                            texts.kind(other.kind()),
                            words.formats().fullDay(other.header().day())));
            links.getChildren().add(link);
        }
        all.add(line(key, links));
    }

    /** Net, the tax of each rate, and what is to be paid. */
    static Node sums(DocumentSums sums, Words words) {
        VBox box = new VBox();
        box.getStyleClass().add("document-sums");
        if (!sums.taxes().isEmpty()) {
            box.getChildren()
                    .add(sum(words.say("documents.net"), words.formats().total(sums.net())));
            sums.taxes()
                    .forEach(
                            (rate, tax) ->
                                    box.getChildren()
                                            .add(
                                                    sum(
                                                            words.say(
                                                                    "documents.tax",
                                                                    words.formats().rate(rate)),
                                                            words.formats().total(tax))));
        }
        HBox total = sum(words.say("documents.total"), words.formats().total(sums.gross()));
        total.getStyleClass().add("document-total");
        box.getChildren().add(total);
        return box;
    }

    private static HBox sum(String name, String value) {
        Label figure = Parts.label(value, "sum-value");
        figure.setMinWidth(Label.USE_PREF_SIZE);
        HBox line = new HBox(Parts.label(name, "fact-name"), Parts.spring(), figure);
        line.getStyleClass().add("document-sum");
        return line;
    }
}
