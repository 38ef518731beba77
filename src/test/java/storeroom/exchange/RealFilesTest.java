package storeroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import storeroom.exchange.ImportReport.Outcome;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files as nasty as those that real programs export, small enough to be read here. */
class RealFilesTest extends ImportCase {

    private static final String SHOP =
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            1,85123A,"HEART, WHITE ",6,1/12/2010 8:26,2.55,17850,United Kingdom
            1,85123a,,6,1/12/2010 8:26,2.55,17850,United Kingdom
            2,POST,POSTAGE,3,1/12/2010 8:45,18,12583,France
            C3,85123A,"HEART, WHITE",-2,2/12/2010 9:41,2.55,14527,United Kingdom
            4,22139,,20,2/12/2010 9:50,0,,United Kingdom
            5,21777,,-10,2/12/2010 16:50,0,,United Kingdom
            6,22139,RETRO MUG ,4,3/12/2010 9:00,1.65,1,United Kingdom
            """;

    @Test
    void aShopsInvoicesWithCancellationsPostageAndCodesInTwoCases() throws IOException {
        ImportReport report =
                run(shop(rules()).withGoodRows(true).withFormat(dates(DateOrder.DMY)));
        assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(report.movements()).isEqualTo(5);
        assertThat(report.newItems()).isEqualTo(2);
        assertThat(report.unitsOut()).isEqualByComparingTo("36");
        assertThat(report.unitsIn()).isEqualByComparingTo("2");
        assertThat(report.skipped()).isEqualTo(Map.of("POST", 1L));
        assertThat(report.bad())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.line()).isEqualTo(7);
                            assertThat(row.value()).isEqualTo("-10");
                        });
        assertThat(stock("85123A").name()).isEqualTo("HEART, WHITE");
        assertThat(onHand("85123A")).isEqualTo(Quantity.of(-10));
        assertThat(stock("22139").name()).isEqualTo("RETRO MUG");
        assertThat(stock("22139").movedOn()).contains(LocalDate.of(2010, 12, 3));
        assertThat(texts.details(report))
                .anyMatch(line -> line.contains("85123a"))
                .anyMatch(line -> line.contains("2 items were sold although"));
        assertThat(texts.headline(report)).contains("5 of 7 rows are imported");
    }

    @Test
    void datesThatCouldBeEitherAreAskedAbout() throws IOException {
        ImportRequest request = shop(rules());
        assertThatThrownBy(() -> run(request))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("1/12/2010 8:26 in line 2")
                .extracting(error -> ((ImportRefusedException) error).hint())
                .isEqualTo(Optional.of(Hint.DATES));
    }

    @Test
    void oneDayBeyondTheTwelfthTellsForAll() throws IOException {
        run(sales("sku,quantity,date\nA,1,1/12/2025\nA,1,25/12/2025\n"));
        assertThat(asOf("A", LocalDate.of(2025, 12, 1))).isEqualTo(Quantity.of(-1));
        run(sales("sku,quantity,date\nA,1,11/1/2025\nA,1,12/31/2025\n"));
        assertThat(asOf("A", LocalDate.of(2025, 11, 1))).isEqualTo(Quantity.of(-1));
    }

    @Test
    void aSecondFileBringsTheDatesAndItsUnquotedCommasAreSaid() throws IOException {
        Path orders =
                file(
                        "orders.csv",
                        """
                        orderID,orderDate,shipAddress,shipCity
                        7,1996-07-04 00:00:00.000,59 rue de l'Abbaye,Reims
                        8,1996-07-08 00:00:00.000,Rua do Paço, 67,Rio
                        """);
        Path lines =
                file("lines.csv", "orderID,productID,unitPrice,quantity\n7,A,14.00,2\n8,A,9,3\n");
        ImportReport report =
                run(
                        sales(lines)
                                .withJoins(
                                        List.of(
                                                new ImportRequest.Join(
                                                        orders, "orderID", "orderID"))));
        assertThat(report.movements()).isEqualTo(2);
        assertThat(report.columns())
                .containsEntry("date", "orderDate")
                .containsEntry("document", "orderID");
        assertThat(report.notes()).anyMatch(note -> note.contains("the first is line 3"));
    }

    @Test
    void aRowWithoutPartnerInTheSecondFileIsBad() throws IOException {
        Path orders = file("orders.csv", "orderID,orderDate\n7,1996-07-04\n");
        Path lines = file("lines.csv", "orderID,productID,quantity\n9,A,2\n");
        ImportReport report =
                run(
                        sales(lines)
                                .withJoins(
                                        List.of(
                                                new ImportRequest.Join(
                                                        orders, "orderID", "orderID"))));
        assertThat(report.bad().getFirst().reason()).contains("orders.csv").contains("orderID");
    }

    @Test
    void aDatabaseExportWithNullsAndDiscontinuedItems() throws IOException {
        ImportReport report =
                run(
                        items(
                                """
                                productID,productName,unitsInStock,reorderLevel,unitPrice,discontinued
                                1,Chai,39,10,18.00,0
                                5,Gumbo Mix,0,0,21.35,1
                                7,Soße,NULL,NULL,NULL,NULL
                                """));
        assertThat(report.newItems()).isEqualTo(3);
        assertThat(onHand("1")).isEqualTo(Quantity.of(39));
        assertThat(stock("7").name()).isEqualTo("Soße");
    }

    @Test
    void aGermanFileWithSemicolonsCommasAndDots() throws IOException {
        run(
                items(
                        """
                        Artikelnummer;Bezeichnung;Verkaufspreis;Bestand;Einheit
                        S1;Schlauch;1,25;12,5;m
                        """));
        assertThat(onHand("S1")).isEqualTo(Quantity.parse("12.5"));
        ImportReport report =
                run(
                        ImportRequest.movements(
                                file(
                                        "b.csv",
                                        """
                                        Artikelnummer;Menge;Datum;Art
                                        S1;2,5;03.11.2026;Verkauf
                                        """)));
        assertThat(report.movements()).isEqualTo(1);
        assertThat(asOf("S1", LocalDate.of(2026, 11, 3))).isEqualTo(Quantity.parse("-2.5"));
    }

    @Test
    void byteOrderMarksAndOtherEncodings() throws IOException {
        String content = "sku,name\r\nU,Ünal\r\n";
        Path utf16 = file("u16.csv", ("\ufeff" + content).getBytes(StandardCharsets.UTF_16LE));
        assertThat(run(ImportRequest.items(utf16)).newItems()).isEqualTo(1);
        Path utf8 = file("u8.csv", ("\ufeff" + content).getBytes(StandardCharsets.UTF_8));
        assertThat(run(ImportRequest.items(utf8)).unchangedItems()).isEqualTo(1);
        Path latin = file("l.csv", content.getBytes(StandardCharsets.ISO_8859_1));
        CsvFormat format = CsvFormat.DETECT.withEncoding(StandardCharsets.ISO_8859_1);
        assertThat(run(ImportRequest.items(latin).withFormat(format)).unchangedItems())
                .isEqualTo(1);
    }

    @Test
    void aPacksBarcodeMultiplies() throws IOException {
        run(sales("barcode,quantity,date\n40006,1,2026-11-20\n40001,2,2026-11-20\n"));
        assertThat(onHand("A")).isEqualTo(Quantity.of(2));
    }

    @Test
    void aCountBooksTheDifferenceToWhatTheRowsBeforeLeft() throws IOException {
        ImportReport report =
                run(
                        ImportRequest.movements(
                                file(
                                        "m.csv",
                                        """
                                        sku,type,qty,data
                                        B,receipt,10,2026-10-31
                                        B,vendita,3,2026-11-01
                                        B,inventario,5,2026-11-02
                                        B,rettifica,-1,2026-11-03
                                        """)));
        assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(onHand("B")).isEqualTo(Quantity.of(4));
    }

    private ImportRequest shop(MovementRules rules) throws IOException {
        return ImportRequest.movements(file("shop.csv", "\ufeff" + SHOP.replace("\n", "\r\n")))
                .withRules(rules);
    }

    private static CsvFormat dates(DateOrder order) {
        return CsvFormat.DETECT.withDates(order);
    }

    private static MovementRules rules() {
        return MovementRules.STRICT
                .withKind(MovementKind.SALE)
                .withCreateItems(true)
                .withAllowNegative(true)
                .withReturns("C")
                .withSkip(Set.of("POST", "M"));
    }
}
