package storeroom.ui.importing;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import storeroom.exchange.CsvFormat;
import storeroom.exchange.DateOrder;
import storeroom.exchange.ImportRequest;
import storeroom.exchange.MovementRules;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.Words;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a file is read where it does not tell by itself; empty: it is found out from the file. */
public final class ReadingOptions {

    private static final int LENGTH = 400;

    private final ObjectProperty<Optional<Charset>> encoding =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<DateOrder>> dates =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Character>> decimal =
            new SimpleObjectProperty<>(Optional.empty());
    private final Input<Optional<LocalDate>> day;
    private final Input<String> returns;
    private final Input<String> skip;

    ReadingOptions(Words words) {
        Inputs inputs = new Inputs(words);
        day = new Input<>("", typed -> optional(typed, inputs));
        returns = new Input<>("", inputs.text(LENGTH));
        skip = new Input<>("", inputs.text(LENGTH));
    }

    private static Input.Read<Optional<LocalDate>> optional(String typed, Inputs inputs) {
        if (typed.isBlank()) {
            return Input.Read.good(Optional.empty());
        }
        return switch (inputs.day(typed)) {
            case Input.Read.Good<LocalDate>(LocalDate value) -> Input.Read.good(Optional.of(value));
            case Input.Read.Bad<LocalDate>(String sentence) -> Input.Read.bad(sentence);
        };
    }

    /** Says what is wrong with them; true when nothing is. */
    boolean check() {
        return Input.checkAll(day, returns, skip);
    }

    CsvFormat format() {
        return new CsvFormat(encoding.get(), Optional.empty(), decimal.get(), dates.get());
    }

    MovementRules with(MovementRules rules) {
        Set<String> codes =
                Arrays.stream(skip.value().get().orElse("").split("[,;]"))
                        .map(String::strip) // a code may have blanks within: BANK CHARGES
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toSet());
        MovementRules skipping = rules.withSkip(codes);
        return returns.value()
                .get()
                .filter(prefix -> !prefix.isEmpty())
                .map(skipping::withReturns)
                .orElse(skipping);
    }

    ImportRequest with(ImportRequest request) {
        ImportRequest formatted = request.withFormat(format());
        return day.value().get().flatMap(known -> known).map(formatted::withDay).orElse(formatted);
    }

    /** How the file's bytes are read. */
    public ObjectProperty<Optional<Charset>> encoding() {
        return encoding;
    }

    /** In which order dates are written. */
    public ObjectProperty<Optional<DateOrder>> dates() {
        return dates;
    }

    /** The decimal point. */
    public ObjectProperty<Optional<Character>> decimal() {
        return decimal;
    }

    /** The day of rows that have none. */
    public Input<Optional<LocalDate>> day() {
        return day;
    }

    /** Documents that begin with it take goods back. */
    public Input<String> returns() {
        return returns;
    }

    /** Codes that are no goods, between commas or blanks. */
    public Input<String> skip() {
        return skip;
    }
}
