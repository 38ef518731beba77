package storeroom.safety;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A {@link BackupNote} as the file beside the backup holds it: one flat object. */
public final class BackupNoteJson {

    private BackupNoteJson() {}

    static String of(BackupNote note) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = HealthJson.FACTORY.createGenerator(text)) {
            json.writeStartObject();
            write(json, note);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory
        }
        return text.append('\n').toString();
    }

    /** The fields, into an object that was begun. */
    public static void write(JsonGenerator json, BackupNote note) throws IOException {
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
        json.writeNumberField("newest_booked_at", contents.mark().bookedAt());
        json.writeNumberField("newest_change", contents.mark().change());
        json.writeNumberField("newest_changed_at", contents.mark().changedAt());
        json.writeNumberField("company_made_at", contents.mark().company());
        json.writeStringField("stock_sha256", contents.stockFingerprint());
    }

    /** Empty when it is no such note, or not a whole one. */
    static Optional<BackupNote> read(String json) {
        try {
            return Optional.of(note(FlatJson.read(json)));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static BackupNote note(FlatJson fields) {
        return new BackupNote(
                Instant.parse(fields.text("made_at")),
                BackupKind.valueOf(fields.text("kind").toUpperCase(Locale.ROOT)),
                fields.text("reason"),
                fields.text("program_version"),
                fields.number("bytes"),
                new Contents(
                        Math.toIntExact(fields.number("schema_version")),
                        fields.number("items"),
                        fields.number("movements"),
                        fields.number("bookings"),
                        new BigDecimal(fields.text("units")),
                        new Contents.Mark(
                                fields.number("newest_booking"),
                                fields.number("newest_booked_at"),
                                fields.number("newest_change"),
                                fields.number("newest_changed_at"),
                                fields.number("company_made_at")),
                        fields.text("stock_sha256")));
    }
}
