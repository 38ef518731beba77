package storeroom.ui.items;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.model.ItemEdit;
import storeroom.model.ItemId;
import storeroom.model.Rule;
import storeroom.operation.ChangeItems;
import storeroom.operation.ChangeItems.Done;
import storeroom.operation.ChangeItems.Stock;
import storeroom.operation.ChangeItems.Undone;
import storeroom.operation.RuleBrokenException;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;

import java.util.List;
import java.util.Optional;

/**
 * Changes several items alike, and takes the last such change back as long as the program runs. On
 * the window's thread.
 */
public final class BulkChanges {

    private static final int NAMED = 5;

    /**
     * What can be taken back.
     *
     * @param what what was done, in words
     */
    public record Undoable(Done done, String what) {}

    private final OpenCompany open;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<Optional<Undoable>> undoable =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    BulkChanges(OpenCompany open, Dialogs dialogs) {
        this.open = open;
        this.dialogs = dialogs;
    }

    /**
     * Changes them; asks first where one that is to be retired is still in stock.
     *
     * @param what what is done, in words: "Retire 3 items"
     * @param then called once it is saved
     */
    void change(List<ItemId> items, List<ItemEdit> edits, String what, Runnable then) {
        change(items, edits, what, then, Stock.FORBIDS);
    }

    private void change(
            List<ItemId> items, List<ItemEdit> edits, String what, Runnable then, Stock stock) {
        ChangeItems operation = open.company().changeItems();
        open.whenEditable(
                () ->
                        open.tasks()
                                .write(
                                        () -> operation.change(items, edits, stock),
                                        done -> {
                                            then.run();
                                            changed(done, what);
                                        },
                                        error -> failed(error, items, edits, what, then)));
    }

    private void failed(
            Throwable error, List<ItemId> items, List<ItemEdit> edits, String what, Runnable then) {
        if (error instanceof RuleBrokenException broken
                && broken.rule() instanceof Rule.StillInStock rule) {
            dialogs.ask(
                    new Dialogs.Question(
                            open.words().say("retire.inStock.title"),
                            open.words().rules().say(rule),
                            List.of(
                                    new Dialogs.Answer(open.words().say("cancel"), () -> {}),
                                    new Dialogs.Answer(
                                            open.words().say("retire.anyway"),
                                            () ->
                                                    change(
                                                            items,
                                                            edits,
                                                            what,
                                                            then,
                                                            Stock.DOES_NOT_MATTER)))));
        } else {
            open.failures().notSaved(what, error, () -> change(items, edits, what, then));
        }
    }

    private void changed(Done done, String what) {
        int count = done.items().size();
        undoable.set(count == 0 ? Optional.empty() : Optional.of(new Undoable(done, what)));
        open.notice()
                .set(open.words().say("notice.items", open.words().formats().count(count), count));
        open.changes().publish(done.changes());
    }

    /** Takes the last change back, as far as nobody changed the same since. */
    void undo() {
        undoable.get()
                .ifPresent(
                        last ->
                                open.whenEditable(
                                        () ->
                                                open.tasks()
                                                        .write(
                                                                () ->
                                                                        open.company()
                                                                                .changeItems()
                                                                                .undo(last.done()),
                                                                this::undone,
                                                                error ->
                                                                        open.failures()
                                                                                .notSaved(
                                                                                        doing(last),
                                                                                        error,
                                                                                        this
                                                                                                ::undo))));
    }

    private String doing(Undoable last) {
        return open.words().say("doing.undo", last.what());
    }

    private void undone(Undone undone) {
        forget();
        open.notice()
                .set(
                        open.words()
                                .say(
                                        "notice.items.back",
                                        open.words().formats().count(undone.items()),
                                        undone.items()));
        open.changes().publish(undone.changes());
        if (!undone.kept().isEmpty()) {
            int count = undone.kept().size();
            String names = String.join(", ", undone.kept().subList(0, Math.min(count, NAMED)));
            dialogs.done(
                    open.words().say("items.kept.title"),
                    open.words()
                            .say(
                                    "items.kept",
                                    open.words().formats().count(count),
                                    count,
                                    count > NAMED ? names + " …" : names));
        }
    }

    /** It is not offered any more. */
    void forget() {
        undoable.set(Optional.empty());
    }

    /** The change that {@link #undo} takes back, if there is one. */
    public ReadOnlyObjectProperty<Optional<Undoable>> undoable() {
        return undoable.getReadOnlyProperty();
    }
}
