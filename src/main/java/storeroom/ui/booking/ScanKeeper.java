package storeroom.ui.booking;

import storeroom.ui.booking.ScanDraft.Kept;
import storeroom.ui.common.Draft;
import storeroom.ui.common.OpenCompany;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Keeps the scans that are not booked over the end of the program, however that comes. On the
 * window's thread.
 */
final class ScanKeeper {

    private static final Logger LOG = System.getLogger(ScanKeeper.class.getName());

    private final OpenCompany open;
    private final ScanRows rows;
    private final String id = UUID.randomUUID().toString();

    ScanKeeper(OpenCompany open, ScanRows rows) {
        this.open = open;
        this.rows = rows;
    }

    /** Keeps what is open now, or nothing where nothing is. */
    void keep() {
        List<ScanRow> now = rows.open();
        if (now.isEmpty()) {
            open.drafts().drop(id);
        } else {
            open.drafts().keep(ScanDraft.of(id, open.company().clock().instant(), now));
        }
    }

    /** Hands over what was not booked last time; where nothing may be booked yet, once it may. */
    void bringBack(Consumer<List<Kept>> found) {
        if (open.editing().refusal().get().isEmpty()) {
            read(found);
        } else {
            open.editing().refusal().addListener((_, _, now) -> readWhenAllowed(now, found));
        }
    }

    private void readWhenAllowed(Optional<String> refusal, Consumer<List<Kept>> found) {
        if (refusal.isEmpty()) {
            read(found);
        }
    }

    private void read(Consumer<List<Kept>> found) {
        open.tasks()
                .read(
                        this::drafts,
                        drafts -> take(drafts, found),
                        error -> LOG.log(Level.WARNING, "Scans are not brought back", error));
    }

    private List<Draft> drafts() {
        return open.drafts().list().stream()
                .filter(draft -> draft.form().equals(ScanDraft.FORM))
                .filter(draft -> !draft.id().equals(id))
                .toList();
    }

    /** They are this window's now: kept under its number before the old draft goes. */
    private void take(List<Draft> drafts, Consumer<List<Kept>> found) {
        List<Kept> all = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Draft draft : drafts) {
            try {
                all.addAll(ScanDraft.read(draft));
                taken.add(draft.id());
            } catch (IllegalArgumentException e) {
                LOG.log(Level.WARNING, "A draft of scans that cannot be read", e);
            }
        }
        if (!all.isEmpty()) {
            found.accept(all);
            keep();
            taken.forEach(open.drafts()::drop);
        }
    }
}
