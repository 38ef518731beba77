package storeroom.operation;

import static storeroom.TestCompany.TODAY;

import storeroom.TestCompany;
import storeroom.db.Writer;
import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportRequest;
import storeroom.exchange.Importer;
import storeroom.exchange.Progress;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.text.Formats;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * A process that books without end – receipts, issues, transfers and imports – until it is killed.
 * It says {@code begin DOCUMENT MOVEMENTS} before each booking and {@code saved DOCUMENT} once it
 * is acknowledged.
 */
final class Bookkeeper {

    static final int ITEMS = 20;

    private static final LocationId SHOP = new LocationId(2);
    private static final int SMALLEST_IMPORT = 100;
    private static final int LARGEST_IMPORT = 1_000;

    private final Company company;
    private final Path csv;
    private final String round;
    private final Random random;
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    private Bookkeeper(Company company, Path csv, String round) {
        this.company = company;
        this.csv = csv;
        this.round = round;
        this.random = new Random(round.hashCode());
    }

    /** Makes the company that is booked in: two locations, and items with plenty in stock. */
    static void prepare(Path file) {
        try (Company company = TestCompany.open(file)) {
            try (Writer writer = company.connections().writer("Add a location")) {
                writer.dsl().execute("INSERT INTO location (code, name) VALUES ('SHOP', 'Shop')");
                writer.commit();
            }
            for (int i = 1; i <= ITEMS; i++) {
                ItemId item =
                        company.saveItem().add(ItemDetails.builder("S" + i, "Item").build()).item();
                Goods goods = Goods.of(item, Quantity.of(1_000_000), TODAY);
                company.receive().receive(MovementKind.RECEIPT, goods.withDocument("opening-" + i));
            }
        }
    }

    /** Arguments: the company's file, and the name of the round. Begins when it is told to. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("ready");
        System.in.read();
        Path file = Path.of(arguments[0]);
        Path csv = file.resolveSibling(arguments[1] + ".csv");
        try (Company company = TestCompany.open(file)) {
            new Bookkeeper(company, csv, arguments[1]).bookWithoutEnd();
        }
    }

    private void bookWithoutEnd() throws IOException {
        for (int i = 0; ; i++) {
            String document = round + "-" + i;
            int kind = random.nextInt(8);
            switch (kind) {
                case 0, 1 -> importMovements(document);
                case 2, 3 -> transfer(document);
                case 4, 5 -> issue(document);
                default -> receive(document);
            }
            say("saved " + document);
        }
    }

    private void receive(String document) throws IOException {
        say("begin " + document + " 1");
        company.receive().receive(MovementKind.RECEIPT, goods(document));
    }

    private void issue(String document) throws IOException {
        say("begin " + document + " 1");
        company.issue().issue(MovementKind.SALE, goods(document));
    }

    private void transfer(String document) throws IOException {
        say("begin " + document + " 2");
        company.transfer().transfer(goods(document), SHOP);
    }

    private void importMovements(String document) throws IOException {
        int rows = random.nextInt(SMALLEST_IMPORT, LARGEST_IMPORT);
        StringBuilder text = new StringBuilder("date,sku,kind,quantity,document\n");
        for (int i = 0; i < rows; i++) {
            text.append(TODAY.minusDays(i % 30)).append(",S").append(1 + i % ITEMS);
            text.append(i % 3 == 0 ? ",sale," : ",receipt,").append(1 + i % 5);
            text.append(',').append(document).append('\n');
        }
        Files.writeString(csv, text);
        say("begin " + document + " " + rows);
        ImportReport report =
                new Importer(company, new Formats(Locale.ENGLISH, company.clock()))
                        .run(ImportRequest.movements(csv), Progress.NONE);
        if (report.outcome() != ImportReport.Outcome.IMPORTED) {
            throw new IllegalStateException(report.bad().toString());
        }
    }

    private Goods goods(String document) {
        ItemId item = new ItemId(1 + random.nextInt(ITEMS));
        Quantity quantity = Quantity.of(1 + random.nextInt(9));
        return Goods.of(item, quantity, TODAY).withDocument(document);
    }

    /** In one piece: no line is ever half there, whenever this process ends. */
    private void say(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
