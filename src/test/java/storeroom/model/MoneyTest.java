package storeroom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @Test
    void anAmountKeepsFourDecimalsAndRefusesAFifth() {
        assertThat(Money.parse("0.0001")).isEqualTo(new Money(1));
        assertThatThrownBy(() -> Money.parse("0.00001")).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void theLargestAmountIsAHundredThousandMillion() {
        assertThat(Money.parse("100000000000")).isEqualTo(new Money(Money.LIMIT));
        assertThatThrownBy(() -> Money.parse("100000000000.0001"))
                .isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> new Money(Money.LIMIT).plus(new Money(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2.50, 3, 7.5",
        "0.10, 0.1, 0.01",
        "0.0001, 0.5, 0.0001", // half up
        "0.0001, 0.499, 0",
        "0.0001, -0.5, -0.0001", // and away from zero
        "0.0003, 0.5, 0.0002",
        "19.99, -2, -39.98",
        "100000, 1000000, 100000000000"
    })
    void aPriceTimesAQuantityIsRoundedHalfUpToFourDecimals(
            String price, String quantity, String expected) {
        assertThat(Money.parse(price).times(Quantity.parse(quantity)))
                .isEqualTo(Money.parse(expected));
    }

    @Test
    void aProductThatIsTooLargeIsRefused() {
        Money most = new Money(Money.LIMIT);
        assertThatThrownBy(() -> most.times(new Quantity(Quantity.LIMIT)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(new Quantity(1001)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void amountsAreOrderedAndWrittenPlainly() {
        assertThat(Money.parse("-1")).isLessThan(Money.ZERO);
        assertThat(Money.parse("-1").isNegative()).isTrue();
        assertThat(Money.parse("41386.20")).hasToString("41386.2");
        assertThat(Money.parse("-0")).isEqualTo(Money.ZERO);
    }
}
