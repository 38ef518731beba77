package storeroom.repository;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.withRecursive;

import static storeroom.schema.Tables.MOVEMENT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.TableOnConditionStep;

import storeroom.schema.tables.Movement;

/**
 * What took a movement back, what took that back, and so on: each movement is reversed once at the
 * most, so that they hang together as one chain. A movement counts while its chain has an even
 * number of links; who takes it back once more reverses the last of them.
 *
 * <p>For queries on {@code movement} that are joined to {@link #FIRST}. Hardly any movement has a
 * chain, and only where there is one is it walked.
 */
final class ReversalChain {

    /** The movement that reverses the one at hand. */
    static final Movement FIRST = MOVEMENT.as("first_reversal");

    private static final Movement NEXT = MOVEMENT.as("next_reversal");
    private static final Movement BEFORE = MOVEMENT.as("reversed");
    private static final Name CHAIN = name("chain");
    private static final Field<Long> LINK = field(name("chain", "link"), Long.class);
    private static final Field<Integer> LENGTH = field(name("chain", "length"), Integer.class);

    /** What took the movement at hand back for good; null while it counts. */
    static final Field<Long> TAKEN_BACK_BY =
            when(FIRST.ID.isNotNull(), atTheEnd(when(LENGTH.mod(inline(2)).eq(inline(1)), LINK)));

    /** What the next opposite of the movement at hand reverses: itself, where nothing did so. */
    static final Field<Long> LAST =
            coalesce(when(FIRST.ID.isNotNull(), atTheEnd(LINK)), MOVEMENT.ID);

    /** How many movements lie before the one at hand in its chain; null where it reverses none. */
    static final Field<Integer> PLACE = when(MOVEMENT.REVERSES.isNotNull(), before());

    private ReversalChain() {}

    /** The movements, each with what reverses it. */
    static TableOnConditionStep<Record> movements() {
        return MOVEMENT.leftJoin(FIRST).on(FIRST.REVERSES.eq(MOVEMENT.ID));
    }

    /** Whether the movement at hand counts: it was not taken back, or that was taken back. */
    static Condition counts() {
        return FIRST.ID.isNull().or(TAKEN_BACK_BY.isNull());
    }

    private static Field<Long> atTheEnd(Field<Long> what) {
        var chain =
                CHAIN.fields("link", "length")
                        .as(
                                select(FIRST.ID, inline(1))
                                        .unionAll(
                                                select(NEXT.ID, LENGTH.plus(inline(1)))
                                                        .from(table(CHAIN))
                                                        .join(NEXT)
                                                        .on(NEXT.REVERSES.eq(LINK))));
        return field(
                withRecursive(chain)
                        .select(what)
                        .from(chain)
                        .orderBy(LENGTH.desc())
                        .limit(inline(1)));
    }

    private static Field<Integer> before() {
        var chain =
                CHAIN.fields("link", "length")
                        .as(
                                select(MOVEMENT.REVERSES, inline(1))
                                        .unionAll(
                                                select(BEFORE.REVERSES, LENGTH.plus(1))
                                                        .from(table(CHAIN))
                                                        .join(BEFORE)
                                                        .on(BEFORE.ID.eq(LINK))
                                                        .where(BEFORE.REVERSES.isNotNull())));
        return field(withRecursive(chain).select(max(LENGTH)).from(chain));
    }
}
