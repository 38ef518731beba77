package storeroom.bench;

import storeroom.Wiring;
import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportRequest;
import storeroom.exchange.Importer;
import storeroom.exchange.Progress;
import storeroom.operation.Company;
import storeroom.text.Formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes two CSV files, and imports them into an empty company with every check there is. */
final class ImportBenchmark {

    private static final String[] GOODS = {
        "Hex bolt M8", "Wall paint white", "Work gloves size", "Drill bit set", "Sanitary silicone"
    };
    private static final int DAYS = 700;

    private final Path folder;
    private final int items;
    private final int movements;

    private ImportBenchmark(Path folder, int items, int movements) {
        this.folder = folder;
        this.items = items;
        this.movements = movements;
    }

    /** Leaves the company in {@code file}. */
    static void run(Wiring wiring, Path folder, Path file, int items, int movements)
            throws IOException {
        delete(file);
        ImportBenchmark benchmark = new ImportBenchmark(folder, items, movements);
        Path itemFile = benchmark.writeItems();
        Path movementFile = benchmark.writeMovements();
        try (Company company = wiring.open(file)) {
            Importer importer = new Importer(company, new Formats(Locale.UK, company.clock()));
            time("items", importer, ImportRequest.items(itemFile), "-");
            time("movements", importer, ImportRequest.movements(movementFile), "150,000/s");
        }
    }

    private static void time(String what, Importer importer, ImportRequest request, String goal) {
        long began = System.nanoTime();
        ImportReport report = importer.run(request, Progress.NONE);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (report.badRows() > 0) {
            throw new IllegalStateException("the benchmark's own file has bad rows: " + report);
        }
        System.out.printf(
                Locale.ROOT,
                "import of %,d %s: %.1f s, %,.0f rows/s   goal %s%n",
                report.rows(),
                what,
                seconds,
                report.rows() / seconds,
                goal);
    }

    private Path writeItems() throws IOException {
        Path file = folder.resolve("items.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("sku,name,barcode,category,cost,price,reorder point\n");
            for (int i = 0; i < items; i++) {
                out.write(
                        "%s,%s %d zinc,%d,Category %d,1.2345,2.5,6%n"
                                .formatted(
                                        sku(i),
                                        GOODS[i % GOODS.length],
                                        i,
                                        8_000_000_000_000L + i,
                                        i % 12)
                                .replace("\r", ""));
            }
        }
        return file;
    }

    /** Each item's receipts come before its sales, so that nothing goes below zero. */
    private Path writeMovements() throws IOException {
        Path file = folder.resolve("movements.csv");
        Random random = new Random(42);
        LocalDate first = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(DAYS);
        int receipts = items * 3;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("sku,kind,quantity,date,price,document,note\n");
            for (int i = 0; i < movements; i++) {
                boolean receipt = i < receipts;
                int item = receipt ? i % items : random.nextInt(items);
                LocalDate day = first.plusDays((long) i * DAYS / movements);
                out.append(sku(item)).append(receipt ? ",receipt," : ",sale,");
                out.append(receipt ? "50" : Integer.toString(1 + random.nextInt(3))).append(',');
                out.append(day.toString()).append(",2.50,");
                out.append(receipt ? "PO-" : "S-").append(Integer.toString(i / 3)).append(",\n");
            }
        }
        return file;
    }

    private String sku(int item) {
        return String.format(Locale.ROOT, "SKU-%06d", item * 7919L % items);
    }

    static void delete(Path file) throws IOException {
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        }
    }
}
