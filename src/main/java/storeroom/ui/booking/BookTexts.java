package storeroom.ui.booking;

import storeroom.model.Movement;
import storeroom.model.NewMovement;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.model.StockRow;
import storeroom.operation.Scan;
import storeroom.operation.Scanned;
import storeroom.ui.booking.Entry.Amount;
import storeroom.ui.booking.ScanRow.Fault;
import storeroom.ui.booking.ScanRow.State;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.Words;

import java.util.Optional;

/** What the list of scans says. */
final class BookTexts {

    private BookTexts() {}

    /** {@code receipt of 12 × A-1}. */
    static String notice(Scanned.Booked booked, Words words) {
        Movement movement = booked.movement();
        return new MovementTexts(words).what(movement.kind(), movement.change(), movement.sku());
    }

    /** {@code Sale · 12 × 4006381333931}, with the code alone where it is one, or nobody knows. */
    static String typed(Entry entry, Words words) {
        String times = times(entry, words);
        return words.say(
                "book.typed",
                words.say("kind." + entry.kind().name()),
                times.isEmpty() ? entry.code() : words.say("book.times", times, entry.code()));
    }

    /** How often, or what was typed in the place of a number; empty for once, and for nothing. */
    static String times(Entry entry, Words words) {
        return switch (entry.amount()) {
            case Amount.Missing(String typed) -> typed;
            case Amount.Known(Quantity times) ->
                    times.equals(Quantity.ONE) ? "" : words.formats().quantity(times);
        };
    }

    /** What is wrong with a scan that waits for the person, and what can be done. */
    static String problem(ScanRow row, Words words) {
        Entry entry = row.entry();
        return switch (row.state().get()) {
            case State.Unknown(Optional<StockRow> called) -> unknown(called, words);
            case State.Refused(Reason why) -> why.say(words);
            case State.Unclear(Fault fault) -> fault(entry, fault, words);
            case State.NotSaved(Reason why) ->
                    isOldCount(row, words)
                            ? words.say("book.count.old", words.formats().day(entry.day()))
                            : words.say("book.notSaved", why.say(words)).strip();
            case State.Waiting _, State.Booked _, State.TakenBack _ -> "";
        };
    }

    private static String fault(Entry entry, Fault fault, Words words) {
        return switch (fault) {
            case COUNT_MISSING -> words.say("book.count.missing", entry.code());
            case QUANTITY ->
                    words.say("book.quantity.bad", RefusedNumber.why(times(entry, words), words));
            case QUANTITY_ZERO -> words.rules().say(new Rule.QuantityZero());
            case QUANTITY_NOT_POSITIVE -> words.rules().say(new Rule.QuantityNotPositive());
            case SAME_PLACE -> words.rules().say(new Rule.SameLocation());
            case CODE_TOO_LONG ->
                    words.rules().say(new Rule.TextTooLong(entry.code(), Scan.CODE_LENGTH));
            case DOCUMENT_TOO_LONG ->
                    words.say(
                            "book.document.long",
                            words.formats().count(NewMovement.DOCUMENT_LENGTH));
        };
    }

    private static String unknown(Optional<StockRow> called, Words words) {
        return called.map(one -> words.say("book.called", one.name(), one.sku()))
                .orElse(words.say("book.unknown"));
    }

    /** What the keys do in the list while this row is chosen. */
    static String keys(ScanRow row, Words words) {
        return switch (row.state().get()) {
            case State.Unknown(Optional<StockRow> called) ->
                    called.map(one -> words.say("book.keys.called", one.name()))
                            .orElse(words.say("book.keys.unknown"));
            case State.Refused _, State.NotSaved _ ->
                    isOldCount(row, words)
                            ? words.say(
                                    "book.keys.oldCount", words.formats().day(row.entry().day()))
                            : words.say("book.keys.retry");
            case State.Unclear _ -> words.say("book.keys.unclear");
            case State.Booked _ -> words.say("book.keys.booked");
            case State.Waiting _, State.TakenBack _ -> words.say("book.keys.none");
        };
    }

    static boolean isOldCount(ScanRow row, Words words) {
        return row.entry().isOldCount(words.formats().today());
    }
}
