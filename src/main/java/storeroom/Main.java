package storeroom;

import storeroom.cli.Environment;
import storeroom.cli.Output;
import storeroom.cli.Program;
import storeroom.cli.ProgramLog;
import storeroom.db.DatabaseOptions;
import storeroom.text.Version;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the program: the window, or the command that the command line names. */
public final class Main {

    /** Kept, so that the level set below is not forgotten. */
    private static final Logger LIBRARIES = Logger.getLogger("org.jooq");

    private Main() {}

    /** Command line: see {@code --help}. */
    public static void main(String[] args) {
        ProgramLog log = new ProgramLog(dataFolder());
        if (System.getProperty("java.util.logging.config.file") == null) {
            LIBRARIES.setLevel(Level.WARNING);
            log.install();
        }
        System.exit(run(args, out(), err(), log));
    }

    /** Long lists go out in blocks. */
    private static Output out() {
        return new Output(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    }

    private static PrintStream err() {
        return new PrintStream(
                new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }

    /**
     * Runs the program within this process.
     *
     * @return the exit code: see {@link storeroom.cli.ExitCodes}
     */
    public static int run(String[] args, Output out, PrintStream err, ProgramLog log) {
        Clock clock = Clock.system(ZoneId.systemDefault());
        String version = Version.ofTheProgram();
        Wiring wiring =
                new Wiring(
                        clock,
                        System.getProperty("user.name", "?"),
                        DatabaseOptions.defaults(clock, version));
        Environment environment =
                new Environment(
                        wiring,
                        request -> WindowStart.run(wiring.forWindow(), request),
                        _ -> Optional.empty(),
                        clock,
                        Locale.ENGLISH, // its words are; numbers that mixed two languages misled
                        dataFolder(),
                        version,
                        out,
                        err,
                        isTerminal(),
                        log);
        return Program.run(environment, args);
    }

    @SuppressWarnings("SystemConsoleNull") // there is none where no provider is
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Where this system keeps the data of its users' programs. */
    private static Path dataFolder() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.contains("win")) {
            String roaming = System.getenv("APPDATA");
            Path folder = roaming == null ? home.resolve("AppData/Roaming") : Path.of(roaming);
            return folder.resolve("Storeroom");
        }
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/Storeroom");
        }
        String xdg = System.getenv("XDG_DATA_HOME");
        boolean usable = xdg != null && Path.of(xdg).isAbsolute();
        Path folder = usable ? Path.of(String.valueOf(xdg)) : home.resolve(".local/share");
        return folder.resolve("storeroom");
    }
}
