package storeroom.safety;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;

import storeroom.db.DatabaseFigures;
import storeroom.instance.Owner;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Health for programs, and for the window that answers a command: one object on one line, times in
 * UTC, durations in milliseconds. Keys stay what they are; new ones may come.
 */
public final class HealthJson {

    static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private static final int MILLIS_PER_NANO_SCALE = 6;

    private HealthJson() {}

    /** What one process has counted; {@link HealthJsonReader} reads it back. */
    public static String of(DatabaseFigures figures) {
        return write(json -> figures(json, figures));
    }

    /**
     * All that is known.
     *
     * @param holder who may write to the company, if anybody may
     * @param window what the process that has the company open has counted, if one answered
     */
    public static String of(
            HealthReport report, Optional<Owner> holder, Optional<DatabaseFigures> window) {
        return write(
                json -> {
                    json.writeStartObject();
                    boolean contention = window.map(DatabaseFigures::contention).orElse(false);
                    json.writeStringField(
                            "state", word(HealthReport.State.of(report.integrity(), contention)));
                    file(json, report.file());
                    integrity(json, report.integrity());
                    holder(json, holder);
                    json.writeFieldName("window");
                    if (window.isPresent()) {
                        figures(json, window.get());
                    } else {
                        json.writeNull();
                    }
                    json.writeEndObject();
                });
    }

    /** Fields of an object that has begun. */
    static void file(JsonGenerator json, FileFacts file) throws IOException {
        json.writeStringField("file", file.file().toString());
        json.writeNumberField("bytes", file.bytes());
        json.writeNumberField("wal_bytes", file.walBytes());
        json.writeStringField("journal_mode", word(file.journalMode()));
        json.writeNumberField("schema_version", file.schemaVersion());
        json.writeNumberField("pages", file.pages());
        json.writeNumberField("free_pages", file.freePages());
    }

    private static void integrity(JsonGenerator json, Integrity integrity) throws IOException {
        json.writeFieldName("integrity");
        if (!(integrity instanceof Integrity.Checked checked)) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("extent", word(checked.extent()));
        json.writeStringField("checked_at", checked.at().toString());
        FindingsJson.write(json, checked.findings());
        json.writeEndObject();
    }

    private static void holder(JsonGenerator json, Optional<Owner> holder) throws IOException {
        json.writeFieldName("holder");
        if (holder.isEmpty()) {
            json.writeNull();
            return;
        }
        Owner owner = holder.get();
        json.writeStartObject();
        json.writeStringField("work", word(owner.work()));
        json.writeStringField("user", owner.user());
        json.writeStringField("host", owner.host());
        json.writeNumberField("pid", owner.pid());
        json.writeStringField("version", owner.version());
        json.writeStringField("since", owner.since().toString());
        json.writeStringField("last_write", owner.lastWrite().map(Instant::toString).orElse(null));
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, DatabaseFigures figures) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", figures.at().toString());
        json.writeNumberField("reads", figures.reads());
        json.writeNumberField("writes", figures.writes());
        json.writeNumberField("waits", figures.waits().count());
        millis(json, "wait_p50_ms", figures.waits().p50());
        millis(json, "wait_p95_ms", figures.waits().p95());
        millis(json, "wait_p99_ms", figures.waits().p99());
        millis(json, "wait_longest_ms", figures.waits().longest());
        json.writeNumberField("timeouts", figures.timeouts());
        json.writeNumberField("busy", figures.busy());
        json.writeNumberField("retries", figures.retries());
        json.writeBooleanField("contention", figures.contention());
        json.writeNumberField("open_contexts", figures.openContexts());
        json.writeNumberField("open_connections", figures.openConnections());
        writing(json, "longest", figures.longest());
        writing(json, "running", figures.running());
        json.writeFieldName("last_commit");
        Optional<Instant> commit = figures.lastCommit();
        if (commit.isPresent()) {
            json.writeString(commit.get().toString());
        } else {
            json.writeNull();
        }
        json.writeNumberField("wal_bytes", figures.walBytes());
        json.writeEndObject();
    }

    /** Three fields side by side, so that a program need not look into a second level. */
    private static void writing(
            JsonGenerator json, String name, Optional<DatabaseFigures.Writing> writing)
            throws IOException {
        if (writing.isPresent()) {
            json.writeStringField(name + "_operation", writing.get().operation());
            json.writeStringField(name + "_since", writing.get().since().toString());
            millis(json, name + "_ms", writing.get().lasted());
        } else {
            json.writeNullField(name + "_operation");
        }
    }

    private static void millis(JsonGenerator json, String name, Duration time) throws IOException {
        BigDecimal millis =
                BigDecimal.valueOf(time.toNanos(), MILLIS_PER_NANO_SCALE).stripTrailingZeros();
        json.writeNumberField(name, millis.scale() < 0 ? millis.setScale(0) : millis);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Something that is written. */
    @FunctionalInterface
    interface Content {
        void to(JsonGenerator json) throws IOException;
    }

    /** What was written, as one text. */
    static String write(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            content.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory
        }
        return text.toString();
    }
}
