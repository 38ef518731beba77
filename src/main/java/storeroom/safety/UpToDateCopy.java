package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseFiles;
import storeroom.db.DatabaseOptions;
import storeroom.instance.LockFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of a company's file of any version, with the schema and the size of pages that this
 * program writes; the file itself stays as it is. Whoever makes one is alone with the folder that
 * it lies in.
 *
 * @param file where it lies, until it is closed
 */
record UpToDateCopy(Path file) implements AutoCloseable {

    /**
     * @param target does not exist
     * @throws storeroom.db.MigrationFailedException when a step of the schema fails on it
     * @throws storeroom.db.DatabaseException when the source cannot be read, or the copy not be
     *     written
     */
    static UpToDateCopy of(Path source, Path target, DatabaseOptions options) throws IOException {
        UpToDateCopy copy = new UpToDateCopy(target);
        try {
            try (ConnectionFactory archived = ConnectionFactory.openArchived(source, options)) {
                archived.maintenance().copyTo(target, () -> false);
            }
            ConnectionFactory.open(target, options.withUpgradeGuard((_, _) -> {})).close();
            return copy;
        } catch (RuntimeException | Error e) {
            copy.close();
            throw e;
        }
    }

    /** Removes it and what SQLite kept beside it; where it was moved away, does nothing. */
    @Override
    public void close() throws IOException {
        for (Path part : DatabaseFiles.allOf(file)) {
            Files.deleteIfExists(part);
        }
        Files.deleteIfExists(LockFile.of(file));
    }
}
