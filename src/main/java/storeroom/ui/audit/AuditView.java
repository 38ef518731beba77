package storeroom.ui.audit;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;

import storeroom.model.AuditEntry.NamedItem;
import storeroom.ui.audit.AuditViewModel.State;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.FilterLine;
import storeroom.ui.common.OneChosen;
import storeroom.ui.common.Parts;
import storeroom.ui.common.SearchAndList;
import storeroom.ui.common.Words;
import storeroom.ui.common.WrappingLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page, from top to bottom: title and export, search and period, the list. */
final class AuditView extends VBox {

    private final AuditViewModel model;
    private final Dialogs dialogs;
    private final Words words;
    private final CustomTextField search = new CustomTextField();
    private final AuditList list;

    AuditView(AuditViewModel model, Dialogs dialogs, Words words) {
        this.model = model;
        this.dialogs = dialogs;
        this.words = words;
        list = new AuditList(model, words);
        getStyleClass().addAll("page", "audit-page");
        StackPane found =
                new StackPane(
                        Parts.showWhile(list, is(State.EMPTY).not()),
                        Parts.showWhile(noHits(), is(State.NO_HITS)),
                        Parts.showWhile(empty(), is(State.EMPTY)));
        found.getStyleClass().add("list");
        VBox.setVgrow(found, Priority.ALWAYS);
        getChildren()
                .addAll(titleLine(), Parts.showWhile(searchLine(), is(State.EMPTY).not()), found);
    }

    private BooleanBinding is(State state) {
        return Bindings.equal(model.state(), state);
    }

    /** The search field, where work begins. */
    Node search() {
        return search;
    }

    private Node titleLine() {
        Label count = Parts.paragraph("", "muted");
        count.textProperty()
                .bind(Bindings.createStringBinding(this::count, model.entries(), model.state()));
        Button export = Parts.button("fth-save", words.say("audit.export"), this::export);
        export.setId("audit-export");
        Parts.tip(export, words.say("audit.export.tip"));
        export.disableProperty().bind(model.exporting().or(is(State.LIST).not()));
        WrappingLine line =
                new WrappingLine(
                        Parts.label(words.say("audit.title"), "page-title"),
                        count,
                        Parts.spring(),
                        export);
        line.getStyleClass().add("title-line");
        return line;
    }

    private String count() {
        int entries = model.entries().get().size();
        return model.state().get() == State.LOADING
                ? ""
                : words.say("audit.count", words.formats().count(entries), entries);
    }

    private void export() {
        dialogs.askForNewFile(
                        words.say("audit.export.title"),
                        words.say("import.files"),
                        "*.csv",
                        words.say("audit.export.name"))
                .ifPresent(model::export);
    }

    private Node searchLine() {
        search.setId("audit-search");
        search.getStyleClass().add("search");
        search.setPromptText(words.say("audit.search"));
        search.setAccessibleText(words.say("audit.search"));
        search.setLeft(Parts.icon("fth-search"));
        search.textProperty().bindBidirectional(model.search());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        SearchAndList.connect(search, list);
        List<Node> others = new ArrayList<>(List.of(onlyItem()));
        others.addAll(periods());
        return new FilterLine(search, words.say("key.search"), others);
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            event.consume();
            list.requestFocus();
            list.getSelectionModel().selectBelowCell();
        }
    }

    /** Says whose changes alone are shown; pressing it shows all again. */
    private Node onlyItem() {
        Button only =
                Parts.button(
                        "fth-x",
                        "",
                        () -> {
                            model.item().set(Optional.empty());
                            search.requestFocus(); // the button is gone
                        },
                        "chip",
                        "only-item");
        only.setId("audit-only");
        only.setMnemonicParsing(false);
        only.setMinWidth(USE_PREF_SIZE);
        only.textProperty().bind(model.item().map(AuditView::sku));
        Parts.tip(only, words.say("audit.only.tip"));
        only.accessibleTextProperty()
                .bind(model.item().map(item -> words.say("audit.only", sku(item))));
        return Parts.showWhile(only, model.item().map(Optional::isPresent));
    }

    private static String sku(Optional<NamedItem> item) {
        return item.map(NamedItem::sku).orElse("");
    }

    private List<Node> periods() {
        List<Node> box = new ArrayList<>();
        OneChosen<Period> periods = new OneChosen<>(model.period());
        for (Period period : Period.values()) {
            ToggleButton chip = new ToggleButton(words.say("audit.period." + period.name()));
            chip.getStyleClass().add("chip");
            periods.add(chip, period);
            chip.setMinWidth(USE_PREF_SIZE);
            box.add(chip);
        }
        return box;
    }

    private Node noHits() {
        return empty(
                Parts.label(words.say("audit.noHits"), "empty-title"),
                Parts.button(
                        words.say("audit.showAll"),
                        () -> {
                            model.showAll();
                            search.requestFocus();
                        }));
    }

    private Node empty() {
        return empty(
                Parts.label(words.say("audit.empty.title"), "empty-title"),
                Parts.paragraph(words.say("audit.empty"), "muted"));
    }

    private static Node empty(Node... nodes) {
        VBox box = new VBox(nodes);
        box.getStyleClass().add("empty");
        return box;
    }
}
