package storeroom.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import storeroom.model.Money;
import storeroom.model.Quantity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Numbers, money and days as people of one language write and read them. */
class FormatsTest {

    /** 00:31 on the 22nd in Rome, while it is still the 21st in London. */
    private static final Instant NOW = Instant.parse("2026-11-21T23:31:00Z");

    private static final Clock ROME = Clock.fixed(NOW, ZoneId.of("Europe/Rome"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Formats english = formats("en-GB");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | 0          | 0 B
                    en-GB | 999        | 999 B
                    en-GB | 4096       | 4.1 kB
                    en-GB | 99949      | 99.9 kB
                    en-GB | 274432     | 274 kB
                    en-GB | 999499     | 999 kB
                    en-GB | 999500     | 1 MB
                    en-GB | 73200000   | 73.2 MB
                    it    | 2147483648 | 2,1 GB
                    """)
    void aSizeIsSaidInTheLargestUnitThatFits(String language, long bytes, String expected) {
        assertThat(formats(language).bytes(bytes).replace('\u00a0', ' ')).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | PT0S       | 0 ms
                    en-GB | PT0.00012S | 0.12 ms
                    en-GB | PT0.0034S  | 3.4 ms
                    en-GB | PT0.3404S  | 340 ms
                    en-GB | PT0.9996S  | 1 s
                    en-GB | PT7.24S    | 7.2 s
                    en-GB | PT12M3S    | 12 min
                    it    | PT7.24S    | 7,2 s
                    """)
    void howLongSomethingTookIsSaidInTheUnitThatFits(
            String language, Duration time, String expected) {
        assertThat(formats(language).elapsed(time).replace('\u00a0', ' ')).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | 1240    | 1,240
                    en-GB | 12.5    | 12.5
                    en-GB | -2      | −2
                    en-GB | 1234567.125 | 1,234,567.125
                    en-GB | 0       | 0
                    it    | 1234.5  | 1.234,5
                    de    | 1234567.125 | 1.234.567,125
                    """)
    void aQuantityIsGroupedAndHasAsManyDecimalsAsThereAre(
            String language, String plain, String expected) {
        assertThat(formats(language).quantity(Quantity.parse(plain))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | 41386.2   | 41,386.20
                    en-GB | 0.0125    | 0.0125
                    en-GB | -3        | −3.00
                    it    | 41386.2   | 41.386,20
                    de    | -41386.25 | −41.386,25
                    """)
    void moneyHasTwoDecimalsAndMoreWhereThereAreMore(
            String language, String plain, String expected) {
        assertThat(formats(language).money(Money.parse(plain))).isEqualTo(expected);
    }

    @Test
    void aChangeShowsItsSign() {
        assertThat(english.change(Quantity.of(18))).isEqualTo("+18");
        assertThat(english.change(Quantity.of(-2))).isEqualTo("−2");
        assertThat(english.change(Quantity.ZERO)).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"en-GB", "en-US", "it", "it-CH", "de", "de-CH", "de-AT", "fr", "es", "sv"})
    void whatIsWrittenIsReadBack(String language) {
        Formats formats = formats(language);
        Random random = new Random(20261121);
        for (int i = 0; i < 2_000; i++) {
            Quantity quantity =
                    new Quantity(random.nextLong(-Quantity.LIMIT, Quantity.LIMIT) >> (i % 40));
            Money money = new Money(random.nextLong(-Money.LIMIT, Money.LIMIT) >> (i % 40));
            assertThat(formats.quantity(formats.quantity(quantity))).isEqualTo(quantity);
            assertThat(formats.money(formats.money(money))).isEqualTo(money);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | 1,240.5   | 1240.5
                    en-GB | 1240.5    | 1240.5
                    en-GB | 1 240     | 1240
                    en-GB | −2        | -2
                    en-GB | -2        | -2
                    en-GB | +2        | 2
                    en-GB | .5        | 0.5
                    en-GB | 5.        | 5
                    it    | 1.240,5   | 1240.5
                    it    | 1240,5    | 1240.5
                    de    | 12,5      | 12.5
                    de    | 1 240,5   | 1240.5
                    """)
    void whatPeopleTypeIsRead(String language, String typed, String plain) {
        assertThat(formats(language).quantity("  " + typed + " ")).isEqualTo(Quantity.parse(plain));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | 1,5
                    en-GB | 1,2345
                    en-GB | 12,34.5
                    en-GB | 1.5,000
                    en-GB | 1.2.3
                    en-GB | 1,234,56
                    en-GB | ,500
                    en-GB | 12345,678
                    en-GB | -,123
                    en-GB | abc
                    en-GB | 1.2345
                    en-GB | ''
                    it    | 1.5
                    it    | 1,5,5
                    it    | 1.50,5
                    de    | 12.5
                    de    | 1.2345
                    """)
    void whatCouldMeanSomethingElseIsRefusedAndNotGuessed(String language, String typed) {
        assertThatThrownBy(() -> formats(language).quantity(typed))
                .isInstanceOf(NumberFormatException.class);
    }

    @Test
    void daysNearTodayHaveNamesAndOthersTheirYearWhenItIsAnother() {
        assertThat(english.today()).isEqualTo(TODAY);
        assertThat(english.day(TODAY)).isEqualTo("Today");
        assertThat(english.day(TODAY.minusDays(1))).isEqualTo("Yesterday");
        assertThat(english.day(TODAY.minusDays(2))).isEqualTo("20 Nov");
        assertThat(english.day(TODAY.plusDays(1))).isEqualTo("23 Nov");
        assertThat(english.day(LocalDate.of(2025, 1, 2))).isEqualTo("2 Jan 2025");
    }

    @Test
    void whatWasBookedTodayShowsTheTimeOfTheShop() {
        assertThat(english.moved(TODAY, Optional.of(NOW))).isEqualTo("00:31");
        assertThat(english.moved(TODAY, Optional.empty())).isEqualTo("Today");
        Instant yesterday = NOW.minusSeconds(3_600);
        assertThat(english.moved(TODAY, Optional.of(yesterday))).isEqualTo("Today");
        assertThat(english.moved(TODAY.minusDays(1), Optional.of(NOW))).isEqualTo("Yesterday");
        assertThat(english.time(NOW)).isEqualTo("00:31");
    }

    @Test
    void countsAreGrouped() {
        assertThat(english.count(1_250)).isEqualTo("1,250");
        assertThat(formats("it").count(45_678)).isEqualTo("45.678");
    }

    @Test
    void aTooltipSaysTheWholeDay() {
        assertThat(english.fullDay(TODAY)).contains("Sunday", "22", "November", "2026");
        assertThat(english.fullTime(NOW)).contains("November", "2026", "00:31");
    }

    private static Formats formats(String language) {
        return new Formats(Locale.forLanguageTag(language), ROME);
    }
}
