package storeroom.instance;

import org.sqlite.util.LibraryLoaderUtil;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * SQLite's native library, unpacked once for all child processes: each would unpack a copy of its
 * own otherwise, and a child that is killed leaves its copy behind.
 */
final class SqliteLibrary {

    private static final Path FOLDER = unpack();

    private SqliteLibrary() {}

    /** Where it lies, until this process ends. */
    static Path folder() {
        return FOLDER;
    }

    private static Path unpack() {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream packed = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            Path folder = Files.createTempDirectory("storeroom-sqlite");
            Path library = folder.resolve(name);
            Files.copy(Objects.requireNonNull(packed, resource), library);
            folder.toFile().deleteOnExit();
            library.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
