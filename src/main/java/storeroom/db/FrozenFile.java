package storeroom.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A database in a folder that cannot be written to, while nobody has it open: SQLite can neither
 * share memory nor keep a log there, so it is read as a file that does not change – for as long as
 * that is true. Looks at the folder's entries only.
 */
final class FrozenFile {

    private final Path file;
    private final FileTime changed;
    private final long size;
    private final Optional<Object> key;

    private FrozenFile(Path file, BasicFileAttributes attributes) {
        this.file = file;
        this.changed = attributes.lastModifiedTime();
        this.size = attributes.size();
        this.key = Optional.ofNullable(attributes.fileKey());
    }

    /** The file as it lies there; empty where somebody may be writing to it. */
    static Optional<FrozenFile> of(Path file) {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            if (Files.isWritable(folder) || hasLog(file)) {
                return Optional.empty();
            }
            return Optional.of(
                    new FrozenFile(file, Files.readAttributes(file, BasicFileAttributes.class)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether it still is as it was; no longer once somebody begins to write. */
    boolean isStill() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.lastModifiedTime().equals(changed)
                    && now.size() == size
                    && Optional.ofNullable(now.fileKey()).equals(key)
                    && !hasLog(file);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whether there is something beside the file that belongs to it. Shared memory without a log
     * does not: somebody copied the one and not the other.
     */
    private static boolean hasLog(Path file) throws IOException {
        return isFilled(DatabaseFiles.log(file)) || isFilled(DatabaseFiles.journal(file));
    }

    private static boolean isFilled(Path log) throws IOException {
        return Files.exists(log) && Files.size(log) > 0;
    }
}
