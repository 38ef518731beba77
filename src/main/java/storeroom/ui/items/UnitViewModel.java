package storeroom.ui.items;

import storeroom.db.Reader;
import storeroom.model.ItemEdit;
import storeroom.model.ItemId;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.function.Consumer;

/** A unit is renamed for all items that are counted in it; that can be taken back as one. */
final class UnitViewModel extends Renaming {

    private final BulkChanges bulk;
    private final Consumer<String> done;

    /**
     * @param name the unit
     * @param done told what its items are counted in now
     */
    UnitViewModel(OpenCompany open, Dialogs dialogs, String name, Consumer<String> done) {
        super(open, dialogs, "unit", name, Proposals::units);
        this.done = done;
        bulk = new BulkChanges(open, dialogs);
        count();
    }

    @Override
    int size(Reader reader) {
        return open().company().items().countedIn(reader, name()).size();
    }

    private List<ItemId> items() {
        try (Reader reader = open().company().connections().reader()) {
            return open().company().items().countedIn(reader, name());
        }
    }

    @Override
    void save(String to) {
        begin();
        open().tasks()
                .read(
                        this::items,
                        items -> rename(items, to),
                        error -> {
                            end(false);
                            open().failures().notSaved(doing(), error, () -> save(to));
                        });
    }

    private String doing() {
        return open().words().say("doing.unit", name());
    }

    private void rename(List<ItemId> items, String to) {
        Words words = open().words();
        String from = name();
        bulk.change(
                items,
                List.of(new ItemEdit.Unit(to)),
                () -> words.say("doing.unit", from),
                new BulkChanges.Outcome() {
                    @Override
                    public void begun(Runnable stop) {
                        begin(); // also where it is tried again
                    }

                    @Override
                    public void saved() {
                        end(true);
                        done.accept(to);
                    }

                    @Override
                    public void notSaved() {
                        end(false);
                    }
                });
    }
}
