package storeroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import storeroom.TestCompany;
import storeroom.exchange.Numbers.Known;
import storeroom.text.Formats;

import java.util.Locale;

class NumbersTest {

    private static final Messages MESSAGES =
            new Messages(new Formats(Locale.UK, TestCompany.CLOCK));

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                ". BY_COMMAS 1.234 1234",
                ". BY_COMMAS 1,234 twice",
                ". BY_COMMAS 12.5 12500",
                ". GUESSED 1.234 twice",
                ". GUESSED -12.345 twice",
                ". GUESSED 1,234 twice",
                ". GUESSED 0.125 125",
                ". GUESSED 1234.567 1234567",
                ". GUESSED 1.5 1500",
                ". GUESSED 1234 1234000",
                ". TOLD 1,234 1234000",
                ". TOLD 1.234 1234",
                ", GUESSED 1,234 twice",
                ", GUESSED 1.234 twice",
                ", GUESSED 0,125 125",
                ", GUESSED 1,5 1500",
                ", GUESSED 1.5 1500",
                ", GUESSED 1.234,5 1234500",
                ", TOLD 1,234 1234",
                ", TOLD 1.234 1234000",
            })
    void whatReadsTwoWaysIsRefusedUnlessThePointIsKnown(
            char decimal, Known known, String text, String read) {
        assertThat(read(new Numbers(decimal, known, MESSAGES), text)).isEqualTo(read);
    }

    private static String read(Numbers numbers, String text) {
        try {
            return String.valueOf(numbers.quantity(text, "quantity"));
        } catch (BadValueException e) {
            assertThat(e.at(1).hint()).contains(Hint.DECIMAL);
            return "twice";
        }
    }
}
