package storeroom.ui.booking;

import storeroom.model.Quantity;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.Words;

import java.util.regex.Pattern;

/** Why a number that was typed for a quantity is none. */
final class RefusedNumber {

    private static final Pattern GROUPED =
            Pattern.compile("[-−+]?[0-9]{1,3}(?:[.,'’  ][0-9]{3})+(?:[.,][0-9]*)?");
    private static final Pattern PLAIN = Pattern.compile("[-−+]?[0-9]+(?:[.,][0-9]*)?");
    private static final Pattern EXACT = Pattern.compile("[-−+]?[0-9]*[.,][0-9]+");

    /** Digits before the decimals of all that is too large. */
    private static final int DIGITS = 10;

    private RefusedNumber() {}

    /** A sentence that says what can be typed instead. */
    static String why(String typed, Words words) {
        return switch (new Inputs(words).quantity(typed)) {
            case Read.Good<Quantity> _ -> // in another language it was not
                    words.say("book.quantity.again", typed);
            case Read.Bad<Quantity>(String sentence) -> why(typed.strip(), sentence, words);
        };
    }

    private static String why(String typed, String otherwise, Words words) {
        if (isLarge(typed)) {
            String most = words.formats().quantity(new Quantity(Quantity.LIMIT));
            return words.say("book.quantity.large", typed, most);
        }
        int decimals = typed.length() - 1 - lastSeparator(typed);
        if (EXACT.matcher(typed).matches() && decimals > Quantity.SCALE) {
            return words.say("book.quantity.exact", typed, words.formats().count(Quantity.SCALE));
        }
        return otherwise;
    }

    private static boolean isLarge(String typed) {
        if (PLAIN.matcher(typed).matches()) {
            int separator = lastSeparator(typed);
            return digits(separator < 0 ? typed : typed.substring(0, separator)) >= DIGITS;
        }
        return GROUPED.matcher(typed).matches() && digits(typed) >= DIGITS;
    }

    private static int lastSeparator(String typed) {
        return Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
    }

    /** Without zeros in front. */
    private static int digits(String text) {
        return text.replaceAll("[^0-9]", "").replaceFirst("^0+", "").length();
    }
}
