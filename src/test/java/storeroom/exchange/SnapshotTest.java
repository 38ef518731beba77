package storeroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.Test;

import storeroom.SmallDisk;
import storeroom.TestCompany;
import storeroom.exchange.SnapshotException.Reason;
import storeroom.safety.FileStatistics;
import storeroom.safety.Statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** All tables as files: complete, of one moment, and whole or not at all. */
class SnapshotTest extends ImportCase {

    private Snapshot snapshot() {
        return new Snapshot(company.connections(), TestCompany.CLOCK, "9.9");
    }

    private Path out() {
        return folder.resolve("out");
    }

    @Test
    void everyTableOfTheFileIsThereWithEveryRow() throws SnapshotException, IOException {
        Snapshot.Written written = snapshot().write(out(), () -> false);
        FileStatistics statistics = new Statistics(company.connections(), TestCompany.CLOCK).look();
        assertThat(written.tables())
                .extracting(Snapshot.Table::name)
                .isEqualTo(statistics.tables().stream().map(FileStatistics.Table::name).toList());
        for (FileStatistics.Table table : statistics.tables()) {
            assertThat(rows(table.name())).as(table.name()).hasSize((int) table.rows());
        }
        assertThat(written.rows()).isEqualTo(statistics.rows());
        assertThat(written.schemaVersion()).isEqualTo(statistics.file().schemaVersion());
        assertThat(names(out())).hasSize(written.tables().size() + 1).contains("index.json");
    }

    @Test
    void valuesArePlainExactAndAsTheyWereTyped() throws SnapshotException, IOException {
        run(items("sku,name,price,note\n=A1+1,\"A \"\"b\"\", \nè\",1.2345,-\n"));
        run(sales("sku,quantity,date,document\nA,1.5,2026-11-20,-7\n"));
        snapshot().write(out(), () -> false);
        NamedCsvRecord item = rows("item").getLast();
        assertThat(item.getField("sku")).isEqualTo("=A1+1");
        assertThat(item.getField("name")).isEqualTo("A \"b\", \nè");
        assertThat(item.getField("price")).isEqualTo("1.2345");
        assertThat(item.getField("created_at")).isEqualTo("2026-11-21T09:31:00Z");
        NamedCsvRecord sale = rows("movement").getLast();
        assertThat(sale.getField("quantity")).isEqualTo("-1.5");
        assertThat(sale.getField("day")).isEqualTo("2026-11-20");
        assertThat(sale.getField("document")).isEqualTo("-7");
    }

    @Test
    void aTextWithoutALetterIsNotNoValueAtAll() throws SnapshotException, IOException {
        snapshot().write(out(), () -> false);
        String items = Files.readString(out().resolve("item.csv"));
        assertThat(items).startsWith("id,sku,name,category_id,").contains("\r\n");
        // lead_time_days, shelf_life_days (none), note (empty), active
        assertThat(items).contains(",0,,\"\",1,");
    }

    @Test
    void theIndexTellsOfWhatAndWhenItIs() throws SnapshotException, IOException {
        snapshot().write(out(), () -> false);
        String index = Files.readString(out().resolve("index.json"));
        try (JsonParser json = new JsonFactory().createParser(index)) {
            json.nextToken();
            json.skipChildren();
            assertThat(json.nextToken()).isNull();
        }
        assertThat(index)
                .contains(
                        "\"company\" : \"test.storeroom\"",
                        "\"at\" : \"2026-11-21T09:31:00Z\"",
                        "\"program_version\" : \"9.9\"",
                        "\"schema_version\" : ",
                        "\"file\" : \"movement.csv\"",
                        "\"quantity\" : \"quantity\"",
                        "\"unit_price\" : \"money\"",
                        "\"4\" : \"sale\"",
                        "\"8\" : \"undo\"");
    }

    @Test
    void whatIsBookedMeanwhileIsNotInIt() throws SnapshotException, IOException {
        AtomicInteger asked = new AtomicInteger();
        Snapshot.Written written =
                snapshot()
                        .write(
                                out(),
                                () -> {
                                    if (asked.getAndIncrement() == 0) {
                                        book();
                                    }
                                    return false;
                                });
        assertThat(asked).hasPositiveValue();
        assertThat(rows("movement")).hasSize(1);
        assertThat(rows("stock_level").getFirst().getField("on_hand")).isEqualTo("10");
        assertThat(written.rows())
                .isLessThan(new Statistics(company.connections(), TestCompany.CLOCK).look().rows());
    }

    private void book() {
        try {
            run(sales("sku,quantity,date\nA,1,2026-11-20\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFolderWithSomethingInItIsLeftAsItIs() throws IOException {
        Files.createDirectory(out());
        Files.writeString(out().resolve("mine.txt"), "mine");
        refused(out(), Reason.NOT_EMPTY);
        assertThat(names(out())).containsExactly("mine.txt");
        refused(out().resolve("mine.txt"), Reason.NO_FOLDER);
        refused(folder.resolve("not/there"), Reason.NO_PARENT);
        assertThat(folder.resolve("not")).doesNotExist();
        nothingHalfMade(folder);
    }

    @Test
    void anEmptyFolderIsFilled() throws SnapshotException, IOException {
        Files.createDirectory(out());
        Snapshot.Written written = snapshot().write(out(), () -> false);
        assertThat(written.folder()).isEqualTo(out().toRealPath());
        assertThat(names(out())).contains("item.csv");
        nothingHalfMade(folder);
    }

    @Test
    void whoeverStopsItFindsNothing() throws IOException {
        assertThatThrownBy(() -> snapshot().write(out(), () -> true))
                .isInstanceOfSatisfying(
                        SnapshotException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
        assertThat(out()).doesNotExist();
        nothingHalfMade(folder);
    }

    @Test
    void somebodyWhoFillsTheFolderMeanwhileKeepsIt() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                snapshot()
                                        .write(
                                                out(),
                                                () -> {
                                                    if (asked.getAndIncrement() == 0) {
                                                        fill(out());
                                                    }
                                                    return false;
                                                }))
                .isInstanceOfSatisfying(
                        SnapshotException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NOT_EMPTY));
        assertThat(names(out())).containsExactly("theirs.txt");
        nothingHalfMade(folder);
    }

    private static void fill(Path folder) {
        try {
            Files.createDirectory(folder);
            Files.writeString(folder.resolve("theirs.txt"), "theirs");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Skipped where this user may not mount a small file system. */
    @Test
    void aFullDiskLeavesNothingHalfMade() throws IOException, SnapshotException {
        Path stick = folder.resolve("stick");
        try (SmallDisk disk = SmallDisk.at(stick, "1m")) {
            disk.fill();
            assertThatThrownBy(() -> snapshot().write(stick.resolve("out"), () -> false))
                    .isInstanceOfSatisfying(
                            SnapshotException.class,
                            e -> {
                                assertThat(e.reason()).isEqualTo(Reason.NOT_WRITTEN);
                                assertThat(e).hasMessageContaining("No space left");
                            });
            assertThat(names(stick)).containsExactly("filler");
            disk.clear();
            snapshot().write(stick.resolve("out"), () -> false);
            assertThat(names(stick.resolve("out"))).contains("item.csv");
        }
    }

    private void refused(Path place, Reason reason) {
        assertThatThrownBy(() -> snapshot().write(place, () -> false))
                .isInstanceOfSatisfying(
                        SnapshotException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static void nothingHalfMade(Path folder) throws IOException {
        assertThat(names(folder)).noneMatch(name -> name.contains(".part"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(out().resolve(table + ".csv"))) {
            return csv.stream().toList();
        }
    }
}
