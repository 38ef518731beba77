package storeroom.cli;

import storeroom.db.DatabaseFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The sizes of a company's file and of the log beside it, as the folder tells them.
 *
 * @param file in bytes
 * @param log in bytes; 0 where there is none
 */
record FileSizes(long file, long log) {

    static FileSizes of(Path database) {
        return new FileSizes(size(database), size(DatabaseFiles.log(database)));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // it is not there
        }
    }
}
