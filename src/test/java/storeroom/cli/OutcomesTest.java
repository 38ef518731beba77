package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import storeroom.operation.Company;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** How commands end, and what programs read of them. */
class OutcomesTest extends CommandCase {

    @Test
    void whoeverElseHoldsTheFileMakesItSeventyFive() throws IOException, SQLException {
        shop();
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            Ended ended = in("receive", "A", "1");
            assertThat(ended.exit()).isEqualTo(ExitCodes.LOCKED);
            assertThat(ended.err().strip().lines()).hasSize(1);
        }
        assertThat(in("receive", "A", "1").exit()).isZero();
    }

    @Test
    void jsonIsReadBack() throws IOException {
        shop();
        List<String> skus = new ArrayList<>();
        List<BigDecimal> onHand = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(in("stock", "--json").out())) {
            assertThat(json.nextToken()).isEqualTo(JsonToken.START_ARRAY);
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals("sku")) {
                    skus.add(json.nextTextValue());
                } else if (token == JsonToken.FIELD_NAME && json.currentName().equals("on_hand")) {
                    json.nextToken();
                    onHand.add(json.getDecimalValue());
                }
            }
        }
        assertThat(skus).containsExactly("A", "B");
        assertThat(onHand).containsExactly(BigDecimal.TEN, BigDecimal.ZERO);
        assertThat(in("movements", "--sku", "B", "--json").out()).startsWith("[").contains("]");
    }

    @Test
    void csvIsReadBackWhateverStandsInIt() throws IOException {
        String name = "A \"quoted\", \nbroken; è name";
        assertThat(
                        in(
                                        "import",
                                        "items",
                                        file(
                                                "sku,name,on hand\nQ,\""
                                                        + name.replace("\"", "\"\"")
                                                        + "\",1.5\n"))
                                .exit())
                .isZero();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(in("stock", "--csv").out())) {
            List<NamedCsvRecord> rows = csv.stream().toList();
            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().getField("name")).isEqualTo(name);
            assertThat(rows.getFirst().getField("on_hand")).isEqualTo("1.5");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE stock_level SET on_hand = 7000|One level differs",
                "UPDATE stock_total SET on_hand = 7000 WHERE item_id = 1|One total differs",
                "DELETE FROM stock_total WHERE item_id = 2|One item has no total",
                "DELETE FROM booking|2 rows belong to nothing",
                "UPDATE stock_total SET active = 0 WHERE item_id = 2|noted wrongly",
                "UPDATE stock_total SET moved_day = 1 WHERE item_id = 1|moved last on another day",
            })
    void verifyFindsWhatIsBroken(String sql, String sentence) throws IOException, SQLException {
        shop();
        try (Connection raw = connect();
                Statement statement = raw.createStatement()) {
            statement.execute(sql);
        }
        Ended ended = in("verify");
        assertThat(ended.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(ended.out()).contains(sentence).contains("not add up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--csv", "--json", ""})
    void aListThatCouldNotBePrintedIsNoSuccess(String form) throws IOException {
        shop();
        Ended ended = stockTo(failing("No space left on device"), form);
        assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(ended.err()).contains("No space left on device");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() throws IOException {
        shop();
        Ended ended = stockTo(failing("Broken pipe"), "--csv");
        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aDefectIsOneSentenceThatNamesTheLogWithTheRest() throws IOException {
        Logger logger = Logger.getLogger("storeroom.cli");
        logger.addHandler(log);
        logger.setUseParentHandlers(false);
        Path database = Files.writeString(folder.resolve("x.storeroom"), "anything");
        Path data = folder.resolve("100% data");
        try {
            Ended ended =
                    run(
                            new Opening(
                                    _ -> {
                                        throw new IllegalStateException("made up");
                                    }),
                            "--data",
                            data.toString(),
                            "--database",
                            database.toString(),
                            "stock");
            assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
            Path file = data.resolve("logs/storeroom.0.0.log");
            assertThat(ended.err().strip().lines()).hasSize(1);
            assertThat(ended.err()).contains("made up").contains(file.toString());
            assertThat(file).content().contains("IllegalStateException: made up", "\tat ");
        } finally {
            logger.removeHandler(log);
            logger.setUseParentHandlers(true);
            log.close();
        }
    }

    @Test
    void anOptionThatWouldHaveHelpedIsNamed() throws IOException {
        shop();
        Ended dates =
                in(
                        "import",
                        "movements",
                        file("sku,quantity,date\nA,1,1/2/2025\n"),
                        "--kind",
                        "sale");
        assertThat(dates.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(dates.err()).contains("--dates dmy");
        Ended number =
                in(
                        "import",
                        "movements",
                        file("sku;quantity;date\nA;1.234;2025-02-01\n"),
                        "--kind",
                        "sale");
        assertThat(number.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(number.out()).contains("--decimal").contains("--good-rows");
    }

    @Test
    void stockOfAnotherDayIsThatOfThatDay() throws IOException {
        in(
                "import",
                "items",
                file(
                        """
                        sku,name,on hand,reorder point
                        A,Anvil,10,5
                        B,Bolt,1,5
                        R,Rod,3,
                        Z,Old,,
                        """),
                "--date",
                "2026-01-01");
        in("issue", "A", "8", "--date", "2026-02-01");
        in("receive", "B", "20", "--date", "2026-02-01");
        in("import", "items", file("sku,name,active\nR,Rod,no\nZ,Old,no\n"));
        assertThat(in("stock", "--low", "--csv").out())
                .contains("A,Anvil")
                .doesNotContain("B,Bolt");
        assertThat(in("stock", "--low", "--as-of", "2026-01-31", "--csv").out())
                .contains("B,Bolt")
                .doesNotContain("A,Anvil")
                .doesNotContain("R,Rod");
        assertThat(in("stock", "--as-of", "2026-01-31", "--csv").out())
                .contains("R,Rod,,pc,3")
                .doesNotContain("Z,Old");
        assertThat(in("stock", "--as-of", "2025-12-31", "--csv").out()).doesNotContain("R,Rod");
    }

    @Test
    void aCompanyWhoseFirstImportStopsIsNotLeftBehind() throws IOException {
        Path shop = folder.resolve("shop.storeroom");
        Path csv = Path.of(file("sku,name\nA,Anvil\n"));
        Company.Opener losingTheFile =
                new Opening(
                        database -> {
                            if (database.equals(shop)) {
                                assertThat(csv.toFile().delete()).isTrue();
                            }
                            return opener().open(database);
                        });
        Ended ended =
                run(
                        losingTheFile,
                        "--database",
                        shop.toString(),
                        "import",
                        "items",
                        csv.toString());
        assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(ended.err()).contains("There is no file");
        assertThat(shop).doesNotExist();
        assertThat(in("import", "items", file("sku,name\nA,Anvil\n")).exit()).isZero();
    }

    @Test
    void undoOfALargeImportLeavesTheLevelsAsTheyWere() throws IOException {
        shop();
        String before = in("stock", "--csv").out();
        String rows = "A,1,2026-11-20,receipt\nB,2,2026-11-20,receipt\n".repeat(30_000);
        String file = file("sku,quantity,date,kind\n" + rows);
        assertThat(in("import", "movements", file).exit()).isZero();
        assertThat(in("stock", "--csv").out()).contains(",30010,", ",60000,");
        assertThat(in("undo").out()).contains("60,000 movements");
        assertThat(onHand(in("stock", "--csv").out())).isEqualTo(onHand(before));
        assertThat(in("verify").exit()).isZero();
    }

    private static List<String> onHand(String stock) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(stock)) {
            return csv.stream().map(row -> row.getField("on_hand")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSearchIsOneAmongTheRetiredToo() throws IOException {
        in(
                "import",
                "items",
                file(
                        """
                        sku,name,active
                        A,Alpha,
                        B,Beta,
                        C,Beta old,no
                        D,Delta old,no
                        """));
        Ended ended = in("stock", "--search", "beta", "--retired");
        assertThat(ended.out()).contains("B ", "Beta old", "2 items.").doesNotContain("Delta");
        assertThat(in("stock", "--retired").out()).contains("Delta old", "4 items.");
        assertThat(in("stock").out()).contains("2 retired items with --retired");
    }

    @Test
    void whatIsRetiredAndOnHandIsInTheListAndInItsExport() throws IOException {
        in(
                "import",
                "items",
                file("sku,name,on hand,reorder point\nA,Alpha,4,9\nB,Beta,2,\nC,Gamma,,\n"));
        in("import", "items", file("sku,name,active\nA,Alpha,no\nC,Gamma,no\n"));
        assertThat(onHand(in("stock", "--csv").out())).containsExactly("4", "2");
        assertThat(onHand(in("stock", "--csv", "--retired").out())).containsExactly("4", "2", "0");
        assertThat(in("stock").out()).contains("Alpha", "One retired item with --retired");
        assertThat(onHand(in("stock", "--csv", "--low").out())).isEmpty();
        assertThat(onHand(in("stock", "--csv", "--as-of", "2020-01-01").out()))
                .containsExactly("0");
    }

    private Ended stockTo(OutputStream out, String form) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(
                List.of("--database", folder.resolve("shop.storeroom").toString(), "stock"));
        Optional.of(form).filter(text -> !text.isEmpty()).ifPresent(arguments::add);
        return run(opener(), out, arguments.toArray(String[]::new));
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(why);
            }
        };
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.storeroom"));
    }
}
