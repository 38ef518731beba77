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
 * its fields, then {@link #begin}, and {@link #end} when it is saved or given up. What was typed in
 * another language comes back as it is typed in the window's. On the window's thread.
 */
public final class FormDraft {

    private final Drafts drafts;
    private final Clock clock;
    private final Words words;
    private final String form;
    private final Map<String, String> about;
    private final Optional<Draft> from;
    private final String id;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private Map<String, String> untouched = Map.of();
    private boolean ended;

    private record Field(
            ObservableValue<String> value, Consumer<String> set, DraftLanguage.Meaning meaning) {}

    /**
     * @param form the name of the form
     * @param about what the form is about, by names of its own: the item, say
     * @param from the draft that is continued
     */
    public FormDraft(
            Drafts drafts,
            Clock clock,
            Words words,
            String form,
            Map<String, String> about,
            Optional<Draft> from) {
        this.drafts = drafts;
        this.clock = clock;
        this.words = words;
        this.form = form;
        this.about = Map.copyOf(about);
        this.from = from;
        id = from.map(Draft::id).orElseGet(() -> UUID.randomUUID().toString());
    }

    /** A field for text. */
    public FormDraft field(String name, Input<?> input) {
        return field(name, input, DraftLanguage.Meaning.TEXT);
    }

    /** A field for a number, an amount or a day. */
    public FormDraft field(String name, Input<?> input, DraftLanguage.Meaning meaning) {
        return field(name, input.text(), input.text()::set, meaning);
    }

    /**
     * Something else that is chosen.
     *
     * @param set chooses it again
     */
    public FormDraft field(String name, ObservableValue<String> value, Consumer<String> set) {
        return field(name, value, set, DraftLanguage.Meaning.TEXT);
    }

    /**
     * Something else, with numbers in it.
     *
     * @param set types it again
     */
    public FormDraft field(
            String name,
            ObservableValue<String> value,
            Consumer<String> set,
            DraftLanguage.Meaning meaning) {
        fields.put(name, new Field(value, set, meaning));
        return this;
    }

    /** Puts in what the draft holds, and follows what is typed from now on. */
    public FormDraft begin() {
        untouched = texts();
        from.ifPresent(this::restore);
        fields.values().forEach(field -> field.value().addListener((_, _, _) -> changed()));
        return this;
    }

    private void restore(Draft draft) {
        DraftLanguage language = DraftLanguage.of(draft, words);
        fields.forEach(
                (name, field) -> {
                    if (draft.texts().containsKey(name)) {
                        field.set().accept(field.meaning().in(language, draft.text(name)));
                    }
                });
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
            all.putAll(DraftLanguage.about(words));
            drafts.keep(new Draft(id, form, clock.instant(), all));
        }
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        fields.forEach((name, field) -> texts.put(name, field.value().getValue()));
        return texts;
    }

    /**
     * The person wants to leave the form: what was typed goes only after a question.
     *
     * @param close takes the form away, where it is to go
     */
    public void giveUp(Dialogs dialogs, Runnable close) {
        Runnable leave =
                () -> {
                    end();
                    close.run();
                };
        DiscardQuestion.before(!texts().equals(untouched), leave, dialogs, words);
    }

    /** Saved, or given up. */
    public void end() {
        ended = true;
        drafts.drop(id);
    }
}
