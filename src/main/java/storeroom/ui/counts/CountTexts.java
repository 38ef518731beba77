package storeroom.ui.counts;

import storeroom.model.CountLine;
import storeroom.model.CountProgress;
import storeroom.model.CountSheet;
import storeroom.model.Money;
import storeroom.ui.common.Words;

import java.util.Optional;

/** How counts are put in words. */
final class CountTexts {

    private final Words words;

    CountTexts(Words words) {
        this.words = words;
    }

    String state(CountSheet sheet) {
        return words.say("counts.state." + sheet.state().name());
    }

    /** Where, and of which category: {@code Main location · Paint}. */
    String place(CountSheet sheet) {
        return sheet.category()
                .map(category -> words.say("counts.place", sheet.location().name(), category))
                .orElse(sheet.location().name());
    }

    /** {@code 12 of 40}. */
    String counted(CountProgress progress) {
        return words.say(
                "counts.counted",
                words.formats().count(progress.counted()),
                words.formats().count(progress.lines()));
    }

    /** How far it is, in a line; a blind count says nothing of differences while it is open. */
    String progress(CountSheet sheet, CountProgress progress) {
        String counted =
                words.say(
                        "counts.progress",
                        words.formats().count(progress.counted()),
                        words.formats().count(progress.lines()));
        return isHidden(sheet)
                ? counted
                : words.say(
                        "counts.progress.differing",
                        counted,
                        words.formats().count(progress.differing()),
                        value(progress.value()));
    }

    /** An amount, with its sign. */
    String value(Optional<Money> value) {
        return value.map(words.formats()::total).orElse(words.say("counts.tooLarge"));
    }

    /** What is there more or less; empty while nobody counted. */
    String difference(CountLine line) {
        return line.found().map(found -> words.formats().change(found.difference())).orElse("");
    }

    /** Whether who counts must not see what the books say. */
    static boolean isHidden(CountSheet sheet) {
        return sheet.blind() && sheet.isOpen();
    }
}
