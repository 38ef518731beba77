package storeroom.repository;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import static storeroom.schema.Tables.DOCUMENT;
import static storeroom.schema.Tables.DOCUMENT_LINE;
import static storeroom.schema.Tables.ITEM;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

import storeroom.db.KeptQuery;
import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.DocumentState;
import storeroom.model.ItemId;
import storeroom.model.LineDetails;
import storeroom.model.LineId;
import storeroom.model.LotId;
import storeroom.model.Money;
import storeroom.model.Percent;
import storeroom.model.Quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The lines of documents, and what is open of them: on order, reserved, received, billed, returned.
 * Thread-safe.
 */
public final class DocumentLines {

    private static final KeptQuery INSERT =
            KeptQuery.returningKey(
                    dsl ->
                            dsl.insertInto(
                                            DOCUMENT_LINE,
                                            DOCUMENT_LINE.DOCUMENT_ID,
                                            DOCUMENT_LINE.POSITION,
                                            DOCUMENT_LINE.ITEM_ID,
                                            DOCUMENT_LINE.TEXT,
                                            DOCUMENT_LINE.QUANTITY,
                                            DOCUMENT_LINE.UNIT_PRICE,
                                            DOCUMENT_LINE.DISCOUNT,
                                            DOCUMENT_LINE.TAX_RATE,
                                            DOCUMENT_LINE.EXPECTED_DAY,
                                            DOCUMENT_LINE.SOURCE_LINE_ID,
                                            DOCUMENT_LINE.REJECTED,
                                            DOCUMENT_LINE.NOTE,
                                            DOCUMENT_LINE.LOT_ID,
                                            DOCUMENT_LINE.RESERVED)
                                    .values(
                                            0L, 0L, 0L, "", 0L, 0L, 0L, 0L, 0L, 0L, 0L, "", 0L,
                                            0L));

    private static final storeroom.schema.tables.DocumentLine OTHER = DOCUMENT_LINE.as("other");
    private static final storeroom.schema.tables.Document ITS = DOCUMENT.as("its");

    /** What of a line was received, where it is ordered, or returned, where it went out. */
    private static final Field<BigDecimal> TAKEN =
            from(DocumentKind.RECEIPT, DocumentKind.CUSTOMER_RETURN).as("taken");

    private static final Field<BigDecimal> RECEIVED = from(DocumentKind.RECEIPT);

    private static final Field<BigDecimal> BILLED = from(DocumentKind.INVOICE).as("billed");

    private static Field<BigDecimal> from(DocumentKind... kinds) {
        return coalesce(
                DSL.field(
                        select(sum(OTHER.QUANTITY))
                                .from(OTHER)
                                .join(ITS)
                                .on(ITS.ID.eq(OTHER.DOCUMENT_ID))
                                .where(OTHER.SOURCE_LINE_ID.eq(DOCUMENT_LINE.ID))
                                .and(
                                        ITS.KIND.in(
                                                java.util.Arrays.stream(kinds)
                                                        .map(kind -> inline((long) kind.code()))
                                                        .toList()))
                                .and(ITS.STATE.ne(inline((long) DocumentState.CANCELLED.code())))),
                inline(BigDecimal.ZERO));
    }

    /**
     * Adds a line.
     *
     * @param reserved what of it is promised to the customer
     */
    public LineId insert(
            Writer writer, DocumentId document, int position, LineDetails line, Quantity reserved) {
        return new LineId(
                writer.run(INSERT)
                        .add(document.value())
                        .add(position)
                        .add(line.item().map(ItemId::value).orElse(null))
                        .add(line.text())
                        .add(line.quantity().thousandths())
                        .add(line.unitPrice().tenThousandths())
                        .add(line.discount().hundredths())
                        .add(line.tax().hundredths())
                        .add(line.expected().map(LocalDate::toEpochDay).orElse(null))
                        .add(line.source().map(LineId::value).orElse(null))
                        .add(line.rejected().thousandths())
                        .add(line.note())
                        .add(line.lot().map(LotId::value).orElse(null))
                        .add(reserved.thousandths())
                        .executeReturningKey());
    }

    /** Removes all lines of a draft. */
    public void deleteAll(Writer writer, DocumentId draft) {
        writer.dsl()
                .deleteFrom(DOCUMENT_LINE)
                .where(DOCUMENT_LINE.DOCUMENT_ID.eq(draft.value()))
                .execute();
    }

    /** All lines of a document, in the order of the paper. */
    public List<DocumentLine> list(Reader reader, DocumentId document) {
        return list(reader, DOCUMENT_LINE.DOCUMENT_ID.eq(document.value()));
    }

    /** One line. */
    public Optional<DocumentLine> find(Reader reader, LineId line) {
        return list(reader, DOCUMENT_LINE.ID.eq(line.value())).stream().findFirst();
    }

    /** Lines by their ids. */
    public List<DocumentLine> find(Reader reader, List<LineId> lines) {
        return list(reader, DOCUMENT_LINE.ID.in(lines.stream().map(LineId::value).toList()));
    }

    private static List<DocumentLine> list(Reader reader, Condition which) {
        return reader.dsl()
                .select(DOCUMENT_LINE.fields())
                .select(ITEM.SKU, ITEM.UNIT, TAKEN, BILLED)
                .from(DOCUMENT_LINE)
                .leftJoin(ITEM)
                .on(ITEM.ID.eq(DOCUMENT_LINE.ITEM_ID))
                .where(which)
                .orderBy(DOCUMENT_LINE.DOCUMENT_ID, DOCUMENT_LINE.POSITION)
                .fetch(DocumentLines::toLine);
    }

    /** The documents that count and took or bill something of this one's lines, oldest first. */
    public List<DocumentId> usedBy(Reader reader, DocumentId document) {
        return reader.dsl()
                .selectDistinct(ITS.ID)
                .from(OTHER)
                .join(ITS)
                .on(ITS.ID.eq(OTHER.DOCUMENT_ID))
                .join(DOCUMENT_LINE)
                .on(DOCUMENT_LINE.ID.eq(OTHER.SOURCE_LINE_ID))
                .where(DOCUMENT_LINE.DOCUMENT_ID.eq(document.value()))
                .and(ITS.STATE.ne((long) DocumentState.CANCELLED.code()))
                .orderBy(ITS.ID)
                .fetch(row -> new DocumentId(row.value1()));
    }

    /** How many lines a document has. */
    public int count(Reader reader, DocumentId document) {
        return reader.dsl()
                .fetchCount(DOCUMENT_LINE, DOCUMENT_LINE.DOCUMENT_ID.eq(document.value()));
    }

    /** Keeps what of an order's lines is still to come: what nobody has received. */
    public void expectTheRest(Writer writer, DocumentId order) {
        for (DocumentLine line : list(writer, order)) {
            long open = line.details().item().isPresent() ? line.left().thousandths() : 0;
            if (open != line.onOrder().thousandths()) {
                writer.dsl()
                        .update(DOCUMENT_LINE)
                        .set(DOCUMENT_LINE.ON_ORDER, open)
                        .where(DOCUMENT_LINE.ID.eq(line.id().value()))
                        .execute();
            }
        }
    }

    /** Nothing more of these lines is to come, or promised. */
    public void close(Writer writer, DocumentId document) {
        writer.dsl()
                .update(DOCUMENT_LINE)
                .set(DOCUMENT_LINE.ON_ORDER, 0L)
                .set(DOCUMENT_LINE.RESERVED, 0L)
                .where(DOCUMENT_LINE.DOCUMENT_ID.eq(document.value()))
                .and(DOCUMENT_LINE.ON_ORDER.gt(0L).or(DOCUMENT_LINE.RESERVED.gt(0L)))
                .execute();
    }

    /**
     * Notes anew of all lines what is on order and what is reserved.
     *
     * @return how many were noted wrongly
     */
    public long reopen(Writer writer) {
        Field<Long> kind = its(DOCUMENT.KIND);
        Field<Long> state = its(DOCUMENT.STATE);
        Field<Long> rest =
                DSL.greatest(inline(0L), DOCUMENT_LINE.QUANTITY.minus(RECEIVED.cast(Long.class)));
        Field<Long> onOrder =
                DSL.when(
                                kind.eq((long) DocumentKind.PURCHASE_ORDER.code())
                                        .and(state.eq((long) DocumentState.SENT.code()))
                                        .and(DOCUMENT_LINE.ITEM_ID.isNotNull()),
                                rest)
                        .otherwise(0L);
        Field<Long> reserved =
                DSL.when(
                                kind.in(
                                                (long) DocumentKind.DELIVERY_NOTE.code(),
                                                (long) DocumentKind.INVOICE.code())
                                        .and(state.eq((long) DocumentState.DRAFT.code()))
                                        .and(DOCUMENT_LINE.ITEM_ID.isNotNull())
                                        .and(DOCUMENT_LINE.SOURCE_LINE_ID.isNull()),
                                DOCUMENT_LINE.QUANTITY)
                        .otherwise(0L);
        return writer.dsl()
                .update(DOCUMENT_LINE)
                .set(DOCUMENT_LINE.ON_ORDER, onOrder)
                .set(DOCUMENT_LINE.RESERVED, reserved)
                .where(DOCUMENT_LINE.ON_ORDER.ne(onOrder).or(DOCUMENT_LINE.RESERVED.ne(reserved)))
                .execute();
    }

    private static Field<Long> its(Field<Long> what) {
        return DSL.field(
                select(what).from(DOCUMENT).where(DOCUMENT.ID.eq(DOCUMENT_LINE.DOCUMENT_ID)));
    }

    /** What of an item is still to come. */
    public Quantity onOrder(Reader reader, ItemId item) {
        return open(reader, item, DOCUMENT_LINE.ON_ORDER);
    }

    /** What of an item is promised to customers, and still there. */
    public Quantity reserved(Reader reader, ItemId item) {
        return open(reader, item, DOCUMENT_LINE.RESERVED);
    }

    private static Quantity open(Reader reader, ItemId item, Field<Long> what) {
        return new Quantity(
                MovementLedger.toLong(
                        reader.dsl()
                                .select(sum(what))
                                .from(DOCUMENT_LINE)
                                .where(DOCUMENT_LINE.ITEM_ID.eq(item.value()))
                                .and(what.gt(inline(0L)))
                                .fetchSingle()
                                .value1()));
    }

    private static DocumentLine toLine(Record row) {
        String sku = row.get(ITEM.SKU);
        String unit = row.get(ITEM.UNIT);
        return new DocumentLine(
                new LineId(row.get(DOCUMENT_LINE.ID)),
                new DocumentId(row.get(DOCUMENT_LINE.DOCUMENT_ID)),
                Math.toIntExact(row.get(DOCUMENT_LINE.POSITION)),
                new LineDetails(
                        Optional.ofNullable(row.get(DOCUMENT_LINE.ITEM_ID)).map(ItemId::new),
                        row.get(DOCUMENT_LINE.TEXT),
                        new Quantity(row.get(DOCUMENT_LINE.QUANTITY)),
                        new Money(row.get(DOCUMENT_LINE.UNIT_PRICE)),
                        new Percent(Math.toIntExact(row.get(DOCUMENT_LINE.DISCOUNT))),
                        new Percent(Math.toIntExact(row.get(DOCUMENT_LINE.TAX_RATE))),
                        Optional.ofNullable(row.get(DOCUMENT_LINE.EXPECTED_DAY))
                                .map(LocalDate::ofEpochDay),
                        Optional.ofNullable(row.get(DOCUMENT_LINE.SOURCE_LINE_ID)).map(LineId::new),
                        new Quantity(row.get(DOCUMENT_LINE.REJECTED)),
                        row.get(DOCUMENT_LINE.NOTE),
                        Optional.ofNullable(row.get(DOCUMENT_LINE.LOT_ID)).map(LotId::new)),
                sku == null ? "" : sku,
                unit == null ? "" : unit,
                new Quantity(row.get(DOCUMENT_LINE.ON_ORDER)),
                new Quantity(row.get(DOCUMENT_LINE.RESERVED)),
                new Quantity(MovementLedger.toLong(row.get(TAKEN))),
                new Quantity(MovementLedger.toLong(row.get(BILLED))));
    }
}
