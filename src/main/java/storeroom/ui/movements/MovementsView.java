package storeroom.ui.movements;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;

import storeroom.model.AuditEntry.NamedItem;
import storeroom.model.Location;
import storeroom.model.LocationId;
import storeroom.model.MovementKind;
import storeroom.model.RowRange;
import storeroom.ui.common.ChoiceMenu;
import storeroom.ui.common.ColumnChoice;
import storeroom.ui.common.DaySelector;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.FilterLine;
import storeroom.ui.common.Input;
import storeroom.ui.common.ListAndDetail;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Parts;
import storeroom.ui.common.RowMenu;
import storeroom.ui.common.SearchAndList;
import storeroom.ui.common.Words;
import storeroom.ui.common.WrappingLine;
import storeroom.ui.common.WritingButton;
import storeroom.ui.movements.MovementsViewModel.State;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The page, from top to bottom: title and actions, what it is narrowed to, list and detail. */
final class MovementsView extends VBox {

    private final MovementsViewModel model;
    private final OpenCompany open;
    private final Dialogs dialogs;
    private final Runnable takeBack;
    private final Words words;
    private final CustomTextField search = new CustomTextField();
    private final MovementsTable table;

    MovementsView(MovementsViewModel model, OpenCompany open, Dialogs dialogs, Runnable takeBack) {
        this.model = model;
        this.open = open;
        this.dialogs = dialogs;
        this.takeBack = takeBack;
        words = open.words();
        table = new MovementsTable(model, words);
        getStyleClass().addAll("page", "movements-page");
        getChildren()
                .addAll(
                        titleLine(),
                        Parts.showWhile(filters(), is(State.EMPTY).not()),
                        Parts.showWhile(gap(), is(State.EMPTY)),
                        list());
    }

    /** What the line of filters has above it, where that line is not shown. */
    private static Node gap() {
        Region gap = new Region();
        gap.getStyleClass().add("title-gap");
        return gap;
    }

    private BooleanBinding is(State state) {
        return Bindings.equal(model.state(), state);
    }

    /** The search field, where work begins. */
    Node search() {
        return search;
    }

    /** The places of the movements that are marked in the list. */
    List<RowRange> marked() {
        return table.marked();
    }

    private Node titleLine() {
        Label figures = Parts.paragraph("", "muted");
        figures.setId("movements-figures");
        figures.textProperty().bind(new MovementsFigures(model, words).text());
        Button export = Parts.button("fth-save", words.say("audit.export"), this::export);
        export.setId("movements-export");
        Parts.tip(export, words.say("ledger.export.tip"));
        export.disableProperty().bind(model.exporting().or(is(State.LIST).not()));
        Button back = Parts.button("fth-corner-up-left", words.say("ledger.takeBack"), takeBack);
        back.setId("movements-take-back");
        Parts.tip(back, words.say("ledger.takeBack.tip"));
        WrappingLine line =
                new WrappingLine(
                        Parts.label(words.say("ledger.title"), "page-title"),
                        figures,
                        Parts.spring(),
                        export,
                        WritingButton.of(
                                back, open.editing(), model.selected().map(Optional::isEmpty)));
        line.getStyleClass().add("title-line");
        return line;
    }

    /** The list gets the focus. */
    void focusList() {
        table.requestFocus();
    }

    private void onlyItemInList() {
        model.onlyItem();
        focusList(); // what was pressed may be gone
    }

    /** Asks for a file and writes what is shown into it; only where something is. */
    void export() {
        if (model.exporting().get() || model.state().get() != State.LIST) {
            return;
        }

        dialogs.askForNewFile(
                        words.say("ledger.export.title"),
                        words.say("import.files"),
                        "*.csv",
                        words.say("ledger.export.name"))
                .ifPresent(model::export);
    }

    private Node filters() {
        search.setId("movements-search");
        search.getStyleClass().add("search");
        search.setPromptText(words.say("ledger.search"));
        search.setAccessibleText(words.say("ledger.search"));
        search.setLeft(Parts.icon("fth-search"));
        search.textProperty().bindBidirectional(model.choices().search());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        SearchAndList.connect(search, table);
        return new FilterLine(
                search,
                words.say("key.search"),
                List.of(
                        onlyItem(),
                        period(),
                        Parts.showWhile(
                                days(),
                                model.choices().period().map(now -> now == LedgerPeriod.BETWEEN)),
                        kind(),
                        Parts.showWhile(location(), model.locations().map(all -> all.size() > 1)),
                        ColumnChoice.install(table, "movements", open.preferences(), words)));
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            event.consume();
            table.requestFocus();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            model.searchAsItem(table::requestFocus);
        }
    }

    /** Says whose movements alone are shown; pressing it shows all again. */
    private Node onlyItem() {
        Button only =
                Parts.button(
                        "fth-x",
                        "",
                        () -> {
                            model.choices().item().set(Optional.empty());
                            search.requestFocus(); // the button is gone
                        },
                        "chip",
                        "only-item");
        only.setId("movements-only");
        only.setMnemonicParsing(false);
        only.setMinWidth(USE_PREF_SIZE);
        only.textProperty().bind(model.choices().item().map(MovementsView::sku));
        Parts.tip(only, words.say("ledger.only.tip"));
        only.accessibleTextProperty()
                .bind(model.choices().item().map(item -> words.say("ledger.only", sku(item))));
        return Parts.showWhile(only, model.choices().item().map(Optional::isPresent));
    }

    private static String sku(Optional<NamedItem> item) {
        return item.map(NamedItem::sku).orElse("");
    }

    private Node period() {
        ChoiceMenu<LedgerPeriod> menu =
                new ChoiceMenu<>(
                        words.say("ledger.period"),
                        model.choices().period(),
                        Bindings.createObjectBinding(() -> List.of(LedgerPeriod.values())),
                        one -> words.say("ledger.period." + one.name()));
        menu.setId("movements-period");
        return menu;
    }

    private Node days() {
        HBox box =
                new HBox(
                        day("movements-from", "ledger.from", model.choices().from()),
                        Parts.label("–", "muted"),
                        day("movements-to", "ledger.to", model.choices().to()));
        box.getStyleClass().add("day-range");
        return box;
    }

    private DatePicker day(String id, String key, Input<LocalDate> input) {
        DatePicker picker = DaySelector.of(input, words.formats());
        picker.setId(id);
        picker.getStyleClass().add("small-day");
        picker.setPromptText(words.say(key));
        picker.setAccessibleText(words.say(key));
        return picker;
    }

    private Node kind() {
        List<Optional<MovementKind>> kinds = new ArrayList<>();
        kinds.add(Optional.empty());
        Stream.of(MovementKind.values()).map(Optional::of).forEach(kinds::add);
        MovementTexts texts = new MovementTexts(words);
        ChoiceMenu<Optional<MovementKind>> menu =
                new ChoiceMenu<>(
                        words.say("ledger.kind"),
                        model.choices().kind(),
                        Bindings.createObjectBinding(() -> List.copyOf(kinds)),
                        one -> one.map(texts::kind).orElse(words.say("ledger.kind.all")));
        menu.setId("movements-kind");
        return menu;
    }

    private Node location() {
        ChoiceMenu<Optional<LocationId>> menu =
                ChoiceMenu.brief(
                        words.say("ledger.location"),
                        model.choices().location(),
                        model.locations()
                                .map(
                                        all ->
                                                Stream.concat(
                                                                Stream.of(
                                                                        Optional
                                                                                .<LocationId>
                                                                                        empty()),
                                                                all.stream()
                                                                        .map(Location::id)
                                                                        .map(Optional::of))
                                                        .toList()),
                        one ->
                                one.map(this::locationName)
                                        .orElse(words.say("ledger.location.all")));
        menu.setId("movements-location");
        return menu;
    }

    private String locationName(LocationId id) {
        return model.locations().get().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(Location::name)
                .orElse("");
    }

    private Node list() {
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::tableKey);
        installMenu();
        StackPane left =
                new StackPane(
                        table,
                        Parts.showWhile(noHits(), is(State.NO_HITS)),
                        Parts.showWhile(empty(), is(State.EMPTY)));
        left.getStyleClass().add("list");
        return new ListAndDetail(
                left,
                new MovementDetailView(
                        model, takeBack, this::onlyItemInList, open.editing(), words));
    }

    private void installMenu() {
        var refusal = open.editing().refusal();
        RowMenu.install(
                        table,
                        RowMenu.item(
                                "fth-corner-up-left",
                                words.say("ledger.takeBack"),
                                "Shortcut+T",
                                takeBack,
                                refusal.map(Optional::isPresent)),
                        RowMenu.item(
                                "fth-filter",
                                words.say("ledger.onlyThis"),
                                "Enter",
                                this::onlyItemInList,
                                model.choices().item().map(Optional::isPresent)),
                        RowMenu.item(
                                "fth-save",
                                words.say("audit.export"),
                                "Shortcut+Shift+E",
                                this::export,
                                model.exporting()))
                .setId("movements-menu");
    }

    private void tableKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            model.onlyItem();
        } else if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            takeBack.run();
        }
    }

    private Node noHits() {
        return empty(
                Parts.label(words.say("ledger.noHits"), "empty-title"),
                Parts.button(
                        words.say("ledger.showAll"),
                        () -> {
                            model.showAll();
                            search.requestFocus();
                        }));
    }

    private Node empty() {
        return empty(
                Parts.label(words.say("ledger.empty.title"), "empty-title"),
                Parts.paragraph(words.say("ledger.empty"), "muted"));
    }

    private static Node empty(Node... nodes) {
        VBox box = new VBox(nodes);
        box.getStyleClass().add("empty");
        return box;
    }
}
