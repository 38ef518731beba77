package storeroom.bench;

import storeroom.Wiring;
import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportRequest;
import storeroom.exchange.Importer;
import storeroom.exchange.Progress;
import storeroom.operation.Company;
import storeroom.safety.Verification;
import storeroom.text.Formats;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes the big company: imports its items and its movements from CSV, with all checks. */
final class ImportBenchmark {

    private static final int DAYS = 730;

    private ImportBenchmark() {}

    static void run(Wiring wiring, Path folder, Path file, int items, int movements)
            throws Exception {
        delete(file);
        Path itemFile = folder.resolve("items.csv");
        Path movementFile = folder.resolve("movements.csv");
        writeItems(itemFile, items);
        try (Company company = wiring.open(file)) {
            writeMovements(movementFile, items, movements, LocalDate.now(company.clock()));
            Importer importer = new Importer(company, new Formats(Locale.ENGLISH, company.clock()));
            time(importer, ImportRequest.items(itemFile), "import of items", "-");
            time(
                    importer,
                    ImportRequest.movements(movementFile),
                    "import of movements",
                    "150,000 rows/s");
            long began = System.nanoTime();
            var result = new Verification(company.connections(), company.clock()).run();
            System.out.printf(
                    "verify: %.1f s, %d findings%n",
                    (System.nanoTime() - began) / 1e9, result.findings().size());
        }
    }

    private static void time(Importer importer, ImportRequest request, String what, String goal) {
        long began = System.nanoTime();
        ImportReport report = importer.run(request, Progress.NONE);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (report.outcome() != ImportReport.Outcome.IMPORTED || report.badRows() > 0) {
            throw new IllegalStateException(report.bad().toString());
        }
        System.out.printf(
                Locale.ENGLISH,
                "%s: %,d rows in %.1f s, %,.0f rows/s (goal: %s)%n",
                what,
                report.rows(),
                seconds,
                report.rows() / seconds,
                goal);
    }

    private static void writeItems(Path file, int items) throws IOException {
        List<String> names =
                List.of("Hex bolt M8 x", "Wall paint white", "Work gloves size", "Drill bit set");
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("sku,name,barcode,category,cost,price,reorder point,on hand\n");
            for (int i = 0; i < items; i++) {
                writer.write(
                        "SKU-%06d,%s %d zinc,%d,Category %d,1.2345,2.3456,6,1000%n"
                                .formatted(
                                        (i * 7919L) % items,
                                        names.get(i % names.size()),
                                        i,
                                        8_000_000_000_000L + i,
                                        i % 12));
            }
        }
    }

    private static void writeMovements(Path file, int items, int movements, LocalDate today)
            throws IOException {
        Random random = new Random(42);
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("date,sku,kind,quantity,price,document\n");
            for (int i = 0; i < movements; i++) {
                LocalDate day = today.minusDays(DAYS - (long) i * DAYS / movements);
                writer.write(
                        day
                                + ",SKU-"
                                + String.valueOf(1_000_000 + random.nextInt(items)).substring(1)
                                + (random.nextInt(10) < 7 ? ",sale," : ",receipt,")
                                + (1 + random.nextInt(8))
                                + ","
                                + random.nextInt(500)
                                + ".5,D-"
                                + i / 3
                                + "\n");
            }
        }
    }

    static void delete(Path file) throws IOException {
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        }
        try (var backups = Files.newDirectoryStream(file.resolveSibling("backups"))) {
            for (Path backup : backups) { // beside backups a missing company is not made anew
                Files.delete(backup);
            }
        } catch (NoSuchFileException e) {
            // it was never opened by an older version
        }
    }
}
