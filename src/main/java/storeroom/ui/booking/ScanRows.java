package storeroom.ui.booking;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import storeroom.ui.booking.ScanRow.State;

import java.util.List;

/**
 * What is listed below the field, the latest first, so that a scan is seen however much waits for
 * the person. What is done leaves when there is too much of it; what waits never does. On the
 * window's thread.
 */
final class ScanRows {

    /** What was booked and is still listed. */
    static final int DONE_KEPT = 500;

    private final ObservableList<ScanRow> rows =
            FXCollections.observableArrayList(row -> new Observable[] {row.state()});
    private final FilteredList<ScanRow> waiting = new FilteredList<>(rows, ScanRow::isProblem);
    private final ReadOnlyIntegerWrapper problems = new ReadOnlyIntegerWrapper(0);

    /** Takes a scan in. */
    void add(ScanRow row) {
        rows.addFirst(row);
        if (row.isProblem()) {
            problems.set(problems.get() + 1);
        }
        dropOldest();
    }

    /** What is still being booked must not get lost, however much there is of it. */
    private void dropOldest() {
        for (int i = rows.size() - 1; i >= 0 && rows.size() - problems.get() > DONE_KEPT; i--) {
            State state = rows.get(i).state().get();
            if (!state.isProblem() && !(state instanceof State.Waiting)) {
                rows.remove(i);
            }
        }
    }

    /** Something became of a scan; what is tried again moves to the top, where that is seen. */
    void set(ScanRow row, State now) {
        boolean was = row.isProblem();
        row.set(now);
        if (was == now.isProblem() || !rows.contains(row)) {
            return;
        }
        problems.set(problems.get() + (was ? -1 : 1));
        if (was) {
            rows.remove(row);
            rows.addFirst(row);
        }
    }

    /** The person has dealt with it. */
    void remove(ScanRow row) {
        if (rows.remove(row) && row.isProblem()) {
            problems.set(problems.get() - 1);
        }
    }

    /** All of them, for a list. */
    ObservableList<ScanRow> all() {
        return rows;
    }

    /** Those that wait for the person, for a list. */
    ObservableList<ScanRow> waiting() {
        return waiting;
    }

    /** Those that are not booked yet: what must outlive the program. */
    List<ScanRow> open() {
        return rows.stream()
                .filter(row -> row.isProblem() || row.state().get() instanceof State.Waiting)
                .toList();
    }

    /** How many wait for the person. */
    ReadOnlyIntegerProperty problems() {
        return problems.getReadOnlyProperty();
    }
}
