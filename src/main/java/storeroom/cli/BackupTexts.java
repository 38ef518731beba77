package storeroom.cli;

import com.fasterxml.jackson.core.JsonGenerator;

import storeroom.safety.Backup;
import storeroom.safety.BackupNote;
import storeroom.safety.BackupNoteJson;
import storeroom.safety.Contents;

import java.io.IOException;

/** Backups and what is in them, for people and for programs. */
final class BackupTexts {

    private final Context context;

    BackupTexts(Context context) {
        this.context = context;
    }

    /** What is in it, and its size. */
    String contents(BackupNote note) {
        return context.say(
                "backup.contents",
                note.contents().items(),
                note.contents().movements(),
                bytes(note.bytes()));
    }

    /** Items, movements and units. */
    String contents(Contents contents) {
        return context.say(
                "contents",
                contents.items(),
                contents.movements(),
                contents.units().toPlainString());
    }

    String bytes(long bytes) {
        return FactLines.plain(context.formats().bytes(bytes));
    }

    /** Its name and its note, into an object that was begun. */
    static void write(JsonGenerator json, Backup backup) throws IOException {
        json.writeStringField("name", backup.name());
        json.writeStringField("file", backup.file().toString());
        BackupNoteJson.write(json, backup.note());
    }

    /** The figures that tell two states apart, into an object that was begun. */
    static void write(JsonGenerator json, Contents contents) throws IOException {
        json.writeNumberField("items", contents.items());
        json.writeNumberField("movements", contents.movements());
        json.writeNumberField("bookings", contents.bookings());
        json.writeNumberField("units", contents.units());
        json.writeStringField("stock_sha256", contents.stockFingerprint());
    }
}
