package storeroom.operation;

import storeroom.model.DocumentHeader;
import storeroom.model.LineDetails;
import storeroom.model.NewMovement;
import storeroom.model.Rule;

import java.util.List;

/** What holds for every document, whoever typed it. */
final class DocumentRules {

    private DocumentRules() {}

    /**
     * Drafts may lack nearly everything, but what is there must fit.
     *
     * @throws RuleBrokenException when it does not
     */
    static void check(DocumentHeader header, List<LineDetails> lines) {
        fits(header.reference(), DocumentHeader.REFERENCE_LENGTH);
        fits(header.note(), DocumentHeader.NOTE_LENGTH);
        fits(header.series(), DocumentHeader.SERIES_LENGTH);
        for (LineDetails line : lines) {
            fits(line.text(), LineDetails.TEXT_LENGTH);
            fits(line.note(), NewMovement.NOTE_LENGTH);
            if (line.text().isBlank()) {
                throw new RuleBrokenException(new Rule.TextMissing(Rule.Field.NAME));
            }
            if (line.quantity().isNegative()
                    || line.rejected().isNegative()
                    || (line.quantity().isZero() && line.rejected().isZero())) {
                throw new RuleBrokenException(new Rule.QuantityNotPositive());
            }
        }
    }

    /**
     * What gets a number has lines and, where it is between two, a partner.
     *
     * @throws RuleBrokenException when it has not
     */
    static void requireComplete(DocumentHeader header, List<LineDetails> lines) {
        if (header.partner().isEmpty()) {
            throw new RuleBrokenException(new Rule.NoPartner(header.kind()));
        }
        if (lines.isEmpty()) {
            throw new RuleBrokenException(new Rule.NoLines());
        }
    }

    private static void fits(String text, int length) {
        if (text.length() > length) {
            throw new RuleBrokenException(new Rule.TextTooLong(text, length));
        }
    }
}
