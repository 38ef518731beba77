package storeroom.db;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What SQLite keeps beside a database, by the names that it gives. */
public final class DatabaseFiles {

    private DatabaseFiles() {}

    /** The write-ahead log: part of the company until it has been written back. */
    public static Path log(Path database) {
        return beside(database, "-wal");
    }

    /** The index of the log, shared by those who have it open; made anew whenever it is missing. */
    public static Path sharedMemory(Path database) {
        return beside(database, "-shm");
    }

    /** What a change without a log would be taken back with. */
    public static Path journal(Path database) {
        return beside(database, "-journal");
    }

    /** The file itself, first, and those beside it, as far as they are there. */
    public static List<Path> allOf(Path database) {
        return Stream.of(database, log(database), sharedMemory(database), journal(database))
                .filter(Files::exists)
                .toList();
    }

    static Path beside(Path database, String suffix) {
        return database.resolveSibling(database.getFileName() + suffix);
    }
}
