package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Guarantee 2: without a commit there is no trace. */
class AllOrNothingTest {

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
    void whatIsClosedWithoutACommitLeavesNoTrace() {
        try (Writer writer = connections.writer("Forget")) {
            TestDatabase.insert(writer, "one");
            TestDatabase.insert(writer, "two");
        }
        nothingButBefore();
    }

    @Test
    void anExceptionLeavesNoTrace() {
        assertThatThrownBy(
                        () -> {
                            try (Writer writer = connections.writer("Fail")) {
                                TestDatabase.insert(writer, "one");
                                throw new IllegalArgumentException("halfway");
                            }
                        })
                .hasMessage("halfway");
        nothingButBefore();
    }

    @Test
    void aRefusedRowUndoesItsStatementAndTheWriterMayGoOn() {
        try (Writer writer = connections.writer("Try again")) {
            assertThatThrownBy(() -> TestDatabase.insert(writer, "before"))
                    .isInstanceOf(ConstraintException.class);
            TestDatabase.insert(writer, "another");
            writer.commit();
        }
        assertThat(TestDatabase.notes(connections)).containsExactly("before", "another");
    }

    @Test
    void oneStatementWithManyRowsIsOne() {
        try (Writer writer = connections.writer("Many")) {
            assertThatThrownBy(
                            () ->
                                    writer.dsl()
                                            .execute(
                                                    "INSERT INTO note (text) VALUES"
                                                            + " ('a'), ('before')"))
                    .isInstanceOf(ConstraintException.class);
            writer.commit();
        }
        nothingButBefore();
    }

    @Test
    void aStatementThatFailsEndsTheWriter() {
        try (Writer writer = connections.writer("Fail")) {
            TestDatabase.insert(writer, "one");
            assertThatThrownBy(() -> writer.dsl().execute("INSERT INTO nowhere VALUES (1)"))
                    .isInstanceOf(DatabaseFailureException.class);
            refusesEverything(writer);
        }
        nothingButBefore();
    }

    @Test
    void afterAFullDiskTheWriterRefusesEverythingAndNothingPartialIsLeft() {
        try (Writer writer = connections.writer("Receive goods")) {
            TestDatabase.insert(writer, "one");
            writer.dsl().execute("PRAGMA max_page_count = 1");
            DSLContext dsl = writer.dsl();
            assertThatThrownBy(() -> dsl.execute("INSERT INTO note (text) VALUES (?)", large()))
                    .isInstanceOf(DatabaseFullException.class)
                    .hasMessageContaining("Receive goods");
            // SQLite has undone "one" by itself; this would be saved alone, at once.
            assertThatThrownBy(() -> dsl.execute("INSERT INTO note (text) VALUES ('second half')"))
                    .isInstanceOf(IllegalStateException.class);
            refusesEverything(writer);
        }
        nothingButBefore();
    }

    @Test
    void afterAFullDiskTheNextWriterBeginsAnew() {
        try (Writer writer = connections.writer("Fail")) {
            writer.dsl().execute("PRAGMA max_page_count = 1");
            assertThatThrownBy(() -> TestDatabase.insert(writer, large()))
                    .isInstanceOf(DatabaseFullException.class);
        }
        TestDatabase.save(connections, large());
        assertThat(TestDatabase.notes(connections)).hasSize(2);
    }

    @Test
    void committingTwiceIsRefusedAndTheFirstHolds() {
        try (Writer writer = connections.writer("Twice")) {
            TestDatabase.insert(writer, "one");
            writer.commit();
            assertThatThrownBy(writer::commit).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(writer::dsl).isInstanceOf(IllegalStateException.class);
        }
        assertThat(TestDatabase.notes(connections)).containsExactly("before", "one");
    }

    @Test
    void whatWasTakenFromAClosedWriterCannotSlipIntoTheNext() {
        DSLContext kept;
        BulkStatement keptBulk;
        try (Writer first = connections.writer("First")) {
            kept = first.dsl();
            keptBulk = first.bulk(kept.query("INSERT INTO note (text) VALUES (?)"));
            first.commit();
        }
        try (Writer second = connections.writer("Second")) {
            assertThatThrownBy(() -> kept.execute("INSERT INTO note (text) VALUES ('strange')"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("First");
            keptBulk.add("stranger");
            assertThatThrownBy(keptBulk::endRow).isInstanceOf(IllegalStateException.class);
            TestDatabase.insert(second, "two");
            second.commit();
        }
        assertThat(TestDatabase.notes(connections)).containsExactly("before", "two");
    }

    @Test
    void jooqCannotBeginATransactionOfItsOwn() {
        try (Writer writer = connections.writer("Nested")) {
            assertThatThrownBy(
                            () ->
                                    writer.dsl()
                                            .transaction(
                                                    inner ->
                                                            inner.dsl()
                                                                    .execute("DELETE FROM note")))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
        nothingButBefore();
    }

    @Test
    void bulkRowsAreSavedWithTheRest() {
        int rows = 12_345;
        try (Writer writer = connections.bulkWriter("Import")) {
            try (BulkStatement bulk = bulk(writer)) {
                for (int i = 0; i < rows; i++) {
                    bulk.add("row " + i).endRow();
                }
                bulk.flush();
            }
            writer.commit();
        }
        assertThat(TestDatabase.notes(connections)).hasSize(rows + 1).endsWith("row 12344");
    }

    @Test
    void aBadRowInABatchEndsTheWriter() {
        try (Writer writer = connections.bulkWriter("Import");
                BulkStatement bulk = bulk(writer)) {
            bulk.add("one").endRow();
            bulk.add("before").endRow();
            bulk.add("three").endRow();
            assertThatThrownBy(bulk::flush)
                    .isInstanceOfSatisfying(
                            ConstraintException.class,
                            e -> assertThat(e.rule()).isEqualTo(ConstraintException.Rule.UNIQUE));
            refusesEverything(writer);
        }
        nothingButBefore();
    }

    @Test
    void aBadRowInAJooqBatchEndsTheWriter() {
        try (Writer writer = connections.writer("Import")) {
            List<String> texts = List.of("one", "before", "three");
            assertThatThrownBy(
                            () ->
                                    writer.dsl()
                                            .batch(
                                                    texts.stream()
                                                            .map(AllOrNothingTest::insertion)
                                                            .toList())
                                            .execute())
                    .isInstanceOf(ConstraintException.class);
            refusesEverything(writer);
        }
        nothingButBefore();
    }

    @Test
    void rowsThatWereNeverFlushedAreNotForgottenInSilence() {
        try (Writer writer = connections.bulkWriter("Import")) {
            try (BulkStatement bulk = bulk(writer)) {
                bulk.add("one").endRow();
            }
            assertThatThrownBy(writer::commit)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("1 rows");
        }
        nothingButBefore();
    }

    @Test
    void aRowWithTooFewValuesIsRefusedAndDoesNotRepeatTheRowBefore() {
        try (Writer writer = connections.bulkWriter("Import")) {
            org.jooq.Query two = DSL.query("INSERT INTO note (id, text) VALUES (?, ?)", 0, "");
            try (BulkStatement bulk = writer.bulk(two)) {
                bulk.add(7).add("seven").endRow();
                bulk.add(8);
                assertThatThrownBy(bulk::endRow)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("1 values for 2");
            }
        }
        nothingButBefore();
    }

    @Test
    void aKeptStatementIsRunWithItsOwnValuesAndInItsOwnWriterOnly() {
        KeptQuery query = KeptQuery.returningKey(dsl -> insertion(""));
        KeptStatement kept;
        try (Writer writer = connections.writer("First")) {
            assertThat(writer.run(query).add("one").executeReturningKey()).isEqualTo(2);
            kept = writer.run(query);
            assertThatThrownBy(kept::execute) // would save "one" again
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("0 values for 1");
            writer.commit();
        }
        try (Writer writer = connections.writer("Second")) {
            kept.add("strange");
            assertThatThrownBy(kept::execute).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> writer.run(query).add("before").execute())
                    .isInstanceOf(ConstraintException.class);
            assertThat(writer.run(query).add("two").executeReturningKey()).isEqualTo(3);
            writer.commit();
            assertThatThrownBy(() -> writer.run(query)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(TestDatabase.notes(connections)).containsExactly("before", "one", "two");
    }

    private static org.jooq.Query insertion(String text) {
        return DSL.query("INSERT INTO note (text) VALUES (?)", text);
    }

    private static BulkStatement bulk(Writer writer) {
        return writer.bulk(insertion(""));
    }

    private static String large() {
        return "x".repeat(100_000);
    }

    private static void refusesEverything(Writer writer) {
        assertThatThrownBy(writer::dsl)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has failed");
        assertThatThrownBy(() -> bulk(writer)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(writer::commit).isInstanceOf(IllegalStateException.class);
    }

    private void nothingButBefore() {
        assertThat(TestDatabase.notes(connections)).containsExactly("before");
        assertThat(connections.openConnections()).isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
    }
}
