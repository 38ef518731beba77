package storeroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import storeroom.exchange.ImportReport.Outcome;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Each kind of bad file ends in a sentence that names the line, and leaves all as it was. */
class BadInputTest extends ImportCase {

    @Test
    void anEmptyFile() throws IOException {
        refused(sales(""), "sales.csv is empty: line 1");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "skipped: there is no /dev/null there")
    void aDeviceOrAPipeIsNotWaitedFor() throws IOException {
        refused(ImportRequest.items(Path.of("/dev/null")), "/dev/null is no ordinary file");
    }

    @Test
    void aFileOfBlankLines() throws IOException {
        refused(sales("\n\n\n"), "sales.csv is empty: line 1");
    }

    @Test
    void aHeaderAndNothingElse() throws IOException {
        refused(sales("sku,quantity,date\n"), "sales.csv ends after line 1");
        refused(items("sku,name\n"), "items.csv ends after line 1");
    }

    @Test
    void aBinaryFile() throws IOException {
        Path picture = file("photo.csv", new byte[] {'s', 'k', 'u', '\n', 'A', 0, 1, 2});
        refused(sales(picture), "photo.csv is no text file: line 2");
    }

    @Test
    void aLineWithoutAnEnd() throws IOException {
        refused(
                sales("sku,quantity,date\nA," + "1".repeat(1_100_000)),
                "sales.csv, line 2, is longer than 1,000,000 characters");
    }

    @Test
    void aQuotationMarkThatIsNeverClosed() throws IOException {
        refused(
                sales("sku,quantity,date\nA,1,2026-01-01\nA,1,\"2026-01-01\nA,1,2026-01-01\n"),
                "sales.csv, line 3: a quotation mark");
    }

    @Test
    void theWrongEncoding() throws IOException {
        byte[] latin =
                "sku,quantity,date\nA,1,2026-01-01\nCafé,1,2026-01-01\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        refused(sales(file("latin.csv", latin)), "latin.csv, line 3, contains bytes");
    }

    @Test
    void aFileThatIsNotThere() {
        refused(sales(folder.resolve("no.csv")), "There is no file");
        refused(sales(folder), "folder");
    }

    @Test
    void columnsThatNobodyKnows() throws IOException {
        refused(
                sales("a,b,c\n1,2,3\n"),
                "Line 1 of sales.csv names no column for the item’s code. Not recognised: a, b,"
                        + " c.");
    }

    @Test
    void aColumnThatIsMissingWhereAllOthersAreKnown() throws IOException {
        ImportRequest sales = sales("quantity,date\n1,2026-01-01\n");
        assertThatThrownBy(() -> run(sales))
                .hasMessageEndingWith("names no column for the item’s code.");
    }

    @Test
    void anUnknownSku() throws IOException {
        badRow(sales("sku,quantity,date\nA,1,2026-01-01\nZ,1,2026-01-01\n"), 3, "sku", "Z");
    }

    @Test
    void aSkuThatIsTwiceInTheFileEvenInAnotherCase() throws IOException {
        BadRow row = badRow(items("sku,name\nX,Ex\nY,Why\nx,Again\n"), 4, "sku", "x");
        assertThat(row.reason()).contains("Line 2");
    }

    @Test
    void aBarcodeOfAnotherItem() throws IOException {
        BadRow row = badRow(items("sku,name,ean\nX,Ex,40001\n"), 2, "ean", "40001");
        assertThat(row.reason()).contains("A");
    }

    @Test
    void aDateInTheFuture() throws IOException {
        badRow(sales("sku,quantity,date\nA,1,2026-11-22\n"), 2, "date", "2026-11-22");
    }

    @Test
    void aDateThatIsNone() throws IOException {
        badRow(sales("sku,quantity,date\nA,1,2026-02-30\n"), 2, "date", "2026-02-30");
        badRow(sales("sku,quantity,date\nA,1,soon\n"), 2, "date", "soon");
    }

    @Test
    void aDateOfEightDigitsReadsItself() throws IOException {
        ImportReport report = run(sales("sku,quantity,date\nA,1,20240505\nA,1,20240506T10:00\n"));
        assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
        badRow(sales("sku,quantity,date\nA,1,20240532\n"), 2, "date", "20240532");
        badRow(sales("sku,quantity,date\nA,1,202405050\n"), 2, "date", "202405050");
    }

    @Test
    void noSentenceNamesAnOptionOfTheCommand() {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ITALIAN}) {
            ResourceBundle bundle = ResourceBundle.getBundle("storeroom.text.exchange", locale);
            for (String key : bundle.keySet()) {
                assertThat(bundle.getString(key)).as(key).doesNotContain("--");
            }
        }
    }

    @Test
    void italianSaysEverythingWithTheSameFacts() {
        ResourceBundle english = ResourceBundle.getBundle("storeroom.text.exchange", Locale.ROOT);
        ResourceBundle italian =
                ResourceBundle.getBundle("storeroom.text.exchange", Locale.ITALIAN);
        for (String key : english.keySet()) {
            String said = italian.getString(key);
            if (!key.equals("file.missing") && !key.startsWith("report.skipped")) {
                assertThat(said).as(key).isNotEqualTo(english.getString(key));
            }
            assertThat(arguments(said)).as(key).isEqualTo(arguments(english.getString(key)));
            assertThat(new MessageFormat(said, Locale.ITALIAN).format(new Object[] {1, 1, 1, 1}))
                    .as(key)
                    .doesNotContain("{");
        }
    }

    private static Set<String> arguments(String pattern) {
        return Pattern.compile("\\{(\\d)")
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void quantitiesThatOverflow() throws IOException {
        badRow(sales("sku,quantity,date\nA,99999999999999999999,2026-01-01\n"), 2);
        badRow(sales("sku,quantity,date\nA,1000000000.001,2026-01-01\n"), 2);
        badRow(sales("sku,quantity,date\nA," + "9".repeat(300) + ",2026-01-01\n"), 2);
    }

    @Test
    void stockThatWouldOverflow() throws IOException {
        badRow(
                sales(
                        """
                        sku,quantity,date,kind
                        B,999999999,2026-01-01,receipt
                        B,999999999,2026-01-01,receipt
                        """),
                3);
    }

    @Test
    void negativeQuantities() throws IOException {
        badRow(sales("sku,quantity,date\nA,-4,2026-01-01\n"), 2, "quantity", "-4");
        badRow(sales("sku,quantity,date\nA,0,2026-01-01\n"), 2, "quantity", "0");
    }

    @Test
    void moreThanThereIs() throws IOException {
        BadRow row =
                badRow(
                        sales("sku,quantity,date\nA,6,2026-01-01\nA,5,2026-01-02\n"),
                        3,
                        "quantity",
                        "5");
        assertThat(row.reason()).contains("Only 4 pc of Anvil");
    }

    @Test
    void numbersThatAreNone() throws IOException {
        for (String number : new String[] {"abc", "1e3", "0x10", "1.2345", "--1", "1.5.0", "٣"}) {
            badRow(
                    sales("sku,quantity,date\nA," + number + ",2026-01-01\n"),
                    2,
                    "quantity",
                    number);
        }
    }

    @Test
    void rowsThatAreTooShortOrTooLong() throws IOException {
        assertThat(badRow(sales("sku,quantity,date\nA,1\n"), 2).reason()).contains("2 columns");
        assertThat(badRow(sales("sku,quantity,date\nA,1,2026-01-01,x\n"), 2).reason())
                .contains("4 columns");
    }

    @Test
    void textFromFilesIsNeverSql() throws IOException {
        String evil = "A'); DROP TABLE item; --";
        badRow(sales("sku,quantity,date\n\"" + evil + "\",1,2026-01-01\n"), 2, "sku", evil);
        ImportReport report =
                run(items("sku,name\n\"" + evil + "\",\"'; DELETE FROM movement; --\"\n"));
        assertThat(report.newItems()).isEqualTo(1);
        assertThat(stock(evil).name()).isEqualTo("'; DELETE FROM movement; --");
        assertThat(onHand("A").thousandths()).isEqualTo(10_000);
    }

    @Test
    void aMillionBadRowsAreCountedAndTheFirstThousandDescribed() throws IOException {
        ImportReport report = run(sales("sku,quantity,date\n" + "Z,1,x\n".repeat(20_000)));
        assertThat(report.badRows()).isEqualTo(20_000);
        assertThat(report.bad()).hasSize(ImportReport.BAD_ROWS_KEPT);
    }

    private void refused(ImportRequest request, String sentence) {
        String before = state();
        for (boolean dryRun : new boolean[] {true, false}) {
            assertThatThrownBy(() -> run(request.withDryRun(dryRun)))
                    .isInstanceOf(ImportRefusedException.class)
                    .hasMessageContaining(sentence);
        }
        assertThat(state()).isEqualTo(before);
        assertThat(company.connections().openContexts()).isZero();
    }

    private BadRow badRow(ImportRequest request, long line, String column, String value) {
        BadRow row = badRow(request, line);
        assertThat(row.column()).isEqualTo(column);
        assertThat(row.value()).isEqualTo(value);
        return row;
    }

    private BadRow badRow(ImportRequest request, long line) {
        String before = state();
        ImportReport rehearsed = run(request.withDryRun(true));
        ImportReport report = run(request);
        assertThat(rehearsed.bad()).isEqualTo(report.bad());
        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.bad()).hasSize(1);
        assertThat(report.bad().getFirst().line()).isEqualTo(line);
        assertThat(state()).isEqualTo(before);
        return report.bad().getFirst();
    }
}
