package storeroom.ui.booking;

import javafx.beans.value.ChangeListener;

import storeroom.ui.booking.ScanDraft.Kept;
import storeroom.ui.common.Draft;
import storeroom.ui.common.OpenCompany;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the scans that are not booked over the end of the program, however that comes, and over the
 * end of the page: the next page of the same company goes on with them. On the window's thread.
 */
final class ScanKeeper {

    private static final Logger LOG = System.getLogger(ScanKeeper.class.getName());

    /** Takes over what was kept. */
    @FunctionalInterface
    interface Heir {

        /**
         * @param scans the earliest first
         * @param underWay whether they were kept by an earlier page of this very window, so that
         *     those that were being booked still are
         * @param reasons why some of them are not booked, by their numbers, where that is known
         */
        void take(List<Kept> scans, boolean underWay, Map<String, Reason> reasons);
    }

    private final OpenCompany open;
    private final ScanRows rows;
    private final Reasons reasons;
    private final String id = UUID.randomUUID().toString();
    private Optional<ChangeListener<Optional<String>>> waitsForEditing = Optional.empty();
    private boolean closed;

    /**
     * @param reasons for the next page
     */
    ScanKeeper(OpenCompany open, ScanRows rows, Reasons reasons) {
        this.open = open;
        this.rows = rows;
        this.reasons = reasons;
    }

    /** Keeps what is open now, or nothing where nothing is. */
    void keep() {
        List<ScanRow> now = rows.open().reversed();
        reasons.keep(id, reasons(now));
        if (now.isEmpty()) {
            open.drafts().drop(id);
        } else {
            open.drafts().keepSoon(ScanDraft.of(id, open.company().clock().instant(), now));
        }
    }

    private static Map<String, Reason> reasons(List<ScanRow> several) {
        Map<String, Reason> known = new HashMap<>();
        for (ScanRow row : several) {
            row.state().get().reason().ifPresent(why -> known.put(row.entry().id(), why));
        }
        return known;
    }

    /** Hands over what was not booked last time; where nothing may be booked yet, once it may. */
    void bringBack(Heir heir) {
        if (open.editing().refusal().get().isEmpty()) {
            read(heir);
            return;
        }
        ChangeListener<Optional<String>> listener =
                (_, _, refusal) -> {
                    if (refusal.isEmpty()) {
                        read(heir);
                    }
                };
        open.editing().refusal().addListener(listener);
        waitsForEditing = Optional.of(listener);
    }

    /** Nothing is brought back any more; what is still open is the next page's. */
    void close() {
        closed = true;
        waitsForEditing.ifPresent(open.editing().refusal()::removeListener);
        waitsForEditing = Optional.empty();
    }

    /** Whether the next page has these scans now: then this one leaves them alone. */
    boolean isTakenOver() {
        return closed && !open.drafts().isOurs(id);
    }

    private void read(Heir heir) {
        open.tasks()
                .read(
                        this::drafts,
                        drafts -> take(drafts, heir),
                        error -> LOG.log(Level.WARNING, "Scans are not brought back", error));
    }

    /**
     * @param underWay whether an earlier page of this window kept it
     */
    private record Found(Draft draft, boolean underWay) {}

    private List<Found> drafts() {
        return open.drafts().list().stream()
                .filter(draft -> draft.form().equals(ScanDraft.FORM))
                .filter(draft -> !draft.id().equals(id))
                .map(draft -> new Found(draft, open.drafts().isOurs(draft.id())))
                .toList();
    }

    /** They are this page's now: kept under its number before the old draft goes. */
    private void take(List<Found> drafts, Heir heir) {
        if (closed) {
            return;
        }
        List<String> taken = new ArrayList<>();
        for (Found found : drafts) {
            String old = found.draft().id();
            if (found.underWay() && !open.drafts().isOurs(old)) {
                continue; // all of it was booked meanwhile
            }
            try {
                heir.take(
                        ScanDraft.read(found.draft()),
                        found.underWay(),
                        found.underWay() ? reasons.of(old) : Map.of());
                taken.add(old);
            } catch (IllegalArgumentException | DateTimeException e) {
                LOG.log(Level.WARNING, "A draft of scans that cannot be read", e);
            }
        }
        if (!taken.isEmpty()) {
            keep();
            for (String old : taken) {
                open.drafts().drop(old);
                reasons.keep(old, Map.of());
            }
        }
    }
}
