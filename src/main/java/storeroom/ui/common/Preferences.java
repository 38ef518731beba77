package storeroom.ui.common;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;

/**
 * How a person likes the window: colours, language, sizes, columns, views. Kept in a small file
 * beside the companies; one that cannot be read or written is logged and costs only the choices.
 *
 * <p>Asked and changed on the window's thread, without waiting; written in the background.
 */
public final class Preferences {

    private static final Logger LOG = System.getLogger(Preferences.class.getName());
    private static final String FILE = "window.properties";

    private final Map<String, String> values;
    private final Optional<Path> file;
    private final Executor background;

    private Preferences(Map<String, String> values, Optional<Path> file, Executor background) {
        this.values = values;
        this.file = file;
        this.background = background;
    }

    /**
     * What was chosen earlier. Reads the file, so not on the window's thread.
     *
     * @param folder where the file lies, or will
     * @param background writes, one after the other
     */
    public static Preferences load(Path folder, Executor background) {
        Path file = folder.resolve(FILE);
        Map<String, String> values = new HashMap<>();
        if (Files.exists(file)) {
            Properties all = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                all.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, "The window's settings could not be read: " + file, e);
            }
            all.stringPropertyNames().forEach(key -> values.put(key, all.getProperty(key)));
        }
        return new Preferences(values, Optional.of(file), background);
    }

    /** Remembered only as long as the program runs: for tests. */
    public static Preferences unsaved() {
        return new Preferences(new HashMap<>(), Optional.empty(), Runnable::run);
    }

    /** What was chosen; empty where nothing was. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Remembers a choice; blank forgets it. */
    public void set(String key, String value) {
        boolean changed =
                value.isBlank()
                        ? values.remove(key) != null
                        : !value.equals(values.put(key, value));
        if (changed) {
            Map<String, String> now = Map.copyOf(values);
            file.ifPresent(where -> background.execute(() -> write(now, where)));
        }
    }

    private static void write(Map<String, String> values, Path file) {
        Properties all = new Properties();
        all.putAll(values);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(beside)) {
                all.store(out, "Storeroom's window");
            }
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The window's settings could not be kept in " + file, e);
        }
    }
}
