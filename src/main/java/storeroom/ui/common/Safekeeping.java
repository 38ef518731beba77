package storeroom.ui.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.safety.Backup;
import storeroom.safety.BackupKind;
import storeroom.safety.Backups;
import storeroom.safety.SecondFolder;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The backups of an open company, as all of the window sees them: one at a time is made, off the
 * window's thread. On the window's thread.
 */
public final class Safekeeping {

    /**
     * What is known.
     *
     * @param newest the newest proved one; empty when there is none, or nobody has looked yet
     * @param making whether one is being made
     * @param failure why the last attempt came to nothing; empty after a good one
     * @param second the second folder, as it was found at the last attempt
     */
    public record State(
            Optional<Backup> newest,
            boolean making,
            Optional<Throwable> failure,
            SecondFolder second) {}

    private final Backups backups;
    private final Tasks tasks;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private boolean looking;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(
                    new State(Optional.empty(), false, Optional.empty(), new SecondFolder.None()));

    /** What came of making one. */
    private record Made(Backup backup, SecondFolder second) {}

    /** What there was already. */
    private record Found(Optional<Backup> newest, Optional<SecondFolder> second) {}

    public Safekeeping(Backups backups, Tasks tasks) {
        this.backups = backups;
        this.tasks = tasks;
    }

    /**
     * Looks which is the newest one.
     *
     * @param bringUpToDate whether the second folder gets it as well, if it is there by now
     */
    public void look(boolean bringUpToDate) {
        if (looking) {
            return; // a slow stick must not occupy all who read
        }
        looking = true;
        tasks.read(
                () ->
                        new Found(
                                backups.newest(),
                                bringUpToDate
                                        ? Optional.of(backups.copyToSecondFolder())
                                        : Optional.empty()),
                found -> {
                    looking = false;
                    state.set(
                            new State(
                                    found.newest(),
                                    state.get().making(),
                                    state.get().failure(),
                                    found.second().orElse(state.get().second())));
                },
                error -> {
                    looking = false;
                    state.set(failed(error, state.get().making()));
                });
    }

    /**
     * Makes one, unless one is being made.
     *
     * @param done told of it after {@link #state}
     * @param failed told why there is none; the state says it as well
     */
    public void make(
            BackupKind kind, String reason, Consumer<Backup> done, Consumer<Throwable> failed) {
        if (state.get().making()) {
            return;
        }
        cancelled.set(false);
        State before = state.get();
        state.set(new State(before.newest(), true, before.failure(), before.second()));
        tasks.read(
                () -> {
                    Backup made = backups.make(kind, reason, cancelled::get);
                    return new Made(made, backups.copyToSecondFolder());
                },
                made -> {
                    state.set(
                            new State(
                                    Optional.of(made.backup()),
                                    false,
                                    Optional.empty(),
                                    made.second()));
                    done.accept(made.backup());
                },
                error -> {
                    state.set(failed(error, false));
                    failed.accept(error);
                });
    }

    private State failed(Throwable error, boolean making) {
        return new State(state.get().newest(), making, Optional.of(error), state.get().second());
    }

    /** Asks the one that is being made to stop. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Takes its time: not on the window's thread. */
    public Backups backups() {
        return backups;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }
}
