package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.instance.ChildJvm;
import storeroom.instance.OpenFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Guarantee 9: journal mode, migrations and checks are done once, whoever starts together. */
@Tag("alone")
class InitialisedOnceTest {

    private static final int PROCESSES = 25;
    private static final int THREADS = 20;

    @TempDir Path folder;

    @AfterEach
    void nothingIsOpenAnyMore() throws IOException {
        OpenFiles.assertNoneIn(folder);
    }

    @Test
    void manyProcessesAndThreadsThatStartOnOneNewFileInitialiseItOnceAndNoneFails()
            throws Exception {
        Path file = TestDatabase.file(folder);
        List<ChildJvm> children = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                children.add(ChildJvm.start(List.of("-Xmx64m"), Opener.class, file.toString()));
            }
            for (ChildJvm child : children) {
                assertThat(child.line()).isEqualTo("ready");
            }
            children.forEach(child -> child.say("go"));
            for (ChildJvm child : children) {
                assertThat(child.line()).isEqualTo("opened " + THREADS);
            }
        } finally {
            children.forEach(ChildJvm::close);
        }
        initialisedOnce(file);
    }

    @Test
    void manyThreadsOfOneProcessDoItOnceToo() throws Exception {
        assertThat(openAtOnce(TestDatabase.file(folder))).isEqualTo(THREADS);
        initialisedOnce(TestDatabase.file(folder));
    }

    @Test
    void afterACrashTheNextStartFindsWhatWasCommittedAndNothingElse() throws Exception {
        Path crashed = Files.createDirectory(folder.resolve("crashed"));
        try (ConnectionFactory connections = TestDatabase.open(folder)) {
            TestDatabase.save(connections, "committed");
            try (Writer writer = connections.writer("Cut off")) {
                TestDatabase.insert(writer, "not committed");
                for (String end : List.of("", "-wal")) {
                    String name = "test.storeroom" + end;
                    Files.copy(folder.resolve(name), crashed.resolve(name));
                }
            }
        }
        try (ConnectionFactory connections = TestDatabase.open(crashed)) {
            assertThat(TestDatabase.notes(connections)).containsExactly("committed");
            assertThat(connections.journalMode()).isEqualTo(JournalMode.WAL);
        }
    }

    @Test
    void afterACrashWithoutWalTheHalfWrittenTransactionIsTakenBackFirst() throws Exception {
        TestDatabase.open(folder).close();
        Path crashed = Files.createDirectory(folder.resolve("crashed"));
        Path file = TestDatabase.file(folder);
        try (Connection old = TestDatabase.outside(file)) {
            Pragmas.execute(old, "PRAGMA journal_mode = DELETE");
            Pragmas.execute(old, "INSERT INTO note (text) VALUES ('committed')");
            Pragmas.execute(old, "PRAGMA cache_size = 2");
            Pragmas.execute(old, "BEGIN IMMEDIATE");
            Pragmas.execute(old, "UPDATE note SET text = 'half'");
            Pragmas.execute(
                    old,
                    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 2000)"
                            + " INSERT INTO note (text) SELECT 'half ' || i FROM n");
            for (String end : List.of("", "-journal")) {
                String name = "test.storeroom" + end;
                Files.copy(folder.resolve(name), crashed.resolve(name));
            }
            Pragmas.execute(old, "ROLLBACK");
        }
        try (ConnectionFactory connections = TestDatabase.open(crashed)) {
            assertThat(TestDatabase.notes(connections)).containsExactly("committed");
        }
    }

    @Test
    void namesWithSignsThatMeanSomethingToTheDriverAreNames() throws IOException {
        for (String name :
                List.of(
                        "What? R&D .storeroom",
                        "a?foreign_keys=off&mode=memory.storeroom",
                        "100%25 #1 è 😀.storeroom",
                        "it's \"quoted\"; --.storeroom")) {
            Path own = Files.createTempDirectory(folder, "own");
            try (ConnectionFactory connections =
                    ConnectionFactory.open(
                            own.resolve(name), TestDatabase.options(), TestDatabase.SCHEMA)) {
                TestDatabase.save(connections, "kept");
                try (Reader reader = connections.reader()) {
                    assertThat(TestDatabase.pragma(reader, "foreign_keys")).isEqualTo("1");
                }
            }
            try (var files = Files.list(own)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder(name, name + ".lock");
            }
        }
    }

    private static void initialisedOnce(Path file) throws Exception {
        try (Connection outside = TestDatabase.outside(file)) {
            assertThat(Pragmas.queryText(outside, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(Pragmas.queryNumber(outside, "SELECT count(*) FROM schema_migration"))
                    .isEqualTo(Migrations.ofTheProgram().newest());
            assertThat(Pragmas.queryText(outside, "PRAGMA integrity_check")).isEqualTo("ok");
        }
    }

    /** Opens, reads and closes in many threads that begin at the same moment. */
    private static long openAtOnce(Path file) throws Exception {
        return Threads.together(
                        THREADS,
                        number -> {
                            try (ConnectionFactory connections =
                                            ConnectionFactory.open(file, TestDatabase.options());
                                    Reader reader = connections.reader()) {
                                return reader.dsl().fetch("SELECT * FROM schema_migration").size();
                            }
                        })
                .stream()
                .filter(count -> count == Migrations.ofTheProgram().newest())
                .count();
    }

    /** Another process that starts when it is told to. */
    static final class Opener {
        private Opener() {}

        public static void main(String[] arguments) throws Exception {
            System.out.println("ready");
            System.in.read();
            System.out.println("opened " + openAtOnce(Path.of(arguments[0])));
        }
    }
}
