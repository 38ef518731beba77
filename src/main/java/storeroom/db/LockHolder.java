package storeroom.db;

import java.time.Instant;

/**
 * Who holds the right to write in this process.
 *
 * @param operation what it is doing, as named when it opened its writer
 */
public record LockHolder(String operation, String thread, Instant since) {}
