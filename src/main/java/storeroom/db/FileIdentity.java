package storeroom.db;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * Tells whether a path still leads to the file that was opened. A file that is deleted or replaced
 * while it is open goes on working for whoever has it open, and what is written to it is lost.
 *
 * <p>Looks at the folder's entry only: the file itself is never opened with Java, which would drop
 * SQLite's locks.
 */
final class FileIdentity {

    private final Path file;

    /** The file system's own key; null where it has none, as on Windows, which forbids deleting. */
    private final @Nullable Object key;

    private FileIdentity(Path file, @Nullable Object key) {
        this.file = file;
        this.key = key;
    }

    /** The file that lies there now. */
    static FileIdentity of(Path file) {
        try {
            return new FileIdentity(file, key(file));
        } catch (IOException e) {
            throw new DatabaseMovedException("no longer there: " + file, e);
        }
    }

    /**
     * @throws DatabaseMovedException when the path leads to another file, or to none
     */
    void requireSame() {
        try {
            if (!Objects.equals(key, key(file))) {
                throw new DatabaseMovedException("replaced by another file: " + file, null);
            }
        } catch (IOException e) {
            throw new DatabaseMovedException("no longer there: " + file, e);
        }
    }

    /** Whether the path leads to the file that was opened. */
    boolean isSame() {
        try {
            return Objects.equals(key, key(file));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * @throws LinkedDatabaseException when the file has more than one name
     */
    static void requireOneName(Path file) {
        try {
            if (Files.getAttribute(file, "unix:nlink") instanceof Integer names && names > 1) {
                throw new LinkedDatabaseException(file + " has " + names + " names");
            }
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // not there yet, or a system that does not tell
        }
    }

    private static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }
}
