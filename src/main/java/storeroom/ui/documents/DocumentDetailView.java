package storeroom.ui.documents;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import storeroom.model.AuditEntry.NamedItem;
import storeroom.model.Document;
import storeroom.ui.common.Editing;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WrappingLine;
import storeroom.ui.common.WritingButton;
import storeroom.ui.documents.DocumentDetailViewModel.Detail;

import java.util.Optional;
import java.util.function.Consumer;

/** The chosen document at the right of the list. */
final class DocumentDetailView extends VBox {

    private final Words words;
    private final DocumentTexts texts;
    private final DocumentFacts facts;
    private final Label name = Parts.label("", "detail-name");
    private final Label codes = Parts.label("", "detail-codes");
    private final Region dot = new Region();
    private final VBox above = new VBox();
    private final VBox below = new VBox();
    private final LinesTable lines;
    private final ObjectProperty<Optional<Document>> document =
            new SimpleObjectProperty<>(Optional.empty());

    DocumentDetailView(
            DocumentsViewModel model,
            Consumer<Deed> deeds,
            Consumer<NamedItem> toItem,
            Editing editing,
            Words words) {
        this.words = words;
        texts = new DocumentTexts(words);
        facts = new DocumentFacts(words, model::reveal);
        lines = new LinesTable(false, toItem, words);
        lines.setId("document-lines-" + model.side().name());
        lines.setMinHeight(lines.heightOf(1));
        lines.setPrefHeight(lines.heightOf(4));
        VBox.setVgrow(lines, Priority.ALWAYS);
        getStyleClass().addAll("detail", "document-detail");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        codes.setGraphic(dot);
        above.getStyleClass().add("detail-facts");
        VBox content =
                new VBox(name, codes, buttons(model.side(), deeds, editing), above, lines, below);
        content.getStyleClass().add("detail-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("page-scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.detail()
                .detail()
                .subscribe(
                        now -> {
                            content.setVisible(now.isPresent());
                            document.set(now.map(Detail::document));
                            now.ifPresent(this::show);
                        });
    }

    private Node buttons(Side side, Consumer<Deed> deeds, Editing editing) {
        WrappingLine box = new WrappingLine();
        box.getStyleClass().addAll("detail-buttons", "document-buttons");
        for (Deed deed : Deed.values()) {
            if (deed.isOf(side)) {
                Button button =
                        Parts.button(
                                deed.icon(),
                                words.say("documents.deed." + deed.name()),
                                () -> deeds.accept(deed),
                                "small");
                button.setId("deed-" + deed.name());
                Parts.tip(button, words.say("documents.deed.tip." + deed.name()));
                box.getChildren()
                        .add(
                                Parts.showWhile(
                                        deed.isReading()
                                                ? button
                                                : WritingButton.of(button, editing),
                                        document.map(
                                                now ->
                                                        now.filter(one -> isShown(deed, one))
                                                                .isPresent())));
            }
        }
        return box;
    }

    /** What is rare is in the menu of the row. */
    private static boolean isShown(Deed deed, Document document) {
        return deed.fits(document)
                && (deed.isNext()
                        || deed == Deed.EDIT
                        || deed == Deed.TAKE_BACK
                        || (deed == Deed.PDF && document.number().isPresent()));
    }

    private void show(Detail now) {
        Document paper = now.document();
        String whom = texts.partner(paper);
        name.setText(whom.isEmpty() ? words.say("documents.nobody." + side(paper)) : whom);
        codes.setText(
                paper.number().isPresent()
                        ? words.say(
                                "documents.codes",
                                texts.kind(paper.kind()),
                                paper.name(),
                                texts.stage(now.stage()))
                        : words.say("documents.codes.draft", texts.kind(paper.kind())));
        dot.getStyleClass().setAll(DocumentsTable.look(now.stage()));
        above.getChildren().setAll(facts.above(now));
        lines.show(paper.kind(), now.lines());
        lines.setMaxHeight(lines.heightOf(now.lines().size()));
        below.getChildren().setAll(DocumentFacts.sums(now.sums(), words));
    }

    private static String side(Document document) {
        return (document.kind().isPurchase() ? Side.BUYING : Side.SELLING).name();
    }
}
