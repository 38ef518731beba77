package storeroom.repository;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.repository.CostLayers.NO_PRICE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import storeroom.model.CostMethod;
import storeroom.model.Money;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/** What goods are worth, by worked examples, and against goods that are counted one by one. */
class CostLayersTest {

    private static final long COST = units(2);

    private CostLayers layers = new CostLayers(CostMethod.MOVING_AVERAGE, COST);
    private long value;

    private void by(CostMethod method) {
        layers = new CostLayers(method, COST);
        value = 0;
    }

    private static long units(double money) {
        return Math.round(money * 10_000);
    }

    private double receive(double quantity, double price) {
        return next(MovementKind.RECEIPT, quantity, units(price));
    }

    private double issue(double quantity) {
        return -next(MovementKind.SALE, -quantity, units(99));
    }

    private double next(MovementKind kind, double quantity, long price) {
        long did = layers.next(kind, Math.round(quantity * 1000), price);
        value += did;
        return did / 10_000d;
    }

    private double value() {
        return value / 10_000d;
    }

    /**
     * The perpetual tables in the appendix on inventories (6A) of Weygandt, Kimmel and Kieso,
     * "Accounting Principles" (Houston Electronics): 100 units at 10 on 1 January, 200 at 11 on 15
     * April, 300 at 12 on 24 August, 550 sold on 10 September, 400 bought at 13 on 27 November. By
     * hand: the oldest 550 cost 100 × 10 + 200 × 11 + 250 × 12 = 6,200; what stays is 50 × 12 + 400
     * × 13 = 5,800.
     */
    @Test
    void theFifoTableOfHoustonElectronicsInWeygandtKimmelKieso() {
        by(CostMethod.FIFO);
        receive(100, 10);
        receive(200, 11);
        receive(300, 12);
        assertThat(value()).isEqualTo(6_800);
        assertThat(issue(550)).isEqualTo(6_200);
        receive(400, 13);
        assertThat(value()).isEqualTo(5_800);
    }

    /**
     * The same goods by the moving average: 100 × 10 + 200 × 11 = 3,200 (10.667 each); with 300 ×
     * 12 it is 6,800 for 600 (11.333 each); 550 of these cost 6,800 × 550 ÷ 600 = 6,233.33; what
     * stays is 566.67 + 400 × 13 = 5,766.67.
     */
    @Test
    void theMovingAverageTableOfHoustonElectronicsInWeygandtKimmelKieso() {
        by(CostMethod.MOVING_AVERAGE);
        receive(100, 10);
        receive(200, 11);
        assertThat(value()).isEqualTo(3_200);
        receive(300, 12);
        assertThat(value()).isEqualTo(6_800);
        assertThat(issue(550)).isEqualTo(6_233.3333);
        assertThat(receive(400, 13)).isEqualTo(5_200);
        assertThat(value()).isEqualTo(5_766.6667);
    }

    @Test
    void thePriceOfASaleIsNoCost() {
        receive(10, 3);
        assertThat(issue(4)).isEqualTo(12);
        assertThat(next(MovementKind.RETURN, 1, units(99))).isEqualTo(3);
        assertThat(value()).isEqualTo(21);
    }

    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void theLastUnitTakesWhatIsLeft(CostMethod method) {
        by(method);
        receive(3, 0.3333);
        next(MovementKind.RECEIPT, 0.001, units(0.0004)); // worth nothing once it is rounded
        for (int i = 0; i < 3; i++) {
            issue(1);
        }
        issue(0.001);
        assertThat(value()).isZero();
    }

    @Test
    void halvesAreRoundedUp() {
        receive(2, 0.0001);
        receive(2, 0.0002);
        assertThat(issue(1)).isEqualTo(0.0002); // 0.00015
        assertThat(value()).isEqualTo(0.0004);
    }

    @ParameterizedTest
    @CsvSource({"MOVING_AVERAGE, 4", "FIFO, 5"})
    void whatIsFoundIsWorthWhatAUnitCostsNow(CostMethod method, double each) {
        by(method);
        receive(10, 3);
        receive(10, 5);
        assertThat(next(MovementKind.ADJUSTMENT, 2, NO_PRICE)).isEqualTo(2 * each);
        assertThat(next(MovementKind.COUNT, 1, NO_PRICE)).isEqualTo(each);
        assertThat(next(MovementKind.RECEIPT, 1, NO_PRICE)).isEqualTo(each);
    }

    @ParameterizedTest
    @CsvSource({"MOVING_AVERAGE, 4", "FIFO, 5"})
    void whereNothingIsLeftTheLastCostCounts(CostMethod method, double each) {
        by(method);
        receive(10, 3);
        receive(10, 5);
        issue(20);
        assertThat(value()).isZero();
        assertThat(next(MovementKind.ADJUSTMENT, 2, NO_PRICE)).isEqualTo(2 * each);
    }

    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void beforeAnyPriceTheCostOfTheItemCounts(CostMethod method) {
        by(method);
        assertThat(next(MovementKind.OPENING, 5, NO_PRICE)).isEqualTo(10);
        assertThat(issue(2)).isEqualTo(4);
        assertThat(value()).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void whatIsMissingCostsTheLastCostAndTheNextReceiptFillsIt(CostMethod method) {
        by(method);
        receive(2, 10);
        assertThat(issue(5)).isEqualTo(50);
        assertThat(value()).isEqualTo(-30); // 3 are missing
        assertThat(issue(1)).isEqualTo(10);
        assertThat(receive(2, 12)).isEqualTo(20); // half of what is missing, at what it cost
        assertThat(value()).isEqualTo(-20);
        assertThat(receive(5, 12)).isEqualTo(56); // 3 stay, at 12; 20 were missing
        assertThat(value()).isEqualTo(36);
        assertThat(issue(3)).isEqualTo(36);
        assertThat(value()).isZero();
    }

    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void transfersAndNothingAtAllDoNothing(CostMethod method) {
        by(method);
        receive(2, 10);
        assertThat(next(MovementKind.TRANSFER, -2, NO_PRICE)).isZero();
        assertThat(next(MovementKind.COUNT, 0, NO_PRICE)).isZero();
        assertThat(issue(2)).isEqualTo(20);
    }

    @Test
    void aReturnAgainstALineComesBackAtWhatItCostWhenItWent() {
        by(CostMethod.FIFO);
        receive(10, 3);
        receive(10, 5);
        layers.next(MovementKind.SALE, -12_000, units(9), 7, CostLayers.NO_LINE);
        long back = layers.next(MovementKind.RETURN, 6_000, units(9), 8, 7);
        assertThat(back).isEqualTo(units(20)); // 12 went for 10 × 3 + 2 × 5
        assertThat(layers.next(MovementKind.RETURN, 1_000, units(9), 9, 6)).isEqualTo(units(5));
    }

    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void aValueThatNoMoneyCanSayIsSaidToBeOneAndNothingOverflows(CostMethod method) {
        by(method);
        long most = Quantity.LIMIT;
        assertThat(layers.next(MovementKind.RECEIPT, 1_000, 10_000)).isEqualTo(10_000);
        long sum = 10_000;
        sum += layers.next(MovementKind.RECEIPT, most, Money.LIMIT);
        assertThat(CostLayers.isBeyond(sum)).isTrue();
        sum += layers.next(MovementKind.RECEIPT, most, Money.LIMIT);
        sum += layers.next(MovementKind.SALE, -most, Money.LIMIT);
        assertThat(CostLayers.isBeyond(sum)).isTrue();
    }

    @Test
    void theLargestValueThatCanBeSaidIsExact() {
        long quantity = Quantity.LIMIT;
        long price = 1_000_000_000; // a hundred thousand units of money
        assertThat(layers.next(MovementKind.RECEIPT, quantity, price)).isEqualTo(CostLayers.LIMIT);
        assertThat(layers.next(MovementKind.SALE, -quantity / 2, NO_PRICE))
                .isEqualTo(-CostLayers.LIMIT / 2);
    }

    /** Every single thousandth lies in a queue with its own price: what goes first is looked up. */
    @Test
    void fifoIsWhatItIsWithUnitsThatAreCountedOneByOne() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            by(CostMethod.FIFO);
            Deque<Long> units = new ArrayDeque<>();
            for (int step = 0; step < 60; step++) {
                int many = 1 + random.nextInt(8);
                long expected = 0;
                long did;
                if (random.nextBoolean() || units.isEmpty()) {
                    long price = random.nextInt(100_000);
                    for (int i = 0; i < many; i++) {
                        units.addLast(price);
                    }
                    expected = many * price;
                    did = layers.next(MovementKind.RECEIPT, many * 1000L, price);
                } else {
                    int out = Math.min(many, units.size());
                    for (int i = 0; i < out; i++) {
                        expected -= units.removeFirst();
                    }
                    did = layers.next(MovementKind.ISSUE, out * -1000L, NO_PRICE);
                }
                assertThat(did).as("seed %d, step %d", seed, step).isEqualTo(expected);
            }
        }
    }

    /** Whatever happens: no residue without goods, and never less than nothing with goods. */
    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void theValueHasTheSignOfWhatIsOnHand(CostMethod method) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            by(method);
            long onHand = 0;
            for (int step = 0; step < 80; step++) {
                long change = random.nextInt(4_001) - 2_000L;
                if (random.nextInt(5) == 0) {
                    change = -onHand;
                }
                MovementKind kind = change > 0 ? MovementKind.RECEIPT : MovementKind.ADJUSTMENT;
                long price = random.nextInt(3) == 0 ? NO_PRICE : random.nextInt(50_000);
                value += layers.next(kind, change, price);
                onHand += change;
                assertThat(Long.signum(value) * Long.signum(onHand))
                        .as("seed %d, step %d: %d for %d", seed, step, value, onHand)
                        .isNotNegative();
                if (onHand == 0) {
                    assertThat(value).isZero();
                }
            }
        }
    }
}
