package storeroom.operation;

import storeroom.db.ConnectionFactory;
import storeroom.repository.Bookings;
import storeroom.repository.MovementLedger;
import storeroom.repository.StockLevels;
import storeroom.repository.StockValues;

import java.time.Clock;

/**
 * What every verb that books needs.
 *
 * @param clock today, and the booking time
 * @param user who books
 */
public record Books(
        ConnectionFactory connections,
        Bookings bookings,
        MovementLedger ledger,
        StockLevels levels,
        StockValues values,
        Clock clock,
        String user) {}
