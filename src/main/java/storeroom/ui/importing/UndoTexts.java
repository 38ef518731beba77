package storeroom.ui.importing;

import storeroom.operation.UndoImport.Kept;
import storeroom.operation.UndoImport.Undone;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the undo of an import did, in sentences. */
final class UndoTexts {

    private static final int NAMED = 12;

    private UndoTexts() {}

    static List<String> say(Undone undone, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(
                words.say(
                        "import.undone.items",
                        undone.removed(),
                        undone.retired(),
                        undone.restored()));
        if (undone.movements()) {
            lines.add(words.say("import.undone.movements"));
        }
        if (undone.retired() > 0) {
            lines.add(words.say("import.undone.retired"));
        }
        if (!undone.kept().isEmpty()) {
            lines.add(words.say("import.undone.kept", undone.kept().size(), kept(undone, words)));
        }
        return lines;
    }

    private static String kept(Undone undone, Words words) {
        String named =
                undone.kept().stream()
                        .limit(NAMED)
                        .map(kept -> reason(kept, words))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return undone.kept().size() > NAMED ? named + " …" : named;
    }

    private static String reason(Kept kept, Words words) {
        return words.say("import.undone." + kept.reason().name(), kept.sku());
    }
}
