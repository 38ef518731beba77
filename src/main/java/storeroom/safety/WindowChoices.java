package storeroom.safety;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the person chose about the window, as far as the choices are the program's own words: a
 * setting that holds anything else, such as a folder, is counted, not copied.
 */
final class WindowChoices {

    /** As the window keeps it, beside the companies. */
    private static final String FILE = "window.properties";

    private static final Map<String, Set<String>> KNOWN =
            Map.of("appearance", Set.of("light", "dark", "system"));

    private WindowChoices() {}

    /** Line by line; empty when nothing was chosen yet. */
    static String in(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve(FILE);
        if (!Files.exists(file)) {
            return "";
        }
        Properties all = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            all.load(in);
        } catch (IllegalArgumentException e) {
            return "(the file makes no sense)\n";
        }
        Map<String, String> shown = new TreeMap<>();
        for (String key : all.stringPropertyNames()) {
            String value = all.getProperty(key);
            if (KNOWN.getOrDefault(key, Set.of()).contains(value)) {
                shown.put(key, value);
            }
        }
        StringBuilder text = new StringBuilder();
        shown.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        int others = all.size() - shown.size();
        return others == 0 ? text.toString() : text + "(others, left out: " + others + ")\n";
    }
}
