package storeroom.bench;

import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.model.RowRange;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.operation.Company;
import storeroom.repository.LedgerListing;
import storeroom.repository.MovementList;
import storeroom.repository.StockListing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** The ledger and the stock of past days, looked through as a person does. */
final class LedgerBenchmark {

    private static final int PAGE = 100;

    private final Company company;
    private final LocalDate today;
    private final Random random = new Random(42);
    private final MovementList list = new MovementList();

    private LedgerBenchmark(Company company) {
        this.company = company;
        today = LocalDate.now(company.clock());
    }

    static void run(Company company) throws Exception {
        LedgerBenchmark benchmark = new LedgerBenchmark(company);
        benchmark.ledger();
        benchmark.stock();
    }

    private <T> T read(Function<Reader, T> work) {
        try (Reader reader = company.connections().reader()) {
            return work.apply(reader);
        }
    }

    private void ledger() throws Exception {
        LedgerListing everything = read(reader -> list.open(reader, MovementFilter.ALL));
        time(
                "page of the ledger, anywhere",
                "10 ms",
                reader -> everything.rows(reader, random.nextInt(everything.size()), PAGE));
        MovementFilter month =
                MovementFilter.ALL.between(Optional.of(today.minusDays(29)), Optional.of(today));
        page("everything", MovementFilter.ALL);
        page("30 days", month);
        MovementFilter sales =
                MovementFilter.ALL
                        .withKind(Optional.of(MovementKind.SALE))
                        .withLocation(Optional.of(LocationId.MAIN));
        prepare();
        page("all sales of a place", sales);
        page("text that many have", MovementFilter.ALL.withText("bolt"));
        page("text that none has", MovementFilter.ALL.withText("zzz-4711"));
        page("text and sales of a place", sales.withText("paint d-12"));
        keystrokes();
        filteredPages("all sales", sales);
        filteredPages("a word of a document", MovementFilter.ALL.withText("d-4"));
        time(
                "one item with its running balance",
                "10 ms",
                reader ->
                        list.rows(
                                reader,
                                MovementFilter.of(new ItemId(1 + random.nextInt(100_000))),
                                0,
                                PAGE));
        time(
                "figures above the whole ledger",
                "-",
                reader -> list.figures(reader, MovementFilter.ALL));
    }

    /** Once, by whoever comes first; after a booking it is only carried on. */
    private void prepare() throws Exception {
        time(
                "the keys of the ledger made (once)",
                "-",
                reader -> new MovementList().prepare(reader));
        read(list::prepare);
    }

    /** List and figures after each key, as the window asks for them. */
    private void keystrokes() throws Exception {
        List<String> typed = new ArrayList<>();
        for (String word : List.of("hex bolt 40", "d-12345", "sku-0777", "zzz")) {
            for (int length = 1; length <= word.length(); length++) {
                typed.add(word.substring(0, length));
            }
        }
        Timings.of(
                        typed.size(),
                        typed.size() * 3,
                        i -> {
                            MovementFilter filter =
                                    MovementFilter.ALL.withText(typed.get(i % typed.size()));
                            read(reader -> list.open(reader, filter).rows(reader, 0, PAGE));
                            read(reader -> list.figures(reader, filter));
                        })
                .print("search in the ledger, one keystroke", "100 ms");
    }

    private void filteredPages(String what, MovementFilter filter) throws Exception {
        LedgerListing found = read(reader -> list.open(reader, filter));
        time(
                "page anywhere: " + what,
                "10 ms",
                reader -> found.rows(reader, random.nextInt(found.size()), PAGE));
    }

    private void page(String what, MovementFilter filter) throws Exception {
        time(
                "ledger opened at its first page: " + what,
                "-",
                reader -> list.open(reader, filter).rows(reader, 0, PAGE));
    }

    private void stock() throws Exception {
        StockFilter now = StockFilter.all(today);
        StockOrder byOnHand = new StockOrder(StockOrder.Column.ON_HAND, false);
        for (StockOrder order : List.of(StockOrder.BY_SKU, byOnHand)) {
            time(
                    "list of a past day, by " + order.column(),
                    "250 ms",
                    reader -> company.stock().open(reader, now.withAsOf(anyDay()), order).size());
        }
        time(
                "list of a location",
                "250 ms",
                reader -> company.stock().open(reader, main(now), StockOrder.BY_SKU).size());
        time(
                "list of a location on a past day",
                "500 ms",
                reader ->
                        company.stock()
                                .open(reader, main(now).withAsOf(anyDay()), StockOrder.BY_SKU)
                                .size());
        StockListing past =
                read(reader -> company.stock().open(reader, now.withAsOf(anyDay()), byOnHand));
        time(
                "page of a past day, anywhere",
                "10 ms",
                reader -> past.rows(reader, random.nextInt(past.size() - PAGE), PAGE));
        StockListing today100k =
                read(reader -> company.stock().open(reader, now, StockOrder.BY_SKU));
        time(
                "totals of all 100,000 rows, now",
                "-",
                reader -> today100k.totals(reader, List.of(new RowRange(0, today100k.size()))));
        time(
                "totals of all 100,000 rows, past",
                "-",
                reader -> past.totals(reader, List.of(new RowRange(0, past.size()))));
    }

    private Optional<LocalDate> anyDay() {
        return Optional.of(today.minusDays(1 + random.nextInt(700)));
    }

    private static StockFilter main(StockFilter filter) {
        return filter.withLocation(Optional.of(LocationId.MAIN));
    }

    private void time(String what, String goal, Function<Reader, Object> work) throws Exception {
        Timings.of(5, 20, _ -> read(work)).print(what, goal);
    }
}
