package storeroom.ui.items;

import storeroom.model.ItemEdit;
import storeroom.model.ItemId;
import storeroom.operation.ChangeItems.Done;
import storeroom.operation.ChangeItems.Stock;
import storeroom.operation.ChangeItems.Undone;
import storeroom.operation.ChangeItems.Watch;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.LastChange;
import storeroom.ui.common.LastChange.Undoable;
import storeroom.ui.common.OpenCompany;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Changes several items alike, one change of the company at a time, and offers to take the last one
 * back. On the window's thread.
 */
public final class BulkChanges {

    private static final int NAMED = 5;

    /** With more items than this the status bar tells how far it has come. */
    private static final int MANY = 500;

    private final OpenCompany open;
    private final Dialogs dialogs;
    private final LastChange last;

    BulkChanges(OpenCompany open, Dialogs dialogs) {
        this.open = open;
        this.dialogs = dialogs;
        last = open.lastChange();
    }

    /** Hears what becomes of a change; it may begin again after it was not saved. */
    interface Outcome {

        /**
         * It begins.
         *
         * @param stop asks it to stop; then it is not saved, unless it was done already
         */
        default void begun(Runnable stop) {}

        /** It is saved. */
        void saved();

        /** It is not, or cannot even begin; the person is told why. */
        default void notSaved() {}
    }

    /**
     * What is to be changed.
     *
     * @param what what is done, in words
     */
    private record Wanted(
            List<ItemId> items,
            List<ItemEdit> edits,
            Supplier<String> what,
            Outcome outcome,
            Stock stock) {

        Wanted allTheSame() {
            return new Wanted(items, edits, what, outcome, Stock.DOES_NOT_MATTER);
        }
    }

    /**
     * Changes them; asks first where one that is to be retired is still in stock. While another
     * change is under way, says so instead.
     *
     * @param what what is done, in words: "Retire 3 items"; kept as long as it can be taken back
     */
    void change(List<ItemId> items, List<ItemEdit> edits, Supplier<String> what, Outcome outcome) {
        change(new Wanted(items, edits, what, outcome, Stock.FORBIDS));
    }

    private void change(Wanted wanted) {
        var operation = open.company().changeItems();
        run(
                wanted.what().get(),
                wanted.items().size(),
                watch -> operation.change(wanted.items(), wanted.edits(), wanted.stock(), watch),
                done -> changed(done, wanted.what()),
                error -> failed(error, wanted),
                wanted.outcome());
    }

    private <T> void run(
            String what,
            int items,
            Function<Watch, T> work,
            Consumer<T> done,
            Consumer<Throwable> failed,
            Outcome outcome) {
        Optional<String> refused = open.editing().refusal().get();
        if (refused.isPresent() || !last.begin()) {
            open.notice().set(refused.orElseGet(() -> open.words().say("items.busy")));
            outcome.notSaved();
            return;
        }
        BulkWatch watch = new BulkWatch(open.tasks());
        Consumer<T> good =
                result -> {
                    last.end();
                    outcome.saved();
                    done.accept(result);
                };
        Consumer<Throwable> bad =
                error -> {
                    last.end();
                    outcome.notSaved();
                    failed.accept(error);
                };
        outcome.begun(watch::stop);
        if (items > MANY) {
            watch.tell(
                    open.tasks().writeLong(what, () -> work.apply(watch), watch::stop, good, bad));
        } else {
            open.tasks().write(() -> work.apply(watch), good, bad);
        }
    }

    private void failed(Throwable error, Wanted wanted) {
        if (RetireQuestion.asked(error, dialogs, open.words(), () -> change(wanted.allTheSame()))) {
            return;
        }
        if (error instanceof CancellationException) {
            open.notice().set(open.words().say("items.stopped"));
        } else {
            open.failures().notSaved(wanted.what().get(), error, () -> change(wanted));
        }
    }

    private void changed(Done done, Supplier<String> what) {
        int count = done.items().size();
        if (count == 0) {
            last.forget();
        } else {
            offer(done, what);
        }
        open.notice().set(open.words().say("notice.items", number(count), count));
        open.changes().publish(done.changes());
    }

    private String number(int count) {
        return open.words().formats().count(count);
    }

    /**
     * Offers to take back what was done to some items.
     *
     * @param what what was done, in words; it holds on to no view
     */
    void offer(Done done, Supplier<String> what) {
        int count = done.items().size();
        last.offer(
                new Undoable(
                        what,
                        () -> open.words().say("items.undo.name", number(count), count),
                        () -> open.words().say("items.undo", number(count), count),
                        () -> undo(done, what, last.undoable().get())));
    }

    /**
     * Takes a change back, as far as nobody changed the same since.
     *
     * @param offered what was offered when the person asked for it, however often it is tried
     */
    private void undo(Done done, Supplier<String> what, Optional<Undoable> offered) {
        var operation = open.company().changeItems();
        String doing = open.words().say("doing.undo", what.get());
        run(
                doing,
                done.items().size(),
                watch -> operation.undo(done, watch),
                undone -> {
                    last.takenBack(offered);
                    undone(undone);
                },
                error -> {
                    if (error instanceof CancellationException) {
                        open.notice().set(open.words().say("items.stopped"));
                    } else {
                        open.failures().notSaved(doing, error, () -> undo(done, what, offered));
                    }
                },
                () -> {});
    }

    private void undone(Undone undone) {
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
}
