package storeroom.repository;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import static storeroom.schema.Tables.COUNT_LINE;
import static storeroom.schema.Tables.COUNT_SHEET;
import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.STOCK_LEVEL;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.CountFilter;
import storeroom.model.CountId;
import storeroom.model.CountLine;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.LotId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The lines of stocktaking sheets: what is to be counted there, and what was. Thread-safe. */
public final class CountLines {

    /** Who counted what nobody counted, and was taken to be nothing at closing. */
    private static final String NOBODY = "";

    /** So many keys in one statement: far below what SQLite takes. */
    private static final int AT_ONCE = 500;

    /**
     * Lists what is to be counted: items in use that ever lay at the location – at the main one
     * also those that never lay anywhere –, and retired ones of which something is left there.
     *
     * @param category its key in the database; empty for all
     * @return how many
     */
    public int fill(Writer writer, CountId sheet, LocationId location, Optional<Long> category) {
        Condition here =
                STOCK_LEVEL.ITEM_ID.eq(ITEM.ID).and(STOCK_LEVEL.LOCATION_ID.eq(location.value()));
        Condition wasHere = exists(selectOne().from(STOCK_LEVEL).where(here));
        Condition isNew =
                notExists(selectOne().from(STOCK_LEVEL).where(STOCK_LEVEL.ITEM_ID.eq(ITEM.ID)));
        Condition isLeft =
                exists(selectOne().from(STOCK_LEVEL).where(here).and(STOCK_LEVEL.ON_HAND.ne(0L)));
        Condition inUse = location.equals(LocationId.MAIN) ? or(wasHere, isNew) : wasHere;
        return writer.dsl()
                .insertInto(
                        COUNT_LINE,
                        COUNT_LINE.SHEET_ID,
                        COUNT_LINE.ITEM_ID,
                        COUNT_LINE.COUNTED_BY,
                        COUNT_LINE.RECOUNT)
                .select(
                        select(val(sheet.value()), ITEM.ID, val(NOBODY), val(0L))
                                .from(ITEM)
                                .where(
                                        or(
                                                ITEM.ACTIVE.eq(1L).and(inUse),
                                                ITEM.ACTIVE.eq(0L).and(isLeft)))
                                .and(
                                        category.<Condition>map(ITEM.CATEGORY_ID::eq)
                                                .orElse(noCondition()))
                                .orderBy(ITEM.ID))
                .execute();
    }

    /**
     * Notes what was counted; an item that is not on the sheet is added. It need not be counted
     * again.
     */
    public void put(
            Writer writer, CountId sheet, ItemId item, Optional<LotId> lot, CountLine.Found found) {
        int known =
                writer.dsl()
                        .update(COUNT_LINE)
                        .set(COUNT_LINE.COUNTED, found.counted().thousandths())
                        .set(COUNT_LINE.BOOKED, found.booked().thousandths())
                        .set(COUNT_LINE.COUNTED_AT, found.at().toEpochMilli())
                        .set(COUNT_LINE.COUNTED_BY, found.by())
                        .set(COUNT_LINE.RECOUNT, 0L)
                        .where(isLine(sheet, item, lot))
                        .execute();
        if (known == 0) {
            writer.dsl()
                    .insertInto(COUNT_LINE)
                    .set(COUNT_LINE.SHEET_ID, sheet.value())
                    .set(COUNT_LINE.ITEM_ID, item.value())
                    .set(COUNT_LINE.LOT_ID, lot.map(LotId::value).orElse(null))
                    .set(COUNT_LINE.COUNTED, found.counted().thousandths())
                    .set(COUNT_LINE.BOOKED, found.booked().thousandths())
                    .set(COUNT_LINE.COUNTED_AT, found.at().toEpochMilli())
                    .set(COUNT_LINE.COUNTED_BY, found.by())
                    .set(COUNT_LINE.RECOUNT, 0L)
                    .execute();
        }
    }

    private static Condition isLine(CountId sheet, ItemId item, Optional<LotId> lot) {
        return COUNT_LINE
                .SHEET_ID
                .eq(sheet.value())
                .and(COUNT_LINE.ITEM_ID.eq(item.value()))
                .and(coalesce(COUNT_LINE.LOT_ID, inline(0L)).eq(lot.map(LotId::value).orElse(0L)));
    }

    /** What was counted of these items does not count any more. */
    public void clear(Writer writer, CountId sheet, Collection<ItemId> items, boolean recount) {
        List<Long> keys = items.stream().map(ItemId::value).toList();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<Long> some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
            clear(
                    writer,
                    COUNT_LINE.SHEET_ID.eq(sheet.value()).and(COUNT_LINE.ITEM_ID.in(some)),
                    recount);
        }
    }

    private static void clear(Writer writer, Condition condition, boolean recount) {
        writer.dsl()
                .update(COUNT_LINE)
                .setNull(COUNT_LINE.COUNTED)
                .setNull(COUNT_LINE.BOOKED)
                .setNull(COUNT_LINE.COUNTED_AT)
                .set(COUNT_LINE.COUNTED_BY, NOBODY)
                .set(COUNT_LINE.RECOUNT, recount ? 1L : 0L)
                .where(condition)
                .execute();
    }

    /** What nobody counted is taken to be gone: nothing of it is there. */
    public void countTheRestAsNothing(
            Writer writer, CountId sheet, LocationId location, Instant now) {
        writer.dsl()
                .update(COUNT_LINE)
                .set(COUNT_LINE.COUNTED, 0L)
                .set(
                        COUNT_LINE.BOOKED,
                        coalesce(
                                DSL.field(
                                        select(STOCK_LEVEL.ON_HAND)
                                                .from(STOCK_LEVEL)
                                                .where(STOCK_LEVEL.ITEM_ID.eq(COUNT_LINE.ITEM_ID))
                                                .and(STOCK_LEVEL.LOCATION_ID.eq(location.value()))),
                                inline(0L)))
                .set(COUNT_LINE.COUNTED_AT, now.toEpochMilli())
                .set(COUNT_LINE.COUNTED_BY, NOBODY)
                .where(COUNT_LINE.SHEET_ID.eq(sheet.value()))
                .and(COUNT_LINE.COUNTED.isNull())
                .execute();
    }

    /** What {@link #countTheRestAsNothing} did is taken back. */
    public void uncountTheRest(Writer writer, CountId sheet) {
        clear(
                writer,
                COUNT_LINE
                        .SHEET_ID
                        .eq(sheet.value())
                        .and(COUNT_LINE.COUNTED.isNotNull())
                        .and(COUNT_LINE.COUNTED_BY.eq(NOBODY)),
                false);
    }

    /** One line. */
    public Optional<CountLine> find(
            Reader reader, CountId sheet, ItemId item, Optional<LotId> lot) {
        return CountReads.lines(reader, isLine(sheet, item, lot), 0, 1).stream().findFirst();
    }

    /** A page of the lines, by category and SKU. */
    public List<CountLine> page(
            Reader reader, CountId sheet, CountFilter filter, int offset, int limit) {
        return CountReads.lines(reader, of(sheet, filter), offset, limit);
    }

    /** All of them. */
    public List<CountLine> list(Reader reader, CountId sheet, CountFilter filter) {
        return page(reader, sheet, filter, 0, Integer.MAX_VALUE);
    }

    /** How many there are. */
    public int count(Reader reader, CountId sheet, CountFilter filter) {
        return reader.dsl()
                .fetchCount(
                        select(COUNT_LINE.ID)
                                .from(COUNT_LINE)
                                .join(COUNT_SHEET)
                                .on(COUNT_SHEET.ID.eq(COUNT_LINE.SHEET_ID))
                                .join(ITEM)
                                .on(ITEM.ID.eq(COUNT_LINE.ITEM_ID))
                                .where(of(sheet, filter)));
    }

    private static Condition of(CountId sheet, CountFilter filter) {
        Condition all = COUNT_LINE.SHEET_ID.eq(sheet.value());
        for (String word : SearchText.words(filter.search())) {
            all = all.and(DSL.position(ITEM.SEARCH_TEXT, word).gt(0));
        }
        return all.and(
                switch (filter.view()) {
                    case ALL -> noCondition();
                    case NOT_COUNTED -> COUNT_LINE.COUNTED.isNull();
                    case DIFFERENT -> CountReads.DIFFERS;
                    case RECOUNT -> COUNT_LINE.RECOUNT.eq(1L);
                });
    }
}
