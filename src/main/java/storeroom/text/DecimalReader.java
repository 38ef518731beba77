package storeroom.text;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns a number as it is typed in one language into a plain one with a point. */
final class DecimalReader {

    private static final Pattern FIRST_GROUP = Pattern.compile("[-+]?\\d{1,3}");

    private final char point;
    private final char group;

    DecimalReader(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        point = symbols.getDecimalSeparator();
        group = symbols.getGroupingSeparator();
    }

    /**
     * Grouping is accepted only where it groups by three, so that {@code 1,5} typed in English is
     * an error and not fifteen.
     *
     * @throws NumberFormatException when signs stand where none belong
     */
    String plain(String typed) {
        String text = typed.strip().replace('\u2212', '-');
        int pointAt = text.indexOf(point);
        String whole = pointAt < 0 ? text : text.substring(0, pointAt);
        String decimals = pointAt < 0 ? "" : text.substring(pointAt + 1);
        if (decimals.indexOf('.') >= 0 || decimals.indexOf(group) >= 0) {
            throw new NumberFormatException("not a number: " + typed);
        }
        String digits = ungrouped(whole);
        if (digits.indexOf('.') >= 0) {
            throw new NumberFormatException("not a number: " + typed);
        }
        return pointAt < 0 ? digits : digits + "." + decimals;
    }

    private String ungrouped(String whole) {
        String text = whole.replace('\u00a0', group).replace('\u202f', group).replace(' ', group);
        if (text.indexOf(group) < 0) {
            return text;
        }
        String[] parts = text.split(Pattern.quote(String.valueOf(group)), -1);
        boolean wellGrouped = FIRST_GROUP.matcher(parts[0]).matches();
        for (int i = 1; i < parts.length; i++) {
            wellGrouped &= parts[i].length() == 3;
        }
        if (!wellGrouped) {
            throw new NumberFormatException("not a number: " + whole);
        }
        return String.join("", parts);
    }
}
