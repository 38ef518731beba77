package storeroom.repository;

import storeroom.model.Barcode;
import storeroom.model.ItemDetails;
import storeroom.model.PartnerDetails;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an item is found by: SKU, name and barcodes – or a partner –, folded so that case and
 * accents do not matter ({@code Café} is found by {@code cafe}).
 */
final class SearchText {

    private static final String SEPARATOR = "\n";

    private SearchText() {}

    static String of(ItemDetails item) {
        StringBuilder text = new StringBuilder(of(item.sku(), item.name()));
        for (Barcode barcode : item.barcodes()) {
            append(text, barcode.code());
        }
        return text.toString();
    }

    /** That of an item without barcodes. */
    static String of(String sku, String name) {
        return fold(sku) + SEPARATOR + fold(name);
    }

    /** What a supplier or customer is found by: all but the note. */
    static String of(PartnerDetails partner) {
        return Stream.of(
                        partner.name(),
                        partner.contact(),
                        partner.address(),
                        partner.email(),
                        partner.phone(),
                        partner.taxNumber())
                .filter(text -> !text.isEmpty())
                .map(SearchText::fold)
                .collect(Collectors.joining(SEPARATOR));
    }

    /** Adds the next barcode, in the order of their positions. */
    static void append(StringBuilder text, String barcode) {
        text.append(SEPARATOR).append(fold(barcode));
    }

    /** The words that must all occur; none for a blank text. */
    static List<String> words(String typed) {
        return Stream.of(fold(typed).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(
                        c -> {
                            if (c == 'ß') {
                                folded.append("ss");
                            } else {
                                folded.appendCodePoint(c);
                            }
                        });
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
