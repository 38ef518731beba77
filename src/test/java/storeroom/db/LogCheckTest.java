package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A log that was left behind: what a crash leaves is read, what a bad disk leaves is refused.
 * SQLite itself would read up to the damage and say nothing.
 */
class LogCheckTest {

    private static final int FRAME = 4096 + 24;

    @TempDir Path folder;
    @TempDir Path crashed;
    private Path file;
    private Path log;

    /** What lies on the disk when the program is killed: the files as they are while it is open. */
    @BeforeEach
    void crash() throws Exception {
        try (ConnectionFactory connections = TestDatabase.open(folder)) {
            for (int i = 1; i <= 5; i++) {
                TestDatabase.save(connections, "note " + i);
            }
            copyTo(crashed);
        }
        file = TestDatabase.file(crashed);
        log = DatabaseFiles.log(file);
    }

    private void copyTo(Path target) throws Exception {
        for (String suffix : List.of("", "-wal")) {
            Files.copy(
                    folder.resolve("test.storeroom" + suffix),
                    target.resolve("test.storeroom" + suffix));
        }
    }

    private List<String> notes() {
        try (ConnectionFactory connections = TestDatabase.open(crashed)) {
            assertThat(connections.wasAbandoned()).isTrue();
            return TestDatabase.notes(connections);
        }
    }

    private void flip(long position) throws Exception {
        byte[] bytes = Files.readAllBytes(log);
        bytes[Math.toIntExact(position)] ^= 0x10;
        Files.write(log, bytes);
    }

    private void cut(long size) throws Exception {
        Files.write(log, Arrays.copyOf(Files.readAllBytes(log), Math.toIntExact(size)));
    }

    @Test
    void aSoundLogIsReadWhole() throws Exception {
        assertThat(LogCheck.damage(file)).isEmpty();
        assertThat(notes()).hasSize(5);
    }

    @Test
    void oneChangedByteAnywhereIsNoticed() throws Exception {
        byte[] sound = Files.readAllBytes(log);
        IntStream sample = IntStream.iterate(0, at -> at < sound.length, at -> at + 61);
        IntStream lastHeads =
                IntStream.of(sound.length - FRAME, sound.length - 2 * FRAME)
                        .flatMap(head -> IntStream.range(head, head + 24));
        for (int at : IntStream.concat(sample, lastHeads).toArray()) {
            boolean counts = at < 12 || at >= 16; // how often the log was begun is of no use
            if (counts) {
                flip(at);
                assertThat(LogCheck.damage(file)).as("byte " + at).isPresent();
                Files.write(log, sound);
            }
        }
    }

    @Test
    void adamagedLogIsRefusedForWritingAndForReadingAndLeftAsItIs() throws Exception {
        flip(32 + FRAME + 100);
        byte[] damaged = Files.readAllBytes(log);
        assertThatThrownBy(() -> TestDatabase.open(crashed))
                .isInstanceOf(DatabaseDamagedException.class);
        assertThatThrownBy(
                        () ->
                                ConnectionFactory.openReadOnly(
                                        file, TestDatabase.options(), TestDatabase.SCHEMA))
                .isInstanceOf(DatabaseDamagedException.class);
        assertThat(log).hasBinaryContent(damaged);
    }

    @Test
    void whatWasHalfWrittenWhenTheProgramWasKilledIsNoDamage() throws Exception {
        long whole = Files.size(log);
        for (long missing = 1; missing < FRAME; missing += 401) {
            cut(whole - missing);
            assertThat(LogCheck.damage(file)).as("without the last " + missing).isEmpty();
        }
        assertThat(notes()).hasSize(4); // the last one had not been saved
    }

    @Test
    void framesOfAnEarlierLogBehindTheEndAreNoDamage() throws Exception {
        Path again = Files.createDirectory(crashed.resolve("again"));
        try (ConnectionFactory connections = TestDatabase.open(folder)) {
            for (int i = 0; i < 50; i++) {
                TestDatabase.save(connections, "long " + i);
            }
            try (java.sql.Connection outside = TestDatabase.outside(TestDatabase.file(folder))) {
                Pragmas.execute(outside, "PRAGMA wal_checkpoint(RESTART)"); // keeps its length
            }
            TestDatabase.save(connections, "short");
            copyTo(again);
        }
        assertThat(LogCheck.damage(TestDatabase.file(again))).isEmpty();
        assertThat(Files.size(again.resolve("test.storeroom-wal"))).isGreaterThan(50L * FRAME);
    }
}
