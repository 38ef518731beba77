package storeroom.ui.items;

import storeroom.db.Reader;
import storeroom.model.Changes;
import storeroom.operation.ChangeItems;
import storeroom.operation.RenameCategory;
import storeroom.operation.RuleBrokenException;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A category is renamed, or becomes one with another one after a question. */
final class CategoryViewModel extends Renaming {

    private final Consumer<String> done;

    /**
     * @param name the category
     * @param done told the name that its items have now
     */
    CategoryViewModel(OpenCompany open, Dialogs dialogs, String name, Consumer<String> done) {
        super(open, dialogs, "category", name, Proposals::categories);
        this.done = done;
        count();
    }

    @Override
    int size(Reader reader) {
        var categories = open().company().categories();
        return categories
                .find(reader, name())
                .map(category -> categories.size(reader, category.id()))
                .orElse(0);
    }

    @Override
    void save(String to) {
        other().ifPresentOrElse(
                        this::ask,
                        () ->
                                write(
                                        () -> renaming().rename(name(), to),
                                        changes -> {
                                            open().lastChange().forget(); // it was not the last
                                            saved(to, changes);
                                        }));
    }

    private RenameCategory renaming() {
        return open().company().renameCategory();
    }

    /** How many items it is about is read again: that is what is decided about. */
    private void ask(String into) {
        begin();
        open().tasks()
                .read(
                        () -> {
                            try (Reader reader = open().company().connections().reader()) {
                                return size(reader);
                            }
                        },
                        size -> {
                            end(false);
                            ask(into, size);
                        },
                        error -> failed(error, () -> ask(into)));
    }

    private void ask(String into, int size) {
        Words words = open().words();
        String count = words.formats().count(size);
        dialogs()
                .ask(
                        new Dialogs.Question(
                                words.say("category.merge.title", name(), into),
                                words.say("category.merges", count, size, into),
                                List.of(
                                        new Dialogs.Answer(words.say("cancel"), () -> {}),
                                        new Dialogs.Answer(
                                                words.say("category.merge.do", count, size),
                                                () -> merge(into)))));
    }

    private void merge(String into) {
        write(
                () -> renaming().merge(name(), into),
                moved -> {
                    offer(moved, into);
                    saved(into, moved.changes());
                });
    }

    /** As far as any item moved it can be taken back; otherwise nothing that was done before. */
    private void offer(ChangeItems.Done moved, String into) {
        if (moved.items().isEmpty()) {
            open().lastChange().forget();
            return;
        }
        Words words = open().words();
        String from = name();
        new BulkChanges(open(), dialogs())
                .offer(moved, () -> words.say("notice.category", from, into));
    }

    private <T> void write(Supplier<T> work, Consumer<T> good) {
        begin();
        open().tasks()
                .write(
                        work,
                        result -> {
                            end(true);
                            good.accept(result);
                        },
                        error -> failed(error, () -> write(work, good)));
    }

    private void saved(String to, Changes changes) {
        open().notice().set(open().words().say("notice.category", name(), to));
        open().changes().publish(changes);
        done.accept(to);
    }

    private void failed(Throwable error, Runnable again) {
        end(false);
        if (error instanceof RuleBrokenException broken) {
            newName().refuse(open().words().rules().say(broken.rule()));
        } else {
            open().failures().notSaved(open().words().say("doing.category", name()), error, again);
        }
    }
}
