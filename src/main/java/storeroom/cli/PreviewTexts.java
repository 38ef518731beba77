package storeroom.cli;

import com.fasterxml.jackson.core.JsonGenerator;

import storeroom.safety.Contents;
import storeroom.safety.Preview;
import storeroom.safety.Restoration;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** What restoring would change, or has changed, for people and for programs. */
final class PreviewTexts {

    private final Context context;
    private final boolean json;

    PreviewTexts(Context context, boolean json) {
        this.context = context;
        this.json = json;
    }

    /** What it would change. */
    void print(Preview preview) {
        if (json) {
            context.print(Json.object(fields -> write(fields, preview)));
            return;
        }
        BackupTexts contents = new BackupTexts(context);
        context.print(context.say("restore.now", contents.contents(preview.now())));
        context.print(context.say("restore.then", contents.contents(preview.then())));
        context.print(part("restore.lose", preview.lost()));
        context.print(part("restore.back", preview.back()));
        context.print(context.say("restore.dry"));
    }

    /** What would be there, where the company itself cannot be read. */
    void print(Contents then) {
        if (json) {
            context.print(
                    Json.object(
                            fields -> {
                                fields.writeNullField("now");
                                fields.writeObjectFieldStart("then");
                                BackupTexts.write(fields, then);
                                fields.writeEndObject();
                            }));
            return;
        }
        context.print(context.say("restore.unreadable"));
        context.print(context.say("restore.then", new BackupTexts(context).contents(then)));
        context.print(context.say("restore.dry"));
    }

    /**
     * What it has changed.
     *
     * @param name of the backup
     */
    void print(String name, Preview preview, Restoration.Restored restored) {
        if (json) {
            context.print(
                    Json.object(
                            fields -> {
                                fields.writeStringField("restored", name);
                                fields.writeStringField("set_aside", restored.setAside().name());
                                write(fields, preview);
                            }));
            return;
        }
        String contents = new BackupTexts(context).contents(restored.contents());
        context.print(context.say("restore.done", name, contents));
        context.print(part("restore.lost", preview.lost()));
        context.print(part("restore.cameBack", preview.back()));
        context.print(context.say("restore.aside", restored.setAside().name()));
    }

    private String part(String key, Preview.Part part) {
        String since =
                part.since()
                        .map(at -> context.say("restore.since", context.formats().moment(at)))
                        .orElse("");
        return part.isNothing()
                ? context.say(key + ".nothing")
                : context.say(key, part.movements(), since, part.changes());
    }

    private static void write(JsonGenerator json, Preview preview) throws IOException {
        json.writeObjectFieldStart("now");
        BackupTexts.write(json, preview.now());
        json.writeEndObject();
        json.writeObjectFieldStart("then");
        BackupTexts.write(json, preview.then());
        json.writeEndObject();
        write(json, "lost", preview.lost());
        write(json, "back", preview.back());
    }

    private static void write(JsonGenerator json, String name, Preview.Part part)
            throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("movements", part.movements());
        Optional<Instant> since = part.since();
        if (since.isPresent()) {
            json.writeStringField("since", since.get().toString());
        } else {
            json.writeNullField("since");
        }
        json.writeNumberField("changes", part.changes());
        json.writeEndObject();
    }
}
