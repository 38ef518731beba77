package storeroom.ui.common;

import storeroom.operation.UndoImport.Kept;
import storeroom.operation.UndoImport.Undone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the undo of an import did, in sentences. */
public final class ImportUndoTexts {

    private static final int NAMED = 5;

    private ImportUndoTexts() {}

    /** All that it did, and what it could not. */
    public static List<String> say(Undone undone, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(
                words.say(
                        "import.undone.items",
                        undone.removed(),
                        undone.retired(),
                        undone.restored()));
        if (!undone.categories().isEmpty()) {
            lines.add(
                    words.say(
                            "import.undone.categories",
                            undone.categories().size(),
                            named(undone.categories(), words)));
        }
        if (undone.movements()) {
            lines.add(words.say("import.undone.movements"));
        }
        if (undone.retired() > 0) {
            lines.add(words.say("import.undone.retired"));
        }
        kept(undone, words).ifPresent(lines::add);
        return lines;
    }

    /** For a note that stands for itself: which import, and what of it could not be taken back. */
    public static Optional<String> keptOf(Undone undone, Words words) {
        return kept(undone, words)
                .map(kept -> words.say("notice.importUndone.kept", undone.run().file(), kept));
    }

    /** What it could not take back: how much, and the first by name; empty where it took all. */
    public static Optional<String> kept(Undone undone, Words words) {
        List<String> kept =
                undone.kept().stream().map(one -> reason(one, words)).distinct().toList();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("import.undone.kept", kept.size(), named(kept, words)));
    }

    private static String named(List<String> all, Words words) {
        String first = all.stream().limit(NAMED).collect(Collectors.joining(", "));
        return all.size() > NAMED
                ? words.say("import.undone.more", first, all.size() - NAMED)
                : first;
    }

    private static String reason(Kept kept, Words words) {
        return words.say("import.undone." + kept.reason().name(), kept.sku());
    }
}
