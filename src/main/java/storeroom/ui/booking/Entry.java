package storeroom.ui.booking;

import storeroom.model.LocationId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Scan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was scanned or typed, and all that held for it then: it is booked as that or not at all,
 * whatever is chosen by the time it can be booked.
 *
 * @param id given once and kept through every try
 * @param at when
 * @param day the day that it is booked on
 * @param typed all that stood in the field
 * @param code SKU or barcode
 * @param location empty as long as the company's places are not known
 * @param to where a transfer goes
 * @param document the paper behind it, as it was typed
 */
record Entry(
        String id,
        Instant at,
        LocalDate day,
        String typed,
        String code,
        Amount amount,
        MovementKind kind,
        Optional<LocationId> location,
        Optional<LocationId> to,
        String document) {

    /** How often. */
    sealed interface Amount {

        /** A number. */
        record Known(Quantity times) implements Amount {}

        /** None: what was typed in its place, or nothing where one is needed. */
        record Missing(String typed) implements Amount {}
    }

    /** What is to be booked; empty where that is not known. */
    Optional<Scan> scan() {
        return switch (amount) {
            case Amount.Missing _ -> Optional.empty();
            case Amount.Known(Quantity times) ->
                    location.map(
                            at -> new Scan(id, typed, code, times, kind, at, to, document, day));
        };
    }

    /** The same of an item that was chosen for it: another scan, with a number of its own. */
    Entry of(String sku) {
        return new Entry(Scan.newId(day), at, day, sku, sku, amount, kind, location, to, document);
    }

    /** The same, at a place. */
    Entry placed(LocationId from, Optional<LocationId> other) {
        return new Entry(
                id, at, day, typed, code, amount, kind, Optional.of(from), other, document);
    }

    /** Whether it tells what was there on an earlier day: nobody knows what moved since. */
    boolean isOldCount(LocalDate today) {
        return kind == MovementKind.COUNT && day.isBefore(today);
    }
}
