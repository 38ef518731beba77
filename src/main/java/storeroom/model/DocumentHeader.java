package storeroom.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands above the lines of a document. Immutable; the {@code with} methods make others.
 *
 * @param partner the supplier or customer; invoices and orders need one before they get a number
 * @param location where goods come in or go out
 * @param day the business date; its year is that of the number
 * @param due when an order's goods should come, or an invoice should be paid
 * @param reference the partner's own number of it, such as that of a supplier's delivery note
 * @param series see {@link DocumentNumber}
 * @param source the document that it bills or takes back
 */
public record DocumentHeader(
        DocumentKind kind,
        Optional<PartnerId> partner,
        LocationId location,
        LocalDate day,
        Optional<LocalDate> due,
        String reference,
        String note,
        String series,
        Optional<DocumentId> source) {

    /** Longest reference, in characters. */
    public static final int REFERENCE_LENGTH = 100;

    /** Longest note, in characters. */
    public static final int NOTE_LENGTH = 10_000;

    /** Longest series, in characters. */
    public static final int SERIES_LENGTH = 20;

    /** A document at the main location with nothing else said. */
    public static DocumentHeader of(DocumentKind kind, PartnerId partner, LocalDate day) {
        return new DocumentHeader(
                kind,
                Optional.of(partner),
                LocationId.MAIN,
                day,
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty());
    }

    /** The same with the partner's own number. */
    public DocumentHeader withReference(String other) {
        return new DocumentHeader(kind, partner, location, day, due, other, note, series, source);
    }

    /** The same, due on another day. */
    public DocumentHeader withDue(Optional<LocalDate> other) {
        return new DocumentHeader(
                kind, partner, location, day, other, reference, note, series, source);
    }

    /** The same on another day. */
    public DocumentHeader withDay(LocalDate other) {
        return new DocumentHeader(
                kind, partner, location, other, due, reference, note, series, source);
    }

    /** The same, made from another document. */
    public DocumentHeader withSource(Optional<DocumentId> other) {
        return new DocumentHeader(
                kind, partner, location, day, due, reference, note, series, other);
    }
}
