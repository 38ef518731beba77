package storeroom.ui.counts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import storeroom.model.CountProgress;
import storeroom.model.CountSheet;
import storeroom.model.CountState;
import storeroom.ui.common.Editing;
import storeroom.ui.common.InSight;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WrappingLine;
import storeroom.ui.common.WritingButton;
import storeroom.ui.counts.CountsViewModel.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chosen sheet, at the right of the list: how far it is, and what can be done with it. */
final class CountDetailView extends VBox {

    private final Words words;
    private final CountTexts texts;
    private final Label number = Parts.paragraph("", "detail-name");
    private final Label place = Parts.paragraph("", "detail-codes");
    private final VBox facts = new VBox();
    private final Label note = Parts.paragraph("", "muted");
    private final Button count;
    private final Node book;
    private final Node cancel;
    private final Node takeBack;

    CountDetailView(CountsViewModel model, CountsActions actions, Editing editing, Words words) {
        this.words = words;
        texts = new CountTexts(words);
        getStyleClass().add("detail");
        count = Parts.button("", actions::count, "small");
        count.setId("count-go-on");
        book = button("count-book", "counts.book", actions::book, editing);
        cancel = button("count-cancel", "counts.cancel", actions::cancel, editing);
        takeBack = button("count-take-back", "counts.takeBack", actions::takeBack, editing);
        WrappingLine buttons = new WrappingLine(count, book, takeBack, cancel);
        buttons.getStyleClass().addAll("detail-buttons", "counts-buttons");
        VBox content = new VBox(number, place, buttons, facts, note);
        content.getStyleClass().add("detail-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        InSight.keep(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.selected().subscribe(now -> show(content, now));
    }

    private Node button(String id, String key, Runnable action, Editing editing) {
        Button button = Parts.button(words.say(key), action, "small");
        button.setId(id);
        return WritingButton.of(button, editing);
    }

    private void show(Node content, Optional<Row> now) {
        content.setVisible(now.isPresent());
        now.ifPresent(this::show);
    }

    private void show(Row now) {
        CountSheet sheet = now.sheet();
        number.setText(sheet.number());
        place.setText(texts.place(sheet));
        count.setText(words.say(sheet.isOpen() ? "counts.goOn" : "counts.look"));
        show(book, sheet.isOpen());
        show(cancel, sheet.isOpen());
        show(takeBack, sheet.state() == CountState.BOOKED);
        facts.getChildren().setAll(facts(sheet, now.progress()));
        note.setText(sheet.note());
        show(note, !sheet.note().isEmpty());
    }

    private List<Node> facts(CountSheet sheet, CountProgress progress) {
        List<Node> lines = new ArrayList<>();
        fact(lines, "state", texts.state(sheet));
        fact(
                lines,
                "opened",
                words.say(
                        "counts.fact.by",
                        words.formats().moment(sheet.opened()),
                        sheet.openedBy()));
        sheet.closed()
                .ifPresent(
                        when ->
                                fact(
                                        lines,
                                        sheet.state() == CountState.BOOKED ? "booked" : "cancelled",
                                        words.formats().moment(when)));
        fact(lines, "counted", texts.counted(progress));
        if (progress.recount() > 0) {
            fact(lines, "recount", words.formats().count(progress.recount()));
        }
        if (CountTexts.isHidden(sheet)) {
            fact(lines, "differing", words.say("counts.blind"));
        } else {
            fact(lines, "differing", words.formats().count(progress.differing()));
            fact(lines, "value", texts.value(progress.value()));
        }
        return lines;
    }

    private void fact(List<Node> lines, String key, String text) {
        Label value = Parts.paragraph(text, "fact-value");
        Label title = Parts.label(words.say("counts.fact." + key), "fact-name");
        title.setLabelFor(value);
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(title, value);
        line.getStyleClass().add("item-fact");
        lines.add(line);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
