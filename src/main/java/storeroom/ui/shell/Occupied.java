package storeroom.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.instance.Owner;
import storeroom.ui.common.Tasks;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Somebody else has the company open that was asked for: what is known about him, and what the
 * person can do. Never takes the company away from anybody. On the window's thread.
 */
public final class Occupied {

    /**
     * What can be done; each ends the question.
     *
     * @param switched the other window is in front now
     * @param lookOn shows the company without changing it
     * @param tryAgain opens it again
     * @param leave does nothing of it
     */
    public record Ways(Runnable switched, Runnable lookOn, Runnable tryAgain, Runnable leave) {}

    private final Optional<Owner> owner;
    private final boolean quits;
    private final Tasks tasks;
    private final Supplier<Boolean> show;
    private final Ways ways;
    private final ReadOnlyObjectWrapper<Optional<Reach>> reach =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper(false);
    private boolean asking;

    /**
     * @param quits whether leaving ends the program; else another company stays open
     * @param reaching finds out whether the holder can be reached; takes its time
     * @param show brings the holder's window to the front; takes its time
     */
    Occupied(
            Optional<Owner> owner,
            boolean quits,
            Tasks tasks,
            Supplier<Reach> reaching,
            Supplier<Boolean> show,
            Ways ways) {
        this.owner = owner;
        this.quits = quits;
        this.tasks = tasks;
        this.show = show;
        this.ways = ways;
        tasks.read(
                reaching,
                now -> reach.set(Optional.of(now)),
                _ -> reach.set(Optional.of(Reach.SILENT)));
    }

    /** Brings the other window to the front; {@link Reach#SILENT} when it does not answer. */
    void switchTo() {
        if (asking) {
            return;
        }
        asking = true;
        tasks.read(
                show,
                shown -> {
                    asking = false;
                    if (shown) {
                        end(ways.switched());
                    } else {
                        reach.set(Optional.of(Reach.SILENT));
                    }
                },
                _ -> {
                    asking = false;
                    reach.set(Optional.of(Reach.SILENT));
                });
    }

    void lookOn() {
        end(ways.lookOn());
    }

    void tryAgain() {
        end(ways.tryAgain());
    }

    void leave() {
        end(ways.leave());
    }

    private void end(Runnable way) {
        if (!over.get()) {
            over.set(true);
            way.run();
        }
    }

    /** True once one way was taken. */
    ReadOnlyBooleanProperty over() {
        return over.getReadOnlyProperty();
    }

    /** Who has it open; empty where that could not be found out. */
    Optional<Owner> owner() {
        return owner;
    }

    /** Whether leaving ends the program. */
    boolean quits() {
        return quits;
    }

    /** Empty until it is found out. */
    public ReadOnlyObjectProperty<Optional<Reach>> reach() {
        return reach.getReadOnlyProperty();
    }
}
