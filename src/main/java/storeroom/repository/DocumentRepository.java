package storeroom.repository;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.position;

import static storeroom.schema.Tables.DOCUMENT;
import static storeroom.schema.Tables.DOCUMENT_LINE;
import static storeroom.schema.Tables.PARTNER;

import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.BookingId;
import storeroom.model.Document;
import storeroom.model.Document.Addressee;
import storeroom.model.DocumentFilter;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentNumber;
import storeroom.model.DocumentState;
import storeroom.model.DocumentSums;
import storeroom.model.LineId;
import storeroom.model.LocationId;
import storeroom.model.Money;
import storeroom.model.Page;
import storeroom.model.PartnerId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Orders, receipts, delivery notes, invoices and returns, without their lines. Thread-safe.
 *
 * <p>The name and the address on a draft are those that its partner has now; with the number they
 * are kept as they are then.
 */
public final class DocumentRepository {

    /** Adds a draft. */
    public DocumentId insert(
            Writer writer, DocumentHeader header, DocumentSums sums, Instant now, String user) {
        return new DocumentId(
                writer.dsl()
                        .insertInto(DOCUMENT)
                        .set(DOCUMENT.KIND, (long) header.kind().code())
                        .set(DOCUMENT.STATE, (long) DocumentState.DRAFT.code())
                        .set(DOCUMENT.SERIES, header.series())
                        .set(DOCUMENT.YEAR, (long) header.day().getYear())
                        .set(DOCUMENT.PARTNER_ID, key(header.partner()))
                        .set(DOCUMENT.PARTNER_NAME, "")
                        .set(DOCUMENT.PARTNER_ADDRESS, "")
                        .set(DOCUMENT.PARTNER_TAX_NUMBER, "")
                        .set(DOCUMENT.LOCATION_ID, header.location().value())
                        .set(DOCUMENT.DAY, header.day().toEpochDay())
                        .set(DOCUMENT.DUE_DAY, day(header.due()))
                        .set(DOCUMENT.REFERENCE, header.reference())
                        .set(DOCUMENT.NOTE, header.note())
                        .set(DOCUMENT.SOURCE_ID, source(header))
                        .set(DOCUMENT.NET, sums.net().tenThousandths())
                        .set(DOCUMENT.TAX, sums.tax().tenThousandths())
                        .set(DOCUMENT.SEARCH_TEXT, searchText(writer, header, ""))
                        .set(DOCUMENT.CREATED_AT, now.toEpochMilli())
                        .set(DOCUMENT.CREATED_BY, user)
                        .set(DOCUMENT.CHANGED_AT, now.toEpochMilli())
                        .returningResult(DOCUMENT.ID)
                        .fetchSingle()
                        .value1());
    }

    /** Changes a draft. */
    public void update(
            Writer writer, DocumentId id, DocumentHeader header, DocumentSums sums, Instant now) {
        writer.dsl()
                .update(DOCUMENT)
                .set(DOCUMENT.SERIES, header.series())
                .set(DOCUMENT.YEAR, (long) header.day().getYear())
                .set(DOCUMENT.PARTNER_ID, key(header.partner()))
                .set(DOCUMENT.LOCATION_ID, header.location().value())
                .set(DOCUMENT.DAY, header.day().toEpochDay())
                .set(DOCUMENT.DUE_DAY, day(header.due()))
                .set(DOCUMENT.REFERENCE, header.reference())
                .set(DOCUMENT.NOTE, header.note())
                .set(DOCUMENT.SOURCE_ID, source(header))
                .set(DOCUMENT.NET, sums.net().tenThousandths())
                .set(DOCUMENT.TAX, sums.tax().tenThousandths())
                .set(DOCUMENT.SEARCH_TEXT, searchText(writer, header, ""))
                .set(DOCUMENT.CHANGED_AT, now.toEpochMilli())
                .where(DOCUMENT.ID.eq(id.value()))
                .execute();
    }

    /**
     * Gives a draft its number, and keeps the partner's name and address as they are now.
     *
     * @param state what it is from now on
     * @param booking what it booked
     */
    public void issue(
            Writer writer,
            Document draft,
            DocumentNumber number,
            DocumentState state,
            Optional<BookingId> booking,
            Instant now) {
        Addressee to = draft.addressee();
        writer.dsl()
                .update(DOCUMENT)
                .set(DOCUMENT.STATE, (long) state.code())
                .set(DOCUMENT.NUMBER, (long) number.number())
                .set(DOCUMENT.PARTNER_NAME, to.name())
                .set(DOCUMENT.PARTNER_ADDRESS, to.address())
                .set(DOCUMENT.PARTNER_TAX_NUMBER, to.taxNumber())
                .set(DOCUMENT.BOOKING_ID, booking.map(BookingId::value).orElse(null))
                .set(DOCUMENT.SEARCH_TEXT, searchText(writer, draft.header(), number.toString()))
                .set(DOCUMENT.CHANGED_AT, now.toEpochMilli())
                .where(DOCUMENT.ID.eq(draft.id().value()))
                .execute();
    }

    /** Changes how far a document is that has its number. */
    public void setState(Writer writer, DocumentId id, DocumentState state, Instant now) {
        writer.dsl()
                .update(DOCUMENT)
                .set(DOCUMENT.STATE, (long) state.code())
                .set(DOCUMENT.CHANGED_AT, now.toEpochMilli())
                .where(DOCUMENT.ID.eq(id.value()))
                .execute();
    }

    /** Removes a draft; its lines must be gone. */
    public void delete(Writer writer, DocumentId id) {
        writer.dsl()
                .deleteFrom(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .and(DOCUMENT.STATE.eq((long) DocumentState.DRAFT.code()))
                .execute();
    }

    /** One document. */
    public Optional<Document> find(Reader reader, DocumentId id) {
        return findBy(reader, DOCUMENT.ID.eq(id.value()));
    }

    /** The document that made a booking. */
    public Optional<Document> findByBooking(Reader reader, BookingId booking) {
        return findBy(reader, DOCUMENT.BOOKING_ID.eq(booking.value()));
    }

    /** The document that a line stands on. */
    public Optional<Document> findByLine(Reader reader, LineId line) {
        return findBy(
                reader,
                DOCUMENT.ID.eq(
                        DSL.select(DOCUMENT_LINE.DOCUMENT_ID)
                                .from(DOCUMENT_LINE)
                                .where(DOCUMENT_LINE.ID.eq(line.value()))));
    }

    /** The document with that number. */
    public Optional<Document> find(Reader reader, DocumentNumber number) {
        return findBy(
                reader,
                DOCUMENT.KIND
                        .eq((long) number.kind().code())
                        .and(DOCUMENT.SERIES.eq(number.series()))
                        .and(DOCUMENT.YEAR.eq((long) number.year()))
                        .and(DOCUMENT.NUMBER.eq((long) number.number())));
    }

    /** The receipt that counts of what a supplier brought under his own number. */
    public Optional<Document> findReceived(Reader reader, PartnerId supplier, String reference) {
        return findBy(
                reader,
                DOCUMENT.PARTNER_ID
                        .eq(supplier.value())
                        .and(DOCUMENT.KIND.eq((long) DocumentKind.RECEIPT.code()))
                        .and(DOCUMENT.REFERENCE.eq(reference))
                        .and(DOCUMENT.STATE.ne((long) DocumentState.CANCELLED.code())));
    }

    /** Those that were made from this one and still count. */
    public List<Document> madeFrom(Reader reader, DocumentId source) {
        return select(
                reader,
                reader.dsl()
                        .select(DOCUMENT.ID)
                        .from(DOCUMENT)
                        .where(DOCUMENT.SOURCE_ID.eq(source.value()))
                        .and(DOCUMENT.STATE.ne((long) DocumentState.CANCELLED.code())));
    }

    private Optional<Document> findBy(Reader reader, Condition which) {
        return select(reader, reader.dsl().select(DOCUMENT.ID).from(DOCUMENT).where(which).limit(1))
                .stream()
                .findFirst();
    }

    /** A page of the list, and how long the list is. */
    public Page<Document> page(Reader reader, DocumentFilter filter, int offset, int limit) {
        return new Page<>(rows(reader, filter, offset, limit), offset, count(reader, filter));
    }

    /** How many documents the filter leaves. */
    public int count(Reader reader, DocumentFilter filter) {
        return reader.dsl().fetchCount(DOCUMENT, condition(filter));
    }

    /** Rows {@code offset} to {@code offset + limit} of the list. */
    public List<Document> rows(Reader reader, DocumentFilter filter, int offset, int limit) {
        return select(
                reader,
                reader.dsl()
                        .select(DOCUMENT.ID)
                        .from(DOCUMENT)
                        .where(condition(filter))
                        .orderBy(DOCUMENT.DAY.desc(), DOCUMENT.ID.desc())
                        .limit(limit)
                        .offset(offset));
    }

    /** Whom a draft for that partner would be from or for. */
    public Addressee addressee(Reader reader, PartnerId partner) {
        return reader.dsl()
                .select(PARTNER.NAME, PARTNER.ADDRESS, PARTNER.TAX_NUMBER)
                .from(PARTNER)
                .where(PARTNER.ID.eq(partner.value()))
                .fetchOptional(row -> new Addressee(row.value1(), row.value2(), row.value3()))
                .orElse(Addressee.NOBODY);
    }

    private String searchText(Reader reader, DocumentHeader header, String number) {
        String name = header.partner().map(partner -> addressee(reader, partner).name()).orElse("");
        return SearchText.fold(number + "\n" + name + "\n" + header.reference());
    }

    private static Condition condition(DocumentFilter filter) {
        Condition all =
                DOCUMENT.KIND.in(filter.kinds().stream().map(kind -> (long) kind.code()).toList());
        if (!filter.states().isEmpty()) {
            all =
                    all.and(
                            DOCUMENT.STATE.in(
                                    filter.states().stream()
                                            .map(state -> (long) state.code())
                                            .toList()));
        }
        for (String word : SearchText.words(filter.text())) {
            all = all.and(position(DOCUMENT.SEARCH_TEXT, word).gt(0));
        }
        return all.and(
                        filter.dueBefore()
                                .<Condition>map(before -> DOCUMENT.DUE_DAY.lt(before.toEpochDay()))
                                .orElse(noCondition()))
                .and(
                        filter.partner()
                                .<Condition>map(one -> DOCUMENT.PARTNER_ID.eq(one.value()))
                                .orElse(noCondition()));
    }

    private List<Document> select(Reader reader, Select<? extends Record1<Long>> ids) {
        return reader.dsl()
                .select(DOCUMENT.fields())
                .select(PARTNER.NAME, PARTNER.ADDRESS, PARTNER.TAX_NUMBER)
                .from(DOCUMENT)
                .leftJoin(PARTNER)
                .on(PARTNER.ID.eq(DOCUMENT.PARTNER_ID))
                .where(
                        DOCUMENT.ID.in(
                                DSL.select(DSL.field("id", Long.class)).from(ids.asTable("ids"))))
                .orderBy(DOCUMENT.DAY.desc(), DOCUMENT.ID.desc())
                .fetch(DocumentRepository::toDocument);
    }

    private static Document toDocument(Record row) {
        DocumentKind kind = DocumentKind.ofCode(Math.toIntExact(row.get(DOCUMENT.KIND)));
        String series = row.get(DOCUMENT.SERIES);
        int year = Math.toIntExact(row.get(DOCUMENT.YEAR));
        Optional<DocumentNumber> number =
                Optional.ofNullable(row.get(DOCUMENT.NUMBER))
                        .map(n -> new DocumentNumber(kind, series, year, Math.toIntExact(n)));
        Optional<PartnerId> partner =
                Optional.ofNullable(row.get(DOCUMENT.PARTNER_ID)).map(PartnerId::new);
        return new Document(
                new DocumentId(row.get(DOCUMENT.ID)),
                new DocumentHeader(
                        kind,
                        partner,
                        new LocationId(row.get(DOCUMENT.LOCATION_ID)),
                        LocalDate.ofEpochDay(row.get(DOCUMENT.DAY)),
                        Optional.ofNullable(row.get(DOCUMENT.DUE_DAY)).map(LocalDate::ofEpochDay),
                        row.get(DOCUMENT.REFERENCE),
                        row.get(DOCUMENT.NOTE),
                        series,
                        Optional.ofNullable(row.get(DOCUMENT.SOURCE_ID)).map(DocumentId::new)),
                DocumentState.ofCode(Math.toIntExact(row.get(DOCUMENT.STATE))),
                number,
                addressee(row, number.isPresent(), partner.isPresent()),
                new Money(row.get(DOCUMENT.NET)),
                new Money(row.get(DOCUMENT.TAX)),
                Optional.ofNullable(row.get(DOCUMENT.BOOKING_ID)).map(BookingId::new),
                Instant.ofEpochMilli(row.get(DOCUMENT.CREATED_AT)),
                row.get(DOCUMENT.CREATED_BY),
                Instant.ofEpochMilli(row.get(DOCUMENT.CHANGED_AT)));
    }

    private static Addressee addressee(Record row, boolean isIssued, boolean hasPartner) {
        if (isIssued) {
            return new Addressee(
                    row.get(DOCUMENT.PARTNER_NAME),
                    row.get(DOCUMENT.PARTNER_ADDRESS),
                    row.get(DOCUMENT.PARTNER_TAX_NUMBER));
        }
        return hasPartner
                ? new Addressee(
                        row.get(PARTNER.NAME),
                        row.get(PARTNER.ADDRESS),
                        row.get(PARTNER.TAX_NUMBER))
                : Addressee.NOBODY;
    }

    private static @Nullable Long key(Optional<PartnerId> partner) {
        return partner.map(PartnerId::value).orElse(null);
    }

    private static @Nullable Long day(Optional<LocalDate> day) {
        return day.map(LocalDate::toEpochDay).orElse(null);
    }

    private static @Nullable Long source(DocumentHeader header) {
        return header.source().map(DocumentId::value).orElse(null);
    }
}
