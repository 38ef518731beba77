package storeroom.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** What is left of a log: where and what, never a word of a message. */
class LogSkeletonTest {

    @Test
    void whenWhereAndWhatFailedStaysAndNoMessageDoes() throws IOException {
        SQLiteException cause =
                new SQLiteException(
                        "[SQLITE_BUSY_SNAPSHOT] ANVIL", SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT);
        IllegalStateException failure = new IllegalStateException("item ANVIL", cause);
        failure.addSuppressed(new IOException("ANVIL.csv"));
        String log = entry("Not saved: 18 × ANVIL", failure);
        assertThat(log).contains("Not saved: 18 × ANVIL", "IllegalStateException: item ANVIL");
        List<String> lines = of(log).lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("2026-11-21T09:31:00Z WARNING storeroom.cli.Errors execution");
        assertThat(lines.get(1)).isEqualTo("java.lang.IllegalStateException");
        assertThat(lines)
                .contains(
                        "\tSuppressed: java.io.IOException",
                        "Caused by: org.sqlite.SQLiteException [SQLITE_BUSY_SNAPSHOT]")
                .anyMatch(line -> line.startsWith("\tat " + LogSkeletonTest.class.getName()))
                .noneMatch(line -> line.contains("ANVIL") || line.contains("left out"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\n2026-11-21T09:31:00Z WARNING storeroom.ANVIL call: y",
                "x\r\n\tat storeroom.ANVIL.made(Up.java:1)",
                "x\nCaused by: storeroom.ANVIL",
                "x\rstoreroom.ANVIL: y",
                "x\u2028storeroom.ANVIL",
                "x\u0085Caused by: storeroom.ANVIL\u000b\u000c",
                "[SQLITE_ANVIL] y",
            })
    void aMessageThatLooksLikeALineOfTheLogIsNone(String message) throws IOException {
        String log = entry(message, new IllegalStateException(message, new Error(message)));
        assertThat(log).contains("ANVIL");
        String left = of(log);
        assertThat(left).doesNotContain("ANVIL", "left out");
        assertThat(left).contains("java.lang.IllegalStateException\n", "java.lang.Error\n");
        assertThat(LogSkeleton.of(new IOException(message))).doesNotContain("ANVIL");
    }

    @Test
    void linesOfAnotherFormAreCountedAndNotCopied() throws IOException {
        String before =
                """
                Nov 21, 2026 9:31:00 AM storeroom.cli.Errors execution
                WARNING: ANVIL
                storeroom.anvil.ANVIL: x
                """;
        String behind =
                """
                and then ANVIL
                \tat storeroom.ANVIL.made(Up.java:1)
                """;
        assertThat(of(before + entry("y", null) + behind))
                .isEqualTo(
                        """
                        2026-11-21T09:31:00Z WARNING storeroom.cli.Errors execution
                        (lines of another form, left out: 5)
                        """);
    }

    @Test
    void causesThatGoRoundInACircleComeToAnEnd() {
        IllegalStateException first = new IllegalStateException("a");
        IllegalArgumentException second = new IllegalArgumentException("b", first);
        first.initCause(second);
        assertThat(LogSkeleton.of(first))
                .contains("java.lang.IllegalStateException\n")
                .endsWith("Caused by: java.lang.IllegalStateException\n");
    }

    private static String of(String log) throws IOException {
        return LogSkeleton.of(new BufferedReader(new StringReader(log)));
    }

    private static String entry(
            String message, @org.jspecify.annotations.Nullable Throwable thrown) {
        LogRecord entry = new LogRecord(Level.WARNING, message);
        entry.setInstant(Instant.parse("2026-11-21T09:31:00Z"));
        entry.setLoggerName("storeroom.cli.Errors");
        entry.setSourceMethodName("execution");
        entry.setThrown(thrown);
        return new LogFormat().format(entry);
    }
}
