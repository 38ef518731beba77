package storeroom.ui.booking;

import storeroom.db.Reader;
import storeroom.model.Movement;
import storeroom.model.MovementId;
import storeroom.model.Rule;
import storeroom.operation.RuleBrokenException;
import storeroom.operation.Scanned;
import storeroom.ui.booking.ScanRow.State;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back what was booked of a scan, and follows what other pages take back, and what counts
 * again since that was taken back in its turn. On the window's thread.
 */
final class TakenBack {

    private final OpenCompany open;
    private final ScanRows rows;
    private final Tasks.Latest reads;

    TakenBack(OpenCompany open, ScanRows rows) {
        this.open = open;
        this.rows = rows;
        reads = open.tasks().latest();
    }

    /** Takes back what was booked of one scan. */
    void takeBack(ScanRow row) {
        if (row.state().get() instanceof State.Booked(Scanned.Booked booked)) {
            open.whenEditable(() -> takeBack(row, booked));
        }
    }

    private void takeBack(ScanRow row, Scanned.Booked booked) {
        String what = BookTexts.notice(booked, open.words());
        open.tasks()
                .write(
                        () -> open.company().reverse().reverse(booked.movement().id(), ""),
                        done -> {
                            rows.set(row, new State.TakenBack(booked));
                            String said = open.words().say("notice.back", what);
                            open.notice()
                                    .booked(
                                            new MovementTexts(open.words())
                                                    .revalued(said, done.revaluation()));
                            open.changes().publish(done.changes());
                        },
                        error -> {
                            if (error instanceof RuleBrokenException broken
                                    && broken.rule() instanceof Rule.AlreadyReversed) {
                                look();
                            } else {
                                open.failures()
                                        .notSaved(
                                                open.words().say("doing.takeBack", what),
                                                error,
                                                () -> takeBack(row, booked));
                            }
                        });
    }

    /** Undo in the status bar, or another page, may have taken back what is listed here. */
    void look() {
        Map<ScanRow, MovementId> listed = new LinkedHashMap<>();
        rows.all()
                .forEach(
                        row ->
                                booked(row.state().get())
                                        .ifPresent(what -> listed.put(row, what.movement().id())));
        if (listed.isEmpty()) {
            return;
        }
        Set<MovementId> asked = Set.copyOf(listed.values());
        reads.read(
                () -> takenBack(asked),
                gone -> listed.forEach((row, movement) -> show(row, gone.contains(movement))),
                error ->
                        open.failures().notRead(open.words().say("doing.book"), error, this::look));
    }

    private Set<MovementId> takenBack(Set<MovementId> movements) {
        Set<MovementId> gone = new HashSet<>();
        try (Reader reader = open.company().connections().reader()) {
            for (MovementId id : movements) {
                Optional<Movement> now = open.company().ledger().find(reader, id);
                if (now.isEmpty() || now.get().reversedBy().isPresent()) {
                    gone.add(id);
                }
            }
        }
        return gone;
    }

    private void show(ScanRow row, boolean isGone) {
        booked(row.state().get())
                .<State>map(what -> isGone ? new State.TakenBack(what) : new State.Booked(what))
                .filter(now -> !now.equals(row.state().get()))
                .ifPresent(now -> rows.set(row, now));
    }

    private static Optional<Scanned.Booked> booked(State state) {
        return switch (state) {
            case State.Booked(Scanned.Booked what) -> Optional.of(what);
            case State.TakenBack(Scanned.Booked what) -> Optional.of(what);
            case State.Waiting _,
                    State.Unknown _,
                    State.Refused _,
                    State.Unclear _,
                    State.NotSaved _ ->
                    Optional.empty();
        };
    }
}
