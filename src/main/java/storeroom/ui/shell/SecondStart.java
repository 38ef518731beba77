package storeroom.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.operation.AlreadyOpenException;
import storeroom.ui.common.Tasks;

import java.util.Optional;

/** Asks what is to be done about a company that somebody else has. On the window's thread. */
final class SecondStart {

    private final CompanyMaker maker;
    private final Tasks tasks;
    private final Runnable quit;
    private final ReadOnlyObjectWrapper<Optional<Occupied>> occupied =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param quit closes the window, as far as this is concerned
     */
    SecondStart(CompanyMaker maker, Tasks tasks, Runnable quit) {
        this.maker = maker;
        this.tasks = tasks;
        this.quit = quit;
    }

    /**
     * Asks.
     *
     * @param quits whether leaving ends the program; else another company stays open
     * @param lookOn shows the company without changing it
     * @param tryAgain opens it again
     */
    void ask(AlreadyOpenException held, boolean quits, Runnable lookOn, Runnable tryAgain) {
        Runnable leave = quits ? quit : () -> {};
        occupied.set(
                Optional.of(
                        new Occupied(
                                held.holder(),
                                quits,
                                tasks,
                                () -> maker.reach(held.file(), held.holder()),
                                () -> maker.show(held.file()),
                                new Occupied.Ways(leave, lookOn, tryAgain, leave))));
    }

    /** What was asked last; empty until something was. */
    ReadOnlyObjectProperty<Optional<Occupied>> occupied() {
        return occupied.getReadOnlyProperty();
    }
}
