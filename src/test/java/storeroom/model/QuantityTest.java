package storeroom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantityTest {

    private static final Quantity MOST = new Quantity(Quantity.LIMIT);

    @Test
    void aQuantityKeepsThreeDecimalsAndRefusesAFourth() {
        assertThat(Quantity.parse("1.234")).isEqualTo(new Quantity(1234));
        assertThatThrownBy(() -> Quantity.parse("1.2345"))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageContaining("3 decimals");
    }

    @Test
    void theLargestQuantityIsAThousandMillionUnits() {
        assertThat(Quantity.parse("1000000000")).isEqualTo(MOST);
        assertThat(Quantity.of(1_000_000_000)).isEqualTo(MOST);
        assertThatThrownBy(() -> Quantity.parse("1000000000.001"))
                .isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Quantity.of(1_000_000_001))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Quantity.of(Long.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Quantity(Long.MIN_VALUE))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sumsAndDifferencesAreExactAndNeverRunOverInSilence() {
        Quantity sum = Quantity.ZERO;
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(Quantity.parse("0.1"));
        }
        assertThat(sum).isEqualTo(Quantity.ONE);
        assertThat(Quantity.ONE.minus(Quantity.parse("0.001"))).isEqualTo(Quantity.parse("0.999"));
        assertThatThrownBy(() -> MOST.plus(new Quantity(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> MOST.negated().minus(new Quantity(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Quantity.parse("-0")).isEqualTo(Quantity.ZERO).hasToString("0");
        assertThat(Quantity.ZERO.negated()).isEqualTo(Quantity.ZERO);
        assertThat(Quantity.ZERO.isPositive()).isFalse();
        assertThat(Quantity.ZERO.isNegative()).isFalse();
        assertThat(Quantity.ZERO.isZero()).isTrue();
    }

    @Test
    void quantitiesAreOrderedByAmount() {
        assertThat(Quantity.of(-2)).isLessThan(Quantity.ZERO);
        assertThat(Quantity.parse("2.5")).isGreaterThan(Quantity.of(2));
    }

    @Test
    void theTextIsPlainAndShort() {
        assertThat(Quantity.of(120)).hasToString("120");
        assertThat(Quantity.parse("-12.50")).hasToString("-12.5");
        assertThat(MOST).hasToString("1000000000");
        assertThat(Quantity.parse("0.125").toBigDecimal()).hasToString("0.125");
    }
}
