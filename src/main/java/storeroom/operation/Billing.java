package storeroom.operation;

import storeroom.db.Reader;
import storeroom.model.Document;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.DocumentState;
import storeroom.model.LineDetails;
import storeroom.model.LineId;
import storeroom.model.Quantity;
import storeroom.model.Rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** That nothing is billed, or brought back, twice. */
final class Billing {

    private Billing() {}

    /**
     * An invoice bills lines of delivery notes that count, and no more of each than is left.
     *
     * @throws RuleBrokenException when it does not
     */
    static void requireBillable(
            Papers papers, Reader reader, DocumentHeader header, List<LineDetails> lines) {
        DocumentRules.requireComplete(header, lines);
        requireLeft(papers, reader, lines, DocumentKind.DELIVERY_NOTE, DocumentLine::toBill);
    }

    /**
     * No more of each line is taken than is left of it.
     *
     * @param lines those without a source are not looked at
     * @param of what the sources must be
     * @param left what is left of a source
     */
    static void requireLeft(
            Papers papers,
            Reader reader,
            List<LineDetails> lines,
            DocumentKind of,
            Function<DocumentLine, Quantity> left) {
        Map<LineId, Quantity> taken = new HashMap<>();
        for (LineDetails line : lines) {
            line.source().ifPresent(id -> taken.merge(id, line.quantity(), Quantity::plus));
        }
        for (DocumentLine source : papers.lines().find(reader, List.copyOf(taken.keySet()))) {
            Document document = papers.get(reader, source.document());
            if (document.state() == DocumentState.CANCELLED) {
                throw new RuleBrokenException(new Rule.AlreadyCancelled(document.name()));
            }
            if (document.kind() != of || document.state() != DocumentState.POSTED) {
                throw new RuleBrokenException(new Rule.UnknownDocument());
            }
            Quantity wanted = taken.getOrDefault(source.id(), Quantity.ZERO);
            if (wanted.compareTo(left.apply(source)) > 0) {
                throw new RuleBrokenException(
                        new Rule.MoreThanWentOut(
                                source.details().text(),
                                source.unit(),
                                left.apply(source),
                                wanted));
            }
        }
    }
}
