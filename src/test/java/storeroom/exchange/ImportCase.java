package storeroom.exchange;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.StockRow;
import storeroom.operation.Company;
import storeroom.safety.Verification;
import storeroom.text.Formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** A company with an anvil (A, 10 on hand) and a bolt (B, none), and files to import into it. */
abstract class ImportCase {

    @TempDir Path folder;
    Company company;
    Importer importer;
    ReportTexts texts;

    @BeforeEach
    void open() throws IOException {
        company = TestCompany.in(folder);
        Formats formats = new Formats(Locale.UK, TestCompany.CLOCK);
        importer = new Importer(company, formats);
        texts = new ReportTexts(formats);
        run(items("sku,name,on hand,barcode\nA,Anvil,10,40001;40006=6\nB,Bolt,,\n"));
    }

    @AfterEach
    void close() {
        company.close();
    }

    ImportReport run(ImportRequest request) {
        return importer.run(request, Progress.NONE);
    }

    ImportRequest items(String content) throws IOException {
        return ImportRequest.items(file("items.csv", content));
    }

    /** Sales, unless the file says otherwise. */
    ImportRequest sales(String content) throws IOException {
        return sales(file("sales.csv", content));
    }

    static ImportRequest sales(Path file) {
        return ImportRequest.movements(file)
                .withRules(MovementRules.STRICT.withKind(MovementKind.SALE));
    }

    Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        return file;
    }

    StockRow stock(String sku) {
        try (Reader reader = company.connections().reader()) {
            var item = company.items().findBySku(reader, sku).orElseThrow();
            return company.stock().find(reader, item.id()).orElseThrow();
        }
    }

    Quantity onHand(String sku) {
        return stock(sku).onHand();
    }

    /** At the end of a day. */
    Quantity asOf(String sku, LocalDate day) {
        try (Reader reader = company.connections().reader()) {
            return company.levels().asOf(reader, stock(sku).item(), day);
        }
    }

    /** Everything that could have changed, in one text. */
    String state() {
        try (Reader reader = company.connections().reader()) {
            return company.ledger().page(reader, MovementFilter.ALL, 0, 100).rows()
                    + " "
                    + new Verification(company.connections(), company.clock()).run()
                    + company.items().findBySku(reader, "A")
                    + company.items().findBySku(reader, "B");
        }
    }
}
