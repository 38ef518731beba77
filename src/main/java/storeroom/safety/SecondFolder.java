package storeroom.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How it stands with the second folder for backups, such as a memory stick. */
public sealed interface SecondFolder {

    /** The company's setting that names it. */
    String SETTING = "backup.folder";

    /**
     * Whether a folder is the company's own, or the one of its backups: copies there would not
     * outlive the disk, and would be taken for the company's own backups.
     *
     * @param database the company's file, by its canonical path
     * @param folder need not be there
     * @throws IOException when they cannot be compared
     */
    static boolean isOwn(Path database, Path folder) throws IOException {
        Path named = folder.toAbsolutePath().normalize();
        Path backups = BackupFolder.of(database).path();
        return isSame(named, backups) || isSame(named, database.resolveSibling("").normalize());
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return one.equals(other)
                || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
    }

    /** None is named. */
    record None() implements SecondFolder {}

    /** It is not there at the moment: the stick is not in the computer. */
    record Absent(Path folder) implements SecondFolder {}

    /** It has the newest backup. */
    record UpToDate(Backup copy) implements SecondFolder {}

    /** It is there and the newest backup could not be copied to it. */
    record Failed(Path folder, BackupFailedException why) implements SecondFolder {}
}
