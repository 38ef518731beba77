package storeroom.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Puts another file in the place of a database that cannot be opened any more: all or nothing, also
 * when the program is killed half-way; the old one is kept whole, and its log never meets the new
 * one.
 *
 * <p>The new file is first named {@code <database>.incoming}; from that moment on it is decided.
 * Whoever opens the database next – see {@link Initialisation} – moves the old one aside with
 * everything that SQLite keeps beside it, and gives the new file its name. Beginning that again,
 * after a kill, comes to the same. Nothing is copied, so it needs no room and reads no bad disk.
 */
public final class FileReplacement {

    private static final String INCOMING = ".incoming";

    /** Where the old one goes to, as text. */
    private static final String ASIDE = ".aside";

    /** A file that is being written; it decides nothing. */
    private static final String UNFINISHED = ".part";

    private FileReplacement() {}

    /**
     * Decides that {@code replacement} takes the place of {@code database}, at the next opening.
     * The caller has the right to write.
     *
     * @param replacement a sound database without companions; it is gone afterwards
     * @param aside the folder that will hold the old one; made when it is missing
     * @throws IOException when that could not be decided; then nothing has changed
     */
    public static void decide(Path database, Path replacement, Path aside) throws IOException {
        Files.createDirectories(aside);
        Path arrived = bringBeside(database, replacement);
        Path note = DatabaseFiles.beside(database, ASIDE + UNFINISHED);
        Files.writeString(note, aside.toAbsolutePath().toString(), StandardCharsets.UTF_8);
        Durably.sync(note);
        Durably.move(note, DatabaseFiles.beside(database, ASIDE));
        Durably.move(arrived, DatabaseFiles.beside(database, INCOMING));
    }

    /** The folder of the replacement may lie on another disk: only a copy can come from there. */
    private static Path bringBeside(Path database, Path replacement) throws IOException {
        Path arrived = DatabaseFiles.beside(database, INCOMING + UNFINISHED);
        Files.move(replacement, arrived, StandardCopyOption.REPLACE_EXISTING);
        Durably.sync(arrived);
        return arrived;
    }

    /** Whether a replacement was decided and is not in its place yet. */
    public static boolean isDecided(Path database) {
        return Files.exists(DatabaseFiles.beside(database, INCOMING));
    }

    /** Does what was decided, if anything was. Nobody else prepares the file meanwhile. */
    static void finish(Path database) throws IOException {
        if (!isDecided(database)) {
            return;
        }
        Path note = DatabaseFiles.beside(database, ASIDE);
        Path aside = Path.of(Files.readString(note, StandardCharsets.UTF_8));
        if (!aside.isAbsolute()) {
            throw new IOException("where the old file goes is not known: " + note);
        }
        Files.createDirectories(aside);
        for (Path old : DatabaseFiles.allOf(database).reversed()) {
            Files.move(old, aside.resolve(old.getFileName()));
        }
        Durably.move(DatabaseFiles.beside(database, INCOMING), database);
        Durably.delete(note);
    }
}
