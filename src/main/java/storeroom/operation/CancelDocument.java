package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.BookingId;
import storeroom.model.Changes;
import storeroom.model.Document;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.DocumentState;
import storeroom.model.Revaluation;
import storeroom.model.Rule;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Takes a whole document back: its movements get their opposites, what it received is on order
 * again. It keeps its number, and says that it was cancelled. Thread-safe.
 */
public final class CancelDocument {

    private final Papers papers;
    private final BookingReversal reversal;

    public CancelDocument(Papers papers) {
        this.papers = papers;
        reversal = new BookingReversal(papers.books());
    }

    /**
     * What was taken back.
     *
     * @param revaluation what that did to the value of movements behind it
     */
    public record Cancelled(Changes changes, Revaluation revaluation) {}

    /**
     * Takes it back.
     *
     * @throws RuleBrokenException when it is a draft, was taken back already, another document
     *     rests on it, or its goods are no longer there
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Cancelled cancel(DocumentId id) {
        try (Writer writer = papers.books().connections().writer("Cancel a document")) {
            Cancelled cancelled = takeBack(writer, papers.get(writer, id));
            writer.commit();
            return cancelled;
        }
    }

    /** The document that made a booking, which must be taken back as a whole. */
    Optional<Document> behind(Writer writer, BookingId booking) {
        return papers.documents()
                .findByBooking(writer, booking)
                .filter(document -> document.state() != DocumentState.CANCELLED);
    }

    /** Takes it back; the caller commits. */
    Cancelled takeBack(Writer writer, Document document) {
        if (document.state() == DocumentState.DRAFT) {
            throw new IllegalArgumentException("a draft is deleted");
        }
        if (document.state() == DocumentState.CANCELLED) {
            throw new RuleBrokenException(new Rule.AlreadyCancelled(document.name()));
        }
        List<DocumentLine> lines = papers.lines().list(writer, document.id());
        refuseWhatRestsOnIt(writer, document, lines);
        Revaluation revaluation =
                document.booking()
                        .flatMap(booking -> reverse(writer, booking))
                        .map(Booked::revaluation)
                        .orElse(Revaluation.NONE);
        papers.lines().close(writer, document.id());
        papers.documents()
                .setState(
                        writer,
                        document.id(),
                        DocumentState.CANCELLED,
                        papers.after(document.changedAt()));
        if (document.kind() == DocumentKind.RECEIPT) {
            onOrderAgain(writer, lines);
        }
        return new Cancelled(Changes.of(SaveDraft.items(SaveDraft.details(lines))), revaluation);
    }

    private Optional<Booked> reverse(Writer writer, BookingId booking) {
        int movements = papers.books().bookings().countMovements(writer, booking);
        return reversal.reverse(writer, booking, movements);
    }

    private void refuseWhatRestsOnIt(Writer writer, Document document, List<DocumentLine> lines) {
        boolean isUsed =
                lines.stream()
                        .anyMatch(line -> line.taken().isPositive() || line.billed().isPositive());
        if (isUsed) {
            String other =
                    papers.lines().usedBy(writer, document.id()).stream()
                            .map(id -> papers.get(writer, id))
                            .map(CancelDocument::called)
                            .findFirst()
                            .orElse("");
            throw new RuleBrokenException(new Rule.RestsOnIt(document.name(), other));
        }
    }

    /** A draft that bills it has no number yet. */
    private static String called(Document document) {
        return document.number().isPresent() ? document.name() : document.kind().prefix();
    }

    private void onOrderAgain(Writer writer, List<DocumentLine> received) {
        TreeSet<Long> orders = new TreeSet<>();
        papers.lines()
                .find(writer, Papers.sources(SaveDraft.details(received)))
                .forEach(line -> orders.add(line.document().value()));
        for (long id : orders) {
            Document order = papers.get(writer, new DocumentId(id));
            if (order.state() == DocumentState.CANCELLED) {
                continue;
            }
            papers.lines().expectTheRest(writer, order.id());
            papers.documents()
                    .setState(
                            writer,
                            order.id(),
                            DocumentState.SENT,
                            papers.after(order.changedAt()));
        }
    }
}
