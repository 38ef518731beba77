package storeroom.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import storeroom.TestCompany;
import storeroom.model.Money;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** What forms and totals need of the formats. */
class FieldFormatsTest {

    private final Formats english = new Formats(Locale.UK, TestCompany.CLOCK);

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "it-IT", "de-DE", "fr-FR", "sv-SE", "ja-JP"})
    void aDayInAFieldIsReadBack(String language) {
        Formats formats = new Formats(Locale.forLanguageTag(language), TestCompany.CLOCK);
        LocalDate day = LocalDate.of(1999, 3, 7);
        assertThat(formats.shortDay(day)).contains("1999");
        assertThat(formats.readDay(formats.shortDay(day))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"7/3/2026", "07/03/2026", "2026-03-07", "' 7/03/2026 '"})
    void aDayIsReadAsPeopleTypeIt(String typed) {
        assertThat(english.readDay(typed)).isEqualTo(LocalDate.of(2026, 3, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "31/02/2026", "7/3", "2026-13-01", "7/3/26"})
    void whatIsNoDayIsRefused(String typed) {
        assertThatThrownBy(() -> english.readDay(typed)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aTotalIsRoundedHalfUpToTwoDecimals() {
        assertThat(english.total(Money.parse("41386.195"))).isEqualTo("41,386.20");
        assertThat(english.total(Money.parse("-0.5"))).isEqualTo("−0.50");
    }

    @Test
    void aMomentOfTodayIsItsTimeAndAnEarlierOneHasItsDay() {
        assertThat(english.moment(Instant.parse("2026-11-21T08:40:00Z"))).isEqualTo("08:40");
        assertThat(english.moment(Instant.parse("2026-11-20T08:40:00Z")))
                .isEqualTo("Yesterday 08:40");
    }
}
