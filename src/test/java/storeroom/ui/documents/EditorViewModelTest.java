package storeroom.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.Document;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.DocumentState;
import storeroom.model.ItemId;
import storeroom.model.LineDetails;
import storeroom.model.Location;
import storeroom.model.LocationId;
import storeroom.model.Money;
import storeroom.model.PartnerId;
import storeroom.model.Percent;
import storeroom.model.PriceBreak;
import storeroom.model.Quantity;
import storeroom.model.SupplierItem;
import storeroom.operation.Company;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.Draft;
import storeroom.ui.common.OpenCompany;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writing, receiving and returning documents; with a real company. */
class EditorViewModelTest {

    @TempDir Path folder;
    private final TestDialogs dialogs = new TestDialogs();
    private final List<DocumentId> made = new ArrayList<>();
    private Company company;
    private OpenCompany open;
    private Shop shop;
    private PartnerId acme;
    private ItemId hammer;

    @BeforeEach
    void openTheShop() {
        company = TestCompany.in(folder);
        open = TestDesk.of(company, dialogs);
        shop = new Shop(company);
        acme = shop.supplier("Acme Tools");
        hammer = shop.item("HM-500", "Hammer 500 g", 20);
    }

    @AfterEach
    void close() {
        open.drafts().close();
        company.close();
    }

    private EditorViewModel editor(
            DocumentKind kind, Optional<Document> draft, Percent tax, Optional<Draft> typed) {
        try (Reader reader = company.connections().reader()) {
            List<DocumentLine> lines =
                    draft.map(one -> company.paperwork().lines().list(reader, one.id()))
                            .orElse(List.of());
            EditorStart start =
                    new EditorStart(
                            kind,
                            draft,
                            lines,
                            draft.flatMap(one -> one.header().partner())
                                    .flatMap(id -> company.partners().find(reader, id)),
                            List.of(new Location(LocationId.MAIN, "MAIN", "Main")),
                            tax);
            return new EditorViewModel(open, start, typed, made::add);
        }
    }

    private EditorViewModel order() {
        EditorViewModel model =
                editor(
                        DocumentKind.PURCHASE_ORDER,
                        Optional.empty(),
                        Percent.ZERO,
                        Optional.empty());
        model.partner().input().text().set("acme tools");
        return model;
    }

    @Test
    void aCodeAddsALineAtTheSuppliersPriceForThatQuantity() {
        price(hammer, "3.5", 10, "3");
        EditorViewModel model = order();
        assertThat(model.entry().take("12*hm-500", Optional.empty())).isTrue();
        EditorLine line = model.lines().list().getFirst();
        assertThat(line.price().value().get()).contains(Money.parse("3"));
        line.quantity().text().set("5");
        assertThat(line.price().value().get()).contains(Money.parse("3.5"));
        line.price().text().set("3.20"); // typed by hand: it stays
        line.quantity().text().set("20");
        assertThat(line.price().value().get()).contains(Money.parse("3.2"));
    }

    private void price(ItemId item, String first, long from, String then) {
        company.setSupplierItem()
                .set(
                        new SupplierItem(
                                item,
                                acme,
                                "",
                                Quantity.ONE,
                                Quantity.ZERO,
                                5,
                                true,
                                List.of(
                                        new PriceBreak(Quantity.ZERO, Money.parse(first)),
                                        new PriceBreak(Quantity.of(from), Money.parse(then)))),
                        Optional.empty());
    }

    @Test
    void whereTheSupplierHasNoPriceItIsTheItemsCostAndInASaleItsPrice() {
        EditorViewModel bought = order();
        bought.entry().take("hm-500", Optional.empty());
        assertThat(bought.lines().list().getFirst().price().value().get())
                .contains(Money.parse("4"));
        EditorViewModel sold =
                editor(DocumentKind.INVOICE, Optional.empty(), Percent.of(22), Optional.empty());
        sold.entry().take("hm-500", Optional.empty());
        assertThat(sold.lines().list().getFirst().price().value().get())
                .contains(Money.parse("7.5"));
        assertThat(sold.lines().sums().get().orElseThrow().gross()).isEqualTo(Money.parse("9.15"));
    }

    @Test
    void theSameCodeAgainIsMoreOfTheSameLine() {
        EditorViewModel model = order();
        model.entry().take("hm-500", Optional.empty());
        model.entry().take("3*hm-500", Optional.empty());
        assertThat(model.lines().list()).hasSize(1);
        assertThat(model.lines().list().getFirst().quantity().value().get())
                .contains(Quantity.of(4));
    }

    @Test
    void anUnknownCodeIsSaidAtTheField() {
        EditorViewModel model = order();
        model.entry().take("nothing", Optional.empty());
        assertThat(model.entry().error().get()).contains("nothing");
        assertThat(model.lines().list()).isEmpty();
        assertThat(model.entry().take("-2*hm-500", Optional.empty())).isFalse();
        assertThat(model.entry().error().get()).contains("greater than zero");
    }

    @Test
    void whatIsMissingOrWrongIsSaidWhereItIsAndNothingIsSaved() {
        EditorViewModel model = order();
        model.partner().input().text().set("");
        model.issue();
        assertThat(model.partner().input().error().get()).isEqualTo("Choose the supplier.");
        assertThat(model.entry().error().get()).contains("Add a line first");
        model.partner().input().text().set("nobody");
        assertThat(model.partner().input().error().get())
                .contains("No supplier is called “nobody”");
        model.partner().input().text().set("acme tools");
        model.entry().take("hm-500", Optional.empty());
        EditorLine line = model.lines().list().getFirst();
        line.discount().text().set("120");
        assertThat(line.discount().error().get()).contains("0 to 100");
        model.issue();
        assertThat(model.wrong().get()).contains(line);
        assertThat(made).isEmpty();
        line.discount().text().set("10");
        model.issue();
        assertThat(made).hasSize(1);
        assertThat(shop.now(made.getFirst()).net()).isEqualTo(Money.parse("3.6"));
    }

    @Test
    void aDraftIsSavedAndGoneOnWithAndSent() {
        EditorViewModel first = order();
        first.entry().take("2*hm-500", Optional.empty());
        first.save();
        Document draft = shop.now(made.getFirst());
        assertThat(draft.state()).isEqualTo(DocumentState.DRAFT);
        EditorViewModel second =
                editor(
                        DocumentKind.PURCHASE_ORDER,
                        Optional.of(draft),
                        Percent.ZERO,
                        Optional.empty());
        second.lines().list().getFirst().quantity().text().set("6");
        EditorLine carriage = second.addText();
        carriage.text().text().set("Carriage");
        carriage.price().text().set("9.50");
        second.issue();
        Document sent = shop.now(draft.id());
        assertThat(sent.name()).isEqualTo("PO-2026-0001");
        assertThat(sent.net()).isEqualTo(Money.parse("33.5"));
        assertThat(shop.onOrder(hammer)).isEqualTo("6");
    }

    @Test
    void whatAnotherChangedMeanwhileIsNotWrittenOver() {
        Document draft = shop.draft(DocumentKind.PURCHASE_ORDER, acme, shop.line(hammer, 1, "4"));
        EditorViewModel model =
                editor(
                        DocumentKind.PURCHASE_ORDER,
                        Optional.of(draft),
                        Percent.ZERO,
                        Optional.empty());
        company.paperwork()
                .drafts()
                .change(draft, draft.header(), List.of(shop.line(hammer, 9, "4")));
        model.save();
        assertThat(dialogs.rules()).hasSize(1);
        assertThat(model.saved().get()).isFalse();
        assertThat(shop.lines(draft.id()).getFirst().details().quantity())
                .isEqualTo(Quantity.of(9));
    }

    @Test
    void whatIsTypedSurvivesTheEndOfTheProgram() {
        EditorViewModel model = order();
        model.entry().take("2*hm-500", Optional.empty());
        model.lines().list().getFirst().price().text().set("3.33");
        EditorLine text = model.addText();
        text.text().text().set("Carriage\twith\\tabs");
        text.quantity().text().set("no number");
        model.reference().text().set("R-1");
        Draft kept = open.drafts().list().getFirst();
        EditorViewModel again =
                editor(
                        DocumentKind.PURCHASE_ORDER,
                        Optional.empty(),
                        Percent.ZERO,
                        Optional.of(kept));
        assertThat(again.partner().id()).contains(acme);
        assertThat(again.reference().text().get()).isEqualTo("R-1");
        assertThat(again.lines().list()).hasSize(2);
        assertThat(again.lines().list().getFirst().price().text().get()).isEqualTo("3.33");
        assertThat(again.lines().list().getFirst().fixed().item()).contains(hammer);
        assertThat(again.lines().list().get(1).text().text().get())
                .isEqualTo("Carriage\twith\\tabs");
        assertThat(again.lines().list().get(1).quantity().text().get()).isEqualTo("no number");
        again.lines().list().remove(1);
        again.save();
        assertThat(made).hasSize(1);
        assertThat(open.drafts().list()).isEmpty();
    }

    @Test
    void tooMuchForTheStockIsSaidAndNothingIsBooked() {
        shop.customer("Otto Builders");
        EditorViewModel model =
                editor(
                        DocumentKind.DELIVERY_NOTE,
                        Optional.empty(),
                        Percent.ZERO,
                        Optional.empty());
        model.partner().input().text().set("Otto Builders");
        model.entry().take("21*hm-500", Optional.empty());
        model.issue();
        assertThat(dialogs.rules().getFirst()).contains("Only 20 pc");
        assertThat(model.saving().get()).isFalse();
        model.lines().list().getFirst().quantity().text().set("20");
        model.issue();
        assertThat(shop.onHand(hammer)).isEqualTo("0");
    }

    @Test
    void moreThanOrderedAndWhatWasRejectedIsBookedAndSaid() {
        Document order = shop.order(acme, 2, Optional.empty(), shop.line(hammer, 5, "4"));
        try (Reader reader = company.connections().reader()) {
            ReceiveViewModel model =
                    new ReceiveViewModel(
                            open,
                            Optional.of(order),
                            company.partners().find(reader, acme),
                            List.of(),
                            made::add);
            ReceiveRow row = model.rows().getFirst();
            row.accepted().text().set("7");
            row.rejected().text().set("1");
            row.reason().text().set("bent");
            assertThat(row.hint().get()).isEqualTo("2 pc more than to come");
            model.book();
        }
        assertThat(open.notice().get()).contains("More came than was ordered: 2 pc of Hammer");
        LineDetails line = shop.lines(made.getFirst()).getFirst().details();
        assertThat(line.rejected()).isEqualTo(Quantity.of(1));
        assertThat(line.note()).isEqualTo("bent");
        assertThat(shop.onHand(hammer)).isEqualTo("27");
    }

    @Test
    void linesOfOtherOrdersOfTheSupplierAreShownWhenAskedFor() {
        Document first = shop.order(acme, 9, Optional.empty(), shop.line(hammer, 5, "4"));
        Document second = shop.order(acme, 2, Optional.empty(), shop.line(hammer, 6, "4"));
        try (Reader reader = company.connections().reader()) {
            ReceiveViewModel model =
                    new ReceiveViewModel(
                            open,
                            Optional.of(second),
                            company.partners().find(reader, acme),
                            List.of(),
                            made::add);
            assertThat(model.rows()).hasSize(1);
            assertThat(model.hasOthers().get()).isTrue();
            model.rows().getFirst().accepted().text().set("2");
            model.others().set(true);
            assertThat(model.rows())
                    .extracting(row -> row.ordered().orElseThrow().order().name())
                    .containsExactly(first.name(), second.name());
            assertThat(model.rows().get(1).accepted().text().get()).isEqualTo("2");
            model.entry().take("3*hm-500", Optional.empty());
            assertThat(model.rows().getFirst().accepted().text().get()).isEqualTo("3");
        }
    }

    @Test
    void whatABilledDeliveryCanStillGiveBackIsWhatIsLeftOfTheDelivery() {
        PartnerId otto = shop.customer("Otto Builders");
        Document note = shop.deliver(DocumentKind.DELIVERY_NOTE, otto, shop.line(hammer, 4, "7.5"));
        ReturnViewModel model =
                new ReturnViewModel(
                        open,
                        note,
                        shop.lines(note.id()).stream()
                                .map(line -> new ReturnRow(line, line.left(), open.words()))
                                .toList(),
                        List.of(),
                        made::add);
        model.book();
        assertThat(model.problem().get()).contains("greater than zero");
        model.rows().getFirst().back().text().set("5");
        assertThat(model.rows().getFirst().back().error().get()).contains("Only 4 pc");
        model.rows().getFirst().back().text().set("");
        model.fill();
        model.book();
        assertThat(shop.onHand(hammer)).isEqualTo("20");
        assertThat(open.notice().get()).contains(note.name());
    }
}
