package storeroom.ui.movements;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import storeroom.exchange.MovementTable;
import storeroom.model.MovementFilter;
import storeroom.ui.common.OpenCompany;

import java.nio.file.Path;

/** Movements become a CSV file, in the background, one at a time. On the window's thread. */
final class LedgerExport {

    private final OpenCompany open;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);

    LedgerExport(OpenCompany open) {
        this.open = open;
    }

    /** Says when the file is there, or why not. */
    void write(MovementFilter filter, Path file) {
        if (running.get()) {
            return;
        }
        running.set(true);
        open.tasks()
                .read(
                        () -> MovementTable.export(open.company(), filter, file),
                        count -> {
                            running.set(false);
                            open.notice()
                                    .set(
                                            open.words()
                                                    .say(
                                                            "ledger.exported",
                                                            open.words().formats().count(count),
                                                            count,
                                                            file));
                        },
                        error -> {
                            running.set(false);
                            open.failures().notExported(file, error, () -> write(filter, file));
                        });
    }

    /** True while a file is being written. */
    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }
}
