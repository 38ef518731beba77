package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.junit.jupiter.api.Test;

import storeroom.TestCompany;
import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseFigures;
import storeroom.db.FirstVersion;
import storeroom.db.Writer;
import storeroom.operation.Company;
import storeroom.safety.HealthJson;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code health}: lines for people, one object for programs, and an exit code. */
class HealthCommandTest extends CommandCase {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void aSoundCompanyIsFineAndTheLinesStandInColumns() throws IOException {
        shop();
        Ended ended = in("health");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        List<String> lines = ended.out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo(folder.resolve("shop.storeroom").toString());
        assertThat(lines)
                .contains(
                        "State      fine",
                        "Log (WAL)  0 B",
                        "Journal    WAL: readers and writers do not wait for each other",
                        "Schema     " + FirstVersion.latest(),
                        "Checked    structure and references, 09:31",
                        "Open by    nobody",
                        "Window     none has it open, or it does not answer");
        assertThat(lines).anyMatch(line -> line.matches("Size +\\d+(\\.\\d)? kB; \\d+ pages.*"));
    }

    @Test
    void jsonIsOneObjectWithKeysThatStay() throws IOException {
        shop();
        Ended ended = in("health", "--json");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out().lines()).hasSize(1);
        Map<String, String> json = object(ended.out());
        assertThat(json.keySet())
                .containsExactly(
                        "state",
                        "file",
                        "bytes",
                        "wal_bytes",
                        "journal_mode",
                        "schema_version",
                        "pages",
                        "free_pages",
                        "integrity.extent",
                        "integrity.checked_at",
                        "integrity.findings",
                        "holder",
                        "window");
        assertThat(json)
                .containsEntry("state", "fine")
                .containsEntry("journal_mode", "wal")
                .containsEntry("integrity.extent", "quick")
                .containsEntry("window", "null");
        assertThat(Long.parseLong(String.valueOf(json.get("bytes"))))
                .isEqualTo(java.nio.file.Files.size(folder.resolve("shop.storeroom")));
    }

    @Test
    void whatTheWindowThatHasItOpenCountedIsPrinted() throws IOException {
        shop();
        openWindow = Optional.of(HealthJson.of(window(false)));
        Ended ended = in("health");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out().lines())
                .contains(
                        "Window       answered 09:00",
                        "Saved        12 writes, the last one 09:00",
                        "Waited       p50 0.12 ms, p95 3.4 ms, p99 50 ms, longest 1.2 s",
                        "Gave up      waiting for another writer: 1; for another program: 2",
                        "Retries      3",
                        "Longest      Import items, 7.2 s, began 09:00",
                        "Writing now  nobody",
                        "Open         readers and writers: 4; connections: 5");
        Map<String, String> json = object(in("health", "--json").out());
        assertThat(json)
                .containsEntry("window.wait_p95_ms", "3.4")
                .containsEntry("window.longest_operation", "Import items")
                .containsEntry("window.last_commit", "2026-11-21T09:00:00Z");
    }

    @Test
    void whoHasItOpenIsNamedAlsoWhereHisWindowDoesNotAnswer() throws IOException {
        shop();
        Path file = folder.resolve("shop.storeroom");
        try (Company open = TestCompany.openInWindowOf("bruno", file)) {
            assertThat(open.isEditable()).isTrue();
            Ended ended = in("health");
            assertThat(ended.exit()).isZero();
            assertThat(ended.out())
                    .containsPattern("Open by +bruno on .*, in a window, since 09:31 \\(process");
            assertThat(object(in("health", "--json").out()))
                    .containsEntry("holder.user", "bruno")
                    .containsEntry("holder.work", "window")
                    .containsEntry("holder.since", "2026-11-21T09:31:00Z")
                    .containsEntry("holder.last_write", "null");
        }
    }

    @Test
    void contentionInTheWindowIsSaidAndEndsWithOne() throws IOException {
        shop();
        openWindow = Optional.of(HealthJson.of(window(true)));
        Ended ended = in("health");
        assertThat(ended.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(ended.out()).contains("contention: more than 10 retries within a minute");
        assertThat(object(in("health", "--json").out())).containsEntry("state", "contention");
    }

    @Test
    void anAnswerOfAnotherVersionCountsAsNone() throws IOException {
        shop();
        openWindow = Optional.of("{\"at\":\"2026-11-21T09:00:00Z\"}");
        assertThat(in("health").out()).contains("none has it open, or it does not answer");
        openWindow = Optional.of("good morning");
        assertThat(in("health").exit()).isZero();
    }

    @Test
    void rowsThatBelongToNothingAreFoundAtOnceAndWrongSumsByTheFullCheck()
            throws IOException, SQLException {
        shop();
        tamper("UPDATE stock_level SET on_hand = 7000");
        assertThat(in("health").exit()).isZero();
        Ended full = in("health", "--full");
        assertThat(full.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(full.out())
                .contains("one thing does not add up", "everything, 09:31", "One level differs");
        tamper("DELETE FROM booking");
        Ended quick = in("health", "--json");
        assertThat(quick.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(object(quick.out())).containsEntry("state", "findings");
        assertThat(quick.out()).contains("\"kind\":\"orphans\"");
    }

    @Test
    void itWorksWhileAWindowHasTheCompanyOpenAndIsWriting() throws IOException {
        shop();
        Path file = folder.resolve("shop.storeroom");
        try (Company company = opener().open(file);
                Writer writer = company.connections().writer("Import")) {
            assertThat(writer.operation()).isEqualTo("Import");
            Ended ended = in("health");
            assertThat(ended.err()).isEmpty();
            assertThat(ended.exit()).isZero();
            assertThat(company.connections().openConnections())
                    .isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
        }
    }

    @Test
    void aCompanyThatIsNotThereEndsWithTwo() {
        Ended ended = in("health");
        assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(ended.err()).contains("There is no company");
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("shop.storeroom"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DatabaseFigures window(boolean contention) {
        return new DatabaseFigures(
                NINE,
                1_000,
                12,
                new DatabaseFigures.Waits(
                        15,
                        Duration.ofNanos(120_000),
                        Duration.ofNanos(3_400_000),
                        Duration.ofMillis(50),
                        Duration.ofMillis(1_200)),
                1,
                2,
                3,
                contention,
                4,
                5,
                Optional.of(
                        new DatabaseFigures.Writing(
                                "Import items", NINE, Duration.ofMillis(7_200))),
                Optional.empty(),
                Optional.of(NINE),
                4_096);
    }

    /** The fields of an object, those of inner ones with their name before. */
    private static Map<String, String> object(String text) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            read(parser, "", fields);
            assertThat(parser.nextToken()).isNull();
        }
        return fields;
    }

    private static void read(JsonParser parser, String before, Map<String, String> fields)
            throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = before + parser.currentName();
            switch (parser.nextToken()) {
                case START_OBJECT -> read(parser, name + ".", fields);
                case START_ARRAY -> {
                    fields.put(name, "array");
                    parser.skipChildren();
                }
                default -> fields.put(name, parser.getText());
            }
        }
    }
}
