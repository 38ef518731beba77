package storeroom.ui.counts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import storeroom.model.CountLine;
import storeroom.model.CountSheet;
import storeroom.operation.CloseCount.Closed;
import storeroom.operation.CloseCount.Uncounted;
import storeroom.ui.common.Card;
import storeroom.ui.common.FormKeys;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What would be booked for a sheet, and what that is worth, before it is. Whether what nobody
 * counted is left alone or gone is chosen here, and the list follows.
 */
final class DifferencesCard {

    private static final double WIDTH = 690;
    private static final double ROW = 32;
    private static final double HEADER = 46; // with what frames the table
    private static final int AT_MOST = 8;

    private final OpenCompany open;
    private final Overlay overlay;
    private final Words words;
    private final CountTexts texts;
    private final CountSheet sheet;
    private final Consumer<Closed> booked;
    private final Card card;
    private final BooleanProperty nothingThere = new SimpleBooleanProperty(false);
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final TableView<CountLine> table = new TableView<>();
    private final Label sentence = Parts.paragraph("");
    private final Label left = Parts.paragraph("", "muted");

    private DifferencesCard(
            OpenCompany open, Overlay overlay, CountSheet sheet, Consumer<Closed> booked) {
        this.open = open;
        this.overlay = overlay;
        this.sheet = sheet;
        this.booked = booked;
        words = open.words();
        texts = new CountTexts(words);
        card = new Card(words.say("counts.book.title", sheet.number()), WIDTH);
    }

    /**
     * Works out what would be booked, and shows it; where it cannot be, says why.
     *
     * @param booked told once it is
     */
    static void show(OpenCompany open, Overlay overlay, CountSheet sheet, Consumer<Closed> booked) {
        open.whenEditable(
                () -> {
                    DifferencesCard card = new DifferencesCard(open, overlay, sheet, booked);
                    card.rehearse(card::show);
                });
    }

    private Uncounted uncounted() {
        return nothingThere.get() ? Uncounted.NOTHING_THERE : Uncounted.LEFT_ALONE;
    }

    private void rehearse(Consumer<Closed> then) {
        Uncounted how = uncounted();
        busy.set(true);
        open.tasks()
                .write(
                        () -> open.company().counts().close().rehearse(sheet.id(), how),
                        would -> {
                            busy.set(false);
                            then.accept(would);
                        },
                        error -> {
                            busy.set(false);
                            open.failures()
                                    .notSaved(
                                            words.say("doing.bookCount", sheet.number()),
                                            error,
                                            () -> rehearse(then));
                        });
    }

    private void show(Closed would) {
        card.setId("count-differences");
        int uncounted = would.progress().left();
        CheckBox gone =
                FormKeys.choice(
                        words.say(
                                "counts.book.nothingThere",
                                words.formats().count(uncounted),
                                uncounted),
                        nothingThere,
                        "count-nothing-there");
        gone.setVisible(uncounted > 0);
        gone.setManaged(uncounted > 0);
        gone.disableProperty().bind(busy);
        nothingThere.addListener((_, _, _) -> rehearse(this::fill));
        columns();
        fill(would);
        Runnable close = () -> overlay.close(card);
        Button cancel = Parts.button(words.say("cancel"), close);
        cancel.disableProperty().bind(busy);
        Button book = Parts.button("fth-check", words.say("counts.book.do"), this::book, "accent");
        book.setId("count-differences-book");
        card.with(sentence, table, left, gone)
                .withButtons(Parts.spring(), cancel, WritingButton.of(book, open.editing(), busy));
        overlay.show(card, book, close);
    }

    private void fill(Closed would) {
        int many = would.differences().size();
        sentence.setText(
                words.say(
                        "counts.book.sentence",
                        words.formats().count(many),
                        many,
                        texts.value(would.progress().value())));
        table.setItems(FXCollections.observableArrayList(would.differences()));
        double height = HEADER + ROW * Math.min(AT_MOST, Math.max(1, many));
        table.setMinHeight(Region.USE_PREF_SIZE);
        table.setPrefHeight(height);
        int uncounted = would.progress().left();
        left.setText(
                uncounted == 0
                        ? words.say("counts.book.moved")
                        : words.say(
                                "counts.book.left", words.formats().count(uncounted), uncounted));
    }

    private void columns() {
        table.setId("count-differences-table");
        table.getStyleClass().addAll("framed");
        table.setAccessibleText(words.say("counts.book.table"));
        table.setFixedCellSize(ROW);
        table.setPlaceholder(new Region());
        table.getColumns().add(column("sku", 140, "code", CountLine::sku));
        table.getColumns().add(column("name", 214, "name", CountLine::name));
        table.getColumns()
                .add(
                        column(
                                "found",
                                90,
                                "figure",
                                line ->
                                        line.found()
                                                .map(
                                                        found ->
                                                                words.formats()
                                                                        .quantity(found.counted()))
                                                .orElse("")));
        table.getColumns().add(column("difference", 90, "figure", texts::difference));
        table.getColumns()
                .add(column("lineValue", 90, "figure", line -> texts.value(line.value())));
        WidestColumn.takesTheRest(table, table.getColumns().get(1), 80);
    }

    private TableColumn<CountLine, CountLine> column(
            String key, double width, String style, Function<CountLine, String> text) {
        TableColumn<CountLine, CountLine> column =
                new TableColumn<>(words.say("counts.column." + key));
        column.setCellValueFactory(
                features -> new javafx.beans.property.SimpleObjectProperty<>(features.getValue()));
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable CountLine line, boolean empty) {
                                super.updateItem(line, empty);
                                setText(empty || line == null ? null : text.apply(line));
                            }
                        });
        column.getStyleClass().add(style);
        column.setSortable(false);
        column.setPrefWidth(width);
        return column;
    }

    private void book() {
        if (busy.get()) {
            return;
        }
        Uncounted how = uncounted();
        busy.set(true);
        open.tasks()
                .write(
                        () -> open.company().counts().close().close(sheet.id(), how),
                        this::saved,
                        error -> {
                            busy.set(false);
                            open.failures()
                                    .notSaved(
                                            words.say("doing.bookCount", sheet.number()),
                                            error,
                                            this::book);
                        });
    }

    private void saved(Closed closed) {
        overlay.close(card);
        int many = closed.differences().size();
        String said =
                words.say(
                        "counts.booked",
                        sheet.number(),
                        words.formats().count(many),
                        many,
                        texts.value(closed.progress().value()));
        closed.booked()
                .ifPresentOrElse(
                        one ->
                                open.notice()
                                        .booked(
                                                new MovementTexts(words)
                                                        .revalued(said, one.revaluation())),
                        () -> open.notice().done(said));
        open.changes().publish(closed.changes());
        booked.accept(closed);
    }
}
