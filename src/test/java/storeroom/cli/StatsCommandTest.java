package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import storeroom.db.ConnectionFactory;
import storeroom.db.Writer;
import storeroom.operation.Company;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** {@code stats}: lines and tables for people, one object for programs. */
class StatsCommandTest extends CommandCase {

    @Test
    void sizesStepsAndTablesStandBelowEachOther() throws IOException {
        shop();
        Ended ended = in("stats");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        List<String> lines = ended.out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo(folder.resolve("shop.storeroom").toString());
        assertThat(lines)
                .contains("Log (WAL)  0 B")
                .anyMatch(line -> line.matches("Size +\\d+(\\.\\d)? kB; \\d+ pages.*"))
                .anyMatch(line -> line.matches("001_start\\.sql +09:31 +test"))
                .anyMatch(line -> line.matches("item +2 +item_by_category, item_by_name, .*"))
                .anyMatch(line -> line.matches("movement +1 +movement_by_booking, .*"))
                .anyMatch(line -> line.matches("schema_migration +\\d+"))
                .noneMatch(line -> line.contains("sqlite_"));
        assertThat(lines.getLast()).matches("\\d+ tables with \\d+ rows\\.");
    }

    @Test
    void jsonIsOneObjectWithKeysThatStay() throws IOException {
        shop();
        Ended ended = in("stats", "--json");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out().lines()).hasSize(1);
        assertThat(ended.out())
                .startsWith("{\"file\":\"")
                .contains(
                        "\"bytes\":" + Files.size(folder.resolve("shop.storeroom")),
                        "\"wal_bytes\":0",
                        "\"journal_mode\":\"wal\"",
                        "\"schema_version\":",
                        "\"pages\":",
                        "\"free_pages\":",
                        "\"steps\":[{\"version\":1,\"name\":\"001_start.sql\","
                                + "\"applied_at\":\"2026-11-21T09:31:00Z\","
                                + "\"program_version\":\"test\"}",
                        "{\"name\":\"barcode\",\"rows\":1,\"indexes\":[\"barcode_by_item\"]}");
    }

    @Test
    void whatSearchingAndSqliteKeepForThemselvesIsLeftOut() throws IOException, SQLException {
        shop();
        try (Connection raw =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("shop.storeroom"));
                Statement statement = raw.createStatement()) {
            statement.execute("CREATE VIRTUAL TABLE words USING fts5(word)");
            statement.execute("CREATE TABLE \"odd \"\"name\" (x INTEGER)");
            statement.execute("INSERT INTO \"odd \"\"name\" VALUES (1), (2)");
            statement.execute("ANALYZE");
        }
        assertThat(in("stats", "--json").out())
                .contains("{\"name\":\"odd \\\"name\",\"rows\":2,\"indexes\":[]}")
                .doesNotContain("words", "sqlite_stat1");
    }

    @Test
    void itWorksWhileAWindowHasTheCompanyOpenAndIsWriting() throws IOException {
        shop();
        try (Company company = opener().open(folder.resolve("shop.storeroom"));
                Writer writer = company.connections().writer("Import")) {
            assertThat(writer.operation()).isEqualTo("Import");
            assertThat(in("stats").exit()).isZero();
            assertThat(company.connections().openConnections())
                    .isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
        }
    }

    @Test
    void whatCannotBeReadEndsWithTwoAndIsLeftAsItIs() throws IOException, SQLException {
        Ended missing = in("stats");
        assertThat(missing.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(missing.err()).contains("There is no company");
        assertThat(folder.resolve("shop.storeroom")).doesNotExist();

        Path other = otherProgramsFile();
        byte[] before = Files.readAllBytes(other);
        Ended foreign = in("stats", "--json");
        assertThat(foreign.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(foreign.err()).contains("no company of this program");
        assertThat(foreign.out())
                .startsWith("{\"error\":\"")
                .contains("no company of this program", "\"exit\":2}");
        assertThat(other).hasBinaryContent(before);
    }

    @Test
    void aWrongArgumentEndsWithTwo() throws IOException {
        shop();
        assertThat(in("stats", "--what").exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(in("stats", "item").exit()).isEqualTo(ExitCodes.UNUSABLE);
    }

    @Test
    void aFileThatSomebodyHoldsAloneIsLocked() throws IOException, SQLException {
        shop();
        try (Connection raw = holdAlone()) {
            assertThat(raw.isClosed()).isFalse();
            Ended ended = in("stats");
            assertThat(ended.exit()).isEqualTo(ExitCodes.LOCKED);
            assertThat(ended.err().strip().lines()).hasSize(1);
        }
    }
}
