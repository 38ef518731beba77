package storeroom.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts another file in the place of a database that cannot be opened any more: all or nothing, also
 * when the program is killed half-way, and never beside the log of the old one.
 *
 * <p>The new file is first named {@code <database>.incoming}; from that moment on it is decided.
 * Whoever opens the database next – see {@link Initialisation} – removes the old one's log and
 * gives the new file its name. Doing so again from the beginning, after a kill, comes to the same.
 */
public final class FileReplacement {

    private static final String SUFFIX = ".incoming";

    /** What SQLite keeps beside a database; none of it may meet another one. */
    private static final List<String> COMPANIONS = List.of("-wal", "-shm", "-journal");

    private FileReplacement() {}

    /**
     * Decides that {@code replacement} takes the place of {@code database}, at the next opening.
     * The caller has the right to write, and has kept the old file and its companions elsewhere.
     *
     * @param replacement a sound database without companions, in the same file system; it is gone
     *     afterwards
     * @throws IOException when that could not be decided; then nothing has changed
     */
    public static void decide(Path database, Path replacement) throws IOException {
        Durably.sync(replacement);
        Durably.move(replacement, incoming(database));
    }

    /** Whether a replacement was decided and is not in its place yet. */
    public static boolean isDecided(Path database) {
        return Files.exists(incoming(database));
    }

    /** The file itself and those that SQLite keeps beside it, as far as they are there. */
    public static List<Path> allOf(Path database) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(database),
                        COMPANIONS.stream().map(suffix -> beside(database, suffix)))
                .filter(Files::exists)
                .toList();
    }

    /** Does what was decided, if anything was. Nobody else prepares the file meanwhile. */
    static void finish(Path database) throws IOException {
        if (!isDecided(database)) {
            return;
        }
        for (String companion : COMPANIONS) {
            Durably.delete(beside(database, companion));
        }
        Durably.move(incoming(database), database);
    }

    private static Path incoming(Path database) {
        return beside(database, SUFFIX);
    }

    private static Path beside(Path database, String suffix) {
        return database.resolveSibling(database.getFileName() + suffix);
    }
}
