package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every accent can be read in light and in dark: text has a contrast of 4.5 : 1 (WCAG 2.2, 1.4.3),
 * what shows the focus one of 3 : 1 to whatever it stands on (1.4.11).
 */
class PaletteTest {

    private static final Path SHEET = Path.of("src/main/resources/storeroom/ui/storeroom.css");
    private static final Pattern COLOUR = Pattern.compile("(-color-[a-z0-9-]+): #([0-9a-f]{6});");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    private static final List<String> GROUNDS =
            List.of(
                    "-color-bg-default",
                    "-color-bg-subtle",
                    "-color-bg-inset",
                    "-color-accent-subtle");
    private static final List<String> TEXTS = List.of("-color-fg-default", "-color-fg-muted");
    private static final List<String> SIGNALS =
            List.of(
                    "-color-accent-fg",
                    "-color-warning-fg",
                    "-color-danger-fg",
                    "-color-success-fg");

    static Stream<Arguments> dresses() {
        return Stream.of("light", "dark")
                .flatMap(
                        ground ->
                                Arrays.stream(Accent.values())
                                        .map(accent -> Arguments.of(ground, accent)));
    }

    @ParameterizedTest
    @MethodSource("dresses")
    void textCanBeReadOnEveryGround(String palette, Accent accent) throws IOException {
        Map<String, String> colours = colours(palette, accent);
        for (String ground : GROUNDS) {
            for (String text : TEXTS) {
                requireContrast(colours, text, ground, TEXT);
            }
        }
        for (String signal : SIGNALS) {
            requireContrast(colours, signal, "-color-bg-default", TEXT);
            requireContrast(colours, signal, "-color-bg-subtle", TEXT);
            requireContrast(colours, signal, "-color-accent-subtle", TEXT);
        }
        requireContrast(colours, "-color-fg-emphasis", "-color-accent-emphasis", TEXT);
        requireContrast(colours, "-color-fg-emphasis", "-color-accent-6", TEXT);
        requireContrast(colours, "-color-warning-fg", "-color-warning-subtle", TEXT);
        requireContrast(colours, "-color-danger-fg", "-color-danger-subtle", TEXT);
    }

    @ParameterizedTest
    @MethodSource("dresses")
    void whatHasTheFocusCanBeSeenOnEveryGround(String palette, Accent accent) throws IOException {
        Map<String, String> colours = colours(palette, accent);
        for (String ground : GROUNDS) {
            requireContrast(colours, "-color-accent-emphasis", ground, SHAPE);
        }
    }

    /** A ring in a colour that the test above does not measure would be a ring that nobody sees. */
    @Test
    void everyRuleForTheFocusDrawsItsRingInTheMeasuredColour() throws IOException {
        Matcher rule = RULE.matcher(Files.readString(SHEET));
        int rings = 0;
        while (rule.find()) {
            boolean draws = rule.group(2).contains("-fx-background-color");
            if (rule.group(1).contains(":focused") && draws && !isMenu(rule.group(1))) {
                rings++;
                assertThat(rule.group(2))
                        .as(rule.group(1).strip())
                        .containsAnyOf(
                                "-color-accent-emphasis",
                                "-color-danger-emphasis",
                                "-color-button-border-focused",
                                "transparent;"); // a field inside of what has the ring
            }
        }
        assertThat(rings).isGreaterThan(9);
    }

    /** There the focus follows the pointer, as everywhere in the system. */
    private static boolean isMenu(String selector) {
        return selector.contains(".menu-item");
    }

    @Test
    void everyAccentIsAnotherOne() {
        for (String palette : List.of("light", "dark")) {
            List<String> accents =
                    Arrays.stream(Accent.values())
                            .map(accent -> colour(unchecked(palette, accent), "-color-accent-fg"))
                            .toList();
            assertThat(accents).doesNotHaveDuplicates().hasSize(5);
        }
    }

    private static Map<String, String> unchecked(String palette, Accent accent) {
        try {
            return colours(palette, accent);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void requireContrast(
            Map<String, String> colours, String text, String ground, double enough) {
        assertThat(contrast(colour(colours, text), colour(colours, ground)))
                .as("%s on %s", text, ground)
                .isGreaterThanOrEqualTo(enough);
    }

    private static String colour(Map<String, String> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    /** The palette, and what the accent changes of it. */
    private static Map<String, String> colours(String palette, Accent accent) throws IOException {
        Map<String, String> colours = new HashMap<>(block(".root." + palette + " {"));
        if (accent != Accent.TEAL) {
            Map<String, String> own = block(".root." + palette + "." + accent.style() + " {");
            assertThat(own).containsKeys("-color-accent-fg", "-color-accent-6");
            colours.putAll(own);
        }
        return colours;
    }

    private static Map<String, String> block(String selector) throws IOException {
        String sheet = Files.readString(SHEET);
        int from = sheet.indexOf(selector);
        assertThat(from).as(selector).isNotNegative();
        Matcher matcher = COLOUR.matcher(sheet.substring(from, sheet.indexOf('}', from)));
        Map<String, String> colours = new HashMap<>();
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        return colours;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return 0.2126 * linear(rgb >> 16 & 0xff)
                + 0.7152 * linear(rgb >> 8 & 0xff)
                + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
