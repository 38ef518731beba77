package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** What is left of a damaged file is read, and what is not is counted. */
class SalvageTest {

    private static final int PAGE = SavedPages.PAGE;
    private static final int MOVEMENTS = 60_000;
    private static final int ITEMS = 300;

    @TempDir static Path made;
    @TempDir Path folder;
    private Path file;
    private Path target;

    @BeforeEach
    void copy() throws Exception {
        file = folder.resolve("company.storeroom");
        target = folder.resolve("salvaged.storeroom");
        Files.copy(made.resolve("company.storeroom"), file);
    }

    /** Large enough for trees of three levels; with rows that overflow their page. */
    @BeforeAll
    static void company() {
        Path file = made.resolve("company.storeroom");
        try (ConnectionFactory connections = ConnectionFactory.open(file, TestDatabase.options());
                Writer writer = connections.bulkWriter("Fill")) {
            writer.dsl()
                    .execute(
                            """
                            INSERT INTO item SELECT value, 'SKU-' || value, 'Item ' || value, 1,
                                'pc', 1000, 0, 0, 0, 0, NULL, 0, NULL,
                                iif(value % 50 = 0, printf('%.9000c', 'n'), 'n'), 1, 0,
                                'sku-' || value, 1, 1, 1, 0
                            FROM \
                            """
                                    + series(ITEMS));
            writer.dsl()
                    .execute(
                            "INSERT INTO booking SELECT value, 1, 1000 + value, 'me', NULL FROM "
                                    + series(MOVEMENTS));
            writer.dsl()
                    .execute(
                            "INSERT INTO movement SELECT value, value, 1 + value % "
                                    + ITEMS
                                    + ", 1, 2, value * 1000, 20000, NULL, 'document', '', NULL,"
                                    + " NULL, NULL FROM "
                                    + series(MOVEMENTS));
            writer.dsl()
                    .execute(
                            "INSERT INTO barcode SELECT 'code' || value, 1 + value % "
                                    + ITEMS
                                    + ", 1000, 1 FROM "
                                    + series(3000));
            writer.commit();
        }
    }

    private static String series(int count) {
        return "(WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n"
                + " WHERE value < "
                + count
                + ") SELECT value FROM n)";
    }

    private Salvaged salvage() {
        return Salvage.into(
                target,
                file,
                new Salvage.Rules(Set.of("stock_level", "stock_total"), List.of()),
                TestDatabase.options(),
                () -> false);
    }

    private static Salvaged.Table of(Salvaged salvaged, String table) {
        return salvaged.tables().stream()
                .filter(found -> found.name().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private long number(String sql) {
        try (ConnectionFactory connections =
                        ConnectionFactory.openArchived(target, TestDatabase.options());
                Reader reader = connections.reader()) {
            return Long.parseLong(
                    String.valueOf(reader.dsl().fetchValue("SELECT CAST((" + sql + ") AS TEXT)")));
        }
    }

    /** The pages of a table, its first one left out. */
    private List<Integer> pages(String table, boolean interior) throws Exception {
        Map<String, Integer> roots = new HashMap<>();
        BitSet reached = new BitSet();
        List<Integer> found = new ArrayList<>();
        try (SavedPages pages = SavedPages.open(file)) {
            new SavedTree(
                            pages,
                            false,
                            new BitSet(),
                            row -> {
                                SavedSchema.TABLE
                                        .values(row)
                                        .ifPresent(
                                                values ->
                                                        SavedSchema.note(
                                                                values, roots, new HashMap<>()));
                                return true;
                            })
                    .walk(1);
            int root = roots.getOrDefault(table, 0);
            boolean isIndex = table.equals("barcode");
            new SavedTree(pages, isIndex, reached, _ -> true).walk(root);
            for (int number : reached.stream().toArray()) {
                int type = pages.page(number).orElseThrow().get(0);
                if (number != root && interior == (type == 0x05 || type == 0x02)) {
                    found.add(number);
                }
            }
            if (interior) {
                found.add(root);
            }
        }
        return found;
    }

    private void destroy(int page) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek((page - 1L) * PAGE);
            bytes.write(new byte[PAGE]);
        }
    }

    @Test
    void aSoundFileIsReadWhole() {
        Salvaged salvaged = salvage();
        assertThat(salvaged.isWhole()).isTrue();
        assertThat(of(salvaged, "movement").rows()).isEqualTo(MOVEMENTS);
        assertThat(of(salvaged, "booking").rows()).isEqualTo(MOVEMENTS);
        assertThat(of(salvaged, "item").rows()).isEqualTo(ITEMS);
        assertThat(of(salvaged, "barcode").rows()).isEqualTo(3000);
        assertThat(number("SELECT sum(length(note)) FROM item")).isEqualTo(6 * 9000L + ITEMS - 6);
        assertThat(number("SELECT sum(quantity) FROM movement"))
                .isEqualTo(1000L * MOVEMENTS * (MOVEMENTS + 1) / 2);
        assertThat(number("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'"))
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void aDestroyedPageOfMovementsCostsItsRowsAloneAndTheyAreNamed() throws Exception {
        List<Integer> leaves = pages("movement", false);
        destroy(leaves.get(leaves.size() / 2));
        Salvaged.Table movements = of(salvage(), "movement");
        assertThat(movements.damagedPages()).isEqualTo(1);
        assertThat(movements.missingRows()).isBetween(50L, 200L);
        assertThat(movements.rows() + movements.missingRows()).isEqualTo(MOVEMENTS);
        assertThat(movements.missing()).hasSize(1);
        assertThat(movements.endIsLost()).isFalse();
    }

    @Test
    void theLastPageMayTakeRowsAlongThatNobodyCanCount() throws Exception {
        destroy(pages("movement", false).getLast());
        Salvaged.Table movements = of(salvage(), "movement");
        assertThat(movements.endIsLost()).isTrue();
        assertThat(movements.rows()).isBetween(MOVEMENTS - 200L, (long) MOVEMENTS);
    }

    @Test
    void aDestroyedPageThatLedToOthersCostsNothing() throws Exception {
        List<Integer> interior = pages("movement", true);
        assertThat(interior).as("levels").hasSizeGreaterThan(2);
        for (int page : interior) { // the first one among them
            destroy(page);
        }
        Salvaged.Table movements = of(salvage(), "movement");
        assertThat(movements.rows()).isEqualTo(MOVEMENTS);
        assertThat(movements.missingRows()).isZero();
    }

    @Test
    void withoutTheListOfTablesTheirRowsAreKnownByTheirLooks() throws Exception {
        destroy(1);
        Salvaged salvaged = salvage();
        assertThat(of(salvaged, "movement").rows()).isEqualTo(MOVEMENTS);
        assertThat(of(salvaged, "booking").rows()).isEqualTo(MOVEMENTS);
        assertThat(of(salvaged, "item").rows()).isEqualTo(ITEMS);
        assertThat(of(salvaged, "barcode").rows()).isBetween(2900L, 3000L);
        assertThat(number("SELECT count(*) FROM location")).isEqualTo(1);
    }

    @Test
    void ofATableWithoutRowNumbersOnlyTheDestroyedPageIsLost() throws Exception {
        destroy(pages("barcode", false).get(3));
        assertThat(of(salvage(), "barcode").rows()).isBetween(2700L, 2990L);
    }

    @Test
    void aDestroyedHeadCostsNothing() throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.write(new byte[100]);
        }
        assertThat(salvage().isWhole()).isTrue();
    }

    @Test
    void aTruncatedFileGivesWhatItHas() throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2 + 77);
        }
        Salvaged salvaged = salvage();
        assertThat(salvaged.isWhole()).isFalse();
        assertThat(salvaged.rows()).isBetween(10_000L, 110_000L);
    }

    /** As it grows in a shop, table and indexes side by side: the front knows of the back. */
    @Test
    void whatACutTookFromTheEndIsCounted() throws Exception {
        file = folder.resolve("grown.storeroom");
        try (ConnectionFactory connections = ConnectionFactory.open(file, TestDatabase.options());
                Writer writer = connections.bulkWriter("Fill")) {
            writer.dsl()
                    .execute(
                            "INSERT INTO item SELECT id, 'A', 'A', 1, 'pc', 1000, 0, 0, 0, 0, NULL,"
                                    + " 0, NULL, '', 1, 0, 'a', 1, 1, 1, 0 FROM category");
            writer.dsl().execute("INSERT INTO booking VALUES (1, 6, 1000, 'me', NULL)");
            writer.dsl()
                    .execute(
                            "INSERT INTO movement SELECT value, 1, 1, 1, 2, 1000, 20000, NULL,"
                                    + " 'document', '', NULL, NULL, NULL FROM "
                                    + series(20_000));
            writer.commit();
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2 / PAGE * PAGE);
        }
        Salvaged.Table movements = of(salvage(), "movement");
        assertThat(movements.isWhole()).isFalse();
        assertThat(movements.rows()).isBetween(5_000L, 15_000L);
        assertThat(movements.rows() + movements.missingRows()).isBetween(19_000L, 20_000L);
        assertThat(movements.missing().getLast().last()).isBetween(19_000L, 20_000L);
    }

    @Test
    void aFileThatIsNoDatabaseGivesNothing() throws Exception {
        Files.writeString(file, "%PDF-1.7 ".repeat(10_000));
        assertThat(salvage().rows()).isZero();
    }

    @Test
    void whoCancelsLeavesNothingBehind() {
        assertThatThrownBy(
                        () ->
                                Salvage.into(
                                        target,
                                        file,
                                        new Salvage.Rules(Set.of(), List.of()),
                                        TestDatabase.options(),
                                        () -> true))
                .isInstanceOf(CancellationException.class);
        assertThat(target).doesNotExist();
    }

    @Test
    void theDamagedFileIsNotChanged() throws Exception {
        destroy(pages("movement", false).getFirst());
        byte[] before = Files.readAllBytes(file);
        salvage();
        assertThat(file).hasBinaryContent(before);
    }

    /** Where SQLite ends at the first wrong frame, what follows it is read as well. */
    @Test
    void aWrongFrameOfTheLogCostsThatFrameAlone() throws Exception {
        Path crashed = Files.createDirectory(folder.resolve("crashed"));
        try (ConnectionFactory connections = ConnectionFactory.open(file, TestDatabase.options())) {
            for (int i = 1; i <= 40; i++) {
                try (Writer writer = connections.writer("Change")) {
                    writer.dsl().execute("UPDATE item SET name = 'new' WHERE id = " + i);
                    writer.commit();
                }
            }
            for (String suffix : List.of("", "-wal")) {
                Files.copy(
                        folder.resolve("company.storeroom" + suffix),
                        crashed.resolve("company.storeroom" + suffix));
            }
        }
        file = crashed.resolve("company.storeroom");
        try (RandomAccessFile log = new RandomAccessFile(DatabaseFiles.log(file).toFile(), "rw")) {
            log.seek(32 + 24 + 1000);
            log.write(0x55);
        }
        Salvaged salvaged = salvage();
        assertThat(salvaged.lostSavings()).isEqualTo(1);
        assertThat(of(salvaged, "item").rows()).isEqualTo(ITEMS);
        assertThat(number("SELECT count(*) FROM item WHERE name = 'new'")).isEqualTo(40);
    }
}
