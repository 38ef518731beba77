package storeroom.safety;

import storeroom.db.DatabaseFigures;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads what {@link HealthJson} wrote about one process. */
public final class HealthJsonReader {

    private final FlatJson fields;

    private HealthJsonReader(FlatJson fields) {
        this.fields = fields;
    }

    /**
     * The figures of another process.
     *
     * @return empty when it is something else: another version of the program may have answered
     */
    public static Optional<DatabaseFigures> read(String json) {
        try {
            return Optional.of(new HealthJsonReader(FlatJson.read(json)).figures());
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private DatabaseFigures figures() {
        return new DatabaseFigures(
                Instant.parse(fields.text("at")),
                fields.number("reads"),
                fields.number("writes"),
                new DatabaseFigures.Waits(
                        fields.number("waits"),
                        millis("wait_p50_ms"),
                        millis("wait_p95_ms"),
                        millis("wait_p99_ms"),
                        millis("wait_longest_ms")),
                fields.number("timeouts"),
                fields.number("busy"),
                fields.number("retries"),
                fields.text("contention").equals("true"),
                Math.toIntExact(fields.number("open_contexts")),
                Math.toIntExact(fields.number("open_connections")),
                writing("longest"),
                writing("running"),
                fields.find("last_commit").map(Instant::parse),
                fields.number("wal_bytes"));
    }

    private Optional<DatabaseFigures.Writing> writing(String name) {
        return fields.find(name + "_operation")
                .map(
                        operation ->
                                new DatabaseFigures.Writing(
                                        operation,
                                        Instant.parse(fields.text(name + "_since")),
                                        millis(name + "_ms")));
    }

    private Duration millis(String name) {
        return Duration.ofNanos(new BigDecimal(fields.text(name)).movePointRight(6).longValue());
    }
}
