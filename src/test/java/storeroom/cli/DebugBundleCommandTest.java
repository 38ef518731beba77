package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import storeroom.SmallDisk;
import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.CompanyDetails;
import storeroom.model.ItemId;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerId;
import storeroom.model.Quantity;
import storeroom.model.SupplierItem;
import storeroom.model.TaxRate;
import storeroom.operation.Company;
import storeroom.ui.common.Preferences;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** {@code debug-bundle}: what helps, and nothing of the business. */
class DebugBundleCommandTest extends CommandCase {

    /** What a shop would not want to send away, in every place that a bundle is made from. */
    private static final List<String> BUSINESS =
            List.of(
                    "DR-SET-19",
                    "Quillwrench",
                    "Secretremark",
                    "INV-4711",
                    "Backaisle",
                    "Rossibros",
                    "anna",
                    "4006381333931");

    private final Logger logger = Logger.getLogger("storeroom.cli");

    @Test
    void noWordOfTheBusinessIsInAnyByteOfIt() throws IOException, SQLException {
        Path data = Files.createDirectory(folder.resolve("Rossibros"));
        Path company = data.resolve("Rossibros.storeroom");
        fill(company);
        logFailures(data);
        Preferences.load(data, Runnable::run).set("appearance", "dark");
        Files.writeString(
                data.resolve("window.properties"),
                "appearance.Quillwrench=INV-4711\nbackup.folder=/media/Rossibros\n",
                StandardOpenOption.APPEND);
        Files.writeString(data.resolve("logs/storeroom.Rossibros.log"), "DR-SET-19");
        Files.writeString(data.resolve("logs/storeroom.9.0.log"), "older: DR-SET-19, anna\n");

        Path zip = folder.resolve("bundle.zip");
        Ended ended =
                run(
                        "--data",
                        data.toString(),
                        "--database",
                        company.toString(),
                        "debug-bundle",
                        zip.toString());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();

        Map<String, String> entries = entries(zip);
        assertThat(entries.keySet())
                .containsExactly(
                        "program.json",
                        "company.json",
                        "stats.json",
                        "health.json",
                        "sqlite.json",
                        "window.txt",
                        "logs/storeroom.0.0.log",
                        "logs/storeroom.9.0.log");
        entries.forEach(DebugBundleCommandTest::hasNoBusiness);
        hasNoBusiness("raw", Files.readString(zip, StandardCharsets.ISO_8859_1));

        // What helps is there all the same.
        assertThat(entries.get("program.json"))
                .contains("\"program_version\":\"9.9\"", "java", "os");
        assertThat(entries.get("company.json")).contains("\"exists\":true", "\"disk_free\":");
        assertThat(entries.get("stats.json"))
                .contains(
                        "\"name\":\"item\",\"rows\":1",
                        "\"name\":\"partner\",\"rows\":1",
                        "\"name\":\"supplier_item\",\"rows\":1",
                        "\"name\":\"(another)\",\"rows\":1");
        assertThat(entries.get("health.json"))
                .contains("\"kind\":\"orphans\",", "\"example\":\"\"");
        assertThat(entries.get("sqlite.json")).contains("\"journal_mode\":\"wal\"", "THREADSAFE");
        assertThat(entries.get("window.txt")).isEqualTo("appearance=dark\n(others, left out: 2)\n");
        assertThat(entries.get("logs/storeroom.0.0.log"))
                .contains(" WARNING storeroom.cli ", "java.lang.IllegalStateException\n")
                .contains("Caused by: java.io.IOException\n")
                .contains("\tat " + getClass().getName() + ".logFailures(");
    }

    private static void hasNoBusiness(String name, String content) {
        for (String word : BUSINESS) {
            assertThat(content.toLowerCase(Locale.ROOT))
                    .as(name)
                    .doesNotContain(word.toLowerCase(Locale.ROOT));
        }
    }

    /** A company that has the words in every table, and rows that belong to nothing. */
    private void fill(Path company) throws IOException, SQLException {
        String database = company.toString();
        Ended items =
                run(
                        "--database",
                        database,
                        "import",
                        "items",
                        file(
                                "sku,name,category,note,barcode,on hand\n"
                                        + "DR-SET-19,Quillwrench,Backaisle,Secretremark,"
                                        + "4006381333931,18\n"));
        assertThat(items.err()).isEmpty();
        Ended sale =
                run("--database", database, "issue", "DR-SET-19", "1", "--document", "INV-4711");
        assertThat(sale.err()).isEmpty();
        try (Company open = TestCompany.open(company)) {
            PartnerDetails rossi =
                    PartnerDetails.supplier("Rossibros").note("Secretremark").build();
            PartnerId id = open.savePartner().add(rossi).partner();
            ItemId item;
            try (Reader reader = open.connections().reader()) {
                item = open.items().findBySku(reader, "DR-SET-19").orElseThrow().id();
            }
            open.setSupplierItem()
                    .set(
                            new SupplierItem(
                                    item,
                                    id,
                                    "INV-4711",
                                    Quantity.ONE,
                                    Quantity.ZERO,
                                    1,
                                    true,
                                    List.of()),
                            Optional.empty());
            open.saveDetails()
                    .save(
                            new CompanyDetails("Rossibros", "Backaisle", "", "", "", TaxRate.NONE),
                            Optional.empty());
        }
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + company);
                Statement statement = raw.createStatement()) {
            statement.execute("UPDATE location SET code = 'Backaisle', name = 'Backaisle'");
            statement.execute("CREATE TABLE Rossibros (Quillwrench TEXT)");
            statement.execute("CREATE INDEX Secretremark ON Rossibros (Quillwrench)");
            statement.execute("INSERT INTO Rossibros VALUES ('DR-SET-19')");
            statement.execute("UPDATE schema_migration SET name = 'INV-4711.sql'");
            statement.execute("UPDATE schema_migration SET program_version = 'DR-SET-19'");
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute("DELETE FROM booking");
        }
    }

    private void logFailures(Path data) {
        ProgramLog here = new ProgramLog(data);
        logger.addHandler(here);
        logger.setUseParentHandlers(false);
        try {
            logger.log(Level.WARNING, "Not saved: Receive 18 × DR-SET-19, Secretremark");
            logger.log(
                    Level.SEVERE,
                    "Quillwrench\n2026-11-21T09:31:00Z SEVERE storeroom.Quillwrench x: y",
                    new IllegalStateException(
                            "no Quillwrench in Backaisle\n\tat storeroom.Rossibros.x(Y.java:1)",
                            new IOException("/home/anna/Rossibros/INV-4711.csv")));
        } finally {
            logger.removeHandler(here);
            logger.setUseParentHandlers(true);
            here.close();
        }
    }

    @Test
    void jsonTellsWhereItIsAndWhatIsInIt() throws IOException {
        shop();
        Ended ended = in("debug-bundle", "--json");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out().lines()).hasSize(1);
        Path zip = folder.resolve("storeroom-debug-20261121-093100.zip");
        assertThat(ended.out())
                .startsWith("{\"file\":\"")
                .contains(
                        String.valueOf(zip.getFileName()),
                        "\"entries\":[\"program.json\",\"company.json\",\"stats.json\"");
        assertThat(entries(zip)).containsKey("sqlite.json");
    }

    @Test
    void aCompanyThatCannotBeOpenedIsNoHindrance() throws IOException, SQLException {
        Path other = otherProgramsFile();
        byte[] before = Files.readAllBytes(other);
        Path zip = folder.resolve("b.zip");
        Ended ended = in("debug-bundle", zip.toString());
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("could not be opened");
        assertThat(entries(zip)).containsOnlyKeys("program.json", "company.json", "not-opened.txt");
        assertThat(entries(zip).get("not-opened.txt"))
                .startsWith("storeroom.db.ForeignFileException\n")
                .contains("\tat storeroom.");
        assertThat(other).hasBinaryContent(before);
    }

    @Test
    void whyItCouldNotBeOpenedIsTheNameOfSqlitesCode() throws IOException, SQLException {
        shop();
        Path zip = folder.resolve("b.zip");
        try (Connection raw = holdAlone()) {
            assertThat(raw.isClosed()).isFalse();
            assertThat(in("debug-bundle", zip.toString()).exit()).isZero();
        }
        assertThat(entries(zip).get("not-opened.txt"))
                .contains("DatabaseBusyException", "[SQLITE_BUSY]");
    }

    @Test
    void aDamagedFileIsToldAsFarAsItCanBeRead() throws IOException {
        shop();
        Path file = folder.resolve("shop.storeroom");
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = 4; page * 4096 < raw.length(); page++) {
                raw.seek(page * 4096);
                raw.write(new byte[4096]);
            }
        }
        Path zip = folder.resolve("b.zip");
        assertThat(in("debug-bundle", zip.toString()).exit()).isZero();
        Map<String, String> entries = entries(zip);
        assertThat(entries).containsKey("company.json");
        assertThat(String.join("\n", entries.values()))
                .containsAnyOf("\"kind\":\"damaged\"", "DatabaseDamagedException");
    }

    @Test
    void withoutACompanyItTellsOfTheProgramAlone() throws IOException {
        Path zip = folder.resolve("b.zip");
        Ended ended = in("debug-bundle", zip.toString());
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("There is no company");
        assertThat(entries(zip)).containsOnlyKeys("program.json", "company.json");
        assertThat(folder.resolve("shop.storeroom")).doesNotExist();
    }

    @Test
    void itWorksWhileAWindowHasTheCompanyOpenAndIsWriting() throws IOException {
        shop();
        Path zip = folder.resolve("b.zip");
        try (Company company = opener().open(folder.resolve("shop.storeroom"));
                Writer writer = company.connections().writer("Import")) {
            assertThat(writer.operation()).isEqualTo("Import");
            assertThat(in("debug-bundle", zip.toString()).exit()).isZero();
        }
        assertThat(entries(zip)).containsKeys("stats.json", "health.json");
    }

    @Test
    void aFileThatIsThereIsNeverOverwritten() throws IOException {
        shop();
        Path mine = Files.writeString(folder.resolve("mine.zip"), "mine");
        Ended ended = in("debug-bundle", mine.toString());
        assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(ended.err()).contains("already");
        assertThat(mine).hasContent("mine");
        Ended nowhere = in("debug-bundle", folder.resolve("not/there.zip").toString());
        assertThat(nowhere.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(nowhere.err()).contains("is not there");
        assertThat(in("debug-bundle", "a.zip", "b.zip").exit()).isEqualTo(ExitCodes.UNUSABLE);
    }

    /** Skipped where this user may not mount a small file system. */
    @Test
    void aFullDiskLeavesNothingHalfMade() throws IOException {
        shop();
        Path stick = folder.resolve("stick");
        try (SmallDisk disk = SmallDisk.at(stick, "1m")) {
            disk.fill();
            Ended ended = in("debug-bundle", stick.resolve("b.zip").toString());
            assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
            assertThat(ended.err()).contains("No space left");
            try (Stream<Path> left = Files.list(stick)) {
                assertThat(left).containsExactly(stick.resolve("filler"));
            }
        }
    }

    private static Map<String, String> entries(Path zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
