package storeroom.safety;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A {@link BackupNote} as the file beside the backup holds it: one flat object. */
final class BackupNoteJson {

    private BackupNoteJson() {}

    static String of(BackupNote note) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = HealthJson.FACTORY.createGenerator(text)) {
            json.writeStartObject();
            write(json, note);
            json.writeEndObject();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e); // into memory
        }
        return text.append('\n').toString();
    }

    /** The fields, into an object that was begun. */
    static void write(JsonGenerator json, BackupNote note) throws IOException {
        json.writeStringField("made_at", note.madeAt().toString());
        json.writeStringField("kind", note.kind().word());
        json.writeStringField("reason", note.reason());
        json.writeStringField("program_version", note.programVersion());
        json.writeNumberField("bytes", note.bytes());
        Contents contents = note.contents();
        json.writeNumberField("schema_version", contents.schemaVersion());
        json.writeNumberField("items", contents.items());
        json.writeNumberField("movements", contents.movements());
        json.writeNumberField("bookings", contents.bookings());
        json.writeNumberField("units", contents.units());
        json.writeNumberField("newest_booking", contents.mark().booking());
        json.writeNumberField("newest_change", contents.mark().change());
        json.writeStringField("stock_sha256", contents.stockFingerprint());
    }

    /** Empty when it is no such note, or not a whole one. */
    static Optional<BackupNote> read(String json) {
        try {
            Map<String, String> fields = fields(json);
            if (!fields.keySet().containsAll(fields(of(EXAMPLE)).keySet())) {
                return Optional.empty();
            }
            return Optional.of(note(fields));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static final BackupNote EXAMPLE =
            new BackupNote(
                    Instant.EPOCH,
                    BackupKind.REGULAR,
                    "",
                    "",
                    0,
                    new Contents(0, 0, 0, 0, BigDecimal.ZERO, new Contents.Mark(0, 0), ""));

    private static BackupNote note(Map<String, String> fields) {
        return new BackupNote(
                Instant.parse(fields.get("made_at")),
                BackupKind.valueOf(fields.get("kind").toUpperCase(Locale.ROOT)),
                fields.get("reason"),
                fields.get("program_version"),
                Long.parseLong(fields.get("bytes")),
                new Contents(
                        Integer.parseInt(fields.get("schema_version")),
                        Long.parseLong(fields.get("items")),
                        Long.parseLong(fields.get("movements")),
                        Long.parseLong(fields.get("bookings")),
                        new BigDecimal(fields.get("units")),
                        new Contents.Mark(
                                Long.parseLong(fields.get("newest_booking")),
                                Long.parseLong(fields.get("newest_change"))),
                        fields.get("stock_sha256")));
    }

    private static Map<String, String> fields(String json) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = HealthJson.FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, parser.getText());
            }
        }
        return fields;
    }
}
