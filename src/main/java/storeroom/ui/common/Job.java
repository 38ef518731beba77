package storeroom.ui.common;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that takes its time in the background, as the status bar tells of it. On the window's
 * thread.
 */
public final class Job {

    /** It is not known how much is done. */
    public static final double UNKNOWN = -1;

    private final Jobs jobs;
    private final Supplier<String> what;
    private final Optional<Runnable> cancel;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyBooleanWrapper cancelled = new ReadOnlyBooleanWrapper(false);

    Job(Jobs jobs, Supplier<String> what, Optional<Runnable> cancel) {
        this.jobs = jobs;
        this.what = what;
        this.cancel = cancel;
    }

    /** What is done, in the language of now. */
    public String what() {
        return what.get();
    }

    /** How much is done, from 0 to 1; less than 0 while that is not known. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Says how much is done, from 0 to 1. */
    public void advance(double share) {
        progress.set(Math.clamp(share, 0, 1));
    }

    /** Whether the person may stop it. */
    public boolean canCancel() {
        return cancel.isPresent();
    }

    /** Asks it to stop, once; it ends when it has. */
    public void cancel() {
        if (!cancelled.get()) {
            cancelled.set(true);
            cancel.ifPresent(Runnable::run);
        }
    }

    /** Whether it was asked to stop. */
    public ReadOnlyBooleanProperty cancelled() {
        return cancelled.getReadOnlyProperty();
    }

    /** It is over, in whichever way. */
    public void end() {
        jobs.ended(this);
    }
}
