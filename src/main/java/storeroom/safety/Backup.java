package storeroom.safety;

import java.nio.file.Path;

/**
 * A backup that was proved when it was made.
 *
 * @param file a company's file like any other, of the version that it had then
 */
public record Backup(Path file, BackupNote note) {

    /** What {@code restore} calls it: the name of its file. */
    public String name() {
        return file.getFileName().toString();
    }
}
