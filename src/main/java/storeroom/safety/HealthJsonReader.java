package storeroom.safety;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import storeroom.db.DatabaseFigures;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link HealthJson} wrote about one process. */
public final class HealthJsonReader {

    private final Map<String, String> fields;

    private HealthJsonReader(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * The figures of another process.
     *
     * @return empty when it is something else: another version of the program may have answered
     */
    public static Optional<DatabaseFigures> read(String json) {
        try {
            return Optional.of(new HealthJsonReader(fields(json)).figures());
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> fields(String json) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = HealthJson.FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    fields.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        }
        return fields;
    }

    private DatabaseFigures figures() {
        return new DatabaseFigures(
                Instant.parse(text("at")),
                number("reads"),
                number("writes"),
                new DatabaseFigures.Waits(
                        number("waits"),
                        millis("wait_p50_ms"),
                        millis("wait_p95_ms"),
                        millis("wait_p99_ms"),
                        millis("wait_longest_ms")),
                number("timeouts"),
                number("busy"),
                number("retries"),
                text("contention").equals("true"),
                Math.toIntExact(number("open_contexts")),
                Math.toIntExact(number("open_connections")),
                writing("longest"),
                writing("running"),
                Optional.ofNullable(fields.get("last_commit")).map(Instant::parse),
                number("wal_bytes"));
    }

    private Optional<DatabaseFigures.Writing> writing(String name) {
        return Optional.ofNullable(fields.get(name + "_operation"))
                .map(
                        operation ->
                                new DatabaseFigures.Writing(
                                        operation,
                                        Instant.parse(text(name + "_since")),
                                        millis(name + "_ms")));
    }

    private Duration millis(String name) {
        return Duration.ofNanos(new BigDecimal(text(name)).movePointRight(6).longValue());
    }

    private long number(String name) {
        return Long.parseLong(text(name));
    }

    private String text(String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
