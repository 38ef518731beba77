package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** What was decided happens at the next opening, from wherever it was left. */
class FileReplacementTest {

    @TempDir Path folder;
    private Path file;
    private Path other;

    /** What a kill leaves: the files as they lie there while the program is at work. */
    @BeforeEach
    void twoFiles(@TempDir Path running) throws Exception {
        file = TestDatabase.file(folder);
        other = folder.resolve("other.storeroom");
        try (ConnectionFactory connections = TestDatabase.open(running)) {
            TestDatabase.save(connections, "wanted");
            connections.maintenance().copyTo(other, () -> false);
            TestDatabase.save(connections, "unwanted");
            for (Path part : DatabaseFiles.allOf(TestDatabase.file(running))) {
                Files.copy(part, folder.resolve(part.getFileName()));
            }
        }
    }

    private void requireReplaced() {
        try (ConnectionFactory connections = TestDatabase.open(folder)) {
            assertThat(TestDatabase.notes(connections)).containsExactly("wanted");
        }
        assertThat(FileReplacement.isDecided(file)).isFalse();
        assertThat(other).doesNotExist();
    }

    @Test
    void theNewFileNeverMeetsTheOldLog() throws Exception {
        FileReplacement.decide(file, other, folder.resolve("aside"));
        assertThat(FileReplacement.isDecided(file)).isTrue();
        requireReplaced();
    }

    @Test
    void theOldOneIsKeptWholeWithItsLog() throws Exception {
        FileReplacement.decide(file, other, folder.resolve("aside"));
        requireReplaced();
        try (ConnectionFactory old = TestDatabase.open(folder.resolve("aside"))) {
            assertThat(TestDatabase.notes(old)).containsExactly("wanted", "unwanted");
        }
    }

    @Test
    void whoeverWasKilledHalfWayGoesOnAtTheNextOpening() throws Exception {
        FileReplacement.decide(file, other, folder.resolve("aside"));
        Files.move(
                folder.resolve("test.storeroom-wal"), folder.resolve("aside/test.storeroom-wal"));
        requireReplaced();
    }

    @Test
    void aMissingFileIsReplacedToo() throws Exception {
        FileReplacement.decide(file, other, folder.resolve("aside"));
        for (Path old : DatabaseFiles.allOf(file)) {
            Files.delete(old);
        }
        requireReplaced();
    }

    @Test
    void allFilesOfADatabaseAreItAndItsCompanions() {
        assertThat(DatabaseFiles.allOf(file))
                .extracting(path -> path.getFileName().toString())
                .containsExactly("test.storeroom", "test.storeroom-wal", "test.storeroom-shm");
    }
}
