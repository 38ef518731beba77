package storeroom.ui.items;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import storeroom.db.Reader;
import storeroom.model.Changes;
import storeroom.model.ItemDetails;
import storeroom.operation.RenameCategory;
import storeroom.operation.RuleBrokenException;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.DiscardQuestion;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Words;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A category is renamed for all its items; with the name of another one the two become one, which
 * is said before. On the window's thread.
 */
public final class CategoryViewModel {

    private static final Logger LOG = System.getLogger(CategoryViewModel.class.getName());

    private final OpenCompany open;
    private final Dialogs dialogs;
    private final String name;
    private final Consumer<String> done;
    private final Proposals known;
    private final Input<String> newName;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper merges = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(false);
    private int items;

    /**
     * @param name the category
     * @param done told the name that its items have now
     */
    CategoryViewModel(OpenCompany open, Dialogs dialogs, String name, Consumer<String> done) {
        this.open = open;
        this.dialogs = dialogs;
        this.name = name;
        this.done = done;
        known = new Proposals(open);
        newName = new Input<>(name, new Inputs(open.words()).needed(ItemDetails.CODE_LENGTH));
        newName.text().addListener((_, _, _) -> say());
        known.categories().addListener((javafx.collections.ListChangeListener<String>) _ -> say());
        open.tasks()
                .read(
                        this::size,
                        size -> {
                            items = size;
                            say();
                        },
                        error -> LOG.log(Level.WARNING, "The category is not counted", error));
    }

    private int size() {
        var company = open.company();
        try (Reader reader = company.connections().reader()) {
            return company.categories()
                    .find(reader, name)
                    .map(category -> company.categories().size(reader, category.id()))
                    .orElse(0);
        }
    }

    private Optional<String> other() {
        String typed = newName.text().get().strip();
        return known.categories().stream()
                .filter(one -> one.equalsIgnoreCase(typed) && !one.equalsIgnoreCase(name))
                .findFirst();
    }

    private void say() {
        Optional<String> other = other();
        merges.set(other.isPresent());
        String count = open.words().formats().count(items);
        sentence.set(
                other.map(into -> open.words().say("category.merges", count, items, into))
                        .orElseGet(() -> open.words().say("category.renames", count, items)));
    }

    /**
     * The person does not want it any more; what was typed goes only after a question, and not
     * while it is being saved.
     */
    void giveUp(Runnable close) {
        if (!saving.get()) {
            boolean typed = !newName.text().get().strip().equals(name);
            DiscardQuestion.before(typed, close, dialogs, open.words());
        }
    }

    /** Renames it; asks before it makes two of them one. */
    public void save() {
        if (!newName.check() || saving.get() || saved.get()) {
            return;
        }
        String to = newName.value().get().orElseThrow();
        other().ifPresentOrElse(this::ask, () -> rename(to));
    }

    private RenameCategory renaming() {
        return open.company().renameCategory();
    }

    /** How many items it is about is read again: that is what is decided about. */
    private void ask(String into) {
        saving.set(true);
        open.tasks()
                .read(
                        this::size,
                        size -> {
                            saving.set(false);
                            ask(into, size);
                        },
                        error -> failed(error, () -> ask(into)));
    }

    private void ask(String into, int size) {
        Words words = open.words();
        dialogs.ask(
                new Dialogs.Question(
                        words.say("category.merge.title", name, into),
                        words.say("category.merges", words.formats().count(size), size, into),
                        List.of(
                                new Dialogs.Answer(words.say("cancel"), () -> {}),
                                new Dialogs.Answer(
                                        words.say(
                                                "category.merge.do",
                                                words.formats().count(size),
                                                size),
                                        () -> merge(into)))));
    }

    private void rename(String to) {
        write(() -> renaming().rename(name, to), changes -> saved(to, changes));
    }

    /** Offers to take it back, as far as any item moved. */
    private void merge(String into) {
        write(
                () -> renaming().merge(name, into),
                moved -> {
                    saved(into, moved.changes());
                    if (!moved.items().isEmpty()) {
                        new BulkChanges(open, dialogs)
                                .offer(
                                        moved,
                                        () -> open.words().say("notice.category", name, into));
                    }
                });
    }

    private <T> void write(Supplier<T> work, Consumer<T> good) {
        saving.set(true);
        open.tasks()
                .write(
                        work,
                        result -> {
                            saving.set(false);
                            saved.set(true);
                            good.accept(result);
                        },
                        error -> failed(error, () -> write(work, good)));
    }

    private void saved(String to, Changes changes) {
        open.notice().set(open.words().say("notice.category", name, to));
        open.changes().publish(changes);
        done.accept(to);
    }

    private void failed(Throwable error, Runnable again) {
        saving.set(false);
        if (error instanceof RuleBrokenException broken) {
            newName.refuse(open.words().rules().say(broken.rule()));
        } else {
            open.failures().notSaved(open.words().say("doing.category", name), error, again);
        }
    }

    /** The category as it is called now. */
    public String name() {
        return name;
    }

    public Input<String> newName() {
        return newName;
    }

    /** What will happen, in a sentence. */
    public ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** Whether the new name is another category's. */
    public BooleanExpression merges() {
        return merges.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /** True once it is saved. */
    public ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }
}
