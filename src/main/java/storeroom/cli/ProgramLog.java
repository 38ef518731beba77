package storeroom.cli;

import org.jspecify.annotations.Nullable;

import storeroom.safety.LogFormat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The program's log: warnings and worse, in {@code logs/} of the data folder, in three small files
 * that take turns. A person at a terminal reads sentences, so nothing of it goes there. The file is
 * made with its first line; where it cannot be, nothing is logged and nothing fails. Thread-safe.
 */
public final class ProgramLog extends Handler {

    /** Which process and which of its files; the first figure is 0 unless two run at once. */
    private static final String NAMES = "storeroom.%u.%g.log";

    private static final Pattern LATEST = Pattern.compile("storeroom\\.\\d+\\.0\\.log");
    private static final int BYTES = 512 * 1024;
    private static final int FILES = 3;

    private Path folder;
    private @Nullable FileHandler handler;
    private boolean failed;

    /**
     * @param dataFolder until {@link #in} names another one
     */
    public ProgramLog(Path dataFolder) {
        this.folder = dataFolder.resolve("logs");
        setLevel(Level.WARNING);
    }

    /** Takes the place of what prints to the terminal, for the whole process. */
    public void install() {
        Logger root = Logger.getLogger("");
        for (Handler other : root.getHandlers()) {
            root.removeHandler(other);
        }
        root.addHandler(this);
    }

    /** From now on in this data folder, unless something was logged already. */
    public synchronized void in(Path dataFolder) {
        if (handler == null) {
            folder = dataFolder.resolve("logs");
            failed = false;
        }
    }

    /** The file that was written to last; empty when nothing was or could be written. */
    public synchronized Optional<Path> file() {
        if (handler == null) {
            return Optional.empty();
        }
        handler.flush();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> LATEST.matcher(file.getFileName().toString()).matches())
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry) || failed) {
            return;
        }
        FileHandler open = handler == null ? open() : handler;
        if (open != null) {
            open.publish(entry);
        }
    }

    private @Nullable FileHandler open() {
        try {
            Files.createDirectories(folder);
            // In a pattern, % begins a placeholder, and a folder may be called anything.
            String pattern = folder.toString().replace("%", "%%") + "/" + NAMES;
            FileHandler made = new FileHandler(pattern, BYTES, FILES, true);
            made.setEncoding("UTF-8");
            made.setFormatter(new LogFormat());
            handler = made;
        } catch (IOException | SecurityException e) {
            failed = true; // a log that cannot be written is no reason to stop
        }
        return handler;
    }

    @Override
    public synchronized void flush() {
        if (handler != null) {
            handler.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (handler != null) {
            handler.close();
        }
    }
}
