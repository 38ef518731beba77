package storeroom.cli;

import storeroom.operation.Company;
import storeroom.text.Formats;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * What the commands stand on.
 *
 * @param opener opens companies
 * @param window starts the window
 * @param openWindow asks the window that has a company open
 * @param dataFolder where companies lie when no other folder is named
 * @param version of the program
 * @param out what was asked for
 * @param err what went wrong
 * @param terminal whether a person is watching, so that progress can be shown
 * @param log where the details of a defect are
 */
public record Environment(
        Company.Opener opener,
        Window window,
        OpenWindow openWindow,
        Clock clock,
        Locale locale,
        Path dataFolder,
        String version,
        Output out,
        PrintStream err,
        boolean terminal,
        ProgramLog log) {

    /** Starts the window. */
    @FunctionalInterface
    public interface Window {

        /**
         * Runs it until it is closed.
         *
         * @return the exit code
         */
        int run(Request request);

        /**
         * What was asked for.
         *
         * @param database the company that was named
         * @param dataFolder where it looks for others
         * @param sample whether a new company begins with the sample
         * @param readOnly whether it only looks on
         */
        record Request(
                Optional<Path> database, Path dataFolder, boolean sample, boolean readOnly) {}
    }

    /** The window, perhaps of another process, that has a company open. */
    @FunctionalInterface
    public interface OpenWindow {

        /**
         * What it has counted.
         *
         * @return what {@link storeroom.safety.HealthJson#of(storeroom.db.DatabaseFigures)} makes
         *     of it there; empty when no window has the company open, or none answers in time
         */
        Optional<String> health(Path company);
    }

    Formats formats() {
        return new Formats(locale, clock);
    }
}
