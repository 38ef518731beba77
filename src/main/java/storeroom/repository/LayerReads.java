package storeroom.repository;

import static org.jooq.impl.DSL.inline;

import static storeroom.schema.Tables.MOVEMENT;
import static storeroom.schema.Tables.MOVEMENT_VALUE;

import org.jooq.DSLContext;
import org.jooq.Query;

import storeroom.db.KeptQuery;
import storeroom.db.Writer;
import storeroom.model.CostMethod;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layers of first in, first out, as far as the latest receipts tell them: what is on hand came
 * last. Thread-safe.
 */
final class LayerReads {

    /** Further back than this it is no quicker than working out everything. */
    private static final int AT_MOST = 1_000;

    /** What came in and counts, the latest first. Parameter: item. */
    private static final KeptQuery CAME = KeptQuery.of(LayerReads::came);

    private static Query came(DSLContext dsl) {
        return dsl.select(MOVEMENT.QUANTITY, MOVEMENT_VALUE.VALUE)
                .from(MOVEMENT_VALUE)
                .join(MOVEMENT)
                .on(MOVEMENT.ID.eq(MOVEMENT_VALUE.MOVEMENT_ID))
                .where(MOVEMENT_VALUE.ITEM_ID.eq(0L))
                .and(MOVEMENT.QUANTITY.gt(inline(0L)))
                .orderBy(MOVEMENT_VALUE.DAY.desc(), MOVEMENT_VALUE.MOVEMENT_ID.desc())
                .limit(inline(AT_MOST));
    }

    /** What one unit cost when any was bought last. Parameter: item. */
    private static final KeptQuery LATEST_PRICE = KeptQuery.of(LayerReads::latestPrice);

    private static Query latestPrice(DSLContext dsl) {
        return dsl.select(MOVEMENT.UNIT_PRICE)
                .from(MOVEMENT_VALUE)
                .join(MOVEMENT)
                .on(MOVEMENT.ID.eq(MOVEMENT_VALUE.MOVEMENT_ID))
                .where(MOVEMENT_VALUE.ITEM_ID.eq(0L))
                .and(
                        MOVEMENT.KIND.in(
                                inline((long) MovementKind.OPENING.code()),
                                inline((long) MovementKind.RECEIPT.code())))
                .and(MOVEMENT.UNIT_PRICE.isNotNull())
                .orderBy(MOVEMENT_VALUE.DAY.desc(), MOVEMENT_VALUE.MOVEMENT_ID.desc())
                .limit(inline(1));
    }

    private record Layer(long quantity, long value) {}

    /**
     * The state before the latest movement.
     *
     * @param onHand not below zero
     * @return empty where the ledger must be read from its beginning
     */
    Optional<CostLayers> before(Writer writer, NewMovement movement, long onHand, long value) {
        long left = onHand + movement.change().thousandths();
        boolean isBought =
                movement.kind() == MovementKind.OPENING || movement.kind() == MovementKind.RECEIPT;
        boolean hasPrice = isBought && movement.unitPrice().isPresent();
        if (movement.change().isPositive() ? !hasPrice : left < 0) {
            return writer.read(LATEST_PRICE)
                    .add(movement.item().value())
                    .fetchOptional(row -> row.getLong(1))
                    .map(price -> whole(price, onHand, value));
        }
        return hasPrice || left <= 0
                ? Optional.of(whole(0, onHand, value))
                : inLayers(writer, movement.item().value(), onHand, value);
    }

    /** Where nothing is taken from it in part. */
    private static CostLayers whole(long price, long onHand, long value) {
        CostLayers layers = new CostLayers(CostMethod.FIFO, price);
        layers.add(onHand, value);
        return layers;
    }

    private static Optional<CostLayers> inLayers(
            Writer writer, long item, long onHand, long value) {
        List<Layer> latest = latest(writer, item, onHand);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        CostLayers layers = new CostLayers(CostMethod.FIFO, 0);
        long newer = latest.stream().limit(latest.size() - 1L).mapToLong(Layer::value).sum();
        layers.add(latest.getLast().quantity(), value - newer);
        for (int i = latest.size() - 2; i >= 0; i--) {
            layers.add(latest.get(i).quantity(), latest.get(i).value());
        }
        return Optional.of(layers);
    }

    /** Those that make up what is on hand, the last one in part; empty where they are too many. */
    private static List<Layer> latest(Writer writer, long item, long onHand) {
        List<Layer> latest = new ArrayList<>();
        long[] wanted = {onHand};
        writer.read(CAME)
                .add(item)
                .forEachWhile(
                        row -> {
                            long part = Math.min(wanted[0], row.getLong(1));
                            latest.add(new Layer(part, row.getLong(2)));
                            wanted[0] -= part;
                            return wanted[0] > 0;
                        });
        return wanted[0] > 0 ? List.of() : latest;
    }
}
