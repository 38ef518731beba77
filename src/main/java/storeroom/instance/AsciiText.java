package storeroom.instance;

import java.util.HexFormat;

/**
 * Writes any text in ASCII and reads it back.
 *
 * <p>JUnique 1.0.4 counts a message in UTF-16 units and sends it in UTF-8, so only ASCII arrives
 * whole. What is not ASCII becomes the ESC character and four hex digits per UTF-16 unit. ASCII
 * text stays as it is, so that a program with the real library reads it; only an ESC that four hex
 * digits happen to follow is escaped itself. ESC and not a backslash, which is in every path of
 * Windows.
 */
final class AsciiText {

    private static final char ESC = 0x1B;
    private static final int DIGITS = 4;
    private static final HexFormat HEX = HexFormat.of();

    private AsciiText() {}

    static String encode(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit > 0x7F || isEscape(text, i)) {
                ascii.append(ESC).append(HEX.toHexDigits(unit));
            } else {
                ascii.append(unit);
            }
        }
        return ascii.toString();
    }

    static String decode(String ascii) {
        StringBuilder text = new StringBuilder(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            if (isEscape(ascii, i)) {
                text.append((char) Integer.parseInt(ascii, i + 1, i + 1 + DIGITS, 16));
                i += DIGITS;
            } else {
                text.append(ascii.charAt(i));
            }
        }
        return text.toString();
    }

    private static boolean isEscape(String text, int at) {
        if (text.charAt(at) != ESC || at + DIGITS >= text.length()) {
            return false;
        }
        return text.chars().skip(at + 1L).limit(DIGITS).allMatch(HexFormat::isHexDigit);
    }
}
