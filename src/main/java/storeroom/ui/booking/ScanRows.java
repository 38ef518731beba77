package storeroom.ui.booking;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import storeroom.ui.booking.ScanRow.State;

import java.util.List;

/**
 * What is listed below the field: first what waits for the person, then what was booked, the latest
 * first. What is done leaves when there is too much of it; what waits for the person never does. On
 * the window's thread.
 */
final class ScanRows {

    /** What was booked and is still listed. */
    static final int DONE_KEPT = 500;

    private final ObservableList<ScanRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper problems = new ReadOnlyIntegerWrapper(0);

    /** Takes a scan in. */
    void add(ScanRow row) {
        rows.add(row.isProblem() ? 0 : problems.get(), row);
        if (row.isProblem()) {
            problems.set(problems.get() + 1);
        }
        dropOldest();
    }

    /** What is still being booked must not get lost, however much there is of it. */
    private void dropOldest() {
        while (rows.size() - problems.get() > DONE_KEPT
                && !(rows.getLast().state().get() instanceof State.Waiting)) {
            rows.removeLast();
        }
    }

    /** Something became of a scan; it moves to where it now belongs. */
    void set(ScanRow row, State now) {
        boolean was = row.isProblem();
        row.set(now);
        if (was != now.isProblem() && rows.remove(row)) {
            problems.set(problems.get() + (now.isProblem() ? 1 : -1));
            rows.add(now.isProblem() ? 0 : problems.get(), row);
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
