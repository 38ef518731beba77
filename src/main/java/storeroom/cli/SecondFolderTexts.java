package storeroom.cli;

import com.fasterxml.jackson.core.JsonGenerator;

import storeroom.safety.SecondFolder;

import java.io.IOException;
import java.util.Locale;

/** How it stands with the second folder, for people and for programs. */
final class SecondFolderTexts {

    private final Context context;

    SecondFolderTexts(Context context) {
        this.context = context;
    }

    String sentence(SecondFolder second) {
        return switch (second) {
            case SecondFolder.None _ -> context.say("second.none");
            case SecondFolder.Absent(var folder) -> context.say("second.absent", folder.toString());
            case SecondFolder.UpToDate(var copy) ->
                    context.say("second.upToDate", String.valueOf(copy.file().getParent()));
            case SecondFolder.Failed(var folder, var why) ->
                    context.say(
                            "second.failed",
                            folder.toString(),
                            context.say("second.failed." + why.reason().name()));
        };
    }

    /** Its fields, into an object that was begun. */
    void write(JsonGenerator json, SecondFolder second) throws IOException {
        switch (second) {
            case SecondFolder.None _ -> json.writeStringField("state", "none");
            case SecondFolder.Absent(var folder) -> state(json, "absent", folder.toString());
            case SecondFolder.UpToDate(var copy) ->
                    state(json, "up_to_date", String.valueOf(copy.file().getParent()));
            case SecondFolder.Failed(var folder, var why) -> {
                state(json, "failed", folder.toString());
                json.writeStringField("reason", why.reason().name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static void state(JsonGenerator json, String state, String folder) throws IOException {
        json.writeStringField("state", state);
        json.writeStringField("folder", folder);
    }
}
