package storeroom.ui.common;

import java.time.Instant;
import java.util.Map;

/**
 * What was typed into a form and is not saved yet.
 *
 * @param id no other draft has it
 * @param form which form: its screen knows the names
 * @param typedAt when the last key was pressed
 * @param texts what each field holds, as it was typed, and what the form is about
 */
public record Draft(String id, String form, Instant typedAt, Map<String, String> texts) {

    public Draft {
        texts = Map.copyOf(texts);
    }

    /** What a field holds; empty where there was no such field. */
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }
}
