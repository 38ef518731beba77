package storeroom.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The levels against the ledger: here and by SQLite, with one answer. */
class LevelCheckTest {

    @TempDir Path folder;

    @Test
    void whatIsAddedUpHereAndWhatSqliteAddsUpAreTheSame() throws SQLException {
        Path file = folder.resolve("test.storeroom");
        BrokenCompany.make(file);
        assertThat(found(file)).isEmpty();
        BrokenCompany.tamper(file, "UPDATE stock_level SET on_hand = 1 WHERE item_id = 2");
        assertThat(found(file)).contains(new Finding(Finding.Kind.LEVELS, 1, "B"));
        BrokenCompany.tamper(file, "DELETE FROM stock_level WHERE item_id = 1");
        assertThat(found(file)).contains(new Finding(Finding.Kind.LEVELS, 3, "A"));
        BrokenCompany.tamper(file, "INSERT INTO stock_level VALUES (77, 5, 1), (77, 6, 0)");
        assertThat(found(file)).contains(new Finding(Finding.Kind.LEVELS, 4, "A"));
        BrokenCompany.tamper(file, "DELETE FROM stock_level WHERE item_id < 77");
        BrokenCompany.tamper(file, "DELETE FROM movement");
        assertThat(found(file)).contains(new Finding(Finding.Kind.LEVELS, 1, "#77"));
        BrokenCompany.tamper(file, "INSERT INTO stock_level VALUES (-3, 5, 1)");
        assertThat(found(file)).contains(new Finding(Finding.Kind.LEVELS, 2, "#-3"));
    }

    @Test
    void manyPairsHaveTheirSumsWhateverTheirOrder() {
        LedgerSums sums = new LedgerSums(100_000);
        Map<Long, Long> open = new HashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            long item = 1L + random.nextInt(20_000);
            long location = 1L + random.nextInt(3);
            long quantity = random.nextInt(5) - 2L;
            assertThat(sums.add(item, location, quantity)).isTrue();
            open.merge(item * 10 + location, quantity, Long::sum);
        }
        Map<Long, Long> expected = new HashMap<>();
        open.forEach(
                (pair, sum) -> {
                    if (sum != 0) {
                        expected.merge(pair / 10, 1L, Long::sum);
                    }
                });
        Map<Long, Long> found = new HashMap<>();
        sums.forEachOpen(item -> found.merge(item, 1L, Long::sum));
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    /** Found in memory; and the same by SQLite, because there is no room for more than one. */
    private static Optional<Finding> found(Path file) {
        try (Company company = TestCompany.openReadOnly(file);
                Reader reader = company.connections().reader()) {
            Optional<Finding> here = new LevelCheck().find(reader);
            assertThat(new LevelCheck(0).find(reader)).isEqualTo(here);
            return here;
        }
    }
}
