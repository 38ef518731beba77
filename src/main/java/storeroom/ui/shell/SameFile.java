package storeroom.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether two paths mean one file: it is opened once in a process, or its locks would not hold. */
final class SameFile {

    private SameFile() {}

    /** Looks at the file, so not on the window's thread where that can be avoided. */
    static boolean is(Path open, Path file) {
        try {
            return Files.exists(file) && Files.isSameFile(open, file);
        } catch (IOException e) {
            return false; // then opening it says what is wrong
        }
    }
}
