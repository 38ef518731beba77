package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** The numbered scripts: each once, whole or not at all, and never on a file that is not ours. */
class MigrationsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration/sqlite");
    private static final Migration SECOND =
            Migration.of("002_colour.sql", "ALTER TABLE note ADD COLUMN colour TEXT;");

    @TempDir Path folder;
    Path file;

    @BeforeEach
    void name() {
        file = TestDatabase.file(folder);
    }

    @Test
    void theIndexListsExactlyTheFilesInTheFolder() throws Exception {
        try (var files = Files.list(SCRIPTS)) {
            List<String> scripts =
                    files.map(script -> script.getFileName().toString())
                            .filter(name -> !name.equals("index.txt"))
                            .sorted()
                            .toList();
            assertThat(Files.readAllLines(SCRIPTS.resolve("index.txt"))).isEqualTo(scripts);
        }
    }

    @Test
    void theProgramsScriptsAreNumberedFromOneWithoutGaps() {
        List<Migration> all = Migration.load("db/migration/sqlite");
        assertThat(all)
                .extracting(Migration::version)
                .isEqualTo(IntStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(Migrations.ofTheProgram().newest()).isEqualTo(all.size());
    }

    @Test
    void aScriptHasANumberAndAName() {
        assertThatThrownBy(() -> Migration.of("1_start.sql", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Migration.of("001_Start Here.sql", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theChecksumDoesNotDependOnHowTheSystemEndsLines() {
        assertThat(Migration.of("001_a.sql", "SELECT 1;\r\n").checksum())
                .isEqualTo(Migration.of("001_a.sql", "SELECT 1;\n").checksum())
                .isNotEqualTo(Migration.of("001_a.sql", "SELECT 2;\n").checksum());
    }

    @Test
    void eachScriptRunsOnceAndIsNotedWithItsChecksum() throws Exception {
        open(TestDatabase.FIRST).close();
        open(TestDatabase.FIRST).close();
        List<String> first = noted();
        assertThat(first)
                .containsExactly(
                        "1 001_note.sql "
                                + TestDatabase.FIRST.checksum()
                                + " "
                                + TestDatabase.CLOCK.millis()
                                + " 1.0");
        open(TestDatabase.FIRST, SECOND).close();
        assertThat(noted()).hasSize(2).startsWith(first.getFirst());
    }

    @Test
    void aFileBearsOurMarkFromTheFirstStepOn() throws Exception {
        open(TestDatabase.FIRST).close();
        byte[] header = Files.readAllBytes(file);
        assertThat(new String(header, 0, 15, UTF_8)).isEqualTo("SQLite format 3");
        assertThat(new String(header, 68, 4, UTF_8)).isEqualTo("STRM");
    }

    @Test
    void theProgramsOwnSchemaIsSound() throws Exception {
        ConnectionFactory.open(file, TestDatabase.options()).close();
        try (Connection outside = TestDatabase.outside(file)) {
            assertThat(Pragmas.queryText(outside, "PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(Pragmas.queryText(outside, "PRAGMA foreign_key_check")).isEmpty();
            assertThat(
                            Pragmas.queryText(
                                    outside,
                                    "SELECT group_concat(name) FROM pragma_table_list"
                                            + " WHERE type = 'table' AND strict = 0"
                                            + " AND name NOT LIKE 'sqlite_%'"))
                    .as("tables that are not STRICT")
                    .isEqualTo("null");
        }
    }

    @Test
    void aScriptThatWasChangedAfterwardsIsRefusedByName() throws Exception {
        open(TestDatabase.FIRST, SECOND).close();
        Migration changed = Migration.of("002_colour.sql", SECOND.sql() + "-- harmless");
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> open(TestDatabase.FIRST, changed))
                .isInstanceOfSatisfying(
                        MigrationFailedException.class,
                        e -> assertThat(e.migration()).isEqualTo("002_colour.sql"))
                .hasMessageContaining("another wording");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aScriptThatFailsLeavesTheFileAsItWasWithoutTheStepsBeforeIt() throws Exception {
        Migration failing =
                Migration.of(
                        "003_bad.sql",
                        """
                        CREATE TABLE half (id INTEGER);
                        UPDATE note SET text = 'changed';
                        INSERT INTO nowhere VALUES (1);
                        CREATE TABLE other_half (id INTEGER);
                        """);
        try (ConnectionFactory connections = open(TestDatabase.FIRST)) {
            TestDatabase.save(connections, "before");
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> open(TestDatabase.FIRST, SECOND, failing))
                .isInstanceOfSatisfying(
                        MigrationFailedException.class,
                        e -> {
                            assertThat(e.migration()).isEqualTo("003_bad.sql");
                            assertThat(e.getCause()).isInstanceOf(DatabaseFailureException.class);
                        })
                .hasMessageContaining("nowhere");
        assertThat(file).hasBinaryContent(before);
        try (ConnectionFactory connections = open(TestDatabase.FIRST)) {
            assertThat(TestDatabase.notes(connections)).containsExactly("before");
        }
    }

    @Test
    void theGuardIsAskedBeforeAnEarlierVersionIsChangedAndCanForbidIt() throws Exception {
        List<Upgrade> asked = new ArrayList<>();
        DatabaseOptions watching =
                TestDatabase.options().withUpgradeGuard((_, upgrade) -> asked.add(upgrade));
        Migrations both = new Migrations(List.of(TestDatabase.FIRST, SECOND));
        open(TestDatabase.FIRST).close();
        byte[] before = Files.readAllBytes(file);
        DatabaseOptions forbidding =
                TestDatabase.options()
                        .withUpgradeGuard(
                                (_, _) -> {
                                    throw new IllegalStateException("no room for a backup");
                                });
        assertThatThrownBy(() -> ConnectionFactory.open(file, forbidding, both))
                .hasMessage("no room for a backup");
        assertThat(file).hasBinaryContent(before);
        ConnectionFactory.open(file, watching, both).close();
        ConnectionFactory.open(file, watching, both).close();
        assertThat(asked).containsExactly(new Upgrade(1, 2, List.of("002_colour.sql")));
    }

    @Test
    void nobodyIsAskedAboutANewFile() {
        List<Upgrade> asked = new ArrayList<>();
        ConnectionFactory.open(
                        file,
                        TestDatabase.options().withUpgradeGuard((_, upgrade) -> asked.add(upgrade)),
                        TestDatabase.SCHEMA)
                .close();
        assertThat(asked).isEmpty();
    }

    @Test
    void aFirstStepThatFailsLeavesAnEmptyFileThatCanBeTriedAgain() {
        assertThatThrownBy(() -> open(Migration.of("001_bad.sql", "CREATE TABLE a (b); NONSENSE")))
                .isInstanceOf(MigrationFailedException.class);
        try (ConnectionFactory connections = open(TestDatabase.FIRST)) {
            TestDatabase.save(connections, "second try");
        }
    }

    @Test
    void aDatabaseFromANewerVersionIsRefusedInWordsAndLeftUntouched() throws Exception {
        ConnectionFactory.open(
                        file,
                        DatabaseOptions.defaults(TestDatabase.CLOCK, "7.5"),
                        new Migrations(List.of(TestDatabase.FIRST, SECOND)))
                .close();
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> open(TestDatabase.FIRST))
                .isInstanceOfSatisfying(
                        NewerDatabaseException.class,
                        e -> {
                            assertThat(e.found()).isEqualTo(2);
                            assertThat(e.known()).isEqualTo(1);
                            assertThat(e.writtenBy()).isEqualTo("7.5");
                        })
                .hasMessageContaining("7.5");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aFileWhoseEarlierStepsAreMissingIsRefused() throws Exception {
        open(TestDatabase.FIRST, SECOND).close();
        outside("DELETE FROM schema_migration WHERE version = 1");
        assertThatThrownBy(() -> open(TestDatabase.FIRST, SECOND))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("002_colour.sql");
        outside("UPDATE schema_migration SET version = -1");
        assertThatThrownBy(() -> open(TestDatabase.FIRST, SECOND))
                .isInstanceOf(MigrationFailedException.class);
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefusedAndLeftUntouched() throws Exception {
        outside("PRAGMA application_id = 252006674", "CREATE TABLE layer (id INTEGER)");
        refusedUntouched();
    }

    @Test
    void aDatabaseOfAnotherProgramWithoutTablesIsRefusedToo() throws Exception {
        outside("PRAGMA application_id = 252006674");
        refusedUntouched();
    }

    @Test
    void aDatabaseWithTablesAndNoMarkIsRefusedAndLeftUntouched() throws Exception {
        outside("CREATE TABLE recipe (id INTEGER)");
        refusedUntouched();
    }

    @Test
    void aForeignDatabaseInWalModeIsRefusedAndLeftUntouched() throws Exception {
        outside("PRAGMA journal_mode = WAL", "CREATE TABLE recipe (id INTEGER)");
        refusedUntouched();
    }

    @Test
    void aTextThatIsNamedLikeACompanyIsRefusedAndLeftUntouched() throws Exception {
        Files.writeString(file, "sku,name\n".repeat(500));
        refusedUntouched();
    }

    @Test
    void aShortTextIsRefusedToo() throws Exception {
        Files.writeString(file, "hello");
        refusedUntouched();
    }

    @Test
    void aPictureThatIsNamedLikeACompanyIsRefusedAndLeftUntouched() throws Exception {
        byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
        Files.write(file, java.util.Arrays.copyOf(png, 5_000));
        refusedUntouched();
    }

    private void refusedUntouched() throws Exception {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> open(TestDatabase.FIRST)).isInstanceOf(ForeignFileException.class);
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void anEmptyFileBecomesACompany() throws Exception {
        Files.createFile(file);
        try (ConnectionFactory connections = open(TestDatabase.FIRST)) {
            TestDatabase.save(connections, "first");
            assertThat(TestDatabase.notes(connections)).containsExactly("first");
        }
    }

    private ConnectionFactory open(Migration... migrations) {
        return ConnectionFactory.open(
                file, TestDatabase.options(), new Migrations(List.of(migrations)));
    }

    private void outside(String... statements) throws SQLException {
        try (Connection outside = TestDatabase.outside(file)) {
            for (String statement : statements) {
                Pragmas.execute(outside, statement);
            }
        }
    }

    private List<String> noted() throws SQLException {
        return query(
                "SELECT concat_ws(' ', version, name, checksum, applied_at, program_version)"
                        + " FROM schema_migration ORDER BY version");
    }

    private List<String> query(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection outside = TestDatabase.outside(file);
                Statement statement = outside.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        return found;
    }
}
