package storeroom.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Movements that were saved together: the unit that Undo takes back.
 *
 * @param operation which verb made it
 * @param movements how many lines it has
 * @param first its first movement, for naming it
 */
public record Booking(
        BookingId id,
        Operation operation,
        Instant bookedAt,
        String bookedBy,
        int movements,
        Optional<Movement> first) {

    /** The verbs that book. */
    public enum Operation {
        RECEIVE(1),
        ISSUE(2),
        ADJUST(3),
        TRANSFER(4),
        IMPORT_ITEMS(5),
        IMPORT_MOVEMENTS(6),
        REVERSE(7),
        UNDO(8),
        RECEIVE_ORDER(9),
        DELIVER(10),
        INVOICE(11),
        TAKE_BACK_GOODS(12),
        COUNT(13);

        private final int code;

        Operation(int code) {
            this.code = code;
        }

        /** The number kept in the database: never changes, never reused. */
        public int code() {
            return code;
        }

        /**
         * @throws IllegalArgumentException for a number that no operation has
         */
        public static Operation ofCode(int code) {
            for (Operation operation : values()) {
                if (operation.code == code) {
                    return operation;
                }
            }
            throw new IllegalArgumentException("no such operation: " + code);
        }
    }
}
