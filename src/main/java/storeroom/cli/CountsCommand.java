package storeroom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import storeroom.db.Reader;
import storeroom.model.CountId;
import storeroom.model.CountProgress;
import storeroom.model.CountSheet;
import storeroom.model.CountState;
import storeroom.operation.Company;
import storeroom.repository.CountReads;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code counts}: the stocktaking sheets, the latest first. */
@Command(name = "counts", mixinStandardHelpOptions = true, sortOptions = false)
final class CountsCommand implements Callable<Integer> {

    private static final int PAGE = 500;

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("number"),
                    Column.text("state"),
                    Column.text("location"),
                    Column.text("category"),
                    Column.text("blind"),
                    Column.text("opened_at"),
                    Column.text("opened_by"),
                    Column.text("closed_at"),
                    Column.figures("items"),
                    Column.figures("counted"),
                    Column.figures("differences"),
                    Column.figures("recount"),
                    Column.figures("value"),
                    Column.text("note"));

    private static final List<Column> FOR_PEOPLE =
            List.of(
                    Column.text("number"),
                    Column.text("state"),
                    Column.text("location"),
                    Column.text("category"),
                    Column.text("opened_at"),
                    Column.figures("items"),
                    Column.figures("counted"),
                    Column.figures("differences"),
                    Column.figures("value"));

    private final Context context;

    @Option(names = "--open")
    private boolean open;

    @Mixin private OutputOptions output = new OutputOptions();

    CountsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        boolean people = output.isForPeople();
        try (Company company = context.read();
                Reader reader = company.connections().reader()) {
            int printed;
            try (Listing listing = output.open(context, people ? FOR_PEOPLE : COLUMNS)) {
                printed = print(company, reader, listing);
            }
            if (people) {
                context.print(context.say("counts.listed", printed));
            }
            return ExitCodes.OK;
        }
    }

    private int print(Company company, Reader reader, Listing listing) {
        Optional<CountState> state = open ? Optional.of(CountState.OPEN) : Optional.empty();
        int printed = 0;
        List<CountSheet> page;
        do {
            page = company.counts().sheets().page(reader, state, printed, PAGE);
            List<CountId> ids = page.stream().map(CountSheet::id).toList();
            Map<CountId, CountProgress> progress = CountReads.progress(reader, ids);
            page.forEach(
                    sheet ->
                            print(
                                    sheet,
                                    progress.getOrDefault(sheet.id(), CountProgress.NONE),
                                    listing));
            printed += page.size();
        } while (page.size() == PAGE);
        return printed;
    }

    private void print(CountSheet sheet, CountProgress progress, Listing listing) {
        if (output.isForPeople()) {
            listing.row(
                    sheet.number(),
                    context.say("counts.state." + state(sheet)),
                    sheet.location().code(),
                    sheet.category().orElse(null),
                    sheet.opened(),
                    progress.lines(),
                    progress.counted(),
                    progress.differing(),
                    progress.value().orElse(null));
        } else {
            listing.row(
                    sheet.number(),
                    state(sheet),
                    sheet.location().code(),
                    sheet.category().orElse(null),
                    sheet.blind(),
                    sheet.opened(),
                    sheet.openedBy(),
                    sheet.closed().orElse(null),
                    progress.lines(),
                    progress.counted(),
                    progress.differing(),
                    progress.recount(),
                    progress.value().orElse(null),
                    sheet.note());
        }
    }

    private static String state(CountSheet sheet) {
        return sheet.state().name().toLowerCase(Locale.ROOT);
    }
}
