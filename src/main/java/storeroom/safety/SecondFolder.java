package storeroom.safety;

import java.nio.file.Path;

/** How it stands with the second folder for backups, such as a memory stick. */
public sealed interface SecondFolder {

    /** The company's setting that names it. */
    String SETTING = "backup.folder";

    /** None is named. */
    record None() implements SecondFolder {}

    /** It is not there at the moment: the stick is not in the computer. */
    record Absent(Path folder) implements SecondFolder {}

    /** It has the newest backup. */
    record UpToDate(Backup copy) implements SecondFolder {}

    /** It is there and the newest backup could not be copied to it. */
    record Failed(Path folder, BackupFailedException why) implements SecondFolder {}
}
