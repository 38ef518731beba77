package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Guarantee 5: a thread that holds a writer and asks for another fails at once. */
class NoNestingTest {

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
    void aWriterInsideAWriterFailsAtOnceWithBothNames() {
        try (Writer outer = connections.writer("Close count")) {
            assertThatThrownBy(() -> connections.writer("Adjust stock"))
                    .isInstanceOf(NestedWriterException.class)
                    .hasMessageContaining("Close count")
                    .hasMessageContaining("Adjust stock");
            assertThatThrownBy(() -> connections.bulkWriter("Import"))
                    .isInstanceOf(NestedWriterException.class);
            TestDatabase.insert(outer, "outer");
            outer.commit();
        }
        assertThat(TestDatabase.notes(connections)).containsExactly("outer");
    }

    @Test
    void aCommittedWriterMustBeClosedBeforeTheNextOpens() {
        try (Writer first = connections.writer("First")) {
            first.commit();
            assertThatThrownBy(() -> connections.writer("Second"))
                    .isInstanceOf(NestedWriterException.class);
        }
        TestDatabase.save(connections, "second");
    }

    @Test
    void aReaderInsideAWriterIsAllowed() {
        try (Writer writer = connections.writer("Outer");
                Reader reader = connections.reader()) {
            TestDatabase.insert(writer, "not seen");
            assertThat(TestDatabase.notes(reader)).isEmpty();
        }
    }

    @Test
    void afterTheRefusalOthersGetTheirTurn() throws Exception {
        try (Writer outer = connections.writer("Outer")) {
            assertThatThrownBy(() -> connections.writer("Inner"))
                    .isInstanceOf(NestedWriterException.class);
            assertThat(connections.currentWriter().orElseThrow().operation()).isEqualTo("Outer");
            assertThat(outer.operation()).isEqualTo("Outer");
        }
        assertThat(
                        Threads.start(
                                        "other",
                                        () -> {
                                            TestDatabase.save(connections, "other");
                                            return true;
                                        })
                                .result())
                .isTrue();
    }
}
