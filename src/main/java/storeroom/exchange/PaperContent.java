package storeroom.exchange;

import java.util.List;
import java.util.Optional;

/**
 * What stands on a paper, in words: the layout is {@link PaperPdf}'s.
 *
 * @param letterhead the company, from top to bottom; the first line is its name
 * @param logo PNG or JPEG
 * @param title what it is, and its number
 * @param stamp said large beside the title, such as that it was cancelled; empty for nothing
 * @param addressee whom it is for, from top to bottom
 * @param rows each with a text for each column
 * @param sums under the last column; the last one is what is to be paid
 * @param note below all that; with line breaks
 * @param page says which page it is, of how many: {@code Page {0} of {1}}
 */
record PaperContent(
        List<String> letterhead,
        Optional<byte[]> logo,
        String title,
        String stamp,
        List<String> addressee,
        List<Fact> facts,
        List<Column> columns,
        List<List<String>> rows,
        List<Fact> sums,
        String note,
        String page) {

    /** A label and what it says. */
    record Fact(String label, String value) {}

    /**
     * A column of the table.
     *
     * @param share of the width that all have together
     * @param isNumber whether it is aligned to the right
     */
    record Column(String label, int share, boolean isNumber) {}
}
