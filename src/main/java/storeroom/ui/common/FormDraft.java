package storeroom.ui.common;

import javafx.beans.value.ObservableValue;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Keeps a draft of one form while it is open, from the first change on: {@link #field} for each of
 * its fields, then {@link #begin}, and {@link #end} when it is saved or given up. On the window's
 * thread.
 */
public final class FormDraft {

    private final Drafts drafts;
    private final Clock clock;
    private final String form;
    private final Map<String, String> about;
    private final Optional<Draft> from;
    private final String id;
    private final Map<String, ObservableValue<String>> fields = new LinkedHashMap<>();
    private final Map<String, Consumer<String>> restore = new LinkedHashMap<>();
    private Map<String, String> untouched = Map.of();
    private boolean ended;

    /**
     * @param form the name of the form
     * @param about what the form is about, by names of its own: the item, say
     * @param from the draft that is continued
     */
    public FormDraft(
            Drafts drafts,
            Clock clock,
            String form,
            Map<String, String> about,
            Optional<Draft> from) {
        this.drafts = drafts;
        this.clock = clock;
        this.form = form;
        this.about = Map.copyOf(about);
        this.from = from;
        id = from.map(Draft::id).orElseGet(() -> UUID.randomUUID().toString());
    }

    /** A field for text. */
    public FormDraft field(String name, Input<?> input) {
        return field(name, input.text(), input.text()::set);
    }

    /**
     * Something else that is chosen.
     *
     * @param set chooses it again
     */
    public FormDraft field(String name, ObservableValue<String> value, Consumer<String> set) {
        fields.put(name, value);
        restore.put(name, set);
        return this;
    }

    /** Puts in what the draft holds, and follows what is typed from now on. */
    public FormDraft begin() {
        untouched = texts();
        from.ifPresent(
                draft ->
                        restore.forEach(
                                (name, set) -> {
                                    if (draft.texts().containsKey(name)) {
                                        set.accept(draft.text(name));
                                    }
                                }));
        fields.values().forEach(field -> field.addListener((_, _, _) -> changed()));
        return this;
    }

    private void changed() {
        if (ended) {
            return;
        }
        Map<String, String> now = texts();
        if (now.equals(untouched)) {
            drafts.drop(id);
        } else {
            Map<String, String> all = new HashMap<>(about);
            all.putAll(now);
            drafts.keep(new Draft(id, form, clock.instant(), all));
        }
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        fields.forEach((name, field) -> texts.put(name, field.getValue()));
        return texts;
    }

    /** Saved, or given up. */
    public void end() {
        ended = true;
        drafts.drop(id);
    }
}
