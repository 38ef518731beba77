package storeroom.exchange;

import org.jspecify.annotations.Nullable;

import storeroom.model.Ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Dates as files write them; a time of day behind them is left out. Used by one thread.
 *
 * <p>A date with its year first or of eight digits reads itself, and one with full stops has its
 * day first. For all others the order must be known.
 */
final class Dates {

    private static final int REMEMBERED = 20_000;
    private static final int DIGITS = 8;

    private final @Nullable DateOrder order;
    private final LocalDate today;
    private final Messages messages;

    /** Files repeat their dates; each is read once. */
    private final Map<String, Long> known = new HashMap<>();

    private String lastText = "";
    private long lastDay;

    Dates(Optional<DateOrder> order, LocalDate today, Messages messages) {
        this.order = order.orElse(null);
        this.today = today;
        this.messages = messages;
    }

    /** Days since 1970-01-01, not in the future. */
    long day(String text, String column) throws BadValueException {
        if (!text.equals(lastText)) {
            lastDay = lookUp(text, column);
            lastText = text;
        }
        return lastDay;
    }

    private long lookUp(String text, String column) throws BadValueException {
        Long before = known.get(text);
        if (before != null) {
            return before;
        }
        LocalDate date = date(text, column);
        var broken = Ledger.brokenBy(date, today);
        if (broken.isPresent()) {
            throw new BadValueException(column, text, messages.say(broken.get()));
        }
        if (known.size() < REMEMBERED) {
            known.put(text, date.toEpochDay());
        }
        return date.toEpochDay();
    }

    private LocalDate date(String text, String column) throws BadValueException {
        int[] parts = parts(text);
        if (parts == null) {
            throw new BadValueException(column, text, messages.get("value.date"));
        }
        DateOrder how = isYearFirst(text) ? DateOrder.YMD : order;
        if (how == null && dotted(text)) {
            how = DateOrder.DMY;
        }
        if (how == null) {
            throw new BadValueException(column, text, messages.get("value.dateOrder"), Hint.DATES);
        }
        try {
            return switch (how) {
                case YMD -> LocalDate.of(parts[0], parts[1], parts[2]);
                case DMY -> LocalDate.of(year(parts[2]), parts[1], parts[0]);
                case MDY -> LocalDate.of(year(parts[2]), parts[0], parts[1]);
            };
        } catch (DateTimeException e) {
            throw new BadValueException(column, text, messages.get("value.date"));
        }
    }

    private static int year(int year) {
        if (year < 1000) {
            throw new DateTimeException("a year has four digits");
        }
        return year;
    }

    /** What a date tells about the order of all dates; empty when it tells nothing. */
    static Optional<DateOrder> tells(String text) {
        int[] parts = parts(text);
        if (parts == null || isYearFirst(text) || parts[2] < 1000) {
            return Optional.empty();
        }
        if (parts[0] > 12 && parts[1] <= 12) {
            return Optional.of(DateOrder.DMY);
        }
        return parts[1] > 12 && parts[0] <= 12 ? Optional.of(DateOrder.MDY) : Optional.empty();
    }

    /** Whether a date can be read only when the order is known. */
    static boolean isAmbiguous(String text) {
        return parts(text) != null && !isYearFirst(text) && !dotted(text);
    }

    private static boolean isYearFirst(String text) {
        return isDigitsAlone(text)
                || (text.length() > 4 && !Character.isDigit(text.charAt(4)) && digitsUpTo(text, 4));
    }

    /** {@code 20240505}, with or without a time behind it. */
    private static boolean isDigitsAlone(String text) {
        boolean ends =
                text.length() == DIGITS || (text.length() > DIGITS && isTime(text.charAt(DIGITS)));
        return ends && digitsUpTo(text, DIGITS);
    }

    private static boolean isTime(char sign) {
        return sign == ' ' || sign == 'T';
    }

    private static boolean digitsUpTo(String text, int end) {
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean dotted(String text) {
        return text.indexOf('.') > 0 && text.indexOf('.') < 3;
    }

    /** Three numbers between the same signs, or eight digits; null when it is no date. */
    private static int @Nullable [] parts(String text) {
        if (isDigitsAlone(text)) {
            return new int[] {
                Integer.parseInt(text.substring(0, 4)),
                Integer.parseInt(text.substring(4, 6)),
                Integer.parseInt(text.substring(6, DIGITS))
            };
        }
        int end = 0;
        while (end < text.length() && !isTime(text.charAt(end))) {
            end++;
        }
        int[] parts = new int[3];
        int part = 0;
        int digits = 0;
        char separator = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (++digits > 4) {
                    return null;
                }
                parts[part] = parts[part] * 10 + (c - '0');
            } else if ((c == '/' || c == '-' || c == '.')
                    && digits > 0
                    && part < 2
                    && (separator == 0 || separator == c)) {
                separator = c;
                part++;
                digits = 0;
            } else {
                return null;
            }
        }
        return part == 2 && digits > 0 ? parts : null;
    }
}
