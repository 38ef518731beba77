package storeroom.ui.stock;

import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.Money;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.ui.common.Draft;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.OpenCompany;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Whether a booking that was typed was saved after all, and the program ended before it could say
 * so. That is a movement which is the same in every field: with less it would be another booking,
 * and what was typed would be lost. Not on the window's thread.
 */
final class SavedBooking {

    /** The latest such movements of one item and day, among which it would be. */
    private static final int LATEST = 100;

    private final OpenCompany open;
    private final Reader reader;
    private final ItemId item;

    SavedBooking(OpenCompany open, Reader reader, ItemId item) {
        this.open = open;
        this.reader = reader;
        this.item = item;
    }

    /** Whether the ledger has what this draft says. */
    boolean isThere(BookingDraft about, Draft draft) {
        Inputs inputs = new Inputs(open.words());
        Optional<MovementKind> kind =
                about.verb().kinds().stream()
                        .filter(one -> one.name().equals(draft.text(BookingDraft.KIND)))
                        .findFirst();
        Optional<Quantity> quantity = good(inputs.quantity(draft.text(BookingDraft.QUANTITY)));
        Optional<LocalDate> day = good(inputs.day(draft.text(BookingDraft.DAY)));
        Optional<Optional<Money>> price = good(inputs.price(draft.text(BookingDraft.PRICE)));
        if (kind.isEmpty() || quantity.isEmpty() || day.isEmpty() || price.isEmpty()) {
            return false; // it could not be saved as it was typed
        }
        return candidates(kind.get(), day.get(), draft)
                .filter(one -> one.unitPrice().equals(price.get()))
                .anyMatch(one -> isQuantity(one, quantity.get()));
    }

    private static <T> Optional<T> good(Read<T> read) {
        return read instanceof Read.Good<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    private Stream<Movement> candidates(MovementKind kind, LocalDate day, Draft draft) {
        MovementFilter filter =
                MovementFilter.of(item)
                        .between(Optional.of(day), Optional.of(day))
                        .withKind(Optional.of(kind))
                        .withDocument(Optional.of(draft.text(BookingDraft.DOCUMENT).strip()));
        return open.company().ledger().page(reader, filter, 0, LATEST).rows().stream()
                .filter(one -> one.reverses().isEmpty())
                .filter(one -> one.location().equals(LocationId.MAIN))
                .filter(one -> one.bookedBy().equals(open.company().user()))
                .filter(one -> one.note().equals(draft.text(BookingDraft.NOTE).strip()))
                .filter(one -> !one.bookedAt().isBefore(asKept(draft)));
    }

    /** The ledger knows the time to the millisecond. */
    private static java.time.Instant asKept(Draft draft) {
        return draft.typedAt().truncatedTo(ChronoUnit.MILLIS);
    }

    private boolean isQuantity(Movement movement, Quantity typed) {
        if (movement.kind() == MovementKind.COUNT) {
            return countedBy(movement).equals(typed);
        }
        try {
            return movement.change().equals(movement.kind().change(typed));
        } catch (ArithmeticException e) {
            return false; // more than can be booked
        }
    }

    /** What was counted: the ledger has the difference to what there should have been that day. */
    private Quantity countedBy(Movement count) {
        MovementFilter upToThatDay =
                MovementFilter.of(item).between(Optional.empty(), Optional.of(count.day()));
        AtomicLong sum = new AtomicLong();
        open.company()
                .ledger()
                .forEach(
                        reader,
                        upToThatDay,
                        Integer.MAX_VALUE,
                        one -> {
                            boolean booked = one.id().value() <= count.id().value();
                            if (booked && one.location().equals(count.location())) {
                                sum.addAndGet(one.change().thousandths());
                            }
                        });
        return new Quantity(sum.get());
    }
}
