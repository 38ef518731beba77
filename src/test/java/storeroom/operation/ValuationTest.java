package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.TODAY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.CostMethod;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.Money;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.Revaluation;
import storeroom.repository.LedgerShop;
import storeroom.repository.ValuePass;
import storeroom.safety.Verification;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What the stock is worth is kept with each booking, whatever is booked, and taken back. */
class ValuationTest {

    @TempDir Path folder;
    private Company company;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
    }

    @AfterEach
    void close() {
        company.close();
    }

    private ItemId item(String sku, String cost) {
        return company.saveItem()
                .add(
                        ItemDetails.builder(sku, sku)
                                .cost(Money.parse(cost))
                                .mayGoNegative(true)
                                .build())
                .item();
    }

    private static Goods goods(ItemId item, long units, int daysAgo) {
        return Goods.of(item, Quantity.of(units), TODAY.minusDays(daysAgo));
    }

    private Booked receive(ItemId item, long units, String price, int daysAgo) {
        Goods goods = goods(item, units, daysAgo).withUnitPrice(Optional.of(Money.parse(price)));
        return company.receive().receive(MovementKind.RECEIPT, goods);
    }

    private Booked sell(ItemId item, long units, int daysAgo) {
        return company.issue().issue(MovementKind.SALE, goods(item, units, daysAgo));
    }

    private String value(ItemId item) {
        try (Reader reader = company.connections().reader()) {
            return company.stock().find(reader, item).orElseThrow().value().orElseThrow() + "";
        }
    }

    private String did(Booked booked) {
        MovementId id = booked.movements().getFirst();
        try (Reader reader = company.connections().reader()) {
            return String.valueOf(company.values().of(reader, List.of(id)).get(id));
        }
    }

    private void requireSound() {
        assertThat(new Verification(company.connections(), TestCompany.CLOCK).run().findings())
                .isEmpty();
    }

    private void use(CostMethod method) {
        company.changeValuation().change(method, ValuePass.Progress.NOBODY);
    }

    @Test
    void theCostOfASaleIsNotItsPrice() {
        ItemId item = item("A", "1");
        receive(item, 10, "3", 9);
        receive(item, 10, "5", 8);
        assertThat(did(sell(item, 5, 7))).isEqualTo("-20");
        assertThat(value(item)).isEqualTo("60");
        requireSound();
    }

    @Test
    void aReceiptOfAPastDayValuesAnewWhatLiesBehindItAndSaysSo() {
        ItemId item = item("A", "1");
        receive(item, 10, "3", 9);
        Booked first = sell(item, 4, 5);
        Booked second = sell(item, 2, 3);
        Booked late = receive(item, 10, "5", 8);
        assertThat(did(first)).isEqualTo("-16");
        assertThat(did(second)).isEqualTo("-8");
        assertThat(late.revaluation())
                .isEqualTo(new Revaluation(2, 0, Optional.of(Money.parse("6"))));
        assertThat(value(item)).isEqualTo("56");
        assertThat(sell(item, 1, 0).revaluation()).isEqualTo(Revaluation.NONE);
        Booked back = company.reverse().reverse(late.movements().getFirst(), "");
        assertThat(back.revaluation().cost()).contains(Money.parse("-7"));
        assertThat(back.revaluation().issues()).isEqualTo(3);
        assertThat(company.undo().undoLast().revaluation().cost()).contains(Money.parse("7"));
        requireSound();
    }

    @Test
    void theMethodIsChangedForAllOfThePastAndIsInTheListOfChanges() {
        ItemId item = item("A", "1");
        receive(item, 10, "3", 9);
        receive(item, 10, "5", 8);
        Booked sold = sell(item, 10, 7);
        ChangeValuation.Preview preview = company.changeValuation().preview(CostMethod.FIFO);
        assertThat(preview.now()).contains(Money.parse("40"));
        assertThat(preview.then()).contains(Money.parse("50"));
        use(CostMethod.FIFO);
        assertThat(company.changeValuation().now()).isEqualTo(CostMethod.FIFO);
        assertThat(did(sold)).isEqualTo("-30");
        assertThat(value(item)).isEqualTo("50");
        try (Reader reader = company.connections().reader()) {
            assertThat(company.audit().rows(reader, storeroom.model.AuditFilter.ALL, 0, 1))
                    .extracting(storeroom.model.AuditEntry::after)
                    .containsExactly(Optional.of("fifo"));
        }
        requireSound();
    }

    @Test
    void anotherCostInTheMasterDataCountsWhereTheLedgerUsedIt() {
        ItemId item = item("A", "2");
        company.receive().receive(MovementKind.OPENING, goods(item, 10, 9));
        Booked sold = sell(item, 5, 8);
        assertThat(value(item)).isEqualTo("10");
        try (Reader reader = company.connections().reader()) {
            Item before = company.items().find(reader, item).orElseThrow();
            company.saveItem()
                    .change(
                            new Item(
                                    item,
                                    before.details().toBuilder().cost(Money.parse("3")).build()));
        }
        assertThat(value(item)).isEqualTo("15");
        assertThat(did(sold)).isEqualTo("-15");
        requireSound();
    }

    @Test
    void aPlaceIsWorthItsShare() {
        LocationId yard = LedgerShop.addLocation(company, "YARD", "Yard");
        ItemId item = item("A", "2");
        receive(item, 3, "1.0001", 9);
        company.transfer().transfer(goods(item, 1, 8), yard);
        assertThat(value(item)).isEqualTo("3.0003");
        requireSound();
    }

    @Test
    void aLedgerThatWasKeptBeforeThereWereValuesIsValuedWhenItIsOpened() throws Exception {
        ItemId item = item("A", "2");
        receive(item, 10, "3", 9);
        company.close();
        forgetValues();
        company = TestCompany.in(folder);
        assertThat(value(item)).isEqualTo("30");
        requireSound();
    }

    private void forgetValues() throws java.sql.SQLException {
        try (var connection =
                        java.sql.DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("test.storeroom"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM movement_value");
            statement.executeUpdate("UPDATE stock_total SET value = 0");
        }
    }

    @Test
    void whatIsTooLargeForMoneyIsBookedAndNotSaid() {
        ItemId item = item("A", "2");
        receive(item, 1_000_000_000, "100000000000", 9);
        sell(item, 5, 0);
        try (Reader reader = company.connections().reader()) {
            assertThat(company.stock().find(reader, item).orElseThrow().value()).isEmpty();
            assertThat(company.values().worth(reader)).isEmpty();
            assertThat(company.values().worth(reader, TODAY)).isEmpty();
            assertThat(company.values().worth(reader, TODAY.minusDays(10))).contains(Money.ZERO);
        }
        requireSound();
        company.undo().undoLast();
        company.undo().undoLast();
        assertThat(value(item)).isEqualTo("0");
        requireSound();
    }

    /** Everything that can be booked, in any order, on any day; after each step all is compared. */
    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void whateverIsBookedTheValuesAreThoseOfAPlainModel(CostMethod method) {
        use(method);
        LocationId yard = LedgerShop.addLocation(company, "YARD", "Yard");
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            ItemId item = item("I-" + seed, "1.2345");
            for (int step = 0; step < 40; step++) {
                step(random, item, yard);
                compare(method, item, "seed " + seed + ", step " + step);
            }
        }
        requireSound();
    }

    private void step(Random random, ItemId item, LocationId yard) {
        long units = 1L + random.nextInt(9);
        int daysAgo = random.nextInt(3) == 0 ? random.nextInt(20) : 0;
        Goods goods = goods(item, units, daysAgo);
        Optional<Money> price =
                random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(new Money(random.nextInt(100_000)));
        switch (random.nextInt(11)) {
            case 0, 1, 2 ->
                    company.receive().receive(MovementKind.RECEIPT, goods.withUnitPrice(price));
            case 3, 4, 5 -> company.issue().issue(MovementKind.SALE, goods.withUnitPrice(price));
            case 6 -> company.receive().receive(MovementKind.RETURN, goods.withUnitPrice(price));
            case 7 -> company.adjust().counted(goods);
            case 8 -> company.transfer().transfer(goods, yard);
            case 9 -> company.undo().undoLast();
            default -> takeOneBack(random, item);
        }
    }

    private void takeOneBack(Random random, ItemId item) {
        List<Movement> counting =
                ledger(item).stream()
                        .filter(one -> one.reverses().isEmpty() && one.reversedBy().isEmpty())
                        .toList();
        if (!counting.isEmpty()) {
            Movement one = counting.get(random.nextInt(counting.size()));
            company.reverse().reverse(one.id(), "");
        }
    }

    private List<Movement> ledger(ItemId item) {
        try (Reader reader = company.connections().reader()) {
            return new ArrayList<>(
                    company.ledger()
                            .page(reader, MovementFilter.of(item), 0, 1_000)
                            .rows()
                            .reversed());
        }
    }

    private void compare(CostMethod method, ItemId item, String when) {
        List<Movement> ledger = ledger(item);
        PlainCosts plain = new PlainCosts(method, 12_345);
        LocalDate day = TODAY.minusDays(7);
        long past = 0;
        try (Reader reader = company.connections().reader()) {
            Map<MovementId, Money> kept =
                    company.values().of(reader, ledger.stream().map(Movement::id).toList());
            for (Movement one : ledger) {
                boolean counts =
                        one.reverses().isEmpty()
                                && one.reversedBy().isEmpty()
                                && one.kind() != MovementKind.TRANSFER
                                && !one.change().isZero();
                if (!counts) {
                    assertThat(kept).as(when).doesNotContainKey(one.id());
                    continue;
                }
                long before = plain.value();
                plain.next(one.kind(), one.change().thousandths(), one.unitPrice());
                assertThat(kept.get(one.id()))
                        .as("%s: %s", when, one)
                        .isEqualTo(new Money(plain.value() - before));
                past = one.day().isAfter(day) ? past : plain.value();
            }
            assertThat(company.stock().find(reader, item).orElseThrow().value())
                    .as(when)
                    .contains(new Money(plain.value()));
            assertThat(company.values().asOf(reader, item, day)).contains(new Money(past));
            assertThat(company.values().page(reader, item, Optional.of(day), 0, 1).rows())
                    .allMatch(
                            latest ->
                                    latest.after()
                                            .equals(company.values().asOf(reader, item, day)));
            assertThat(company.levels().allAsOf(reader, day).value(item)).contains(new Money(past));
        }
    }
}
