package storeroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the program: sound patterns, and every language complete. */
class BundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources/storeroom/text");
    private static final Pattern TRANSLATION = Pattern.compile("([a-z]+)_(\\w+)\\.properties");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @Test
    void everyTranslationHasTheKeysOfTheEnglishBundleAndUsesTheSameArguments() throws IOException {
        for (Path file : files()) {
            Matcher name = TRANSLATION.matcher(file.getFileName().toString());
            if (name.matches()) {
                Properties english = load(FOLDER.resolve(name.group(1) + ".properties"));
                Properties translated = load(file);
                assertThat(new TreeSet<>(translated.stringPropertyNames()))
                        .as("keys of %s", file)
                        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
                for (String key : english.stringPropertyNames()) {
                    assertThat(arguments(translated, key))
                            .as("%s in %s", key, file)
                            .isEqualTo(arguments(english, key));
                }
            }
        }
    }

    @Test
    void everyMessageIsASoundPatternWithWords() throws IOException {
        for (Path file : files()) {
            Properties texts = load(file);
            assertThat(texts).as("%s", file).isNotEmpty();
            for (String key : texts.stringPropertyNames()) {
                String pattern = texts.getProperty(key);
                assertThat(pattern).as("%s in %s", key, file).isNotBlank();
                assertThat(new MessageFormat(pattern, Locale.ROOT).toPattern())
                        .as("%s in %s", key, file)
                        .isNotBlank();
                assertThat(pattern.replace("''", ""))
                        .as("a lone apostrophe in %s of %s swallows what follows", key, file)
                        .doesNotContain("'");
            }
        }
    }

    @Test
    void noKeyIsThereTwice() throws IOException {
        for (Path file : files()) {
            List<String> keys =
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.startsWith("#") && line.contains("="))
                            .map(line -> line.substring(0, line.indexOf('=')).strip())
                            .toList();
            assertThat(keys).as("%s", file).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatALanguageDoesNotHaveIsSaidInEnglishWhateverTheSystemSpeaks() {
        Texts texts = Texts.of("rules", Locale.forLanguageTag("eo"));
        assertThat(texts.get("sameLocation")).isEqualTo("Choose two different locations.");
        assertThat(texts.locale()).isEqualTo(Locale.forLanguageTag("eo"));
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".properties")).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> arguments(Properties texts, String key) {
        TreeSet<String> found = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(texts.getProperty(key));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return new ArrayList<>(found);
    }
}
