package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import storeroom.db.Reader;
import storeroom.model.Quantity;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.model.StockSnapshot;
import storeroom.operation.Company;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** {@code stock}: what lies there, today or at the end of another day. */
@Command(name = "stock", mixinStandardHelpOptions = true, sortOptions = false)
final class StockCommand implements Callable<Integer> {

    private static final int PAGE = 1_000;

    private final Context context;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable String asOf;

    @Option(names = "--sku", paramLabel = "SKU")
    private @Nullable String sku;

    @Option(names = "--search", paramLabel = "TEXT")
    private String search = "";

    @Option(names = "--low")
    private boolean low;

    @Option(names = "--retired")
    private boolean retired;

    @Mixin private OutputOptions output = new OutputOptions();

    StockCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Optional<LocalDate> day = Optional.ofNullable(asOf).map(context::day);
        try (Company company = context.read();
                Reader reader = company.connections().reader()) {
            Optional<StockSnapshot> past = day.map(d -> company.levels().allAsOf(reader, d));
            int printed;
            try (Listing listing = output.open(context, columns(past.isPresent()))) {
                printed =
                        sku == null
                                ? all(company, reader, past, listing)
                                : one(company, reader, past, listing);
            }
            if (output.isForPeople()) {
                context.print(
                        day.isPresent()
                                ? context.say("stock.asOf", printed, day.get().toString())
                                : context.say("stock.now", printed));
                hint(company, reader);
            }
            return ExitCodes.OK;
        }
    }

    private static List<Column> columns(boolean past) {
        List<Column> common =
                List.of(
                        Column.text("sku"),
                        Column.text("name"),
                        Column.text("category"),
                        Column.text("unit"),
                        Column.figures("on_hand"));
        List<Column> all = new java.util.ArrayList<>(common);
        if (!past) {
            all.add(Column.figures("reorder_point"));
            all.add(Column.text("moved_on"));
        }
        all.add(Column.figures("value")); // the last one: who reads the file counts columns
        return all;
    }

    private int one(Company company, Reader reader, Optional<StockSnapshot> past, Listing listing) {
        var coded = context.find(company, String.valueOf(sku));
        company.stock().find(reader, coded.item().id()).ifPresent(row -> print(row, past, listing));
        return 1;
    }

    private int all(Company company, Reader reader, Optional<StockSnapshot> past, Listing listing) {
        // Of an earlier day, what is low now says nothing: each row is looked at.
        StockFilter.View view = low && past.isEmpty() ? StockFilter.View.LOW : StockFilter.View.ALL;
        StockFilter filter = new StockFilter(search, view, context.today());
        int printed =
                print(
                        offset ->
                                company.stock()
                                        .rows(reader, filter, StockOrder.BY_SKU, offset, PAGE),
                        row -> isShown(row, past) && isWanted(row, past),
                        past,
                        listing);
        if (retired || past.isPresent()) {
            printed +=
                    print(
                            offset -> company.stock().retired(reader, search, offset, PAGE),
                            row -> isShown(row, past) && isWanted(row, past),
                            past,
                            listing);
        }
        return printed;
    }

    private static int print(
            IntFunction<List<StockRow>> pages,
            Predicate<StockRow> wanted,
            Optional<StockSnapshot> past,
            Listing listing) {
        int printed = 0;
        int offset = 0;
        List<StockRow> rows;
        do {
            rows = pages.apply(offset);
            for (StockRow row : rows) {
                if (wanted.test(row)) {
                    print(row, past, listing);
                    printed++;
                }
            }
            offset += PAGE;
        } while (rows.size() == PAGE);
        return printed;
    }

    /** With {@code --low}: active, and at or below a reorder point that is greater than zero. */
    private boolean isWanted(StockRow row, Optional<StockSnapshot> past) {
        return !low
                || (!row.retired()
                        && row.reorderPoint().isPositive()
                        && onHand(row, past).compareTo(row.reorderPoint()) <= 0);
    }

    /** Retired ones where they are asked for, or are there. */
    private boolean isShown(StockRow row, Optional<StockSnapshot> past) {
        return retired || !row.retired() || !onHand(row, past).isZero();
    }

    private static Quantity onHand(StockRow row, Optional<StockSnapshot> past) {
        return past.map(then -> then.onHand(row.item())).orElse(row.onHand());
    }

    private void hint(Company company, Reader reader) {
        if (sku == null && asOf == null && !retired && !low && search.isBlank()) {
            int more = company.stock().retired(reader);
            if (more > 0) {
                context.print(context.say("stock.retired", more));
            }
        }
    }

    private static void print(StockRow row, Optional<StockSnapshot> past, Listing listing) {
        @Nullable String category = row.category().orElse(null);
        if (past.isPresent()) {
            listing.row(
                    row.sku(),
                    row.name(),
                    category,
                    row.unit(),
                    onHand(row, past),
                    past.get().value(row.item()).orElse(null));
        } else {
            listing.row(
                    row.sku(),
                    row.name(),
                    category,
                    row.unit(),
                    row.onHand(),
                    row.reorderPoint(),
                    row.movedOn().orElse(null),
                    row.value().orElse(null));
        }
    }
}
