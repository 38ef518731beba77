package storeroom.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A document as it is kept, without its lines.
 *
 * @param number empty for a draft
 * @param addressee whom it is from or for: as it was when the number was given, until then as it is
 * @param net what its lines add up to, without tax
 * @param tax what is added to that
 * @param booking what it booked, where it booked something
 * @param changedAt when it was changed last: who changes it says what he has read
 */
public record Document(
        DocumentId id,
        DocumentHeader header,
        DocumentState state,
        Optional<DocumentNumber> number,
        Addressee addressee,
        Money net,
        Money tax,
        Optional<BookingId> booking,
        Instant createdAt,
        String createdBy,
        Instant changedAt) {

    /**
     * Name and address on the paper.
     *
     * @param name empty where it is from or for nobody in particular
     * @param address with line breaks
     */
    public record Addressee(String name, String address, String taxNumber) {

        public static final Addressee NOBODY = new Addressee("", "", "");
    }

    /** What is to be paid. */
    public Money gross() {
        return net.plus(tax);
    }

    public DocumentKind kind() {
        return header.kind();
    }

    /** The number as it stands on paper; empty for a draft. */
    public String name() {
        return number.map(DocumentNumber::toString).orElse("");
    }
}
