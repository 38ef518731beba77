package storeroom.repository;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import static storeroom.schema.Tables.BOOKING;
import static storeroom.schema.Tables.CATEGORY;
import static storeroom.schema.Tables.COUNT_LINE;
import static storeroom.schema.Tables.COUNT_SHEET;
import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.MOVEMENT;
import static storeroom.schema.Tables.MOVEMENT_VALUE;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import storeroom.db.Reader;
import storeroom.model.CountId;
import storeroom.model.CountLine;
import storeroom.model.CountProgress;
import storeroom.model.CountState;
import storeroom.model.ItemId;
import storeroom.model.LotId;
import storeroom.model.Money;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.Revaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stocktaking sheets say, worked out where it is asked for: differences and their value.
 *
 * <p>A difference is what was counted less what the books said then. Goods that come and go later
 * do not change it; what another count corrected meanwhile does, or the same difference would be
 * booked twice.
 */
public final class CountReads {

    private static final storeroom.schema.tables.Movement ITS = MOVEMENT.as("its");

    /** What other counts corrected between the counting of a line and the end of its sheet. */
    private static final Field<BigDecimal> CORRECTED =
            coalesce(
                    DSL.field(
                            select(sum(MOVEMENT.QUANTITY))
                                    .from(MOVEMENT)
                                    .join(BOOKING)
                                    .on(BOOKING.ID.eq(MOVEMENT.BOOKING_ID))
                                    .where(MOVEMENT.ITEM_ID.eq(COUNT_LINE.ITEM_ID))
                                    .and(MOVEMENT.LOCATION_ID.eq(COUNT_SHEET.LOCATION_ID))
                                    .and(MOVEMENT.KIND.eq(inline((long) MovementKind.COUNT.code())))
                                    .and(isOfLot(MOVEMENT))
                                    .and(
                                            MOVEMENT.BOOKING_ID.ne(
                                                    coalesce(COUNT_SHEET.BOOKING_ID, inline(0L))))
                                    .and(BOOKING.BOOKED_AT.gt(COUNT_LINE.COUNTED_AT))
                                    .and(
                                            COUNT_SHEET
                                                    .CLOSED_AT
                                                    .isNull()
                                                    .or(
                                                            BOOKING.BOOKED_AT.le(
                                                                    COUNT_SHEET.CLOSED_AT)))),
                    inline(BigDecimal.ZERO));

    /** What the books said, as far as is known now. */
    private static final Field<BigDecimal> BOOKED =
            COUNT_LINE.BOOKED.cast(BigDecimal.class).plus(CORRECTED);

    /** What the closing of its sheet booked for it; null where nothing. */
    private static final Field<BigDecimal> VALUE =
            DSL.field(
                            select(sum(MOVEMENT_VALUE.VALUE))
                                    .from(ITS)
                                    .join(MOVEMENT_VALUE)
                                    .on(MOVEMENT_VALUE.ITEM_ID.eq(ITS.ITEM_ID))
                                    .and(MOVEMENT_VALUE.DAY.eq(ITS.DAY))
                                    .and(MOVEMENT_VALUE.MOVEMENT_ID.eq(ITS.ID))
                                    .where(ITS.BOOKING_ID.eq(COUNT_SHEET.BOOKING_ID))
                                    .and(ITS.ITEM_ID.eq(COUNT_LINE.ITEM_ID))
                                    .and(isOfLot(ITS)))
                    .as("booked_value");

    private static final Field<BigDecimal> WAS_BOOKED = BOOKED.as("was_booked");

    /** Whether a line was counted, and is not as the books say. */
    static final Condition DIFFERS = COUNT_LINE.COUNTED.cast(BigDecimal.class).ne(BOOKED);

    private CountReads() {}

    private static Condition isOfLot(storeroom.schema.tables.Movement movement) {
        return COUNT_LINE.LOT_ID.isNull().or(movement.LOT_ID.eq(COUNT_LINE.LOT_ID));
    }

    static List<CountLine> lines(Reader reader, Condition condition, int offset, int limit) {
        return reader.dsl()
                .select(COUNT_LINE.fields())
                .select(WAS_BOOKED, VALUE)
                .select(ITEM.SKU, ITEM.NAME, ITEM.UNIT, ITEM.ACTIVE, ITEM.COST, CATEGORY.NAME)
                .select(STOCK_TOTAL.ON_HAND, STOCK_TOTAL.VALUE, COUNT_SHEET.STATE)
                .from(COUNT_LINE)
                .join(COUNT_SHEET)
                .on(COUNT_SHEET.ID.eq(COUNT_LINE.SHEET_ID))
                .join(ITEM)
                .on(ITEM.ID.eq(COUNT_LINE.ITEM_ID))
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(ITEM.CATEGORY_ID))
                .join(STOCK_TOTAL)
                .on(STOCK_TOTAL.ITEM_ID.eq(COUNT_LINE.ITEM_ID))
                .where(condition)
                .orderBy(CATEGORY.NAME, ITEM.SKU, COUNT_LINE.ID)
                .limit(DSL.val(limit))
                .offset(DSL.val(offset))
                .fetch(CountReads::toLine);
    }

    /** How far sheets are; one without lines is not in it. */
    public static Map<CountId, CountProgress> progress(Reader reader, Collection<CountId> sheets) {
        List<Long> keys = sheets.stream().map(CountId::value).toList();
        Map<CountId, Optional<Money>> values = values(reader, keys);
        Map<CountId, CountProgress> all = new HashMap<>();
        reader.dsl()
                .select(
                        COUNT_LINE.SHEET_ID,
                        count(),
                        count(COUNT_LINE.COUNTED),
                        count(when(DIFFERS, 1)),
                        count(when(COUNT_LINE.RECOUNT.eq(1L), 1)))
                .from(COUNT_LINE)
                .join(COUNT_SHEET)
                .on(COUNT_SHEET.ID.eq(COUNT_LINE.SHEET_ID))
                .where(COUNT_LINE.SHEET_ID.in(keys))
                .groupBy(COUNT_LINE.SHEET_ID)
                .forEach(
                        row -> {
                            CountId sheet = new CountId(row.value1());
                            all.put(
                                    sheet,
                                    new CountProgress(
                                            row.value2(),
                                            row.value3(),
                                            row.value4(),
                                            row.value5(),
                                            values.getOrDefault(sheet, Optional.of(Money.ZERO))));
                        });
        return all;
    }

    /** How far one sheet is. */
    public static CountProgress progress(Reader reader, CountId sheet) {
        return progress(reader, List.of(sheet)).getOrDefault(sheet, CountProgress.NONE);
    }

    /** What the differences of sheets are worth together. */
    private static Map<CountId, Optional<Money>> values(Reader reader, List<Long> sheets) {
        Map<CountId, Optional<Money>> values = new HashMap<>();
        reader.dsl()
                .select(COUNT_LINE.fields())
                .select(WAS_BOOKED, VALUE, ITEM.COST)
                .select(STOCK_TOTAL.ON_HAND, STOCK_TOTAL.VALUE, COUNT_SHEET.STATE)
                .from(COUNT_LINE)
                .join(COUNT_SHEET)
                .on(COUNT_SHEET.ID.eq(COUNT_LINE.SHEET_ID))
                .join(ITEM)
                .on(ITEM.ID.eq(COUNT_LINE.ITEM_ID))
                .join(STOCK_TOTAL)
                .on(STOCK_TOTAL.ITEM_ID.eq(COUNT_LINE.ITEM_ID))
                .where(COUNT_LINE.SHEET_ID.in(sheets))
                .and(DIFFERS)
                .forEach(
                        row ->
                                values.merge(
                                        new CountId(row.get(COUNT_LINE.SHEET_ID)),
                                        found(row).flatMap(found -> value(row, found)),
                                        CountReads::plus));
        return values;
    }

    private static Optional<Money> plus(Optional<Money> one, Optional<Money> other) {
        return one.flatMap(
                first ->
                        other.flatMap(
                                second ->
                                        Revaluation.money(
                                                first.tenThousandths() + second.tenThousandths())));
    }

    private static CountLine toLine(Record row) {
        Optional<CountLine.Found> found = found(row);
        return new CountLine(
                new ItemId(row.get(COUNT_LINE.ITEM_ID)),
                Optional.ofNullable(row.get(COUNT_LINE.LOT_ID)).map(LotId::new),
                row.get(ITEM.SKU),
                row.get(ITEM.NAME),
                row.get(ITEM.UNIT),
                CategoryRepository.toCategory(row.get(CATEGORY.NAME)),
                row.get(ITEM.ACTIVE) == 0,
                found,
                row.get(COUNT_LINE.RECOUNT) == 1,
                found.flatMap(one -> value(row, one)));
    }

    private static Optional<CountLine.Found> found(Record row) {
        Long counted = row.get(COUNT_LINE.COUNTED);
        Long at = row.get(COUNT_LINE.COUNTED_AT);
        BigDecimal booked = row.get(WAS_BOOKED);
        if (counted == null || at == null || booked == null) {
            return Optional.empty();
        }
        return Optional.of(
                new CountLine.Found(
                        new Quantity(counted),
                        new Quantity(booked.longValueExact()),
                        Instant.ofEpochMilli(at),
                        row.get(COUNT_LINE.COUNTED_BY)));
    }

    /** What was booked for it; before, at the average of all that is there, else at its cost. */
    private static Optional<Money> value(Record row, CountLine.Found found) {
        if (row.get(COUNT_SHEET.STATE) == CountState.BOOKED.code()) {
            @Nullable BigDecimal booked = row.get(VALUE);
            return Revaluation.money(booked == null ? 0 : booked.longValueExact());
        }
        long onHand = row.get(STOCK_TOTAL.ON_HAND);
        long value = row.get(STOCK_TOTAL.VALUE);
        Quantity difference = found.difference();
        if (onHand > 0) {
            return Revaluation.money(StockValues.share(difference.thousandths(), onHand, value));
        }
        try {
            return Optional.of(new Money(row.get(ITEM.COST)).times(difference));
        } catch (ArithmeticException _) { // beyond what money can say
            return Optional.empty();
        }
    }
}
