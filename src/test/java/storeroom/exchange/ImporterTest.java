package storeroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.exchange.ImportReport.Outcome;
import storeroom.model.MovementKind;
import storeroom.operation.Company;
import storeroom.text.Formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

class ImporterTest {

    @TempDir Path folder;
    Company company;
    Importer importer;
    ReportTexts texts;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        Formats formats = new Formats(Locale.UK, TestCompany.CLOCK);
        importer = new Importer(company, formats);
        texts = new ReportTexts(formats);
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void itemsComeInWithTheirOpeningStock() throws IOException {
        ImportReport report =
                importer.run(
                        ImportRequest.items(
                                file("productID,productName,unitsInStock\n1,Chai,39\n2,Chang,0\n")),
                        Progress.NONE);
        assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(report.newItems()).isEqualTo(2);
        assertThat(report.movements()).isEqualTo(1);
        assertThat(report.unitsIn()).isEqualByComparingTo("39");
        assertThat(texts.headline(report)).isEqualTo("in.csv: all 2 rows are dealt with.");
    }

    @Test
    void movementsComeInAndBadRowsAreNamed() throws IOException {
        importer.run(ImportRequest.items(file("sku,name,on hand\nA,Anvil,10\n")), Progress.NONE);
        ImportRequest sales =
                ImportRequest.movements(
                                file(
                                        """
                                        sku,qty,date,invoice
                                        a,3,2026-11-20,R1
                                        A,8,2026-11-20,R2
                                        B,1,2026-11-20,R3
                                        """))
                        .withRules(MovementRules.STRICT.withKind(MovementKind.SALE));
        ImportReport refused = importer.run(sales, Progress.NONE);
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.bad())
                .extracting(BadRow::line, BadRow::column, BadRow::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "qty", "8"),
                        org.assertj.core.groups.Tuple.tuple(4L, "sku", "B"));
        ImportReport good = importer.run(sales.withGoodRows(true), Progress.NONE);
        assertThat(good.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(good.movements()).isEqualTo(1);
        assertThat(texts.details(good)).anyMatch(line -> line.contains("differs"));
    }

    private Path file(String content) throws IOException {
        Path file = folder.resolve("in.csv");
        Files.writeString(file, content);
        return file;
    }
}
