package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.Wiring;
import storeroom.db.DatabaseOptions;
import storeroom.operation.Company;
import storeroom.operation.WriteAccess;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Commands run as from a terminal, within this process. */
abstract class CommandCase {

    @TempDir Path folder;
    final List<Environment.Window.Request> windows = new ArrayList<>();
    Optional<String> openWindow = Optional.empty();
    ProgramLog log = new ProgramLog(Path.of("nowhere"));

    record Ended(int exit, String out, String err) {}

    @BeforeEach
    void logHere() {
        log = new ProgramLog(folder);
    }

    void shop() throws IOException {
        Ended made =
                in(
                        "import",
                        "items",
                        file(
                                """
                                sku,name,on hand,reorder point,barcode
                                A,Anvil,10,2,40006=6
                                B,Bolt,,,
                                """));
        assertThat(made.err()).isEmpty();
    }

    String file(String content) throws IOException {
        Path file = folder.resolve("in.csv");
        Files.writeString(file, content);
        return file.toString();
    }

    /** A database at the place of the company, but of another program. */
    Path otherProgramsFile() throws SQLException {
        Path file = folder.resolve("shop.storeroom");
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement()) {
            statement.execute("CREATE TABLE song (title TEXT)");
        }
        return file;
    }

    /** The company, locked by a program that lets nobody else in. */
    Connection holdAlone() throws SQLException {
        Connection raw =
                DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.storeroom"));
        try (Statement statement = raw.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute("BEGIN EXCLUSIVE");
            return raw;
        } catch (SQLException e) {
            raw.close();
            throw e;
        }
    }

    /** In the company {@code shop.storeroom}. */
    Ended in(String... arguments) {
        List<String> all = new ArrayList<>();
        all.add("--database");
        all.add(folder.resolve("shop.storeroom").toString());
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    Ended run(String... arguments) {
        return run(opener(), arguments);
    }

    /** Gives up after 200 milliseconds where somebody else holds the company. */
    static Company.Opener opener() {
        return new Wiring(TestCompany.CLOCK, "anna", options("test"));
    }

    /** Opens companies in one way, to write and to look on. */
    record Opening(Function<Path, Company> way) implements Company.Opener {

        @Override
        public Company open(Path database) {
            return way.apply(database);
        }

        @Override
        public Company openReadOnly(Path database) {
            return way.apply(database);
        }

        @Override
        public WriteAccess access(Path database) {
            return opener().access(database);
        }

        @Override
        public DatabaseOptions options() {
            return opener().options();
        }
    }

    static DatabaseOptions options(String version) {
        return DatabaseOptions.defaults(TestCompany.CLOCK, version)
                .withGateWait(Duration.ofMillis(100))
                .withBusyWait(Duration.ofMillis(200));
    }

    Ended run(Company.Opener opener, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ended ended = run(opener, out, arguments);
        return new Ended(ended.exit(), out.toString(StandardCharsets.UTF_8), ended.err());
    }

    Ended run(Company.Opener opener, OutputStream out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment =
                new Environment(
                        opener,
                        request -> {
                            windows.add(request);
                            return 42;
                        },
                        _ -> openWindow,
                        TestCompany.CLOCK,
                        Locale.UK,
                        folder,
                        "9.9",
                        new Output(out),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        log);
        int exit = Program.run(environment, arguments);
        return new Ended(exit, "", err.toString(StandardCharsets.UTF_8));
    }
}
