package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.Changes;
import storeroom.model.Document;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.DocumentNumber;
import storeroom.model.LineDetails;
import storeroom.model.MovementKind;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Delivery notes and invoices: the number, the paper and the movements in one transaction. Lines of
 * an invoice that bill a delivery note move nothing. Thread-safe.
 */
public final class DeliverGoods {

    private final Papers papers;

    public DeliverGoods(Papers papers) {
        this.papers = papers;
    }

    /**
     * Books a draft as it is.
     *
     * @param read the draft as it was read
     * @throws RuleBrokenException when it is incomplete, is booked already, somebody changed it, or
     *     the goods are not there; nothing is saved then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Posted deliver(Document read) {
        return deliver(writer -> papers.draft(writer, read));
    }

    /**
     * Changes a draft and books it, in one.
     *
     * @param read the draft as it was read
     * @throws RuleBrokenException as {@link #deliver(Document)}
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Posted deliver(Document read, DocumentHeader header, List<LineDetails> lines) {
        return deliver(writer -> papers.change(writer, papers.draft(writer, read), header, lines));
    }

    /**
     * Books what was never saved as a draft.
     *
     * @throws RuleBrokenException as {@link #deliver(Document)}
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Posted deliver(DocumentHeader header, List<LineDetails> lines) {
        return deliver(writer -> papers.add(writer, header, lines));
    }

    private Posted deliver(Function<Writer, Document> drafting) {
        try (Writer writer = papers.books().connections().writer("Book a delivery")) {
            Document draft = drafting.apply(writer);
            if (!draft.kind().isOutgoing()) {
                throw new IllegalArgumentException(draft.kind() + " does not go out");
            }
            List<DocumentLine> lines = papers.lines().list(writer, draft.id());
            List<LineDetails> content = SaveDraft.details(lines);
            if (draft.kind() == DocumentKind.INVOICE) {
                papers.lines().deleteAll(writer, draft.id()); // it must not stand in its own way
                Billing.requireBillable(papers, writer, draft.header(), content);
                draft = papers.change(writer, draft, draft.header(), content);
                lines = papers.lines().list(writer, draft.id());
            } else {
                DocumentRules.requireComplete(draft.header(), content);
            }
            DocumentNumber number = papers.number(writer, draft.header());
            Optional<Booked> booked =
                    Posting.book(
                            papers,
                            writer,
                            operation(draft.kind()),
                            MovementKind.SALE,
                            draft.header(),
                            number,
                            lines,
                            line -> line.details().source().isEmpty());
            Document posted = papers.post(writer, draft, number, booked.map(Booked::booking));
            writer.commit();
            return new Posted(posted, booked, Changes.of(SaveDraft.items(content)), List.of());
        }
    }

    private static Booking.Operation operation(DocumentKind kind) {
        return kind == DocumentKind.INVOICE ? Booking.Operation.INVOICE : Booking.Operation.DELIVER;
    }
}
