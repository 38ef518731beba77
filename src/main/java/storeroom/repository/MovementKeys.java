package storeroom.repository;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.select;

import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.MOVEMENT;

import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.SelectLimitPercentAfterOffsetStep;
import org.jooq.SortField;

import storeroom.db.Reader;
import storeroom.model.MovementFilter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which movements a filter leaves, and the keys of one page of them: what lies before the page is
 * walked in one index, not joined and read.
 */
final class MovementKeys {

    /** By business date; of one date, the one booked last comes first. */
    static final List<SortField<?>> LATEST_FIRST = List.of(MOVEMENT.DAY.desc(), MOVEMENT.ID.desc());

    private MovementKeys() {}

    static SelectLimitPercentAfterOffsetStep<Record1<Long>> page(
            Reader reader, MovementFilter filter, int offset, int limit) {
        return reader.dsl()
                .select(MOVEMENT.ID)
                .from(MOVEMENT)
                .where(condition(filter))
                .orderBy(LATEST_FIRST)
                .offset(offset)
                .limit(limit);
    }

    static Condition condition(MovementFilter filter) {
        Condition condition = noCondition();
        if (filter.item().isPresent()) {
            condition = condition.and(MOVEMENT.ITEM_ID.eq(filter.item().get().value()));
        }
        if (filter.location().isPresent()) {
            condition = condition.and(MOVEMENT.LOCATION_ID.eq(filter.location().get().value()));
        }
        if (filter.from().isPresent()) {
            condition = condition.and(MOVEMENT.DAY.ge(filter.from().get().toEpochDay()));
        }
        if (filter.to().isPresent()) {
            condition = condition.and(MOVEMENT.DAY.le(filter.to().get().toEpochDay()));
        }
        if (filter.kind().isPresent()) {
            condition = condition.and(MOVEMENT.KIND.eq((long) filter.kind().get().code()));
        }
        if (filter.document().isPresent()) {
            condition = condition.and(MOVEMENT.DOCUMENT.eq(filter.document().get()));
        }
        for (String word : words(filter.text())) {
            condition = condition.and(contains(word));
        }
        return condition;
    }

    /** The words that must all occur, as they were typed. */
    static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
    }

    /** The item's texts are kept folded; documents and notes are as they were typed. */
    private static Condition contains(String word) {
        String folded = SearchText.fold(word);
        Condition found =
                MOVEMENT.ITEM_ID.in(
                        select(ITEM.ID).from(ITEM).where(position(ITEM.SEARCH_TEXT, folded).gt(0)));
        for (var typed : List.of(MOVEMENT.DOCUMENT, MOVEMENT.NOTE)) {
            found =
                    found.or(
                            typed.ne("")
                                    .and(
                                            position(lower(typed), word.toLowerCase(Locale.ROOT))
                                                    .gt(0)));
        }
        return found;
    }
}
