package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The settings, as SQLite itself tells them on the connections that are handed out. */
class PragmasTest {

    @TempDir Path folder;
    ConnectionFactory connections;

    @BeforeEach
    void open() {
        connections = TestDatabase.open(folder);
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void aWriterHasThemAll() {
        writerHasThemAll();
    }

    private void writerHasThemAll() {
        try (Writer writer = connections.writer("Look")) {
            common(writer);
            assertThat(TestDatabase.pragma(writer, "synchronous")).isEqualTo("2");
            assertThat(TestDatabase.pragma(writer, "cache_size")).isEqualTo("-64000");
            assertThat(TestDatabase.pragma(writer, "query_only")).isEqualTo("0");
        }
    }

    @Test
    void aReaderHasThemAllWithLessMemoryAndNoRightToWrite() {
        try (Reader reader = connections.reader()) {
            common(reader);
            assertThat(Integer.parseInt(TestDatabase.pragma(reader, "cache_size")))
                    .isBetween(-32_000, -1_000);
            assertThat(TestDatabase.pragma(reader, "query_only")).isEqualTo("1");
        }
    }

    @Test
    void aReaderBeyondTheRestingOnesIsLikeTheOthers() {
        try (Reader one = connections.reader();
                Reader two = connections.reader();
                Reader three = connections.reader()) {
            assertThat(one).isNotSameAs(two);
            common(three);
            assertThat(TestDatabase.pragma(three, "query_only")).isEqualTo("1");
        }
    }

    @Test
    void aConnectionThatReplacesABrokenOneIsLikeTheOthers() {
        try (Writer writer = connections.bulkWriter("Break")) {
            try {
                writer.dsl().execute("SELECT * FROM nowhere");
            } catch (DatabaseFailureException expected) {
                assertThat(expected).hasMessageContaining("nowhere");
            }
        }
        writerHasThemAll();
    }

    private static void common(Reader context) {
        assertThat(TestDatabase.pragma(context, "foreign_keys")).isEqualTo("1");
        assertThat(TestDatabase.pragma(context, "journal_mode")).isEqualTo("wal");
        assertThat(TestDatabase.pragma(context, "temp_store")).isEqualTo("2");
        assertThat(TestDatabase.pragma(context, "busy_timeout")).isEqualTo("5000");
    }

    @Test
    void bulkWorkIsNormalAndWhatAPersonSavesIsFullAgainAfterwards() {
        assertThat(synchronous(false)).isEqualTo("2");
        assertThat(synchronous(true)).isEqualTo("1");
        assertThat(synchronous(true)).isEqualTo("1");
        assertThat(synchronous(false)).isEqualTo("2");
    }

    private String synchronous(boolean bulk) {
        try (Writer writer = bulk ? connections.bulkWriter("Bulk") : connections.writer("One")) {
            return TestDatabase.pragma(writer, "synchronous");
        }
    }
}
