package storeroom.operation;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.BookingId;
import storeroom.model.Document;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentId;
import storeroom.model.DocumentNumber;
import storeroom.model.DocumentState;
import storeroom.model.DocumentSums;
import storeroom.model.LineDetails;
import storeroom.model.LineId;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.repository.DocumentLines;
import storeroom.repository.DocumentRepository;
import storeroom.repository.DocumentSeries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every verb of documents needs, and what they have in common. Thread-safe. */
public record Papers(
        Books books, DocumentRepository documents, DocumentLines lines, DocumentSeries series) {

    /**
     * Time of what follows; later than the last change of what was read, whatever the clock says.
     */
    Instant after(Instant last) {
        Instant now = books.clock().instant();
        return now.isAfter(last) ? now : last.plusMillis(1);
    }

    /**
     * The document as it is now.
     *
     * @throws RuleBrokenException when it is not there any more
     */
    Document get(Reader reader, DocumentId id) {
        return documents
                .find(reader, id)
                .orElseThrow(() -> new RuleBrokenException(new Rule.UnknownDocument()));
    }

    /**
     * The draft that somebody read, as it still is.
     *
     * @throws RuleBrokenException when it has its number already, or somebody changed it
     */
    Document draft(Writer writer, Document read) {
        Document now = get(writer, read.id());
        if (now.state() != DocumentState.DRAFT) {
            throw new RuleBrokenException(new Rule.AlreadyIssued(now.name()));
        }
        if (!now.changedAt().equals(read.changedAt())) {
            throw new RuleBrokenException(new Rule.DocumentChangedMeanwhile());
        }
        return now;
    }

    /** Adds a draft with its lines. */
    Document add(Writer writer, DocumentHeader header, List<LineDetails> content) {
        DocumentRules.check(header, content);
        DocumentId id =
                documents.insert(
                        writer,
                        header,
                        DocumentSums.of(content),
                        books.clock().instant(),
                        books.user());
        addLines(writer, id, header, content);
        return get(writer, id);
    }

    /** Changes a draft and its lines. */
    Document change(
            Writer writer, Document draft, DocumentHeader header, List<LineDetails> content) {
        DocumentRules.check(header, content);
        lines.deleteAll(writer, draft.id());
        documents.update(
                writer, draft.id(), header, DocumentSums.of(content), after(draft.changedAt()));
        addLines(writer, draft.id(), header, content);
        return get(writer, draft.id());
    }

    private void addLines(
            Writer writer, DocumentId id, DocumentHeader header, List<LineDetails> content) {
        int position = 0;
        for (LineDetails line : content) {
            lines.insert(writer, id, ++position, line, promised(header, line));
        }
    }

    /** A draft of what goes out keeps its goods for the customer. */
    private static Quantity promised(DocumentHeader header, LineDetails line) {
        boolean keeps =
                header.kind().isOutgoing() && line.item().isPresent() && line.source().isEmpty();
        return keeps ? line.quantity() : Quantity.ZERO;
    }

    /** The next number for a document. */
    DocumentNumber number(Writer writer, DocumentHeader header) {
        return series.next(writer, header.kind(), header.series(), header.day().getYear());
    }

    /** Makes a booked document of a draft. Nothing of it is promised any more. */
    Document post(
            Writer writer, Document draft, DocumentNumber number, Optional<BookingId> booking) {
        documents.issue(
                writer, draft, number, DocumentState.POSTED, booking, after(draft.changedAt()));
        lines.close(writer, draft.id());
        return get(writer, draft.id());
    }

    /** The movement of a line. */
    static NewMovement movement(
            DocumentHeader header,
            DocumentNumber number,
            LineId id,
            LineDetails line,
            MovementKind kind) {
        return new NewMovement(
                line.item().orElseThrow(),
                header.location(),
                kind,
                kind.change(line.quantity()),
                header.day(),
                Optional.of(line.netUnitPrice()),
                number.toString(),
                line.note(),
                Optional.empty(),
                line.lot(),
                Optional.of(id));
    }

    /** The ids of what is read again after a change of these lines. */
    static List<LineId> sources(List<LineDetails> content) {
        List<LineId> sources = new ArrayList<>();
        content.forEach(line -> line.source().ifPresent(sources::add));
        return sources;
    }
}
