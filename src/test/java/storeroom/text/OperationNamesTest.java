package storeroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What holds the lock is named in the window's language: every name that the program's own writers
 * give themselves has its words, and no words are left over.
 */
class OperationNamesTest {

    private static final Path SOURCES = Path.of("src/main/java/storeroom");

    private static final Pattern WRITER =
            Pattern.compile(
                    "\\b(?:writer|bulkWriter|replaceContent|enter|enterUninterruptibly"
                            + "|BulkBooking\\s*\\.open)"
                            + "\\(\\s*(?:company,\\s*)?([\"\\w][^,)]*)[,)]");

    /** The doors themselves, which pass on what they are told. */
    private static final Set<String> PASSED_ON = Set.of("operation", "String operation");

    @Test
    void everyWriterThatTheDialogMayNameHasItsWords() throws IOException {
        Set<String> names = names();
        assertThat(names).contains("Receive goods", "Import movements", "Close the company");
        Texts english = Texts.of("ui", Locale.ENGLISH);
        Texts italian = Texts.of("ui", Locale.ITALIAN);
        for (String name : names) {
            String key = "operation." + name.replace(' ', '_');
            assertThat(english.find(key)).as(key).isPresent();
            assertThat(italian.find(key)).as(key).isPresent().isNotEqualTo(english.find(key));
        }
    }

    @Test
    void noWordsAreLeftOver() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String name : names()) {
            keys.add("operation." + name.replace(' ', '_'));
        }
        List<String> inTheBundle =
                Files.readAllLines(Path.of("src/main/resources/storeroom/text/ui.properties"))
                        .stream()
                        .filter(line -> line.startsWith("operation."))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
        assertThat(keys).containsAll(inTheBundle);
    }

    /** Locks of files have no names that a person reads. */
    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") && !file.startsWith(SOURCES.resolve("instance"));
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        try (var files = Files.walk(SOURCES)) {
            for (Path file : files.filter(OperationNamesTest::isSource).toList()) {
                String source = withoutComments(Files.readString(file));
                Matcher calls = WRITER.matcher(source);
                while (calls.find()) {
                    String argument = writtenOut(calls.group(1).strip(), source);
                    if (argument.startsWith("\"")) {
                        names.add(argument.substring(1, argument.length() - 1));
                    } else {
                        assertThat(PASSED_ON)
                                .as("a name that is not written out in %s", file)
                                .contains(argument);
                    }
                }
            }
        }
        return names;
    }

    /** A constant of the same file is as good as the name itself. */
    private static String writtenOut(String argument, String source) {
        Matcher constant =
                Pattern.compile("\\bString " + Pattern.quote(argument) + "\\s*=\\s*(\"[^\"]*\");")
                        .matcher(source);
        return constant.find() ? constant.group(1) : argument;
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
    }
}
