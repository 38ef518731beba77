package storeroom.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file beside its place: it is there whole or, when that fails, as it was before. */
final class WholeFile {

    private static final String PART = ".part";

    private WholeFile() {}

    /** Writes what the file holds, and counts it. */
    @FunctionalInterface
    interface Content {
        long write(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, and replaces the one that is there.
     *
     * @return what the content counted
     * @throws UncheckedIOException when it cannot be written
     */
    static long write(Path file, Content content) {
        // a temporary file of Java's could be read by nobody else, also when it is complete
        Path unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + PART);
        try {
            try {
                long count;
                try (OutputStream out =
                        Files.newOutputStream(
                                unfinished,
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE)) {
                    count = content.write(out);
                }
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
                return count;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
