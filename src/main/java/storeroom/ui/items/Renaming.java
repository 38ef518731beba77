package storeroom.ui.items;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import storeroom.db.Reader;
import storeroom.model.ItemDetails;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.DiscardQuestion;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.OpenCompany;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that many items have, a category or a unit, is renamed for all of them; with the name
 * of another one the two become one, which is said before. On the window's thread.
 */
abstract sealed class Renaming permits CategoryViewModel, UnitViewModel {

    private static final Logger LOG = System.getLogger(Renaming.class.getName());

    private final OpenCompany open;
    private final Dialogs dialogs;
    private final String key;
    private final String name;
    private final ObservableList<String> known;
    private final Input<String> newName;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper merges = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(false);
    private int items;

    /**
     * @param key what its words begin with
     * @param name as it is called until now
     * @param known which ones of its kind there are
     */
    Renaming(
            OpenCompany open,
            Dialogs dialogs,
            String key,
            String name,
            Function<Proposals, ObservableList<String>> known) {
        this.open = open;
        this.dialogs = dialogs;
        this.key = key;
        this.name = name;
        this.known = known.apply(new Proposals(open));
        newName = new Input<>(name, new Inputs(open.words()).needed(ItemDetails.CODE_LENGTH));
        newName.text().addListener((_, _, _) -> say());
        this.known.addListener((ListChangeListener<String>) _ -> say());
    }

    /** Counts its items, and says so. */
    final void count() {
        open.tasks()
                .read(
                        this::size,
                        size -> {
                            items = size;
                            say();
                        },
                        error -> LOG.log(Level.WARNING, "The items are not counted", error));
    }

    private int size() {
        try (Reader reader = open.company().connections().reader()) {
            return size(reader);
        }
    }

    /** How many items have it; in the background. */
    abstract int size(Reader reader);

    /** Does it; the name is a good one and another one than before. */
    abstract void save(String to);

    /** The other one that has the new name. */
    final Optional<String> other() {
        String typed = newName.text().get().strip();
        return known.stream()
                .filter(one -> one.equalsIgnoreCase(typed) && !one.equalsIgnoreCase(name))
                .findFirst();
    }

    private void say() {
        Optional<String> other = other();
        merges.set(other.isPresent());
        String count = open.words().formats().count(items);
        sentence.set(
                other.map(into -> open.words().say(key + ".merges", count, items, into))
                        .orElseGet(() -> open.words().say(key + ".renames", count, items)));
    }

    /** Renames it; where two become one, that may be asked before. */
    final void save() {
        if (!newName.check() || saving.get() || saved.get()) {
            return;
        }
        save(newName.value().get().orElseThrow());
    }

    /**
     * The person does not want it any more; what was typed goes only after a question, and not
     * while it is being saved.
     */
    final void giveUp(Runnable close) {
        if (!saving.get()) {
            boolean typed = !newName.text().get().strip().equals(name);
            DiscardQuestion.before(typed, close, dialogs, open.words());
        }
    }

    /** From now on nothing else can be done with it. */
    final void begin() {
        saving.set(true);
    }

    /** It was saved, or else not: then it can be tried again. */
    final void end(boolean good) {
        saving.set(false);
        saved.set(good);
    }

    final OpenCompany open() {
        return open;
    }

    final Dialogs dialogs() {
        return dialogs;
    }

    /** As it is called until now. */
    final String name() {
        return name;
    }

    /** What its words begin with: "category" or "unit". */
    final String key() {
        return key;
    }

    final Input<String> newName() {
        return newName;
    }

    /** What will happen, in a sentence. */
    final ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** Whether the new name is another one's. */
    final BooleanExpression merges() {
        return merges.getReadOnlyProperty();
    }

    final ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /** True once it is saved. */
    final ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }
}
