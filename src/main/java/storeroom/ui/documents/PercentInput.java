package storeroom.ui.documents;

import storeroom.model.Percent;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.Words;

/** How fields read a discount or a tax. */
final class PercentInput {

    private final Words words;

    PercentInput(Words words) {
        this.words = words;
    }

    /** A rate between 0 and 100; blank is none. A percent sign may follow it. */
    Read<Percent> read(String typed) {
        String number = typed.strip();
        if (number.endsWith("%")) {
            number = number.substring(0, number.length() - 1).strip();
        }
        if (number.isEmpty()) {
            return Read.good(Percent.ZERO);
        }
        try {
            return Read.good(words.formats().rate(number));
        } catch (NumberFormatException | ArithmeticException e) {
            return Read.bad(words.say("documents.percent.bad", words.formats().rate(EXAMPLE)));
        }
    }

    private static final Percent EXAMPLE = new Percent(2250);
}
