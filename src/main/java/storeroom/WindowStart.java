package storeroom;

import java.nio.file.Path;
import java.util.Optional;

/** Starts the window. */
final class WindowStart {

    private WindowStart() {}

    /**
     * Runs the window until it is closed.
     *
     * @return the exit code
     */
    static int run(Wiring wiring, Optional<Path> database, Path dataFolder, boolean sample) {
        System.err.println("The window is not there yet: say storeroom --help for the commands.");
        return 2;
    }
}
