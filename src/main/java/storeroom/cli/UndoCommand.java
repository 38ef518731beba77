package storeroom.cli;

import picocli.CommandLine.Command;

import storeroom.model.Booking;
import storeroom.operation.Company;

import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code undo}: takes back what was booked last. */
@Command(name = "undo", mixinStandardHelpOptions = true, sortOptions = false)
final class UndoCommand implements Callable<Integer> {

    private final Context context;

    UndoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Company company = context.open()) {
            Booking undone = company.undo().undoLast().what();
            String what =
                    context.say("operation." + undone.operation().name().toLowerCase(Locale.ROOT));
            String at =
                    undone.bookedAt().atZone(company.clock().getZone()).toLocalDate()
                            + " "
                            + context.formats().time(undone.bookedAt());
            context.print(
                    undone.first()
                            .filter(_ -> undone.movements() == 1)
                            .map(
                                    movement ->
                                            context.say(
                                                    "undone.one",
                                                    what,
                                                    at,
                                                    movement.sku(),
                                                    movement.itemName(),
                                                    context.formats().change(movement.change())))
                            .orElseGet(
                                    () ->
                                            context.say(
                                                    "undone.many", what, at, undone.movements())));
            return ExitCodes.OK;
        }
    }
}
