package storeroom.text;

import storeroom.model.Money;
import storeroom.model.Percent;
import storeroom.model.Quantity;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers, money, days and times as people of one language write them. {@link #quantity(String)}
 * and {@link #money(String)} read them back. Thread-safe.
 */
public final class Formats {

    private static final String MINUS = "\u2212";
    private static final List<String> BYTES = List.of("B", "kB", "MB", "GB", "TB");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("[yu]+");

    private final Locale locale;
    private final Clock clock;
    private final Texts texts;
    private final DecimalReader decimals;

    /**
     * @param clock says what "today" is, in its time zone
     */
    public Formats(Locale locale, Clock clock) {
        this.locale = locale;
        this.clock = clock;
        this.texts = Texts.of("formats", locale);
        this.decimals = new DecimalReader(locale);
    }

    /** {@code 1,240} or {@code 12.5}: grouped, as many decimals as there are. */
    public String quantity(Quantity quantity) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(Quantity.SCALE);
        return format.format(quantity.toBigDecimal()).replace("-", MINUS);
    }

    /** {@code +18} or {@code −2}: a change in stock always shows its sign. */
    public String change(Quantity change) {
        return change.isPositive() ? "+" + quantity(change) : quantity(change);
    }

    /** {@code 41,386.20}: two decimals, up to four where there are more. */
    public String money(Money money) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(Money.SCALE);
        return format.format(money.toBigDecimal()).replace("-", MINUS);
    }

    /** {@code 41,386.20}: a total, rounded half up to two decimals. */
    public String total(Money money) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(money.toBigDecimal()).replace("-", MINUS);
    }

    /** {@code 22}, {@code 5.5}: a rate in percent as it is typed into a field, without the sign. */
    public String rate(Percent rate) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(Percent.SCALE);
        return format.format(rate.toBigDecimal());
    }

    /**
     * Reads what {@link #rate(Percent)} writes, and what people type.
     *
     * @throws NumberFormatException when it is none, too exact, or not between 0 and 100
     */
    public Percent rate(String text) {
        return Percent.parse(decimals.plain(text));
    }

    /** {@code 22 %}, {@code 5.5 %}: a rate, with as many decimals as there are. */
    public String percent(Percent rate) {
        return rate(rate) + "\u00a0%";
    }

    /** {@code 1,250}: a count of things. */
    public String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** {@code 512 B}, {@code 4.1 kB}, {@code 273 MB}: a size in steps of a thousand. */
    public String bytes(long bytes) {
        double size = bytes;
        int step = 0;
        while (size >= 999.5 && step < BYTES.size() - 1) {
            size /= 1000;
            step++;
        }
        return decimal(size, step == 0 || size >= 99.95 ? 0 : 1) + "\u00a0" + BYTES.get(step);
    }

    /** {@code 0.12 ms}, {@code 340 ms}, {@code 7.2 s}, {@code 12 min}: how long something took. */
    public String elapsed(Duration time) {
        double millis = time.toNanos() / 1e6;
        if (millis < 999.5) {
            return decimal(millis, millis < 0.995 ? 2 : millis < 9.95 ? 1 : 0) + "\u00a0ms";
        }
        return time.toSeconds() < 100
                ? decimal(millis / 1000, 1) + "\u00a0s"
                : count(time.toMinutes()) + "\u00a0min";
    }

    private String decimal(double number, int atMost) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(atMost);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /**
     * Reads what {@link #quantity(Quantity)} writes, and what people type.
     *
     * @throws NumberFormatException when it is no number, too exact or too large
     */
    public Quantity quantity(String text) {
        return Quantity.parse(decimals.plain(text));
    }

    /**
     * Reads what {@link #money(Money)} writes, and what people type.
     *
     * @throws NumberFormatException when it is no number, too exact or too large
     */
    public Money money(String text) {
        return Money.parse(decimals.plain(text));
    }

    /** {@code Today}, {@code Yesterday}, {@code 18 Nov}, {@code 18 Nov 2024}. */
    public String day(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.equals(today)) {
            return texts.get("today");
        }
        if (day.equals(today.minusDays(1))) {
            return texts.get("yesterday");
        }
        String pattern =
                day.getYear() == today.getYear() ? texts.get("day") : texts.get("day.year");
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /**
     * When something moved: the time where it happened and was booked today, else the day.
     *
     * @param bookedAt absent where only the day matters
     */
    public String moved(LocalDate day, Optional<Instant> bookedAt) {
        LocalDate today = LocalDate.now(clock);
        return bookedAt.filter(
                        at -> day.equals(today) && at.atZone(zone()).toLocalDate().equals(today))
                .map(this::time)
                .orElseGet(() -> day(day));
    }

    /** {@code 21/11/2026}: all in figures, for a field; {@link #readDay} reads it back. */
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern(shortPattern(), locale).format(day);
    }

    /**
     * Reads a day as {@link #shortDay} writes it, or as {@code 2026-11-21}.
     *
     * @throws java.time.DateTimeException when it is none
     */
    public LocalDate readDay(String text) {
        String typed = text.strip();
        if (ISO_DAY.matcher(typed).matches()) {
            return LocalDate.parse(typed);
        }
        String oneDigitWillDo = shortPattern().replace("dd", "d").replace("MM", "M");
        return LocalDate.parse(
                typed,
                DateTimeFormatter.ofPattern(oneDigitWillDo, locale)
                        .withResolverStyle(ResolverStyle.STRICT));
    }

    private String shortPattern() {
        String pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return YEAR.matcher(pattern).replaceAll("uuuu");
    }

    /** {@code 09:31}. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(instant.atZone(zone()));
    }

    /** {@code 09:31} for today, else {@code 18 Nov 09:31}. */
    public String moment(Instant instant) {
        LocalDate day = instant.atZone(zone()).toLocalDate();
        return day.equals(today()) ? time(instant) : texts.get("moment", day(day), time(instant));
    }

    /** {@code today 09:31}, {@code yesterday 09:31}, {@code 18 Nov 09:31}: within a sentence. */
    public String dayAndTime(Instant instant) {
        LocalDate day = instant.atZone(zone()).toLocalDate();
        if (day.equals(today())) {
            return texts.get("moment.today", time(instant));
        }
        return day.equals(today().minusDays(1))
                ? texts.get("moment.yesterday", time(instant))
                : moment(instant);
    }

    /** The full date, for a tooltip. */
    public String fullDay(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
    }

    /** The full date and time, for a tooltip. */
    public String fullTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(instant.atZone(zone()));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Locale locale() {
        return locale;
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
