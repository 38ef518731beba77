package storeroom.repository;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.TODAY;
import static storeroom.repository.LedgerShop.daysAgo;
import static storeroom.repository.LedgerShop.goods;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.LedgerFigures;
import storeroom.model.LedgerLine;
import storeroom.model.LocationId;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The ledger as a list: filters, figures and the running balance, against sums made otherwise. */
class MovementListTest {

    @TempDir Path folder;
    private Company company;
    private LocationId yard;
    private ItemId bolts;
    private ItemId cable;
    private final MovementList list = new MovementList();

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        yard = LedgerShop.addLocation(company, "YARD", "Yard");
        bolts = LedgerShop.item(company, "B-1", "Bolts", "Fasteners");
        cable = LedgerShop.item(company, "C-1", "Câble réseau", "Electric");
    }

    @AfterEach
    void close() {
        company.close();
    }

    private LedgerFigures figures(MovementFilter filter) {
        return read(reader -> list.figures(reader, filter));
    }

    private <T> T read(Function<Reader, T> work) {
        try (Reader reader = company.connections().reader()) {
            return work.apply(reader);
        }
    }

    private List<LedgerLine> rows(MovementFilter filter) {
        return read(reader -> list.rows(reader, filter, 0, 1000));
    }

    private static List<Long> changes(List<LedgerLine> rows) {
        return rows.stream().map(row -> row.movement().change().thousandths() / 1000).toList();
    }

    private static List<Long> balances(List<LedgerLine> rows) {
        return rows.stream().map(row -> row.balance().orElseThrow().thousandths() / 1000).toList();
    }

    /** 20 bolts came 40 days ago, 4 went to the yard, 3 were sold; booked in another order. */
    private void bookByHand() {
        company.receive().receive(MovementKind.RECEIPT, goods(bolts, 20, 40, "LS-7"));
        company.issue().issue(MovementKind.SALE, goods(bolts, 3, 2, "INV-12"));
        company.transfer().transfer(goods(bolts, 4, 10, ""), yard);
        company.receive().receive(MovementKind.RECEIPT, goods(cable, 100, 5, "LS-8"));
    }

    @Test
    void theBalanceRunsByDayWhateverWasBookedFirst() {
        bookByHand();
        List<LedgerLine> rows = rows(MovementFilter.of(bolts));
        assertThat(changes(rows)).containsExactly(-3L, 4L, -4L, 20L);
        assertThat(balances(rows)).containsExactly(17L, 20L, 16L, 20L);
    }

    @Test
    void atOneLocationTheBalanceIsOfThatLocation() {
        bookByHand();
        MovementFilter main = MovementFilter.of(bolts).withLocation(Optional.of(LocationId.MAIN));
        assertThat(balances(rows(main))).containsExactly(13L, 16L, 20L);
        MovementFilter inYard = MovementFilter.of(bolts).withLocation(Optional.of(yard));
        assertThat(balances(rows(inYard))).containsExactly(4L);
    }

    @Test
    void theBalanceStaysRightUnderFiltersOfPeriodAndKind() {
        bookByHand();
        MovementFilter lately =
                MovementFilter.of(bolts).between(Optional.of(daysAgo(9)), Optional.of(TODAY));
        assertThat(balances(rows(lately))).containsExactly(17L);
        MovementFilter inAndSold =
                MovementFilter.of(bolts).withKind(Optional.of(MovementKind.SALE));
        assertThat(balances(rows(inAndSold))).containsExactly(17L);
        assertThat(
                        balances(
                                rows(
                                        MovementFilter.of(bolts)
                                                .withKind(Optional.of(MovementKind.RECEIPT)))))
                .containsExactly(20L);
    }

    @Test
    void aListOfSeveralItemsHasNoBalance() {
        bookByHand();
        assertThat(rows(MovementFilter.ALL)).hasSize(5).allMatch(row -> row.balance().isEmpty());
    }

    @Test
    void theFiguresCountWhatCameAndWhatWent() {
        bookByHand();
        assertThat(figures(MovementFilter.ALL))
                .isEqualTo(new LedgerFigures(5, 3, 2, Optional.empty(), Optional.empty()));
        assertThat(figures(MovementFilter.of(bolts)))
                .isEqualTo(
                        new LedgerFigures(
                                4,
                                2,
                                2,
                                Optional.of(Quantity.of(24)),
                                Optional.of(Quantity.of(7))));
        MovementFilter none = MovementFilter.of(bolts).withText("zzz");
        assertThat(figures(none))
                .isEqualTo(
                        new LedgerFigures(
                                0, 0, 0, Optional.of(Quantity.ZERO), Optional.of(Quantity.ZERO)));
    }

    @Test
    void textIsFoundInDocumentNoteSkuAndName() {
        bookByHand();
        company.issue()
                .issue(
                        MovementKind.WASTE,
                        goods(cable, 2, 1, "").withNote("Broken by the forklift"));
        assertThat(changes(rows(MovementFilter.ALL.withText("inv-12")))).containsExactly(-3L);
        assertThat(changes(rows(MovementFilter.ALL.withText("FORKLIFT")))).containsExactly(-2L);
        assertThat(changes(rows(MovementFilter.ALL.withText("cable reseau"))))
                .containsExactly(-2L, 100L);
        assertThat(changes(rows(MovementFilter.ALL.withText("ls c-1")))).containsExactly(100L);
        assertThat(rows(MovementFilter.ALL.withText("ls zzz"))).isEmpty();
        assertThat(rows(MovementFilter.ALL.withText("  "))).hasSize(6);
    }

    @Test
    void whatWasSavedTogetherIsListedTogether() {
        bookByHand();
        Movement out = rows(MovementFilter.of(bolts)).get(2).movement();
        var together = read(reader -> list.booking(reader, out.booking(), 1));
        assertThat(together.total()).isEqualTo(2);
        assertThat(together.rows()).containsExactly(out);
    }

    @Test
    void pagesAndBalancesAreWhatTheWholeLedgerAddsUpTo() {
        List<ItemId> items = LedgerShop.fillAtRandom(company, yard, 300);
        List<Movement> all = new ArrayList<>();
        read(
                reader -> {
                    company.ledger().forEach(reader, MovementFilter.ALL, 10_000, all::add);
                    return all;
                });
        for (ItemId item : items) {
            for (Optional<LocationId> where :
                    List.of(
                            Optional.<LocationId>empty(),
                            Optional.of(LocationId.MAIN),
                            Optional.of(yard))) {
                MovementFilter filter =
                        MovementFilter.of(item)
                                .withLocation(where)
                                .between(Optional.of(daysAgo(200)), Optional.of(daysAgo(20)));
                List<LedgerLine> paged = new ArrayList<>();
                LedgerListing listing = read(reader -> list.open(reader, filter));
                for (int offset = 0; offset < listing.size(); offset += 7) {
                    int from = offset;
                    paged.addAll(read(reader -> listing.rows(reader, from, 7)));
                }
                assertThat(paged).isEqualTo(rows(filter)).hasSize(listing.size());
                assertThat(balances(paged)).isEqualTo(sums(all, paged, item, where));
            }
        }
    }

    /** The sums of all that came before each row, one after the other. */
    private static List<Long> sums(
            List<Movement> all, List<LedgerLine> rows, ItemId item, Optional<LocationId> where) {
        return rows.stream()
                .map(
                        row ->
                                all.subList(all.indexOf(row.movement()), all.size()).stream()
                                        .filter(one -> one.item().equals(item))
                                        .filter(
                                                one ->
                                                        where.isEmpty()
                                                                || where.get()
                                                                        .equals(one.location()))
                                        .mapToLong(one -> one.change().thousandths() / 1000)
                                        .sum())
                .toList();
    }

    @Test
    void theBalanceAfterAMovementIsTheOneInTheList() {
        bookByHand();
        for (LedgerLine line : rows(MovementFilter.of(bolts))) {
            Quantity after = read(reader -> list.balanceAfter(reader, line.movement()));
            assertThat(line.balance()).contains(after);
        }
    }
}
