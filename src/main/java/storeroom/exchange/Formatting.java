package storeroom.exchange;

import storeroom.model.Ledger;
import storeroom.model.Rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Finds out how a file writes numbers and dates. */
final class Formatting {

    private Formatting() {}

    static Numbers numbers(Source source, ImportRequest request, Messages messages) {
        Optional<Character> told = request.format().decimal();
        if (told.isPresent()) {
            return new Numbers(told.get(), Numbers.Known.TOLD, messages);
        }
        return switch (source.file().opened().delimiter()) {
            case ',' -> new Numbers('.', Numbers.Known.BY_COMMAS, messages);
            case ';' -> new Numbers(',', Numbers.Known.GUESSED, messages);
            default -> new Numbers('.', Numbers.Known.GUESSED, messages);
        };
    }

    /**
     * Checks the day that all rows without a date have.
     *
     * @throws ImportRefusedException when nothing can have happened then
     */
    static void requireDay(ImportRequest request, Clock clock, Messages messages) {
        LocalDate today = LocalDate.now(clock);
        Optional<Rule> broken = request.day().flatMap(day -> Ledger.brokenBy(day, today));
        if (broken.isPresent()) {
            throw new ImportRefusedException(messages.say(broken.get()));
        }
    }

    /**
     * Reads the file until a date tells in which order all are written.
     *
     * @throws ImportRefusedException when none does, though it matters
     */
    static Dates dates(Source source, ImportRequest request, Clock clock, Messages messages) {
        LocalDate today = LocalDate.now(clock);
        Optional<DateOrder> order = request.format().dates();
        if (order.isEmpty() && source.columns().has(Field.DATE)) {
            order = detect(request, source.columns().header(Field.DATE), messages);
        }
        return new Dates(order, today, messages);
    }

    private static Optional<DateOrder> detect(
            ImportRequest request, String column, Messages messages) {
        try (Source scan = Source.open(request, messages)) {
            String example = "";
            long line = 0;
            while (scan.next()) {
                String date = dateOf(scan);
                if (date.isEmpty() || (example.isEmpty() && !Dates.isAmbiguous(date))) {
                    if (example.isEmpty() && !date.isEmpty()) {
                        return Optional.empty(); // the first date reads itself; so do the others
                    }
                    continue;
                }
                Optional<DateOrder> told = Dates.tells(date);
                if (told.isPresent()) {
                    return told;
                }
                line = example.isEmpty() ? scan.line() : line;
                example = example.isEmpty() ? date : example;
            }
            if (example.isEmpty()) {
                return Optional.empty();
            }
            throw new ImportRefusedException(
                    messages.get(
                            "file.dateOrder",
                            scan.file().opened().name(),
                            String.valueOf(line),
                            example,
                            column),
                    Hint.DATES);
        }
    }

    private static String dateOf(Source scan) {
        try {
            scan.join();
            return scan.get(Field.DATE);
        } catch (BadValueException e) {
            return "";
        }
    }

    /** Says what was odd about joined files. */
    static void noteJoins(Source source, Tally tally, Messages messages) {
        for (JoinTable join : source.joins()) {
            if (join.ragged() > 0) {
                tally.note(
                        messages.get(
                                "note.ragged",
                                join.name(),
                                join.ragged(),
                                String.valueOf(join.firstRagged())));
            }
        }
    }
}
