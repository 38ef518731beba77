package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Both palettes can be read: text has a contrast of 4.5 : 1 (WCAG 2.2, 1.4.3). */
class PaletteTest {

    private static final Path SHEET = Path.of("src/main/resources/storeroom/ui/storeroom.css");
    private static final Pattern COLOUR = Pattern.compile("(-color-[a-z0-9-]+): #([0-9a-f]{6});");
    private static final double ENOUGH = 4.5;

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

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textCanBeReadOnEveryGround(String palette) throws IOException {
        Map<String, String> colours = colours(palette);
        for (String ground : GROUNDS) {
            for (String text : TEXTS) {
                requireContrast(colours, text, ground);
            }
        }
        for (String signal : SIGNALS) {
            requireContrast(colours, signal, "-color-bg-default");
            requireContrast(colours, signal, "-color-bg-subtle");
            requireContrast(colours, signal, "-color-accent-subtle");
        }
        requireContrast(colours, "-color-fg-emphasis", "-color-accent-emphasis");
        requireContrast(colours, "-color-fg-emphasis", "-color-accent-6");
        requireContrast(colours, "-color-warning-fg", "-color-warning-subtle");
        requireContrast(colours, "-color-danger-fg", "-color-danger-subtle");
    }

    private static void requireContrast(Map<String, String> colours, String text, String ground) {
        assertThat(contrast(colour(colours, text), colour(colours, ground)))
                .as("%s on %s", text, ground)
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    private static String colour(Map<String, String> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private static Map<String, String> colours(String palette) throws IOException {
        String sheet = Files.readString(SHEET);
        int from = sheet.indexOf(".root." + palette);
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
