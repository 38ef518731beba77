package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static storeroom.repository.LedgerShop.goods;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.operation.ReverseMovement.Reversed;
import storeroom.repository.LedgerShop;
import storeroom.safety.Verification;

import java.nio.file.Path;
import java.util.List;

/** Several movements are taken back together, or none of them. */
class ReverseSeveralTest {

    @TempDir Path folder;
    private Company company;
    private ItemId item;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        item = LedgerShop.item(company, "B-1", "Bolts", "Fasteners");
    }

    @AfterEach
    void close() {
        company.close();
    }

    private Quantity onHand() {
        try (Reader reader = company.connections().reader()) {
            return company.stock().find(reader, item).orElseThrow().onHand();
        }
    }

    private List<Movement> ledger() {
        try (Reader reader = company.connections().reader()) {
            return company.ledger().page(reader, MovementFilter.ALL, 0, 100).rows();
        }
    }

    private static MovementId first(Booked booked) {
        return booked.movements().getFirst();
    }

    @Test
    void theyBecomeOneBookingWithTheReasonThatUndoTakesBackAsOne() {
        MovementId receipt =
                first(company.receive().receive(MovementKind.RECEIPT, goods(item, 9, 3, "")));
        MovementId sale = first(company.issue().issue(MovementKind.SALE, goods(item, 2, 2, "")));
        Reversed reversed = company.reverse().reverse(List.of(receipt, sale), " typed twice ");
        assertThat(reversed.already()).isEmpty();
        assertThat(onHand()).isEqualTo(Quantity.ZERO);
        assertThat(ledger())
                .filteredOn(movement -> movement.reverses().isPresent())
                .hasSize(2)
                .allMatch(movement -> movement.note().equals("typed twice"))
                .extracting(Movement::booking)
                .containsOnly(reversed.booked().orElseThrow().booking());
        company.undo().undoLast();
        assertThat(onHand()).isEqualTo(Quantity.of(7));
    }

    @Test
    void whatCountsIsTheStockAfterwardsNotOnTheWay() {
        MovementId receipt =
                first(company.receive().receive(MovementKind.RECEIPT, goods(item, 9, 3, "")));
        MovementId sale = first(company.issue().issue(MovementKind.SALE, goods(item, 9, 2, "")));
        company.reverse().reverse(List.of(receipt, sale), "");
        assertThat(onHand()).isEqualTo(Quantity.ZERO);
        assertThat(ledger()).hasSize(4);
    }

    @Test
    void whatWasTakenBackBeforeIsSaidAndStays() {
        MovementId receipt =
                first(company.receive().receive(MovementKind.RECEIPT, goods(item, 9, 3, "")));
        MovementId sale = first(company.issue().issue(MovementKind.SALE, goods(item, 2, 2, "")));
        company.reverse().reverse(sale, "");
        Reversed both = company.reverse().reverse(List.of(sale, receipt), "");
        assertThat(both.already()).containsExactly(sale);
        assertThat(both.booked().orElseThrow().movements()).hasSize(1);
        int before = ledger().size();
        Reversed again = company.reverse().reverse(List.of(sale, receipt), "");
        assertThat(again.booked()).isEmpty();
        assertThat(again.already()).containsExactly(sale, receipt);
        assertThat(ledger()).hasSize(before);
    }

    @Test
    void ifOneCannotBeTakenBackNoneIs() {
        MovementId receipt =
                first(company.receive().receive(MovementKind.RECEIPT, goods(item, 9, 3, "")));
        MovementId small =
                first(company.receive().receive(MovementKind.RECEIPT, goods(item, 1, 3, "")));
        company.issue().issue(MovementKind.SALE, goods(item, 8, 2, ""));
        assertThatThrownBy(() -> company.reverse().reverse(List.of(small, receipt), ""))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e -> assertThat(e.rule()).isInstanceOf(Rule.NotEnoughStock.class));
        assertThat(onHand()).isEqualTo(Quantity.of(2));
        assertThat(ledger()).hasSize(3);
    }

    @Test
    void bothEndsOfATransferAreTakenBackOnceHoweverManyAreNamed() {
        LocationId yard = LedgerShop.addLocation(company, "YARD", "Yard");
        company.receive().receive(MovementKind.RECEIPT, goods(item, 9, 3, ""));
        Booked transfer = company.transfer().transfer(goods(item, 4, 2, ""), yard);
        Reversed reversed = company.reverse().reverse(transfer.movements(), "");
        assertThat(reversed.booked().orElseThrow().movements()).hasSize(2);
        try (Reader reader = company.connections().reader()) {
            assertThat(company.levels().asOf(reader, item, yard, TestCompany.TODAY))
                    .isEqualTo(Quantity.ZERO);
        }
        assertThat(onHand()).isEqualTo(Quantity.of(9));
    }

    @Test
    void whatUndoPutBackCountsAgainAndCanBeTakenBackAgainHoweverOften() {
        company.receive().receive(MovementKind.RECEIPT, goods(item, 9, 3, ""));
        MovementId sale = first(company.issue().issue(MovementKind.SALE, goods(item, 2, 2, "")));
        for (int i = 0; i < 3; i++) {
            Booked back = company.reverse().reverse(sale, "not sold");
            assertThat(find(sale).reversedBy()).contains(first(back));
            assertThat(onHand()).isEqualTo(Quantity.of(9));
            company.undo().undoLast();
            assertThat(find(sale).reversedBy()).isEmpty();
            assertThat(onHand()).isEqualTo(Quantity.of(7));
        }
        company.undo().undoLast(); // the sale itself
        assertThat(find(sale).reversedBy()).isPresent();
        assertThat(onHand()).isEqualTo(Quantity.of(9));
        company.undo().undoLast(); // the receipt
        assertThat(onHand()).isEqualTo(Quantity.ZERO);
        assertThatThrownBy(() -> company.undo().undoLast()).isInstanceOf(RuleBrokenException.class);
        assertThat(new Verification(company.connections(), company.clock()).run().findings())
                .isEmpty();
    }

    @Test
    void aTransferThatUndoPutBackIsTakenBackAtBothEndsAgain() {
        LocationId yard = LedgerShop.addLocation(company, "YARD", "Yard");
        company.receive().receive(MovementKind.RECEIPT, goods(item, 9, 3, ""));
        MovementId out = first(company.transfer().transfer(goods(item, 4, 2, ""), yard));
        company.reverse().reverse(out, "");
        company.undo().undoLast();
        assertThat(company.reverse().reverse(out, "").movements()).hasSize(2);
        assertThat(new Verification(company.connections(), company.clock()).run().findings())
                .isEmpty();
    }

    private Movement find(MovementId id) {
        try (Reader reader = company.connections().reader()) {
            return company.ledger().find(reader, id).orElseThrow();
        }
    }
}
