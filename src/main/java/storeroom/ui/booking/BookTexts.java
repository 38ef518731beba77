package storeroom.ui.booking;

import storeroom.model.Movement;
import storeroom.model.Quantity;
import storeroom.operation.Scan;
import storeroom.operation.Scanned;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.Words;

/** What the list of scans says. */
final class BookTexts {

    private BookTexts() {}

    /** {@code receipt of 12 × A-1}. */
    static String notice(Scanned.Booked booked, Words words) {
        Movement movement = booked.movement();
        return new MovementTexts(words).what(movement.kind(), movement.change(), movement.sku());
    }

    /** {@code 12 × 4006381333931}, or the code alone. */
    static String typed(Scan scan, Words words) {
        return scan.times().equals(Quantity.ONE)
                ? scan.code()
                : words.say("book.times", words.formats().quantity(scan.times()), scan.code());
    }
}
