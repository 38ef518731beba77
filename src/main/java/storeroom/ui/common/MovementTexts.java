package storeroom.ui.common;

import storeroom.model.Booking;
import storeroom.model.Money;
import storeroom.model.Movement;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.Revaluation;

import java.util.Optional;

/** Movements and bookings, as people say them. Thread-safe. */
public final class MovementTexts {

    private final Words words;

    public MovementTexts(Words words) {
        this.words = words;
    }

    /** {@code Sale}. */
    public String kind(MovementKind kind) {
        return words.say("kind." + kind.name());
    }

    /** {@code Sale}, {@code Taken back: Sale} or {@code Take-back undone: Sale}. */
    public String what(Movement movement) {
        return back("movement", movement);
    }

    /** The same in short: {@code Sale}, {@code Sale, back} or {@code Sale, restored}. */
    public String shortly(Movement movement) {
        return back("ledger", movement);
    }

    private String back(String key, Movement movement) {
        String kind = kind(movement.kind());
        if (movement.reverses().isEmpty()) {
            return kind;
        }
        return words.say(key + (movement.restores() ? ".restored" : ".back"), kind);
    }

    /** {@code Sale · D-2026-0417}, or the note where there is no document. */
    public String line(Movement movement) {
        String what = what(movement);
        String behind = movement.document().isEmpty() ? movement.note() : movement.document();
        return behind.isEmpty() ? what : words.say("movement.line", what, behind);
    }

    /** {@code sale of 2 × DR-SET-19}. */
    public String what(MovementKind kind, Quantity change, String sku) {
        Quantity amount = change.isNegative() ? change.negated() : change;
        boolean signed = kind.direction() == MovementKind.Direction.EITHER;
        return words.say(
                "what." + kind.name(),
                signed ? words.formats().change(change) : words.formats().quantity(amount),
                sku);
    }

    /** What was done, and what that did to the cost of what was booked behind it. */
    public String revalued(String done, Revaluation revaluation) {
        if (revaluation.isNone()) {
            return done;
        }
        Optional<Money> cost = revaluation.cost().filter(amount -> !amount.equals(Money.ZERO));
        if (revaluation.issues() == 0 || cost.isEmpty()) {
            int all = revaluation.issues() + revaluation.others();
            return words.say("notice.revalued", done, words.formats().count(all), all);
        }
        boolean isMore = !cost.get().isNegative();
        Money amount = new Money(Math.abs(cost.get().tenThousandths()));
        return words.say(
                isMore ? "notice.revalued.more" : "notice.revalued.less",
                done,
                words.formats().count(revaluation.issues()),
                revaluation.issues(),
                words.formats().total(amount));
    }

    /** What a booking was: {@code sale of 2 × DR-SET-19}, {@code import of 19,174 movements}. */
    public String what(Booking booking) {
        return switch (booking.operation()) {
            case IMPORT_ITEMS -> words.say("what.importItems");
            case IMPORT_MOVEMENTS ->
                    words.say("what.import", words.formats().count(booking.movements()));
            case RECEIVE, ISSUE, ADJUST, TRANSFER, UNDO -> group(booking);
            case RECEIVE_ORDER, DELIVER, INVOICE, TAKE_BACK_GOODS, COUNT ->
                    words.say("what.paper." + booking.operation().name(), paper(booking));
            case REVERSE -> words.say("what.reverse", group(booking));
        };
    }

    /** The number of the paper that it was booked with. */
    private static String paper(Booking booking) {
        return booking.first().map(Movement::document).orElse("");
    }

    /** Its only movement, or how many they are; the two ends of one transfer are one. */
    private String group(Booking booking) {
        int transfer =
                booking.first().filter(m -> m.kind() == MovementKind.TRANSFER).isPresent() ? 2 : 1;
        if (booking.movements() > transfer) {
            return words.say("what.several", words.formats().count(booking.movements()));
        }
        return booking.first()
                .map(first -> what(first.kind(), first.change(), first.sku()))
                .orElse(words.say("what.nothing"));
    }
}
