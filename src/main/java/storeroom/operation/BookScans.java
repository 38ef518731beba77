package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.Changes;
import storeroom.model.ItemId;
import storeroom.model.Ledger;
import storeroom.model.LocationId;
import storeroom.model.Movement;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.model.Quantity;
import storeroom.model.Revaluation;
import storeroom.model.Rule;
import storeroom.repository.ItemRepository;
import storeroom.repository.ItemRepository.Coded;
import storeroom.repository.ScanLog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Books a burst of scans in one writer, each as a booking of its own, so that each can be taken
 * back alone. What a rule forbids does not keep the others back; what could not be saved was not
 * saved for any of them, and can be tried again: a scan that is booked already is only told about,
 * and one that is so old that nobody can tell is refused. Thread-safe.
 */
public final class BookScans {

    private final Books books;
    private final ItemRepository items;
    private final ScanLog scans;

    public BookScans(Books books, ItemRepository items, ScanLog scans) {
        this.books = books;
        this.items = items;
        this.scans = scans;
    }

    /**
     * What became of a group.
     *
     * @param scanned one for each scan, in their order
     * @param revaluation what they did to the value of movements behind them
     */
    public record Result(List<Scanned> scanned, Changes changes, Revaluation revaluation) {

        public Result {
            scanned = List.copyOf(scanned);
        }
    }

    /** How a booking went: told once all of them are saved. */
    private sealed interface Step {
        record Done(BookingId booking) implements Step {}

        record Not(Scanned why) implements Step {}
    }

    /**
     * Books them, in their order.
     *
     * @throws storeroom.db.DatabaseException when they could not be saved; none is then, unless it
     *     was before
     */
    public Result book(List<Scan> group) {
        try (Writer writer = books.connections().writer("Book scans")) {
            Set<ItemId> touched = new HashSet<>();
            List<Revaluation> revalued = new ArrayList<>();
            List<Step> steps = new ArrayList<>();
            for (Scan scan : group) {
                steps.add(step(writer, scan, touched, revalued));
            }
            List<Scanned> scanned = new ArrayList<>();
            for (Step step : steps) {
                scanned.add(
                        switch (step) {
                            case Step.Done(BookingId booking) -> told(writer, booking);
                            case Step.Not(Scanned why) -> why;
                        });
            }
            if (!touched.isEmpty()) {
                scans.forgetOld(writer, LocalDate.now(books.clock()));
                writer.commit();
            }
            Revaluation all = revalued.stream().reduce(Revaluation.NONE, Revaluation::plus);
            return new Result(scanned, Changes.of(touched), all);
        }
    }

    private Step step(Writer writer, Scan scan, Set<ItemId> touched, List<Revaluation> revalued) {
        Optional<BookingId> before = scans.find(writer, scan.id());
        if (before.isPresent()) {
            return new Step.Done(before.get());
        }
        boolean mayBeWhole = !scan.typed().equals(scan.code());
        Optional<Coded> whole =
                mayBeWhole ? items.findByCode(writer, scan.typed()) : Optional.empty();
        Optional<Coded> found = whole.or(() -> items.findByCode(writer, scan.code()));
        if (found.isEmpty()) {
            return new Step.Not(new Scanned.Unknown(scan.code()));
        }
        ItemId item = found.get().item().id();
        Quantity times = whole.isPresent() ? Quantity.ONE : scan.times();
        try {
            refuseTooOld(scan);
            List<NewMovement> movements = movements(writer, scan, times, found.get());
            Booker.check(books, writer, movements); // before anything is written for it
            Booker booker = Booker.open(books, writer, operation(scan.kind()), Optional.empty());
            for (NewMovement movement : movements) {
                booker.book(booker.item(item, movement.location()), movement);
            }
            Booked booked = booker.booked();
            BookingId booking = booked.booking();
            revalued.add(booked.revaluation());
            scans.add(writer, scan.id(), booking);
            touched.add(item);
            return new Step.Done(booking);
        } catch (RuleBrokenException e) {
            return new Step.Not(new Scanned.Refused(item, e.rule()));
        }
    }

    private void refuseTooOld(Scan scan) {
        if (ScanLog.isTooOld(scan.day(), LocalDate.now(books.clock()))) {
            throw new RuleBrokenException(new Rule.ScanTooOld(scan.day()));
        }
    }

    private Scanned told(Writer writer, BookingId booking) {
        Movement movement =
                books.ledger()
                        .findFirst(writer, booking)
                        .orElseThrow(() -> new IllegalStateException("nothing in " + booking));
        var there =
                books.levels()
                        .findBookable(writer, movement.item(), movement.location())
                        .orElseThrow();
        return new Scanned.Booked(movement, there.unit(), there.onHand());
    }

    private List<NewMovement> movements(Writer writer, Scan scan, Quantity times, Coded coded) {
        Quantity amount = amount(times, coded.quantity());
        MovementKind kind = scan.kind();
        return switch (kind) {
            case TRANSFER -> {
                LocationId to = scan.to().orElse(scan.location());
                if (to.equals(scan.location())) {
                    throw new RuleBrokenException(new Rule.SameLocation());
                }
                requirePositive(amount);
                yield List.of(
                        movement(scan, coded, scan.location(), amount.negated()),
                        movement(scan, coded, to, amount));
            }
            case COUNT -> {
                if (amount.isNegative()) {
                    throw new RuleBrokenException(new Rule.QuantityNotPositive());
                }
                Quantity thought =
                        books.levels().asOf(writer, coded.item().id(), scan.location(), scan.day());
                yield List.of(movement(scan, coded, scan.location(), amount.minus(thought)));
            }
            case OPENING, RECEIPT, ISSUE, SALE, RETURN, WASTE, ADJUSTMENT -> {
                Booker.refuse(Ledger.brokenBy(kind, amount));
                yield List.of(movement(scan, coded, scan.location(), kind.change(amount)));
            }
        };
    }

    private static void requirePositive(Quantity amount) {
        if (!amount.isPositive()) {
            throw new RuleBrokenException(new Rule.QuantityNotPositive());
        }
    }

    /** To the nearest thousandth: half a pack of a third of a unit is no whole number of them. */
    private static Quantity amount(Quantity times, Quantity each) {
        BigDecimal product =
                times.toBigDecimal()
                        .multiply(each.toBigDecimal())
                        .setScale(Quantity.SCALE, RoundingMode.HALF_UP);
        if (product.unscaledValue().bitLength() >= Long.SIZE
                || Math.abs(product.unscaledValue().longValue()) > Quantity.LIMIT) {
            throw new RuleBrokenException(new Rule.QuantityTooLarge());
        }
        return new Quantity(product.unscaledValue().longValue());
    }

    private static NewMovement movement(
            Scan scan, Coded coded, LocationId location, Quantity change) {
        return new NewMovement(
                coded.item().id(),
                location,
                scan.kind(),
                change,
                scan.day(),
                Optional.empty(),
                scan.document().strip(),
                "",
                Optional.empty());
    }

    private static Booking.Operation operation(MovementKind kind) {
        return switch (kind) {
            case OPENING, RECEIPT, RETURN -> Booking.Operation.RECEIVE;
            case ISSUE, SALE, WASTE -> Booking.Operation.ISSUE;
            case ADJUSTMENT, COUNT -> Booking.Operation.ADJUST;
            case TRANSFER -> Booking.Operation.TRANSFER;
        };
    }
}
