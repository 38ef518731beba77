package storeroom.ui.shell;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How well a name fits what was typed, without regard to case and accents. */
final class Matching {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int BEGINS = 0;
    private static final int WORDS_BEGIN = 1;
    private static final int CONTAINS = 2;

    /** Its letters stand in the name in this order: worth offering when nothing else fits. */
    static final int LETTERS = 3;

    private Matching() {}

    /** The smaller, the better; empty where it does not fit. */
    static OptionalInt rank(String typed, String name) {
        String wanted = plain(typed);
        String there = plain(name);
        if (wanted.isEmpty() || there.startsWith(wanted)) {
            return OptionalInt.of(BEGINS);
        }
        List<String> words = List.of(wanted.split(" "));
        List<String> beginnings = Arrays.asList(there.split(" "));
        if (words.stream()
                .allMatch(word -> beginnings.stream().anyMatch(one -> one.startsWith(word)))) {
            return OptionalInt.of(WORDS_BEGIN);
        }
        if (words.stream().allMatch(there::contains)) {
            return OptionalInt.of(CONTAINS);
        }
        return hasLetters(wanted.replace(" ", ""), there)
                ? OptionalInt.of(LETTERS)
                : OptionalInt.empty();
    }

    private static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return GAPS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static boolean hasLetters(String wanted, String there) {
        int at = 0;
        for (int i = 0; i < wanted.length(); i++) {
            at = there.indexOf(wanted.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return wanted.length() > 1;
    }
}
