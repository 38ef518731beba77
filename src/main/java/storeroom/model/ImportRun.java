package storeroom.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that was imported.
 *
 * @param id its number, from 1 on
 * @param file the file's name
 * @param booking what it booked, where it had movements or opening stock
 * @param auditAfter its entries of the audit are those after this one
 * @param auditUntil up to this one
 * @param undoneAt when it was taken back
 */
public record ImportRun(
        long id,
        Instant importedAt,
        String importedBy,
        String file,
        Optional<BookingId> booking,
        long auditAfter,
        long auditUntil,
        Optional<Instant> undoneAt) {}
