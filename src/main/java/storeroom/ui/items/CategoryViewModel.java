package storeroom.ui.items;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import storeroom.db.Reader;
import storeroom.model.Changes;
import storeroom.model.ItemDetails;
import storeroom.operation.RuleBrokenException;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.OpenCompany;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A category is renamed for all its items; with the name of another one the two become one, which
 * is said before. On the window's thread.
 */
public final class CategoryViewModel {

    private static final Logger LOG = System.getLogger(CategoryViewModel.class.getName());

    private final OpenCompany open;
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
    CategoryViewModel(OpenCompany open, String name, Consumer<String> done) {
        this.open = open;
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

    /** Renames it, or makes the two one. */
    public void save() {
        if (!newName.check() || saving.get()) {
            return;
        }
        saving.set(true);
        String to = newName.value().get().orElseThrow();
        Optional<String> other = other();
        var operation = open.company().renameCategory();
        open.tasks()
                .<Changes>write(
                        () ->
                                other.map(into -> operation.merge(name, into))
                                        .orElseGet(() -> operation.rename(name, to)),
                        changes -> {
                            saving.set(false);
                            saved.set(true);
                            open.notice().set(open.words().say("notice.category", name, to));
                            open.changes().publish(changes);
                            done.accept(other.orElse(to));
                        },
                        error -> {
                            saving.set(false);
                            if (error instanceof RuleBrokenException broken) {
                                newName.refuse(open.words().rules().say(broken.rule()));
                            } else {
                                open.failures()
                                        .notSaved(
                                                open.words().say("doing.category", name),
                                                error,
                                                this::save);
                            }
                        });
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
