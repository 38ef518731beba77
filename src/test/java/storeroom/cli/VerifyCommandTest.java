package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import storeroom.TestCompany;
import storeroom.operation.Company;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** {@code verify}: what is found, what to do, and the repair of what the ledger knows better. */
class VerifyCommandTest extends CommandCase {

    private static final int PAGE = 4_096;

    @Test
    void aSoundCompanyEndsWithNoughtAndJsonIsOneObject() throws IOException {
        shop();
        Ended ended = in("verify", "--json");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out().lines())
                .singleElement()
                .satisfies(
                        line ->
                                assertThat(line)
                                        .startsWith("{\"state\":\"fine\",\"file\":")
                                        .contains(
                                                "\"checked_at\":\"2026-11-21T09:31:00Z\"",
                                                "\"items\":2,\"retired\":0,\"movements\":1",
                                                "\"units_in_ledger\":10,")
                                        .endsWith("\"findings\":[],\"recomputed\":null}"));
    }

    @Test
    void eachFindingIsFollowedByWhatToDo() throws IOException, SQLException {
        shop();
        tamper("UPDATE stock_level SET on_hand = 7000");
        Ended ended = in("verify");
        assertThat(ended.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(ended.out().lines())
                .containsSubsequence(
                        "One level differs from what the movements add up to (first: A).",
                        "  Say storeroom verify --repair: the levels are made anew from the"
                                + " movements. What the movements put below zero is left as it is:"
                                + " count those items and book the counts.",
                        "One thing does not add up.");
        assertThat(in("verify", "--json").out())
                .contains(
                        "{\"kind\":\"levels\",\"severity\":\"wrong\",\"count\":1,"
                                + "\"example\":\"A\"}");
    }

    @Test
    void theRepairMakesLevelsAndTotalsAnewAndLeavesTheLedgerAlone()
            throws IOException, SQLException {
        shop();
        tamper("UPDATE stock_level SET on_hand = 7000");
        tamper("DELETE FROM stock_total WHERE item_id = 2");
        tamper("UPDATE stock_total SET on_hand = 1, moved_day = 5, moved_at = 5");
        String ledger = in("movements", "--csv").out();
        Ended ended = in("verify", "--repair");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .contains("Recomputed: one level and 2 totals put right.", "Everything adds up.");
        assertThat(ended.exit()).isZero();
        assertThat(in("movements", "--csv").out()).isEqualTo(ledger);
        assertThat(in("stock", "--csv").out()).contains("A,Anvil", ",10,");
        assertThat(in("verify", "--repair").out()).doesNotContain("Recomputed");
    }

    @Test
    void whatTheListShowsIsNotedAnewWhereThatIsWrong() throws IOException, SQLException {
        shop();
        tamper("UPDATE item SET listed = 0 WHERE sku = 'A'");
        assertThat(in("stock", "--csv").out()).doesNotContain("Anvil");
        assertThat(in("verify").out())
                .contains(
                        "One item is noted wrongly as shown in the stock list or not (first: A).",
                        "One thing does not add up.");
        assertThat(in("verify", "--repair").out())
                .contains(
                        "no totals put right; one item noted anew as listed or not.",
                        "Everything adds up.");
        assertThat(in("stock", "--csv").out()).contains("A,Anvil");
    }

    @Test
    void whatTheLedgerPutsBelowZeroIsLeftToAPerson() throws IOException, SQLException {
        shop();
        tamper("DROP TRIGGER movement_is_never_changed");
        tamper("UPDATE movement SET quantity = -10000, kind = 7");
        Ended ended = in("verify", "--repair", "--json");
        assertThat(ended.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(ended.out())
                .contains(
                        "\"kind\":\"levels\"",
                        "\"recomputed\":{\"levels\":0,\"totals\":0,\"listed\":0,\"values\":0}");
    }

    @Test
    void aLedgerThatLostRowsIsNotRepairedFrom() throws IOException, SQLException {
        shop();
        tamper("UPDATE stock_total SET on_hand = 7000 WHERE item_id = 1");
        tamper("DELETE FROM booking");
        Ended ended = in("verify", "--repair");
        assertThat(ended.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(ended.out())
                .contains("Nothing was recomputed", "2 things do not add up.", "storeroom restore");
        assertThat(in("stock", "--csv").out()).contains("A,Anvil,,pc,7,");
    }

    @Test
    void beforeAnOpenWindowTheRepairWaitsInVainAndVerifyDoesNot() throws IOException {
        shop();
        try (Company open = TestCompany.openInWindowOf("bruno", folder.resolve("shop.storeroom"))) {
            assertThat(open.isEditable()).isTrue();
            assertThat(in("verify").exit()).isZero();
            assertThat(in("verify", "--repair").exit()).isEqualTo(ExitCodes.LOCKED);
        }
    }

    @Test
    void aDamagedFileIsAFindingWhereverTheDamageLies() throws IOException, SQLException {
        shop();
        Path file = folder.resolve("shop.storeroom");
        byte[] sound = Files.readAllBytes(file);
        for (int page = 0; page < sound.length / PAGE; page++) {
            Files.write(file, sound);
            Files.deleteIfExists(folder.resolve("shop.storeroom-wal"));
            Files.deleteIfExists(folder.resolve("shop.storeroom-shm"));
            damage(file, page);
            Ended ended = in("verify");
            assertThat(ended.exit())
                    .as("page %d: %s%s", page, ended.out(), ended.err())
                    .isEqualTo(ExitCodes.REFUSED);
            assertThat(ended.out())
                    .as("page %d", page)
                    .contains("The file is damaged", "Restore the newest backup");
            assertThat(in("verify", "--json").out()).contains("\"severity\":\"damaged\"");
        }
    }

    @Test
    void aCompanyThatIsNotThereEndsWithTwo() {
        assertThat(in("verify").exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(in("verify", "--repair").exit()).isEqualTo(ExitCodes.UNUSABLE);
    }

    /** All of a page; of the first one what follows the file's header. */
    private static void damage(Path file, int page) throws IOException {
        int from = page == 0 ? 100 : 0;
        ByteBuffer garbage = ByteBuffer.allocate(PAGE - from);
        while (garbage.hasRemaining()) {
            garbage.put((byte) 0x5a);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(garbage.flip(), (long) page * PAGE + from);
        }
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("shop.storeroom"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
