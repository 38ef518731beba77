package storeroom.ui.documents;

import storeroom.model.Document;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.ui.common.Draft;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was typed into the form of a document: what its fields are called, and what it changes. */
final class EditorDraft {

    /** The name of this form's drafts. */
    static final String FORM = "document";

    static final String PARTNER = "partner";
    static final String DAY = "day";
    static final String DUE = "due";
    static final String REFERENCE = "reference";
    static final String NOTE = "note";
    static final String LOCATION = "location";
    static final String LINES = "lines";

    private static final String KIND = "kind";
    private static final String DOCUMENT = "document";
    private static final String READ = "read";

    private EditorDraft() {}

    static Map<String, String> about(EditorStart start) {
        Map<String, String> about = new HashMap<>();
        about.put(KIND, start.kind().name());
        start.draft()
                .ifPresent(
                        read -> {
                            about.put(DOCUMENT, String.valueOf(read.id().value()));
                            about.put(READ, read.changedAt().toString());
                        });
        return about;
    }

    /**
     * What is written.
     *
     * @throws IllegalArgumentException when the draft says it in a way that is not known here
     */
    static DocumentKind kind(Draft draft) {
        return DocumentKind.valueOf(draft.text(KIND));
    }

    /**
     * The document that it changes; empty for a new one.
     *
     * @throws IllegalArgumentException when the draft says it in a way that is not known here
     */
    static Optional<DocumentId> changed(Draft draft) {
        return Optional.of(draft.text(DOCUMENT))
                .filter(id -> !id.isEmpty())
                .map(id -> new DocumentId(Long.parseLong(id)));
    }

    /** Whether the document is still what the person saw when it was typed. */
    static boolean isAsRead(Draft draft, Document now) {
        return draft.text(READ).equals(now.changedAt().toString());
    }
}
