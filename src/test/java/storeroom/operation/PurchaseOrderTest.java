package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static storeroom.TestCompany.TODAY;
import static storeroom.operation.Trading.header;
import static storeroom.operation.Trading.line;
import static storeroom.operation.Trading.taking;

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
import storeroom.model.Money;
import storeroom.model.Movement;
import storeroom.model.PartnerId;
import storeroom.model.Quantity;
import storeroom.model.Rule;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Goods are ordered, come in parts, or not at all, and are taken back. */
class PurchaseOrderTest {

    @TempDir Path folder;
    private Company company;
    private Trading trade;
    private PartnerId smith;
    private ItemId bolt;
    private ItemId nut;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        trade = new Trading(company);
        smith = trade.partner("Smith & Sons");
        bolt = trade.item("BOLT");
        nut = trade.item("NUT");
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void aDraftHasNoNumberAndOrdersNothing() {
        Document draft =
                company.paperwork()
                        .drafts()
                        .add(
                                header(DocumentKind.PURCHASE_ORDER, smith),
                                List.of(line(bolt, 100, "0.25")))
                        .document();

        assertThat(draft.number()).isEmpty();
        assertThat(draft.state()).isEqualTo(DocumentState.DRAFT);
        assertThat(draft.net()).isEqualTo(Money.parse("25"));
        assertThat(trade.onOrder(bolt)).isEqualTo("0");
    }

    @Test
    void aSentOrderHasANumberAndItsGoodsAreOnOrder() {
        Document order = trade.order(smith, line(bolt, 100, "0.25"), line(nut, 50, "0.10"));

        assertThat(order.name()).isEqualTo("PO-2026-0001");
        assertThat(order.addressee().name()).isEqualTo("Smith & Sons");
        assertThat(trade.onOrder(bolt)).isEqualTo("100");
        assertThat(trade.onOrder(nut)).isEqualTo("50");
        assertThat(trade.onHand(bolt)).isEqualTo("0");
    }

    @Test
    void anOrderIsSentOnce() {
        Document draft =
                company.paperwork()
                        .drafts()
                        .add(
                                header(DocumentKind.PURCHASE_ORDER, smith),
                                List.of(line(bolt, 1, "1")))
                        .document();
        company.paperwork().orders().send(draft);

        assertThatThrownBy(() -> company.paperwork().orders().send(draft))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e ->
                                assertThat(e.rule())
                                        .isEqualTo(new Rule.AlreadyIssued("PO-2026-0001")));
    }

    @Test
    void anOrderWithoutASupplierOrWithoutLinesIsNotSent() {
        Document empty =
                company.paperwork()
                        .drafts()
                        .add(header(DocumentKind.PURCHASE_ORDER, smith), List.of())
                        .document();

        assertRule(() -> company.paperwork().orders().send(empty), new Rule.NoLines());
        assertThat(trade.order(smith, line(bolt, 1, "1")).name())
                .as("the refused one has taken no number")
                .isEqualTo("PO-2026-0001");
    }

    @Test
    void aDraftThatSomebodyElseChangedIsNotOverwritten() {
        var drafts = company.paperwork().drafts();
        Document read =
                drafts.add(header(DocumentKind.PURCHASE_ORDER, smith), List.of(line(bolt, 1, "1")))
                        .document();
        drafts.change(read, read.header(), List.of(line(bolt, 2, "1")));

        assertRule(
                () -> drafts.change(read, read.header(), List.of(line(bolt, 3, "1"))),
                new Rule.DocumentChangedMeanwhile());
        assertThat(trade.line(read.id(), 0).details().quantity()).isEqualTo(Quantity.of(2));
    }

    @Test
    void goodsComeInParts() {
        Document order = trade.order(smith, line(bolt, 100, "0.25"), line(nut, 50, "0.10"));

        Posted first = trade.receive(smith, "LS-1", taking(trade.line(order.id(), 0), 60));

        assertThat(first.document().name()).isEqualTo("GR-2026-0001");
        assertThat(trade.onHand(bolt)).isEqualTo("60");
        assertThat(trade.onOrder(bolt)).isEqualTo("40");
        assertThat(trade.now(order.id()).state()).isEqualTo(DocumentState.SENT);
        assertThat(trade.line(order.id(), 0).taken()).isEqualTo(Quantity.of(60));

        trade.receive(
                smith,
                "LS-2",
                taking(trade.line(order.id(), 0), 40),
                taking(trade.line(order.id(), 1), 50));

        assertThat(trade.onHand(bolt)).isEqualTo("100");
        assertThat(trade.onOrder(bolt)).isEqualTo("0");
        assertThat(trade.now(order.id()).state()).isEqualTo(DocumentState.CLOSED);
    }

    @Test
    void oneDeliveryBringsGoodsOfSeveralOrders() {
        Document one = trade.order(smith, line(bolt, 10, "1"));
        Document two = trade.order(smith, line(bolt, 5, "1.10"));

        Posted receipt =
                trade.receive(
                        smith,
                        "LS-1",
                        taking(trade.line(one.id(), 0), 10),
                        taking(trade.line(two.id(), 0), 5));

        assertThat(receipt.document().gross()).isEqualTo(Money.parse("15.5"));
        assertThat(trade.onHand(bolt)).isEqualTo("15");
        assertThat(trade.now(one.id()).state()).isEqualTo(DocumentState.CLOSED);
        assertThat(trade.now(two.id()).state()).isEqualTo(DocumentState.CLOSED);
    }

    @Test
    void moreThanWasOrderedIsSaidOpenly() {
        Document order = trade.order(smith, line(bolt, 10, "1"));

        Posted receipt = trade.receive(smith, "LS-1", taking(trade.line(order.id(), 0), 12));

        assertThat(receipt.excess())
                .containsExactly(new Posted.Excess("PO-2026-0001", "Line", "pc", Quantity.of(2)));
        assertThat(trade.onHand(bolt)).isEqualTo("12");
        assertThat(trade.onOrder(bolt)).isEqualTo("0");
    }

    @Test
    void whatWasRejectedIsNotInStockAndStaysOnOrder() {
        Document order = trade.order(smith, line(bolt, 10, "1"));
        LineDetails eight = taking(trade.line(order.id(), 0), 8);
        LineDetails line =
                new LineDetails(
                        eight.item(),
                        eight.text(),
                        eight.quantity(),
                        eight.unitPrice(),
                        eight.discount(),
                        eight.tax(),
                        eight.expected(),
                        eight.source(),
                        Quantity.of(2),
                        "bent",
                        Optional.empty());

        Posted receipt = trade.receive(smith, "LS-1", line);

        assertThat(trade.onHand(bolt)).isEqualTo("8");
        assertThat(trade.onOrder(bolt)).isEqualTo("2");
        assertThat(trade.line(receipt.document().id(), 0).details().rejected())
                .isEqualTo(Quantity.of(2));
    }

    @Test
    void aDeliveryThatIsRejectedAsAWholeBooksNothing() {
        LineDetails rejected =
                new LineDetails(
                        Optional.of(bolt),
                        "Bolt",
                        Quantity.ZERO,
                        Money.ZERO,
                        storeroom.model.Percent.ZERO,
                        storeroom.model.Percent.ZERO,
                        Optional.empty(),
                        Optional.empty(),
                        Quantity.of(5),
                        "wrong goods",
                        Optional.empty());

        Posted receipt = trade.receive(smith, "LS-9", rejected);

        assertThat(receipt.booked()).isEmpty();
        assertThat(trade.onHand(bolt)).isEqualTo("0");
    }

    @Test
    void oneDeliveryIsBookedOnce() {
        Document order = trade.order(smith, line(bolt, 10, "1"));
        trade.receive(smith, "LS-1", taking(trade.line(order.id(), 0), 4));

        assertRule(
                () -> trade.receive(smith, " ls-1 ", taking(trade.line(order.id(), 0), 4)),
                new Rule.AlreadyReceived("Smith & Sons", "LS-1", TODAY, "GR-2026-0001"));
        assertThat(trade.onHand(bolt)).isEqualTo("4");
        assertThat(trade.onOrder(bolt)).isEqualTo("6");
    }

    @Test
    void anotherSupplierMayHaveTheSameNumberOnHisPaper() {
        trade.receive(smith, "1", line(bolt, 1, "1"));

        Posted other = trade.receive(trade.partner("Miller"), "1", line(bolt, 1, "1"));

        assertThat(other.document().name()).isEqualTo("GR-2026-0002");
    }

    @Test
    void goodsAreReceivedOfOpenOrdersOfThatSupplierOnly() {
        Document order = trade.order(smith, line(bolt, 10, "1"));
        LineDetails arrived = taking(trade.line(order.id(), 0), 10);

        assertRule(
                () -> trade.receive(trade.partner("Miller"), "1", arrived),
                new Rule.OrderOfAnotherSupplier("PO-2026-0001", "Smith & Sons"));
        company.paperwork().orders().close(order.id());
        assertRule(() -> trade.receive(smith, "1", arrived), new Rule.OrderNotOpen("PO-2026-0001"));
        assertThat(trade.onHand(bolt)).isEqualTo("0");
    }

    @Test
    void aClosedOrderExpectsNothingUntilItIsOpenedAgain() {
        Document order = trade.order(smith, line(bolt, 10, "1"));
        trade.receive(smith, "1", taking(trade.line(order.id(), 0), 4));

        company.paperwork().orders().close(order.id());
        assertThat(trade.onOrder(bolt)).isEqualTo("0");

        company.paperwork().orders().reopen(order.id());
        assertThat(trade.onOrder(bolt)).isEqualTo("6");
    }

    @Test
    void aReceiptIsTakenBackAsAWholeAndItsGoodsAreOnOrderAgain() {
        Document order = trade.order(smith, line(bolt, 10, "1"));
        Posted receipt = trade.receive(smith, "LS-1", taking(trade.line(order.id(), 0), 10));

        company.undo().undo(receipt.booked().orElseThrow().booking());

        assertThat(trade.onHand(bolt)).isEqualTo("0");
        assertThat(trade.onOrder(bolt)).isEqualTo("10");
        assertThat(trade.now(order.id()).state()).isEqualTo(DocumentState.SENT);
        Document cancelled = trade.now(receipt.document().id());
        assertThat(cancelled.state()).isEqualTo(DocumentState.CANCELLED);
        assertThat(cancelled.name()).as("it keeps its number").isEqualTo("GR-2026-0001");
        assertThat(trade.receive(smith, "LS-1", taking(trade.line(order.id(), 0), 10)).document())
                .as("the same paper can be booked again")
                .extracting(Document::name)
                .isEqualTo("GR-2026-0002");
    }

    @Test
    void goodsThatAreGoneAreNotTakenBack() {
        Posted receipt = trade.receive(smith, "LS-1", line(bolt, 10, "1"));
        company.issue()
                .issue(storeroom.model.MovementKind.SALE, Goods.of(bolt, Quantity.of(8), TODAY));

        assertThatThrownBy(() -> company.paperwork().cancel().cancel(receipt.document().id()))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e -> assertThat(e.rule()).isInstanceOf(Rule.NotEnoughStock.class));
        assertThat(trade.now(receipt.document().id()).state()).isEqualTo(DocumentState.POSTED);
    }

    @Test
    void aMovementOfADocumentIsNotTakenBackByItself() {
        Posted receipt = trade.receive(smith, "LS-1", line(bolt, 10, "1"));
        Movement movement;
        try (Reader reader = company.connections().reader()) {
            movement =
                    company.ledger()
                            .findFirst(reader, receipt.booked().orElseThrow().booking())
                            .orElseThrow();
        }

        assertThat(movement.document()).isEqualTo("GR-2026-0001");
        assertRule(
                () -> company.reverse().reverse(movement.id(), ""),
                new Rule.BelongsToDocument("GR-2026-0001"));
    }

    @Test
    void anOrderIsDuplicatedAsADraftOfToday() {
        Document order = trade.order(smith, line(bolt, 10, "1"));

        Document copy = company.paperwork().drafts().duplicate(order.id()).document();

        assertThat(copy.state()).isEqualTo(DocumentState.DRAFT);
        assertThat(copy.header().day()).isEqualTo(TODAY);
        assertThat(trade.line(copy.id(), 0).details().quantity()).isEqualTo(Quantity.of(10));
        assertThat(trade.onOrder(bolt)).as("only what was sent").isEqualTo("10");
    }

    @Test
    void anOrderOfWhichGoodsCameIsNotCancelled() {
        Document order = trade.order(smith, line(bolt, 10, "1"));
        trade.receive(smith, "LS-1", taking(trade.line(order.id(), 0), 1));

        assertRule(
                () -> company.paperwork().cancel().cancel(order.id()),
                new Rule.RestsOnIt("PO-2026-0001", "GR-2026-0001"));
    }

    @Test
    void aCancelledOrderExpectsNothing() {
        Document order = trade.order(smith, line(bolt, 10, "1"));

        company.paperwork().cancel().cancel(order.id());

        assertThat(trade.onOrder(bolt)).isEqualTo("0");
        assertThat(trade.now(order.id()).state()).isEqualTo(DocumentState.CANCELLED);
    }

    private static void assertRule(Runnable action, Rule rule) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        RuleBrokenException.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }
}
