package storeroom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/** What has to be ordered from a supplier, and what it costs there. */
class SupplierItemTest {

    private static SupplierItem item(String pack, String minimum, PriceBreak... prices) {
        return new SupplierItem(
                new ItemId(1),
                new PartnerId(2),
                "C-1",
                Quantity.parse(pack),
                Quantity.parse(minimum),
                5,
                true,
                List.of(prices));
    }

    private static PriceBreak from(String quantity, String price) {
        return new PriceBreak(Quantity.parse(quantity), Money.parse(price));
    }

    @Test
    void thePriceIsThatOfTheHighestBreakThatIsReached() {
        SupplierItem bolts =
                item("1", "0", from("100", "0.9"), from("0", "1.2"), from("1000", "0.75"));
        assertThat(bolts.prices()).extracting(PriceBreak::from).isSorted();
        assertThat(bolts.priceFor(Quantity.of(1))).contains(Money.parse("1.2"));
        assertThat(bolts.priceFor(Quantity.parse("99.999"))).contains(Money.parse("1.2"));
        assertThat(bolts.priceFor(Quantity.of(100))).contains(Money.parse("0.9"));
        assertThat(bolts.priceFor(Quantity.of(5_000))).contains(Money.parse("0.75"));
    }

    @Test
    void belowTheFirstBreakThereIsNoPrice() {
        assertThat(item("1", "0", from("10", "2")).priceFor(Quantity.of(9))).isEmpty();
        assertThat(item("1", "0").priceFor(Quantity.of(9))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // pack, minimum, wanted, ordered
        "1,    0,   3,    3",
        "1,    0,   2.5,  3",
        "10,   0,   1,    10",
        "10,   0,   10,   10",
        "10,   0,   11,   20",
        "10,   25,  1,    30",
        "0.5,  0,   1.2,  1.5",
        "12,   24,  24,   24",
        "10,   100, 0,    0",
        "10,   100, -4,   0",
    })
    void anOrderIsRoundedUpToPacksAndToTheMinimum(
            String pack, String minimum, String wanted, String ordered) {
        assertThat(item(pack, minimum).orderQuantity(Quantity.parse(wanted)))
                .isEqualTo(Quantity.parse(ordered));
    }

    @Test
    void anOrderBeyondAllLimitsIsNoOrder() {
        SupplierItem huge = item("900000000", "0");
        assertThatThrownBy(() -> huge.orderQuantity(Quantity.of(900_000_001)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void packsAreMoreThanNothingAndPricesAreNotBelowZeroNorTwice() {
        assertThat(SupplierItemRules.brokenBy(item("1", "0", from("0", "0")))).isEmpty();
        assertThat(SupplierItemRules.brokenBy(item("0", "0")))
                .contains(new Rule.QuantityNotPositive());
        assertThat(SupplierItemRules.brokenBy(item("1", "-1")))
                .contains(new Rule.QuantityNotPositive());
        assertThat(SupplierItemRules.brokenBy(item("1", "0", from("0", "-1"))))
                .contains(new Rule.NegativePrice());
        assertThat(SupplierItemRules.brokenBy(item("1", "0", from("5", "1"), from("5", "2"))))
                .contains(new Rule.PriceTwice(Quantity.of(5)));
    }

    @Test
    void codesLeadTimesAndBreaksHaveALimit() {
        SupplierItem good = item("1", "0");
        assertThat(SupplierItemRules.brokenBy(with("c".repeat(101), 5, List.of()))).isPresent();
        assertThat(SupplierItemRules.brokenBy(with("", -1, List.of())))
                .contains(new Rule.NoSuchLeadTime(SupplierItem.LEAD_TIME_LIMIT));
        List<PriceBreak> many = new ArrayList<>();
        for (int i = 0; i <= SupplierItem.PRICES_AT_MOST; i++) {
            many.add(from(String.valueOf(i), "1"));
        }
        assertThat(SupplierItemRules.brokenBy(with("", 5, many)))
                .contains(new Rule.TooManyPrices(SupplierItem.PRICES_AT_MOST));
        assertThat(SupplierItemField.differences(good, with("C-1", 7, List.of())))
                .extracting(SupplierItemField.Difference::field)
                .containsExactly(SupplierItemField.LEAD_TIME_DAYS);
    }

    private static SupplierItem with(String code, int days, List<PriceBreak> prices) {
        return new SupplierItem(
                new ItemId(1),
                new PartnerId(2),
                code,
                Quantity.ONE,
                Quantity.ZERO,
                days,
                true,
                prices);
    }
}
