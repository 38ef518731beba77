package storeroom.exchange;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The fonts of one PDF, which it carries with it: Latin, Greek and Cyrillic. What they have no sign
 * for is printed as a question mark.
 */
final class PaperFonts {

    private static final String FOLDER = "/storeroom/fonts/LiberationSans-";

    private final PDType0Font regular;
    private final PDType0Font bold;
    private final Map<Integer, Boolean> known = new HashMap<>();

    PaperFonts(PDDocument pdf) throws IOException {
        regular = load(pdf, "Regular");
        bold = load(pdf, "Bold");
    }

    private static PDType0Font load(PDDocument pdf, String style) throws IOException {
        try (InputStream font =
                Objects.requireNonNull(
                        PaperFonts.class.getResourceAsStream(FOLDER + style + ".ttf"))) {
            return PDType0Font.load(pdf, font);
        }
    }

    PDType0Font regular() {
        return regular;
    }

    PDType0Font bold() {
        return bold;
    }

    /** The same text in signs that can be printed, on one line. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(sign -> Character.isWhitespace(sign) || isNarrowSpace(sign) ? ' ' : sign)
                .map(sign -> isKnown(sign) ? sign : '?')
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** Those that numbers have between their groups. */
    private static boolean isNarrowSpace(int sign) {
        return sign == '\u00a0' || sign == '\u202f' || sign == '\u2009';
    }

    private boolean isKnown(int sign) {
        return known.computeIfAbsent(sign, this::hasGlyph);
    }

    private boolean hasGlyph(int sign) {
        try {
            String text = Character.toString(sign);
            regular.encode(text);
            bold.encode(text);
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    /** Width of a text in points. */
    static float width(PDType0Font font, float size, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }
}
