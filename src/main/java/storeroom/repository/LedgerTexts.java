package storeroom.repository;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Documents and notes of the ledger, to be searched: all in one string, because that is looked
 * through at the speed of memory. Each has a number, in the order in which they were added.
 * Immutable; thread-safe.
 */
final class LedgerTexts {

    static final LedgerTexts NONE = new LedgerTexts("", new int[0], 0);

    private static final char END = '\n';

    private final String all;
    private final int[] starts;
    private final int count;

    private LedgerTexts(String all, int[] starts, int count) {
        this.all = all;
        this.starts = starts;
        this.count = count;
    }

    /**
     * The numbers of the texts in which a word occurs.
     *
     * @param word without space, in lower case
     */
    BitSet containing(String word) {
        BitSet found = new BitSet(count);
        int number = 0;
        for (int at = all.indexOf(word); at >= 0; at = all.indexOf(word, end(number))) {
            while (end(number) <= at) {
                number++;
            }
            found.set(number);
        }
        return found;
    }

    /** Where the next text begins. */
    private int end(int number) {
        return number + 1 < count ? starts[number + 1] : all.length();
    }

    /** Adds texts behind those that are there. Not thread-safe. */
    static final class Builder {

        private final LedgerTexts before;
        private final StringBuilder added = new StringBuilder();
        private int[] starts;
        private int count;
        private String lastDocument = "";
        private String lastNote = "";

        Builder(LedgerTexts before) {
            this.before = before;
            starts = before.starts;
            count = before.count;
        }

        /**
         * Adds what a movement was written with; lines of one paper, which follow each other, are
         * one text.
         *
         * @return its number, or -1 where there is none
         */
        int add(String document, String note) {
            if (document.isEmpty() && note.isEmpty()) {
                return -1;
            }
            if (count == before.count || !document.equals(lastDocument) || !note.equals(lastNote)) {
                lastDocument = document;
                lastNote = note;
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, Math.max(16, count + count / 2));
                }
                starts[count++] = before.all.length() + added.length();
                append(document);
                append(note);
            }
            return count - 1;
        }

        /** In lower case as the database has it: ASCII alone. */
        private void append(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                added.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
            }
            added.append(END);
        }

        LedgerTexts build() {
            return count == before.count
                    ? before
                    : new LedgerTexts(before.all.concat(added.toString()), starts, count);
        }
    }
}
