package storeroom.exchange;

import java.text.Normalizer;
import java.util.Locale;

/** How column names are compared. */
final class Headers {

    private Headers() {}

    /** Without case, accents, spaces and signs: {@code "Qtà (pezzi)"} becomes {@code qtapezzi}. */
    static String folded(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
