package storeroom.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is filled beside its place and moved there when it is complete: whoever looks finds
 * all of it, or nothing. Closing it before {@link #complete} throws away what is in it.
 */
final class NewFolder implements AutoCloseable {

    private static final int ATTEMPTS = 1_000;

    private final Path place;
    private final Path filling;

    private NewFolder(Path place, Path filling) {
        this.place = place;
        this.filling = filling;
    }

    /**
     * Begins one; its place must be free, or an empty folder.
     *
     * @throws SnapshotException when it is neither, or no folder can be made there
     */
    static NewFolder at(Path wanted) throws SnapshotException {
        try {
            Path place = Files.exists(wanted) ? wanted.toRealPath() : wanted.toAbsolutePath();
            requireFree(place);
            Path parent = place.getParent();
            if (parent == null || !Files.isDirectory(parent)) {
                throw new SnapshotException(SnapshotException.Reason.NO_PARENT, place);
            }
            return new NewFolder(place, make(parent, place.getFileName() + ".part"));
        } catch (IOException e) {
            throw new SnapshotException(e);
        }
    }

    private static void requireFree(Path place) throws IOException, SnapshotException {
        if (!Files.exists(place)) {
            return;
        }
        if (!Files.isDirectory(place)) {
            throw new SnapshotException(SnapshotException.Reason.NO_FOLDER, place);
        }
        try (Stream<Path> content = Files.list(place)) {
            if (content.findAny().isPresent()) {
                throw new SnapshotException(SnapshotException.Reason.NOT_EMPTY, place);
            }
        }
    }

    /** With a number behind its name where somebody else fills one, or was killed. */
    private static Path make(Path parent, String name) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return Files.createDirectory(parent.resolve(name + attempt));
            } catch (FileAlreadyExistsException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** A file in it. */
    Path file(String name) {
        return filling.resolve(name);
    }

    /**
     * Moves it into its place.
     *
     * @return where it lies
     * @throws SnapshotException when somebody else was there first
     */
    Path complete() throws SnapshotException {
        try {
            boolean wasThere = Files.deleteIfExists(place);
            try {
                return Files.move(filling, place);
            } catch (IOException e) {
                if (wasThere) {
                    Files.createDirectory(place);
                }
                throw e;
            }
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            throw new SnapshotException(SnapshotException.Reason.NOT_EMPTY, place);
        } catch (IOException e) {
            throw new SnapshotException(e);
        }
    }

    /** Removes what was not completed. */
    @Override
    public void close() {
        if (!Files.exists(filling)) {
            return;
        }
        try (Stream<Path> content = Files.list(filling)) {
            List<Path> files = content.toList();
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(filling);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
