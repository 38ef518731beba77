package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Guarantee 4: a reader cannot write, by type and by SQLite. */
class AReaderCannotWriteTest {

    @TempDir Path folder;
    ConnectionFactory connections;

    @BeforeEach
    void open() {
        connections = TestDatabase.open(folder);
        TestDatabase.save(connections, "before");
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void aChangeThroughAReaderIsRefusedWithAnExceptionOfItsOwn() {
        refused("INSERT INTO note (text) VALUES ('sneaked in')");
        refused("UPDATE note SET text = 'changed'");
        refused("DROP TABLE note");
        refused("CREATE TABLE other (id INTEGER)");
        assertThat(TestDatabase.notes(connections)).containsExactly("before");
    }

    private void refused(String sql) {
        try (Reader reader = connections.reader()) {
            assertThatThrownBy(() -> reader.dsl().execute(sql))
                    .isInstanceOf(DatabaseReadOnlyException.class);
        }
    }

    @Test
    void sqliteItselfHasTheFileOpenForReadingOnly() {
        try (Reader reader = connections.reader()) {
            assertThat(TestDatabase.pragma(reader, "query_only")).isEqualTo("1");
            reader.dsl().execute("PRAGMA query_only = OFF");
            assertThatThrownBy(() -> reader.dsl().execute("UPDATE note SET text = 'changed'"))
                    .isInstanceOf(DatabaseReadOnlyException.class);
        }
        assertThat(TestDatabase.notes(connections)).containsExactly("before");
    }

    @Test
    void aReaderThatTriedToWriteRefusesToGoOnAndTheNextOneWorks() {
        try (Reader reader = connections.reader()) {
            assertThatThrownBy(() -> reader.dsl().execute("UPDATE note SET text = 'changed'"))
                    .isInstanceOf(DatabaseReadOnlyException.class);
            assertThatThrownBy(reader::dsl).isInstanceOf(IllegalStateException.class);
        }
        assertThat(TestDatabase.notes(connections)).containsExactly("before");
    }

    @Test
    void aKeptReadCannotWriteEither() {
        KeptQuery sneaky =
                KeptQuery.of(dsl -> dsl.query("UPDATE note SET text = ? RETURNING text", ""));
        try (Reader reader = connections.reader()) {
            KeptRead read = reader.read(sneaky).add("changed");
            assertThatThrownBy(() -> read.fetchOptional(row -> row.getString(1)))
                    .isInstanceOf(DatabaseReadOnlyException.class);
        }
        assertThat(TestDatabase.notes(connections)).containsExactly("before");
    }

    @Test
    void onlyAWriterHasTheMethodsThatWrite() {
        assertThat(Reader.class.getMethods())
                .extracting("name")
                .doesNotContain("commit", "bulk", "run", "operation");
        assertThat(Reader.class).isAssignableFrom(Writer.class);
    }
}
