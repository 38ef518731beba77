package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A file that went away under an open company is never said to be saved to. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file cannot be deleted there")
class FileIdentityTest {

    @Test
    void aFileWithASecondNameIsOnlyLookedOn() throws IOException {
        try (ConnectionFactory connections = TestDatabase.open(folder)) {
            TestDatabase.save(connections, "kept");
        }
        Path second = Files.createDirectory(folder.resolve("backup"));
        Files.createLink(TestDatabase.file(second), TestDatabase.file(folder));
        for (Path either : List.of(folder, second)) {
            assertThatThrownBy(() -> TestDatabase.open(either))
                    .isInstanceOf(LinkedDatabaseException.class);
            try (ConnectionFactory looking =
                    ConnectionFactory.openReadOnly(
                            TestDatabase.file(either),
                            TestDatabase.options(),
                            TestDatabase.SCHEMA)) {
                assertThat(TestDatabase.notes(looking)).containsExactly("kept");
                assertThatThrownBy(looking::allowWriting)
                        .isInstanceOf(LinkedDatabaseException.class);
            }
        }
        Files.delete(TestDatabase.file(second));
        try (ConnectionFactory connections = TestDatabase.open(folder)) {
            TestDatabase.save(connections, "again");
        }
    }

    @TempDir Path folder;

    @Test
    void aDeletedFileTakesNoMoreWritesAndTakesThemAgainOnceItIsBack() throws Exception {
        Path file = folder.resolve("shop.storeroom");
        Path away = folder.resolve("away.storeroom");
        try (ConnectionFactory connections = open(file)) {
            Files.move(file, away);
            assertThatThrownBy(() -> connections.writer("Receive goods"))
                    .isInstanceOf(DatabaseMovedException.class);
            Files.move(away, file);
            try (Writer writer = connections.writer("Receive goods")) {
                assertThat(writer.operation()).isEqualTo("Receive goods");
            }
        }
    }

    @Test
    void aReplacedFileTakesNoWrites() throws Exception {
        Path file = folder.resolve("shop.storeroom");
        Path other = folder.resolve("other.storeroom");
        open(other).close();
        try (ConnectionFactory connections = open(file)) {
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            assertThatThrownBy(() -> connections.writer("Receive goods"))
                    .isInstanceOf(DatabaseMovedException.class);
        }
    }

    @Test
    void aFolderIsNoCompany() {
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(DatabaseUnreadableException.class)
                .hasMessageContaining("is a folder");
    }

    private static ConnectionFactory open(Path file) {
        return ConnectionFactory.open(file, DatabaseOptions.defaults(TestCompany.CLOCK, "test"));
    }
}
