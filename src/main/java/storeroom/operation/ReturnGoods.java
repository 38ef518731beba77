package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.Changes;
import storeroom.model.Document;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.DocumentNumber;
import storeroom.model.LineDetails;
import storeroom.model.LineId;
import storeroom.model.LocationId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.Rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A customer brings goods back, against the delivery note or the invoice that they went out with:
 * never more than went out and is not back yet. Thread-safe.
 */
public final class ReturnGoods {

    private final Papers papers;

    public ReturnGoods(Papers papers) {
        this.papers = papers;
    }

    /**
     * Books a return.
     *
     * @param of the delivery note or invoice, which counts
     * @param quantities how much of each of its lines came back
     * @param location where the goods are put
     * @param reason why they came back; may be empty
     * @throws RuleBrokenException when more would come back than went out; nothing is saved then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Posted takeBack(
            DocumentId of,
            Map<LineId, Quantity> quantities,
            LocationId location,
            LocalDate day,
            String reason) {
        try (Writer writer = papers.books().connections().writer("Take goods back")) {
            Document original = papers.get(writer, of);
            List<LineDetails> lines = new ArrayList<>();
            for (DocumentLine line : papers.lines().list(writer, of)) {
                Quantity back = quantities.getOrDefault(line.id(), Quantity.ZERO);
                if (!back.isZero()) {
                    lines.add(back(line, back, reason));
                }
            }
            if (lines.isEmpty()) {
                throw new RuleBrokenException(new Rule.QuantityNotPositive());
            }
            DocumentHeader header = header(original, location, day, reason);
            for (DocumentKind kind : List.of(DocumentKind.DELIVERY_NOTE, DocumentKind.INVOICE)) {
                Billing.requireLeft(
                        papers, writer, of(writer, lines, kind), kind, DocumentLine::left);
            }
            Document draft = papers.add(writer, header, lines);
            DocumentNumber number = papers.number(writer, header);
            Optional<Booked> booked =
                    Posting.book(
                            papers,
                            writer,
                            Booking.Operation.TAKE_BACK_GOODS,
                            MovementKind.RETURN,
                            header,
                            number,
                            papers.lines().list(writer, draft.id()),
                            line -> true);
            Document posted = papers.post(writer, draft, number, booked.map(Booked::booking));
            writer.commit();
            return new Posted(posted, booked, Changes.of(SaveDraft.items(lines)), List.of());
        }
    }

    private static DocumentHeader header(
            Document original, LocationId location, LocalDate day, String reason) {
        return new DocumentHeader(
                DocumentKind.CUSTOMER_RETURN,
                original.header().partner(),
                location,
                day,
                Optional.empty(),
                "",
                reason.strip(),
                original.header().series(),
                Optional.of(original.id()));
    }

    /** Of the line that the goods left with: an invoice may only have billed them. */
    private static LineDetails back(DocumentLine line, Quantity quantity, String reason) {
        LineDetails sold = line.details();
        return new LineDetails(
                sold.item(),
                sold.text(),
                quantity,
                sold.unitPrice(),
                sold.discount(),
                sold.tax(),
                Optional.empty(),
                Optional.of(sold.source().orElse(line.id())),
                Quantity.ZERO,
                reason.strip(),
                sold.lot());
    }

    private List<LineDetails> of(Writer writer, List<LineDetails> lines, DocumentKind kind) {
        List<LineDetails> some = new ArrayList<>();
        for (LineDetails line : lines) {
            DocumentLine source = papers.lines().find(writer, line.source().orElseThrow()).get();
            if (papers.get(writer, source.document()).kind() == kind) {
                some.add(line);
            }
        }
        return some;
    }
}
