package storeroom.ui.common;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Optional;
import java.util.function.Supplier;

/** What is under way in the background of a window, the eldest first. On the window's thread. */
public final class Jobs {

    private final ObservableList<Job> underWay = FXCollections.observableArrayList();
    private final ObservableList<Job> seen = FXCollections.unmodifiableObservableList(underWay);

    /**
     * Something begins; whoever begins it ends it.
     *
     * @param what in words, as the status bar shows it; asked again when the language changes
     * @param cancel asks it to stop; empty where it cannot be stopped
     */
    public Job begin(Supplier<String> what, Optional<Runnable> cancel) {
        Job job = new Job(this, what, cancel);
        underWay.add(job);
        return job;
    }

    /** The same with words that are the same in every language. */
    public Job begin(String what, Optional<Runnable> cancel) {
        return begin(() -> what, cancel);
    }

    void ended(Job job) {
        underWay.remove(job);
    }

    /** All that is under way. */
    public ObservableList<Job> underWay() {
        return seen;
    }
}
