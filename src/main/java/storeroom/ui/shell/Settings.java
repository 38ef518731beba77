package storeroom.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/**
 * What the person chose about the window, in a small file beside the companies. A file that cannot
 * be read or written is logged and costs only the choice. Not on the window's thread.
 */
public final class Settings {

    private static final Logger LOG = System.getLogger(Settings.class.getName());
    private static final String APPEARANCE = "appearance";

    private final Path file;

    /**
     * @param folder where the file lies, or will
     */
    public Settings(Path folder) {
        file = folder.resolve("window.properties");
    }

    /** Light, dark, or as the system has it. */
    public Appearance.Choice appearance() {
        String name = load().getProperty(APPEARANCE, "");
        return switch (name) {
            case "light" -> Appearance.Choice.LIGHT;
            case "dark" -> Appearance.Choice.DARK;
            default -> Appearance.Choice.SYSTEM;
        };
    }

    /** Keeps the choice. */
    public void setAppearance(Appearance.Choice choice) {
        Properties all = load();
        all.setProperty(APPEARANCE, choice.name().toLowerCase(Locale.ROOT));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(file)) {
                all.store(out, "Storeroom's window");
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The choice of colours could not be kept in " + file, e);
        }
    }

    private Properties load() {
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                all.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, "The window's settings could not be read: " + file, e);
            }
        }
        return all;
    }
}
