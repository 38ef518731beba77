package storeroom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Random;

/** Exact decimals: what is read is what was written, and nothing is rounded in silence. */
class FixedPointTest {

    private static final long LIMIT = 1_000_000;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "+0, 0",
        "0.000, 0",
        "-0.000, 0",
        "1, 1000",
        "12, 12000",
        "-0.5, -500",
        "+3.25, 3250",
        ".5, 500",
        "-.5, -500",
        "5., 5000",
        "007, 7000",
        "0.001, 1",
        "1.2340000, 1234",
        "1.23000, 1230",
        "1000, 1000000",
        "-1000, -1000000"
    })
    void aPlainDecimalIsRead(String text, long expected) {
        assertThat(FixedPoint.parse(text, 3, LIMIT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "-",
                "+",
                "-.",
                "--1",
                "+-1",
                "1-",
                "1 000",
                " 1",
                "1 ",
                "1,5",
                "1.2.3",
                "1..2",
                "1e3",
                "0x10",
                "NaN",
                "Infinity",
                "١٢",
                "１２",
                "²",
                "½",
                "1\u0000",
                "1.2345",
                "0.0001",
                "1000.001",
                "1001",
                "9223372036854775807",
                "99999999999999999999999999999999",
                "-1000.001"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> FixedPoint.parse(text, 3, LIMIT))
                .isInstanceOf(NumberFormatException.class);
    }

    @Test
    void aVeryLongTextIsNotRepeatedInFullInTheMessage() {
        assertThatThrownBy(() -> FixedPoint.parse("x".repeat(100_000), 3, LIMIT))
                .message()
                .hasSizeLessThan(100);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0.001",
        "-1, -0.001",
        "1000, 1",
        "-500, -0.5",
        "1250, 1.25",
        "1000000000000, 1000000000",
        "120000, 120"
    })
    void theShortestPlainTextIsWritten(long scaled, String expected) {
        assertThat(FixedPoint.format(scaled, 3)).isEqualTo(expected);
    }

    @Test
    void whatIsWrittenIsReadBackAndAgreesWithExactArithmetic() {
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            long value = random.nextLong(-Quantity.LIMIT, Quantity.LIMIT + 1);
            String text = FixedPoint.format(value, 3);
            assertThat(FixedPoint.parse(text, 3, Quantity.LIMIT)).isEqualTo(value);
            assertThat(new BigDecimal(text)).isEqualByComparingTo(BigDecimal.valueOf(value, 3));
        }
    }
}
