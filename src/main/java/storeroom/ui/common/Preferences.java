package storeroom.ui.common;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;

/**
 * How a person likes the window: colours, language, sizes, columns, views. Kept in a small file
 * beside the companies; one that cannot be read is moved aside, one that cannot be written is
 * logged, and both cost only the choices. Each choice is written by itself, so that two windows do
 * not take each other's away.
 *
 * <p>Asked and changed on the window's thread, without waiting; written in the background.
 */
public final class Preferences {

    private static final Logger LOG = System.getLogger(Preferences.class.getName());
    private static final String FILE = "window.properties";

    private final Map<String, String> values;
    private final Optional<PropertiesFile> file;
    private final Executor background;

    private Preferences(
            Map<String, String> values, Optional<PropertiesFile> file, Executor background) {
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
        PropertiesFile file = new PropertiesFile(folder.resolve(FILE), "Storeroom's window");
        Map<String, String> values = new HashMap<>();
        try {
            Properties all = file.read();
            all.stringPropertyNames().forEach(key -> values.put(key, all.getProperty(key)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The window's settings could not be read: " + file.path(), e);
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
            file.ifPresent(where -> background.execute(() -> write(where, key, value)));
        }
    }

    private static void write(PropertiesFile file, String key, String value) {
        try {
            file.change(key, value);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The window's settings could not be kept: " + file.path(), e);
        }
    }
}
