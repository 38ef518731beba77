package storeroom.exchange;

import storeroom.model.Money;
import storeroom.model.Quantity;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as files write them, exactly or not at all. Thread-safe. */
final class Numbers {

    /** One separator with three digits behind it: decimals, or thousands? A zero groups nothing. */
    private static final Pattern TWO_WAYS = Pattern.compile("[-+]?[1-9]\\d{0,2}[.,]\\d{3}");

    /** How the decimal point is known. */
    enum Known {
        /** Somebody said so. */
        TOLD,
        /** Commas are between the columns, so it is the point. */
        BY_COMMAS,
        /** Programs that write such files mostly use it. */
        GUESSED
    }

    private final char decimal;
    private final Known known;
    private final Messages messages;

    /**
     * @param known how the decimal point is known; where it is guessed, what could be read two ways
     *     is refused
     */
    Numbers(char decimal, Known known, Messages messages) {
        this.decimal = decimal;
        this.known = known;
        this.messages = messages;
    }

    /** In thousandths. */
    long quantity(String text, String column) throws BadValueException {
        try {
            return Quantity.parse(plain(text, column)).thousandths();
        } catch (NumberFormatException e) {
            throw bad(text, column, Quantity.SCALE);
        }
    }

    /** In ten-thousandths. */
    long money(String text, String column) throws BadValueException {
        try {
            return Money.parse(plain(text, column)).tenThousandths();
        } catch (NumberFormatException e) {
            throw bad(text, column, Money.SCALE);
        }
    }

    /** A whole number between two bounds. */
    int whole(String text, String column, int least, int most) throws BadValueException {
        long thousandths = quantity(text, column);
        if (thousandths % 1000 != 0 || thousandths / 1000 < least || thousandths / 1000 > most) {
            throw new BadValueException(column, text, messages.get("value.whole", least, most));
        }
        return (int) (thousandths / 1000);
    }

    private String plain(String text, String column) throws BadValueException {
        boolean open =
                known == Known.GUESSED || (known == Known.BY_COMMAS && text.indexOf(',') >= 0);
        if (open && TWO_WAYS.matcher(text).matches()) {
            throw new BadValueException(column, text, messages.get("value.twoWays"), Hint.DECIMAL);
        }
        if (decimal == '.') {
            return known == Known.TOLD ? ungrouped(text, ',') : text;
        }
        if (known != Known.TOLD && text.indexOf('.') >= 0 && text.indexOf(',') < 0) {
            return text;
        }
        return ungrouped(text, '.').replace(',', '.');
    }

    /** Takes out the signs that group by three. */
    private static String ungrouped(String text, char group) {
        if (text.indexOf(group) < 0) {
            return text;
        }
        String point = group == '.' ? "," : "\\.";
        String grouped = "[-+]?\\d{1,3}(\\" + group + "\\d{3})+(" + point + "\\d*)?";
        return text.matches(grouped) ? text.replace(String.valueOf(group), "") : "?" + text;
    }

    private BadValueException bad(String text, String column, int scale) {
        BigDecimal number;
        try {
            boolean odd = text.length() > 40 || (decimal != '.' && text.indexOf('.') >= 0);
            number = odd ? null : new BigDecimal(text.replace(decimal, '.'));
        } catch (NumberFormatException e) {
            number = null;
        }
        String reason;
        if (number == null) {
            boolean long_ = text.length() > 40 && text.matches("[-+]?[0-9.,]+");
            reason = long_ ? messages.get("value.large") : messages.get("value.number");
        } else if (number.stripTrailingZeros().scale() > scale) {
            reason = messages.get("value.decimals", scale);
        } else {
            reason = messages.get("value.large");
        }
        return new BadValueException(column, text, reason);
    }
}
