package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static storeroom.TestCompany.TODAY;
import static storeroom.operation.Trading.header;
import static storeroom.operation.Trading.line;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.Document;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentState;
import storeroom.model.ItemId;
import storeroom.model.LineDetails;
import storeroom.model.LocationId;
import storeroom.model.Money;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.model.PartnerId;
import storeroom.model.Percent;
import storeroom.model.Quantity;
import storeroom.model.Rule;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goods go out with a paper, are billed, and come back. */
class DeliveryTest {

    @TempDir Path folder;
    private Company company;
    private Trading trade;
    private PartnerId jones;
    private ItemId bolt;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        trade = new Trading(company);
        jones = trade.partner("Jones");
        bolt = trade.item("BOLT", 100);
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void aDraftKeepsItsGoodsForTheCustomer() {
        Document draft = draft(DocumentKind.DELIVERY_NOTE, 30);

        assertThat(trade.reserved(bolt)).isEqualTo("30");
        assertThat(trade.onHand(bolt)).isEqualTo("100");

        company.paperwork().drafts().delete(draft);
        assertThat(trade.reserved(bolt)).isEqualTo("0");
    }

    @Test
    void aDeliveryNoteAndItsMovementsAreOne() {
        Posted note = trade.deliver(jones, line(bolt, 30, "2.50"));

        assertThat(note.document().name()).isEqualTo("DN-2026-0001");
        assertThat(note.document().addressee().address()).isEqualTo("Main street 1");
        assertThat(trade.onHand(bolt)).isEqualTo("70");
        try (Reader reader = company.connections().reader()) {
            var movement =
                    company.ledger()
                            .findFirst(reader, note.booked().orElseThrow().booking())
                            .orElseThrow();
            assertThat(movement.kind()).isEqualTo(MovementKind.SALE);
            assertThat(movement.document()).isEqualTo("DN-2026-0001");
            assertThat(movement.unitPrice()).contains(Money.parse("2.5"));
        }
    }

    @Test
    void aRefusedDeliveryLeavesNoPaperAndTakesNoNumber() {
        assertThatThrownBy(
                        () -> trade.deliver(jones, line(bolt, 30, "2.50"), line(bolt, 71, "2.50")))
                .isInstanceOf(RuleBrokenException.class);

        assertThat(trade.onHand(bolt)).isEqualTo("100");
        assertThat(trade.deliver(jones, line(bolt, 1, "1")).document().name())
                .isEqualTo("DN-2026-0001");
    }

    @Test
    void aDraftIsBookedOnce() {
        Document draft = draft(DocumentKind.DELIVERY_NOTE, 30);
        company.paperwork().deliver().deliver(draft);

        assertRule(
                () -> company.paperwork().deliver().deliver(draft),
                new Rule.AlreadyIssued("DN-2026-0001"));
        assertThat(trade.onHand(bolt)).isEqualTo("70");
        assertThat(trade.reserved(bolt)).isEqualTo("0");
    }

    @Test
    void anInvoiceOfItsOwnMovesTheGoods() {
        Posted invoice = trade.invoice(jones, line(bolt, 4, "10").with(Percent.of(10), vat()));

        assertThat(invoice.document().name()).isEqualTo("INV-2026-0001");
        assertThat(invoice.document().net()).isEqualTo(Money.parse("36"));
        assertThat(invoice.document().gross()).isEqualTo(Money.parse("43.92"));
        assertThat(trade.onHand(bolt)).isEqualTo("96");
    }

    @Test
    void anInvoiceOverADeliveryNoteMovesNothing() {
        Posted note = trade.deliver(jones, line(bolt, 30, "2.50"));

        Document draft = company.paperwork().drafts().bill(note.document().id()).document();
        Posted invoice = company.paperwork().deliver().deliver(draft);

        assertThat(invoice.booked()).isEmpty();
        assertThat(invoice.document().net()).isEqualTo(Money.parse("75"));
        assertThat(trade.onHand(bolt)).isEqualTo("70");
        assertThat(trade.line(note.document().id(), 0).billed()).isEqualTo(Quantity.of(30));
    }

    @Test
    void goodsAreBilledOnce() {
        Posted note = trade.deliver(jones, line(bolt, 30, "2.50"));
        company.paperwork().drafts().bill(note.document().id());

        assertRule(
                () -> company.paperwork().drafts().bill(note.document().id()), new Rule.NoLines());
    }

    @Test
    void whatCameBackBeforeTheInvoiceIsNotBilled() {
        Posted note = trade.deliver(jones, line(bolt, 30, "2.50"));
        takeBack(note.document(), 10);

        Document draft = company.paperwork().drafts().bill(note.document().id()).document();

        assertThat(draft.net()).isEqualTo(Money.parse("50"));
    }

    @Test
    void carriageIsALineWithoutGoods() {
        LineDetails carriage =
                new LineDetails(
                        Optional.empty(),
                        "Carriage",
                        Quantity.ONE,
                        Money.parse("8.9"),
                        Percent.ZERO,
                        vat(),
                        Optional.empty(),
                        Optional.empty(),
                        Quantity.ZERO,
                        "",
                        Optional.empty());

        Posted invoice = trade.invoice(jones, line(bolt, 1, "1"), carriage);

        assertThat(invoice.booked().orElseThrow().movements()).hasSize(1);
        assertThat(invoice.document().net()).isEqualTo(Money.parse("9.9"));
    }

    @Test
    void goodsComeBackAgainstTheirPaper() {
        Posted note = trade.deliver(jones, line(bolt, 30, "2.50"));

        Posted back = takeBack(note.document(), 12);

        assertThat(back.document().name()).isEqualTo("RET-2026-0001");
        assertThat(trade.onHand(bolt)).isEqualTo("82");
        assertThat(trade.line(note.document().id(), 0).left()).isEqualTo(Quantity.of(18));
    }

    @Test
    void noMoreComesBackThanWentOut() {
        Posted note = trade.deliver(jones, line(bolt, 30, "2.50"));
        takeBack(note.document(), 12);

        assertRule(
                () -> takeBack(note.document(), 19),
                new Rule.MoreThanWentOut("Line", "pc", Quantity.of(18), Quantity.of(19)));
    }

    @Test
    void goodsThatWereBilledLaterComeBackOnceThroughEitherPaper() {
        Posted note = trade.deliver(jones, line(bolt, 30, "2.50"));
        Posted invoice =
                company.paperwork()
                        .deliver()
                        .deliver(
                                company.paperwork().drafts().bill(note.document().id()).document());
        takeBack(invoice.document(), 20);

        assertRule(
                () -> takeBack(note.document(), 11),
                new Rule.MoreThanWentOut("Line", "pc", Quantity.of(10), Quantity.of(11)));
        assertThat(trade.onHand(bolt)).isEqualTo("90");
    }

    @Test
    void aDeliveryNoteIsTakenBackAsAWhole() {
        ItemId nut = trade.item("NUT", 10);
        Posted note = trade.deliver(jones, line(bolt, 30, "2.50"), line(nut, 10, "1"));

        company.undo().undoLast();

        assertThat(trade.onHand(bolt)).isEqualTo("100");
        assertThat(trade.onHand(nut)).isEqualTo("10");
        assertThat(trade.now(note.document().id()).state()).isEqualTo(DocumentState.CANCELLED);
        assertRule(
                () -> company.paperwork().cancel().cancel(note.document().id()),
                new Rule.AlreadyCancelled("DN-2026-0001"));
    }

    @Test
    void aDeliveryNoteThatIsBilledIsNotTakenBackBeforeItsInvoice() {
        Posted note = trade.deliver(jones, line(bolt, 30, "2.50"));
        Posted invoice =
                company.paperwork()
                        .deliver()
                        .deliver(
                                company.paperwork().drafts().bill(note.document().id()).document());

        assertRule(
                () -> company.paperwork().cancel().cancel(note.document().id()),
                new Rule.RestsOnIt("DN-2026-0001", "INV-2026-0001"));

        company.paperwork().cancel().cancel(invoice.document().id());
        company.paperwork().cancel().cancel(note.document().id());
        assertThat(trade.onHand(bolt)).isEqualTo("100");
    }

    @Test
    void aPaperKeepsTheAddressThatItWasWrittenWith() {
        Posted note = trade.deliver(jones, line(bolt, 1, "1"));
        try (var writer = company.connections().writer("Move house")) {
            writer.dsl().execute("UPDATE partner SET address = 'Elsewhere 9'");
            writer.commit();
        }

        assertThat(trade.now(note.document().id()).addressee().address())
                .isEqualTo("Main street 1");
        assertThat(draft(DocumentKind.DELIVERY_NOTE, 1).addressee().address())
                .isEqualTo("Elsewhere 9");
    }

    @Test
    void theLedgerIsAsLongAsItsPapers() {
        trade.deliver(jones, line(bolt, 1, "1"));
        company.undo().undoLast();
        try (Reader reader = company.connections().reader()) {
            assertThat(company.ledger().count(reader, MovementFilter.of(bolt)))
                    .as("opening, sale, and the opposite of the sale")
                    .isEqualTo(3);
        }
    }

    private Document draft(DocumentKind kind, long quantity) {
        return company.paperwork()
                .drafts()
                .add(header(kind, jones), List.of(line(bolt, quantity, "2.50")))
                .document();
    }

    private Posted takeBack(Document of, long quantity) {
        return company.paperwork()
                .takeBack()
                .takeBack(
                        of.id(),
                        Map.of(trade.line(of.id(), 0).id(), Quantity.of(quantity)),
                        LocationId.MAIN,
                        TODAY,
                        "too many");
    }

    private static Percent vat() {
        return Percent.of(22);
    }

    private static void assertRule(Runnable action, Rule rule) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        RuleBrokenException.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }
}
