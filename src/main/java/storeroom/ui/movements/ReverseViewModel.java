package storeroom.ui.movements;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import storeroom.model.Movement;
import storeroom.model.MovementId;
import storeroom.model.NewMovement;
import storeroom.operation.ReverseMovement.Reversed;
import storeroom.ui.common.Editing;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Words;

import java.util.List;

/** Movements that are to be taken back, and why. On the window's thread. */
public final class ReverseViewModel {

    private final OpenCompany open;
    private final List<Movement> movements;
    private final int left;
    private final Input<String> reason;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private Runnable done = () -> {};

    /**
     * @param chosen those that were taken back already, and those that take back others, are left
     *     out
     */
    ReverseViewModel(OpenCompany open, List<Movement> chosen) {
        this.open = open;
        movements = chosen.stream().filter(ReverseViewModel::counts).toList();
        left = chosen.size() - movements.size();
        reason = new Input<>("", new Inputs(open.words()).text(NewMovement.NOTE_LENGTH));
    }

    /** Whether a movement counts and can be taken back. */
    static boolean counts(Movement movement) {
        return movement.reversedBy().isEmpty() && movement.reverses().isEmpty();
    }

    /** Called when they are taken back. */
    void whenDone(Runnable action) {
        done = action;
    }

    /** Takes them back as one booking, with the reason that was typed. */
    public void takeBack() {
        open.whenEditable(this::book);
    }

    private void book() {
        if (busy.get() || movements.isEmpty() || !reason.check()) {
            return;
        }
        busy.set(true);
        List<MovementId> ids = movements.stream().map(Movement::id).toList();
        String why = reason.value().get().orElse("");
        open.tasks()
                .write(
                        () -> open.company().reverse().reverse(ids, why),
                        this::saved,
                        error -> {
                            busy.set(false);
                            open.failures()
                                    .notSaved(
                                            open.words().say("doing.takeBack", what()),
                                            error,
                                            this::book);
                        });
    }

    private void saved(Reversed reversed) {
        busy.set(false);
        done.run();
        reversed.booked()
                .ifPresentOrElse(
                        booked -> {
                            String said = words().say("notice.back", what());
                            open.notice()
                                    .booked(
                                            new MovementTexts(words())
                                                    .revalued(said, booked.revaluation()));
                            open.changes().publish(booked.changes());
                        },
                        () -> open.notice().set(words().say("reverse.already")));
    }

    /** {@code sale of 2 × DR-SET-19}, or how many. */
    String what() {
        if (movements.size() == 1) {
            Movement one = movements.getFirst();
            return new MovementTexts(words()).what(one.kind(), one.change(), one.sku());
        }
        return words().say(
                        "reverse.what",
                        words().formats().count(movements.size()),
                        movements.size());
    }

    Words words() {
        return open.words();
    }

    Editing editing() {
        return open.editing();
    }

    /** What will be taken back. */
    public List<Movement> movements() {
        return movements;
    }

    /** How many of the chosen ones stay as they are. */
    public int leftOut() {
        return left;
    }

    /** Why they are taken back; may be empty. */
    public Input<String> reason() {
        return reason;
    }

    /** True while they are being taken back. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }
}
