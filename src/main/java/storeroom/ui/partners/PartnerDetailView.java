package storeroom.ui.partners;

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

import storeroom.model.PartnerDetails;
import storeroom.model.SupplierOffer;
import storeroom.ui.common.Editing;
import storeroom.ui.common.InSight;
import storeroom.ui.common.OfferLine;
import storeroom.ui.common.Parts;
import storeroom.ui.common.SupplierTexts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;
import storeroom.ui.partners.PartnerDetailViewModel.Detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is chosen, at the right of the list: address, facts and price list. */
final class PartnerDetailView extends VBox {

    private final PartnersActions actions;
    private final Words words;
    private final SupplierTexts texts;
    private final Label name = Parts.paragraph("", "detail-name");
    private final Label role = Parts.paragraph("", "detail-codes");
    private final Label retired;
    private final Label address = Parts.paragraph("");
    private final VBox facts = new VBox();
    private final Label note = Parts.paragraph("", "muted");
    private final Label pricesTitle;
    private final VBox prices = new VBox();
    private final Hyperlink more = new Hyperlink();
    private final Node addPrice;
    private final Button retire;

    PartnerDetailView(
            PartnerDetailViewModel model, PartnersActions actions, Editing editing, Words words) {
        this.actions = actions;
        this.words = words;
        texts = new SupplierTexts(words);
        getStyleClass().add("detail");
        retired = Parts.label(words.say("items.retired"), "taken-back");
        retire = Parts.button(words.say("items.retire"), actions::retireOrBringBack, "small");
        pricesTitle = Parts.label(words.say("partners.section.prices"), "section");
        Button add =
                Parts.button(
                        "fth-plus", words.say("partners.price.add"), actions::addPrice, "small");
        add.setId("partner-price-add");
        addPrice = WritingButton.of(add, editing);
        more.setId("partner-prices-more");
        more.setOnAction(_ -> model.more());
        HBox adding = new HBox(addPrice);
        VBox.setMargin(adding, new Insets(8, 0, 0, 0));
        facts.getStyleClass().add("partner-facts");
        VBox content =
                new VBox(
                        name,
                        role,
                        retired,
                        buttons(editing),
                        Parts.label(words.say("partners.section.address"), "section"),
                        address,
                        facts,
                        note,
                        pricesTitle,
                        prices,
                        more,
                        adding);
        content.getStyleClass().add("detail-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        InSight.keep(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.detail().addListener((_, _, now) -> show(content, now));
        show(content, model.detail().get());
    }

    private Node buttons(Editing editing) {
        HBox box =
                new HBox(
                        WritingButton.of(
                                Parts.button(words.say("items.edit"), actions::edit, "small"),
                                editing),
                        WritingButton.of(retire, editing));
        box.getStyleClass().add("detail-buttons");
        VBox.setMargin(box, new Insets(8, 0, 0, 0));
        return box;
    }

    private void show(Node content, Optional<Detail> now) {
        content.setVisible(now.isPresent());
        now.ifPresent(this::show);
    }

    private void show(Detail now) {
        PartnerDetails partner = now.partner().details();
        name.setText(partner.name());
        role.setText(PartnerTexts.role(partner, words));
        show(retired, !partner.active());
        retire.setText(words.say(partner.active() ? "items.retire" : "items.bringBack"));
        address.setText(
                partner.address().isEmpty() ? words.say("partners.noAddress") : partner.address());
        facts.getChildren().setAll(facts(partner));
        note.setText(partner.note());
        show(note, !partner.note().isEmpty());
        boolean sells = partner.isSupplier();
        show(pricesTitle, sells);
        show(addPrice, sells);
        show(prices, sells);
        prices.getChildren().setAll(lines(now));
        int total = now.prices().total();
        int left = total - now.prices().rows().size();
        more.setText(words.say("partners.prices.more", words.formats().count(left), left));
        show(more, sells && left > 0);
    }

    private List<Node> lines(Detail now) {
        if (now.prices().total() == 0) {
            return List.of(Parts.paragraph(words.say("partners.noPrices"), "muted"));
        }
        List<Node> lines = new ArrayList<>();
        for (SupplierOffer offer : now.prices().rows()) {
            String what = words.say("audit.item", offer.sku(), offer.itemName());
            lines.add(
                    new OfferLine(
                            what,
                            texts.prices(offer),
                            texts.terms(offer),
                            offer.terms().preferred(),
                            () -> actions.changePrice(offer),
                            words));
        }
        return lines;
    }

    private List<Node> facts(PartnerDetails partner) {
        List<Node> lines = new ArrayList<>();
        fact(lines, "field.contact", partner.contact());
        fact(lines, "field.phone", partner.phone());
        fact(lines, "field.email", partner.email());
        fact(lines, "field.taxNumber", partner.taxNumber());
        fact(
                lines,
                "partners.payment",
                partner.paymentDays() == 0
                        ? words.say("partners.dueAtOnce")
                        : words.say(
                                "supplier.days",
                                words.formats().count(partner.paymentDays()),
                                partner.paymentDays()));
        return lines;
    }

    private void fact(List<Node> lines, String key, String text) {
        if (text.isEmpty()) {
            return;
        }
        Label value = Parts.paragraph(text, "fact-value");
        Label title = Parts.label(words.say(key), "fact-name");
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
