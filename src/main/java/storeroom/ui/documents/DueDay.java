package storeroom.ui.documents;

import storeroom.model.Ledger;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.Words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** How fields read a day that is to come, or none. */
final class DueDay {

    /** Later than this a day is a slip of the finger. */
    private static final int YEARS = 50;

    private final Words words;

    DueDay(Words words) {
        this.words = words;
    }

    Read<Optional<LocalDate>> read(String typed) {
        if (typed.isBlank()) {
            return Read.good(Optional.empty());
        }
        LocalDate today = words.formats().today();
        try {
            LocalDate day = words.formats().readDay(typed);
            return day.isBefore(Ledger.FIRST_DAY) || day.isAfter(today.plusYears(YEARS))
                    ? bad(today)
                    : Read.good(Optional.of(day));
        } catch (DateTimeException e) {
            return bad(today);
        }
    }

    private Read<Optional<LocalDate>> bad(LocalDate example) {
        return Read.bad(words.say("input.day.bad", words.formats().shortDay(example)));
    }
}
