package storeroom.exchange;

import storeroom.db.Reader;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.Quantity;
import storeroom.operation.BulkBooking;
import storeroom.operation.BulkStock.Entry;
import storeroom.operation.Company;
import storeroom.text.Formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Fills an empty company with the sample: a hardware shop whose two years of movements end today.
 * All of it is saved in one writer, each document as a booking at its own day and time.
 */
public final class SampleCompany {

    /** What the sample's file is called, in whatever folder it lies. */
    public static final String FILE_NAME = "hardware-shop.storeroom";

    private static final String FOLDER = "/storeroom/sample/";

    private final Company company;
    private final Messages messages;

    private SampleCompany(Company company) {
        this.company = company;
        this.messages = new Messages(new Formats(Locale.ENGLISH, company.clock()));
    }

    /**
     * Books the sample.
     *
     * @param company without items
     * @throws IllegalStateException when the company has items already
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public static Changes fill(Company company) {
        return new SampleCompany(company).fill();
    }

    /**
     * The company, with the sample in it where it had no items.
     *
     * @param company closed when the sample could not be booked
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public static Company filled(Company company) {
        try {
            if (isEmpty(company)) {
                fill(company);
            }
            return company;
        } catch (RuntimeException | Error e) {
            company.close();
            throw e;
        }
    }

    private static boolean isEmpty(Company company) {
        try (Reader reader = company.connections().reader()) {
            return company.items().count(reader) == 0;
        }
    }

    private Changes fill() {
        try {
            Path folder = Files.createTempDirectory("storeroom-sample");
            try {
                Path items = copy(folder, "items.csv");
                Path movements = copy(folder, "movements.csv");
                Path partners = copy(folder, "partners.csv");
                Path prices = copy(folder, "prices.csv");
                return fill(items, movements, partners, prices);
            } finally {
                Files.deleteIfExists(folder.resolve("prices.csv"));
                Files.deleteIfExists(folder.resolve("partners.csv"));
                Files.deleteIfExists(folder.resolve("items.csv"));
                Files.deleteIfExists(folder.resolve("movements.csv"));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copy(Path folder, String name) throws IOException {
        try (InputStream packed = SampleCompany.class.getResourceAsStream(FOLDER + name)) {
            if (packed == null) {
                throw new IllegalStateException("the program comes without " + FOLDER + name);
            }
            Path file = folder.resolve(name);
            Files.copy(packed, file);
            return file;
        }
    }

    private Changes fill(Path items, Path movements, Path partners, Path prices) {
        try (BulkBooking bulk = BulkBooking.open(company, "Set up the sample company")) {
            if (bulk.stock().items() > 0) {
                throw new IllegalStateException("the company has items already");
            }
            try (Source source = Source.open(ImportRequest.items(items), messages)) {
                addItems(bulk, source);
            }
            try (CsvFile file = CsvFile.open(movements, CsvFormat.DETECT, messages)) {
                new SampleLedger(company, bulk, file).read();
            }
            SamplePartners people = new SamplePartners(bulk);
            try (CsvFile file = CsvFile.open(partners, CsvFormat.DETECT, messages)) {
                people.readPartners(file);
            }
            try (CsvFile file = CsvFile.open(prices, CsvFormat.DETECT, messages)) {
                people.readPrices(file);
            }
            return bulk.commit();
        }
    }

    private void addItems(BulkBooking bulk, Source source) {
        Tally tally = new Tally();
        Numbers numbers = new Numbers('.', Numbers.Known.TOLD, messages);
        new ItemCheck(source, bulk.stock(), bulk::item, tally, numbers, false, messages)
                .run(
                        new ItemCheck.Receiver() {
                            @Override
                            public void add(Entry entry, ItemDetails details, Quantity onHand) {
                                bulk.addItem(entry, details);
                            }

                            @Override
                            public void change(Item before, ItemDetails after) {
                                throw new IllegalStateException("twice: " + before.sku());
                            }

                            @Override
                            public void bringBack(
                                    Entry entry, Item before, ItemDetails after, Quantity onHand) {
                                throw new IllegalStateException("in a new company: " + before);
                            }
                        },
                        Progress.NONE);
        if (tally.hasBad()) {
            throw new IllegalStateException("the sample is broken: " + tally.firstBad());
        }
    }
}
