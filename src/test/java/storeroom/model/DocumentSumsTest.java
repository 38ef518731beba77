package storeroom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Amounts of a document, to the cent. */
class DocumentSumsTest {

    private static final ItemId ITEM = new ItemId(1);

    private static LineDetails line(String quantity, String price, String discount, String tax) {
        return LineDetails.of(ITEM, "Line", Quantity.parse(quantity), Money.parse(price))
                .with(Percent.parse(discount), Percent.parse(tax));
    }

    @Test
    void aLineIsRoundedHalfUpToTheCent() {
        assertThat(line("3", "0.335", "0", "0").net()).isEqualTo(Money.parse("1.01"));
        assertThat(line("1.5", "0.33", "0", "0").net()).isEqualTo(Money.parse("0.5"));
        assertThat(line("7", "9.99", "12.5", "0").net()).isEqualTo(Money.parse("61.19"));
    }

    @Test
    void theDiscountComesOffTheUnitPriceToo() {
        assertThat(line("1", "9.99", "12.5", "0").netUnitPrice()).isEqualTo(Money.parse("8.7413"));
    }

    /**
     * The tax of each rate is worked out on the sum: three lines of 0.10 at 22 % owe 0.07, not
     * three times 0.02.
     */
    @Test
    void taxIsRoundedOnceForEachRate() {
        DocumentSums sums =
                DocumentSums.of(
                        List.of(
                                line("1", "0.10", "0", "22"),
                                line("1", "0.10", "0", "22"),
                                line("1", "0.10", "0", "22"),
                                line("2", "5", "0", "10"),
                                line("1", "100", "0", "0")));

        assertThat(sums.net()).isEqualTo(Money.parse("110.3"));
        assertThat(sums.taxes())
                .containsEntry(Percent.of(22), Money.parse("0.07"))
                .containsEntry(Percent.of(10), Money.parse("1"))
                .hasSize(2);
        assertThat(sums.gross()).isEqualTo(Money.parse("111.37"));
    }

    @Test
    void aRateIsBetweenNothingAndEverything() {
        assertThat(Percent.parse("22.5").hundredths()).isEqualTo(2250);
        assertThatThrownBy(() -> Percent.parse("100.01")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Percent.parse("-1")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Percent.of(101)).isInstanceOf(ArithmeticException.class);
    }
}
