package storeroom.bench;

import storeroom.Wiring;
import storeroom.db.DatabaseOptions;
import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.operation.Company;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Measures what README claims, on 100,000 items and 1,000,000 movements that it makes itself.
 *
 * <p>Arguments: a folder for its files (default {@code target/bench}), and the part that is wanted
 * ({@code all}; or {@code verify} or {@code ledger}, which take over the company of an earlier
 * run).
 */
public final class Benchmark {

    static final int ITEMS = 100_000;
    static final int MOVEMENTS = 1_000_000;
    private static final int PAGE = 100;
    private static final String ALL = "all";

    private final Company company;
    private final LocalDate today;
    private final Random random = new Random(42);

    private Benchmark(Company company) {
        this.company = company;
        this.today = LocalDate.now(company.clock());
    }

    /** Runs all of it. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/bench"));
        String part = args.length > 1 ? args[1] : ALL;
        Clock clock = Clock.systemUTC();
        Wiring wiring = new Wiring(clock, "bench", DatabaseOptions.defaults(clock, "bench"));
        Path file = folder.resolve("bench.storeroom");
        if (part.equals(ALL) || Files.notExists(file)) {
            ImportBenchmark.run(wiring, folder, file, ITEMS, MOVEMENTS);
        }
        if (part.equals("ledger")) {
            try (Company company = wiring.open(file)) {
                LedgerBenchmark.run(company);
            }
            return;
        }
        VerifyBenchmark.run(wiring, file);
        BackupBenchmark.run(wiring, file);
        if (!part.equals(ALL)) {
            Heap.print();
            return;
        }
        try (Company company = wiring.open(file)) {
            Benchmark benchmark = new Benchmark(company);
            benchmark.search();
            benchmark.pages();
            benchmark.asOf();
            LedgerBenchmark.run(company);
        }
        WriteBenchmark.run(wiring, folder.resolve("writes.storeroom"));
        ReadersBesideAWriter.run(wiring, folder.resolve("readers.storeroom"));
        Heap.print();
    }

    private void search() throws Exception {
        List<String> keystrokes = new ArrayList<>();
        for (String typed : List.of("hex bolt 40", "sku-0777", "wall paint", "8000000", "zzz")) {
            for (int length = 1; length <= typed.length(); length++) {
                keystrokes.add(typed.substring(0, length));
            }
        }
        Timings.of(
                        keystrokes.size(),
                        keystrokes.size() * 5,
                        i ->
                                page(
                                        new StockFilter(
                                                keystrokes.get(i % keystrokes.size()),
                                                StockFilter.View.ALL,
                                                today),
                                        StockOrder.BY_SKU,
                                        0))
                .print("search, one keystroke (count and first page)", "30 ms");
    }

    private void pages() throws Exception {
        for (StockOrder.Column column : StockOrder.Column.values()) {
            Timings.of(
                            20,
                            100,
                            i -> {
                                try (Reader reader = company.connections().reader()) {
                                    company.stock()
                                            .rows(
                                                    reader,
                                                    StockFilter.all(today),
                                                    new StockOrder(column, true),
                                                    random.nextInt(ITEMS - PAGE),
                                                    PAGE);
                                }
                            })
                    .print("page of stock, anywhere, by " + column, "10 ms");
        }
        Timings.of(
                        5,
                        20,
                        i -> {
                            try (Reader reader = company.connections().reader()) {
                                company.stock().summary(reader, today);
                            }
                        })
                .print("the figures above the list", "-");
    }

    private void asOf() throws Exception {
        Timings.of(
                        2_000,
                        5_000,
                        i -> {
                            try (Reader reader = company.connections().reader()) {
                                company.levels()
                                        .asOf(
                                                reader,
                                                new ItemId(1 + random.nextInt(ITEMS)),
                                                today.minusDays(random.nextInt(700)));
                            }
                        })
                .print("stock of one item as of a date", "0.5 ms");
        Timings.of(
                        3,
                        10,
                        i -> {
                            try (Reader reader = company.connections().reader()) {
                                company.levels()
                                        .allAsOf(reader, today.minusDays(random.nextInt(700)));
                            }
                        })
                .print("stock and value of all items as of a date", "1 s");
        Timings.of(
                        3,
                        10,
                        i -> {
                            try (Reader reader = company.connections().reader()) {
                                company.values()
                                        .worth(reader, today.minusDays(random.nextInt(700)));
                            }
                        })
                .print("value of the whole stock as of a date", "1 s");
    }

    private void page(StockFilter filter, StockOrder order, int offset) {
        try (Reader reader = company.connections().reader()) {
            company.stock().page(reader, filter, order, offset, PAGE);
        }
    }
}
