package storeroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nothing is said in one language alone: neither in the bundles nor past them. */
class NoUntranslatedTextTest {

    private static final Path TEXTS = Path.of("src/main/resources/storeroom/text");
    private static final Path WINDOW = Path.of("src/main/java/storeroom/ui");
    private static final Pattern TRANSLATION = Pattern.compile("([a-z]+)_it\\.properties");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    /** What is the same in both languages: names, signs, and words that Italian took over. */
    private static final Set<String> SAME =
            Set.of(
                    "ui: documents.deed.PDF",
                    "formats: day",
                    "formats: day.year",
                    "ui: program",
                    "ui: title.open",
                    "ui: key.search",
                    "ui: key.undo",
                    "ui: key.esc",
                    "ui: audit.no",
                    "ui: import.false",
                    "ui: item.note",
                    "ui: field.email",
                    "ui: company.logo",
                    "ui: partner.field.email",
                    "ui: partners.column.email",
                    "ui: company.email",
                    "ui: backups.file",
                    "ui: database.file",
                    "ui: database.schema",
                    "ui: database.title",
                    "ui: failure.fact.file",
                    "ui: appearance.language.ENGLISH",
                    "ui: appearance.language.ITALIAN");

    /** Calls that put words before the person: no words may be written in their brackets. */
    private static final Pattern SAYS =
            Pattern.compile(
                    "(?:setText|setPromptText|setTitle|setAccessibleText|setAccessibleHelp|setHeaderText|setContentText|new"
                        + " Label|new Button|new ToggleButton|new CheckBox|new RadioButton|new"
                        + " MenuItem|new CheckMenuItem|new Menu|new Tooltip|new Hyperlink|new"
                        + " Tab|new TitledPane|new TableColumn<[^(]*>|new Text|new"
                        + " Card|Parts\\.label|Parts\\.paragraph|Parts\\.tip"
                        + "|Parts\\.keyHint|notice\\(\\)\\.(?:set|warn|done|booked))"
                        + "\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void noSentenceIsTheSameInBothLanguages() throws IOException {
        List<String> same = new ArrayList<>();
        for (Path file : files(TEXTS, ".properties")) {
            Matcher name = TRANSLATION.matcher(file.getFileName().toString());
            if (name.matches()) {
                Properties english = load(TEXTS.resolve(name.group(1) + ".properties"));
                Properties italian = load(file);
                for (String key : english.stringPropertyNames()) {
                    String text = english.getProperty(key);
                    boolean says = LETTERS.matcher(PLACE.matcher(text).replaceAll("")).find();
                    if (says && text.equals(italian.getProperty(key))) {
                        same.add(name.group(1) + ": " + key);
                    }
                }
            }
        }
        assertThat(same)
                .as("not translated, or to be added to SAME")
                .containsExactlyInAnyOrderElementsOf(SAME);
    }

    @Test
    void noWordsForThePersonAreWrittenInTheSource() throws IOException {
        List<Path> sources = files(WINDOW, ".java");
        assertThat(sources).hasSizeGreaterThan(50);
        List<String> found = new ArrayList<>();
        for (Path source : sources) {
            found.addAll(
                    words(Files.readString(source)).map(text -> source + ": " + text).toList());
        }
        assertThat(found).as("to be said through Words").isEmpty();
    }

    @Test
    void theSearchFindsWhatIsWrittenInTheSource() {
        assertThat(words("label.setText(\n        \"Nothing here\");"))
                .containsExactly("Nothing here");
        assertThat(words("new TableColumn<Slot<Row>, String>(\"Name\")")).containsExactly("Name");
        assertThat(
                        words(
                                "Parts.label(\"\", \"muted\"); new Label(\"·\");"
                                        + " setText(words.say(\"a\"))"))
                .isEmpty();
    }

    private static java.util.stream.Stream<String> words(String source) {
        return SAYS.matcher(source)
                .results()
                .map(hit -> hit.group(1))
                .filter(text -> LETTERS.matcher(text).find());
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
