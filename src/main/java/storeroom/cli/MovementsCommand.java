package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import storeroom.db.Reader;
import storeroom.exchange.Kinds;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementId;
import storeroom.model.MovementKind;
import storeroom.operation.Company;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code movements}: the ledger, latest first. */
@Command(name = "movements", mixinStandardHelpOptions = true, sortOptions = false)
final class MovementsCommand implements Callable<Integer> {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.figures("id"),
                    Column.text("date"),
                    Column.text("kind"),
                    Column.text("sku"),
                    Column.text("name"),
                    Column.figures("quantity"),
                    Column.figures("price"),
                    Column.text("document"),
                    Column.text("note"),
                    Column.text("booked_by"),
                    Column.figures("reverses"));

    private final Context context;

    @Mixin private HistoryOptions history = new HistoryOptions();

    @Option(names = "--kind", paramLabel = "KIND")
    private @Nullable String kind;

    @Option(names = "--document", paramLabel = "NUMBER")
    private @Nullable String document;

    @Mixin private OutputOptions output = new OutputOptions();

    MovementsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Company company = context.read();
                Reader reader = company.connections().reader()) {
            MovementFilter filter = filter(company);
            int total = company.ledger().count(reader, filter);
            int most = history.most(context, output);
            try (Listing listing = output.open(context, COLUMNS)) {
                company.ledger().forEach(reader, filter, most, row -> print(row, listing));
            }
            if (output.isForPeople()) {
                context.print(
                        total > most
                                ? context.say("movements.more", most, total - most)
                                : context.say("movements.all", total));
            }
            return ExitCodes.OK;
        }
    }

    private MovementFilter filter(Company company) {
        return MovementFilter.ALL
                .withItem(history.item(context, company))
                .between(history.from(context), history.to(context))
                .withKind(Optional.ofNullable(kind).map(this::kind))
                .withDocument(Optional.ofNullable(document));
    }

    private MovementKind kind(String name) {
        return Kinds.find(name)
                .orElseThrow(() -> new UsageException(context.say("kind.bad", name)));
    }

    private void print(Movement movement, Listing listing) {
        String name = Kinds.name(movement.kind());
        listing.row(
                number(movement.id()),
                movement.day(),
                output.isForPeople() ? context.say("kind." + name) : name,
                movement.sku(),
                movement.itemName(),
                movement.change(),
                movement.unitPrice().orElse(null),
                movement.document(),
                movement.note(),
                movement.bookedBy(),
                movement.reverses().map(this::number).orElse(null));
    }

    /** People read numbers of movements as names, not as amounts. */
    private Object number(MovementId id) {
        return output.isForPeople() ? String.valueOf(id.value()) : id.value();
    }
}
