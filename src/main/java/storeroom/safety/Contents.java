package storeroom.safety;

import java.math.BigDecimal;

/**
 * What is in a company at one moment, in figures that tell two states apart.
 *
 * @param schemaVersion how many steps of the schema it has
 * @param items retired ones as well
 * @param bookings what was saved together, counted
 * @param units what all movements add up to
 * @param mark the newest booking and the newest change of master data: as long as it stays the
 *     same, nothing was saved
 * @param stockFingerprint SHA-256, in hex, of what is on hand of every item at every location
 */
public record Contents(
        int schemaVersion,
        long items,
        long movements,
        long bookings,
        BigDecimal units,
        Mark mark,
        String stockFingerprint) {

    /**
     * How far a company has come. After a restore the numbers are given anew, so the times tell.
     *
     * @param booking number of the newest booking
     * @param bookedAt when it was saved, in milliseconds since 1970; 0 where there is none
     * @param change number of the newest change of master data
     * @param changedAt when it was saved, likewise
     * @param company when the company was made, likewise: tells it from another of its name
     */
    public record Mark(long booking, long bookedAt, long change, long changedAt, long company) {

        /** Whether nothing was ever saved. */
        public boolean isNothing() {
            return booking == 0 && change == 0;
        }
    }
}
