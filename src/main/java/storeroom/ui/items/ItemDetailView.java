package storeroom.ui.items;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import storeroom.model.AuditEntry;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemField;
import storeroom.model.SupplierOffer;
import storeroom.ui.common.AuditTexts;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Editing;
import storeroom.ui.common.InSight;
import storeroom.ui.common.OfferLine;
import storeroom.ui.common.Parts;
import storeroom.ui.common.SupplierTexts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;
import storeroom.ui.items.ItemDetailViewModel.Detail;

import java.util.List;
import java.util.Optional;

/** The chosen item at the right of the list. */
final class ItemDetailView extends VBox {

    private static final List<ItemField> FACTS =
            List.of(
                    ItemField.CATEGORY,
                    ItemField.REORDER_POINT,
                    ItemField.MAXIMUM,
                    ItemField.PACK_SIZE,
                    ItemField.MINIMUM_ORDER,
                    ItemField.LEAD_TIME_DAYS,
                    ItemField.SHELF_LIFE_DAYS,
                    ItemField.MAY_GO_NEGATIVE);

    private final ItemsActions actions;
    private final Words words;
    private final SupplierTexts supplierTexts;
    private final ItemTexts texts;
    private final AuditTexts audit;
    private final Label name = Parts.label("", "detail-name");
    private final Label codes = Parts.label("", "detail-codes");
    private final Label retired;
    private final Label note = Parts.paragraph("", "muted");
    private final Label price = Parts.label("", "figure-value");
    private final Label cost = Parts.label("", "figure-value");
    private final Label onHand = Parts.label("", "figure-value");
    private final VBox barcodes = new VBox();
    private final VBox facts = new VBox();
    private final VBox suppliers = new VBox();
    private final VBox changes = new VBox();
    private final Hyperlink all = new Hyperlink();
    private final Button retire;

    ItemDetailView(
            ItemDetailViewModel model,
            ItemsActions actions,
            Dialogs dialogs,
            Editing editing,
            Words words) {
        this.actions = actions;
        this.words = words;
        supplierTexts = new SupplierTexts(words);
        texts = new ItemTexts(words);
        audit = new AuditTexts(words);
        getStyleClass().add("detail");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        codes.setWrapText(true);
        retired = Parts.label(words.say("items.retired"), "taken-back");
        retire = Parts.button(words.say("items.retire"), actions::retireOrBringBackShown, "small");
        all.setId("item-changes-all");
        all.setOnAction(_ -> actions.changes());
        VBox content =
                new VBox(
                        new PictureView(model, dialogs, editing, words),
                        name,
                        codes,
                        retired,
                        figures(),
                        buttons(actions, editing),
                        Parts.label(words.say("items.section.barcodes"), "section"),
                        barcodes,
                        Parts.label(words.say("items.section.master"), "section"),
                        facts,
                        note,
                        Parts.label(words.say("items.section.suppliers"), "section"),
                        suppliers,
                        addSupplier(editing),
                        Parts.label(words.say("items.section.changes"), "section"),
                        changes,
                        all);
        content.getStyleClass().add("detail-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        InSight.keep(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        content.setVisible(false);
        model.detail().addListener((_, _, now) -> show(content, now));
        show(content, model.detail().get());
    }

    private void show(Node content, Optional<Detail> now) {
        content.setVisible(now.isPresent());
        now.ifPresent(this::show);
    }

    private Node figures() {
        HBox box =
                new HBox(
                        figure(ItemField.PRICE, price),
                        figure(ItemField.COST, cost),
                        figure(words.say("detail.onHand"), onHand));
        box.getStyleClass().add("figures");
        VBox.setMargin(box, new Insets(8, 0, 8, 0));
        return box;
    }

    private Node figure(ItemField field, Label figure) {
        return figure(texts.name(field), figure);
    }

    private static Node figure(String title, Label figure) {
        VBox box = new VBox(Parts.label(title, "figure-name"), figure);
        box.getStyleClass().add("figure-box");
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(100);
        return box;
    }

    private Node buttons(ItemsActions actions, Editing editing) {
        HBox box =
                new HBox(
                        WritingButton.of(
                                Parts.button(words.say("items.edit"), actions::edit, "small"),
                                editing),
                        WritingButton.of(
                                Parts.button(
                                        words.say("items.duplicate"), actions::duplicate, "small"),
                                editing),
                        WritingButton.of(retire, editing));
        box.getStyleClass().add("detail-buttons");
        return box;
    }

    private void show(Detail now) {
        Item item = now.item();
        ItemDetails details = item.details();
        name.setText(details.name());
        codes.setText(words.say("items.codes", details.sku(), details.unit()));
        show(retired, !details.active());
        retire.setText(words.say(details.active() ? "items.retire" : "items.bringBack"));
        price.setText(words.formats().money(details.price()));
        cost.setText(words.formats().money(details.cost()));
        onHand.setText(words.formats().quantity(now.onHand()));
        barcodes.getChildren()
                .setAll(
                        details.barcodes().isEmpty()
                                ? List.of(Parts.label(words.say("items.noBarcodes"), "muted"))
                                : details.barcodes().stream()
                                        .map(code -> Parts.label(texts.barcode(code), "barcode"))
                                        .toList());
        facts.getChildren().setAll(FACTS.stream().map(field -> fact(field, details)).toList());
        suppliers.getChildren().setAll(now.suppliers().stream().map(this::supplier).toList());
        if (now.suppliers().isEmpty()) {
            Label nobody = Parts.paragraph(words.say("items.noSuppliers"), "muted");
            suppliers.getChildren().setAll(List.of(nobody));
        }
        note.setText(details.note());
        show(note, !details.note().isEmpty());
        changes.getChildren().setAll(now.changes().rows().stream().map(this::change).toList());
        int total = now.changes().total();
        all.setText(words.say("items.changes.all", words.formats().count(total), total));
        show(all, total > 0);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Node addSupplier(Editing editing) {
        Button add =
                Parts.button(
                        "fth-plus", words.say("items.addSupplier"), actions::addSupplier, "small");
        add.setId("item-add-supplier");
        HBox box = new HBox(WritingButton.of(add, editing));
        VBox.setMargin(box, new Insets(8, 0, 0, 0));
        return box;
    }

    private Node supplier(SupplierOffer offer) {
        String name =
                offer.supplierIsActive()
                        ? offer.supplierName()
                        : words.say("supplier.retired", offer.supplierName());
        return new OfferLine(
                name,
                supplierTexts.prices(offer),
                supplierTexts.terms(offer),
                offer.terms().preferred(),
                () -> actions.changeSupplier(offer),
                words);
    }

    private Node fact(ItemField field, ItemDetails details) {
        Label value = Parts.label(texts.value(field, details), "fact-value");
        Label title = Parts.label(texts.name(field), "fact-name");
        title.setLabelFor(value);
        HBox line = new HBox(title, value);
        line.getStyleClass().add("item-fact");
        return line;
    }

    private Node change(AuditEntry entry) {
        Label when = Parts.label(words.formats().moment(entry.changedAt()), "when");
        String before = audit.before(entry);
        String text =
                entry.field().isEmpty()
                        ? audit.field(entry)
                        : words.say("items.change", audit.field(entry), before, audit.after(entry));
        Label what = Parts.paragraph(text, "what");
        HBox.setHgrow(what, Priority.ALWAYS);
        Parts.tip(
                what,
                words.say(
                        "items.change.tip",
                        words.formats().fullTime(entry.changedAt()),
                        entry.changedBy()));
        HBox line = new HBox(when, what);
        line.getStyleClass().add("item-change");
        return line;
    }
}
