package storeroom.db;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a {@link DatabaseMonitor} had counted at one moment, of this process alone, since it opened
 * the file.
 *
 * @param reads snapshots that were opened
 * @param writes writers that saved something
 * @param waits how long writers waited, from asking to holding both the gate and the file, or to
 *     giving up
 * @param timeouts writers that gave up waiting for another one of this process
 * @param busy readers and writers that gave up waiting for another program
 * @param retries what met a lock and was tried again
 * @param contention whether there were more than ten retries within the last minute
 * @param openContexts readers and writers that are open
 * @param openConnections connections to the file
 * @param longest the writer that held the lock for longest, of those that have ended
 * @param running the writer that holds the lock now
 * @param lastCommit when something was saved last
 * @param walBytes size of the write-ahead log beside the file; 0 where there is none
 */
public record DatabaseFigures(
        Instant at,
        long reads,
        long writes,
        Waits waits,
        long timeouts,
        long busy,
        long retries,
        boolean contention,
        int openContexts,
        int openConnections,
        Optional<Writing> longest,
        Optional<Writing> running,
        Optional<Instant> lastCommit,
        long walBytes) {

    /**
     * How long writers waited; exact to one per cent.
     *
     * @param count how many asked
     * @param p50 half of them waited no longer
     */
    public record Waits(long count, Duration p50, Duration p95, Duration p99, Duration longest) {}

    /**
     * A writer at work.
     *
     * @param operation what it does, as it named itself
     * @param since when it held the lock
     * @param lasted until its end; until now, where it has not ended
     */
    public record Writing(String operation, Instant since, Duration lasted) {}
}
