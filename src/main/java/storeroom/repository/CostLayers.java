package storeroom.repository;

import storeroom.model.CostMethod;
import storeroom.model.Fractions;
import storeroom.model.MovementKind;

import java.util.HashMap;
import java.util.Map;

/**
 * What one item's stock is worth, over all locations: takes the movements that count in the order
 * of their days, of one day in that of their numbers, and says what each does to the value.
 *
 * <p>Quantities are thousandths, money is ten-thousandths; each result is rounded half up, and what
 * is rounded stays with what is left, so that nothing on hand is always worth nothing.
 *
 * <ul>
 *   <li>An opening or a receipt with a price is worth quantity × price.
 *   <li>What else comes is worth what one unit costs now. With {@link CostMethod#MOVING_AVERAGE}
 *       that is value ÷ on hand or, where nothing is on hand, what it was when there last was
 *       something; with {@link CostMethod#FIFO} it is the latest price of a receipt. Before any of
 *       these, it is the cost of the item's master data.
 *   <li>What comes back from a customer is worth what it cost when it went, where it is known which
 *       line that was. Its price is a sales price, and never a cost.
 *   <li>What goes out costs its share of the value, or what the oldest layers cost.
 *   <li>What goes beyond the stock costs what one unit costs now. The next that comes fills this
 *       hole first; the difference belongs to what it does to the value, so that afterwards the
 *       value is what is on hand × what that costs.
 *   <li>A transfer does nothing.
 * </ul>
 *
 * <p>A value beyond {@link #LIMIT} is none that money can say. The movement that gets there has
 * {@link #BEYOND} instead, and those behind it nothing: so each sum up to a later day tells it, see
 * {@link #isBeyond}, and no sum overflows. Not thread-safe.
 */
public final class CostLayers {

    /** Stands for "no price". */
    public static final long NO_PRICE = Long.MIN_VALUE;

    /** Stands for "no line of a document". */
    public static final long NO_LINE = 0;

    /** Largest value that is kept, in ten-thousandths: a hundred million million units. */
    public static final long LIMIT = 1_000_000_000_000_000_000L;

    /** What the movement has that takes an item beyond {@link #LIMIT}. */
    public static final long BEYOND = 1L << 62;

    private static final long UNIT = 1_000;

    private final CostMethod method;
    private final LayerQueue layers = new LayerQueue();
    private final Map<Long, long[]> issuedByLine = new HashMap<>();
    private long onHand;
    private long value;
    private long unitValue;
    private long unitQuantity;
    private boolean isBeyond;

    /**
     * Nothing on hand, and nothing known but the cost of the master data.
     *
     * @param cost of one unit
     */
    public CostLayers(CostMethod method, long cost) {
        this.method = method;
        unitValue = cost;
        unitQuantity = UNIT;
    }

    /**
     * An average that goes on from what is on hand.
     *
     * @param onHand more than zero
     * @param value of that
     */
    public static CostLayers average(long onHand, long value) {
        CostLayers layers = new CostLayers(CostMethod.MOVING_AVERAGE, 0);
        layers.onHand = onHand;
        layers.value = value;
        layers.isBeyond = isBeyond(value);
        return layers;
    }

    /** Whether a sum of what movements did says that the value is beyond what can be said. */
    public static boolean isBeyond(long sum) {
        return sum > 2 * LIMIT;
    }

    /** Adds what is left of an older receipt: the oldest first, before the first movement. */
    public void add(long quantity, long worth) {
        layers.add(quantity, worth);
        onHand += quantity;
        value += worth;
    }

    /**
     * Takes the next movement that counts.
     *
     * @param change signed
     * @param unitPrice or {@link #NO_PRICE}
     * @return what it does to the value
     */
    public long next(MovementKind kind, long change, long unitPrice) {
        return next(kind, change, unitPrice, NO_LINE, NO_LINE);
    }

    /**
     * The same for one that was booked for a line of a document.
     *
     * @param line its line, or {@link #NO_LINE}
     * @param source the line that this one takes back, or {@link #NO_LINE}
     */
    public long next(MovementKind kind, long change, long unitPrice, long line, long source) {
        if (isBeyond || change == 0 || kind == MovementKind.TRANSFER) {
            return 0;
        }
        try {
            long did = change > 0 ? in(kind, change, unitPrice, source) : -out(-change, line);
            value = Fractions.within(Math.addExact(value, did), LIMIT);
            onHand += change;
            return did;
        } catch (ArithmeticException _) {
            isBeyond = true;
            return BEYOND;
        }
    }

    private long in(MovementKind kind, long quantity, long unitPrice, long source) {
        boolean isBought = kind == MovementKind.OPENING || kind == MovementKind.RECEIPT;
        if (isBought && unitPrice != NO_PRICE) {
            return in(quantity, unitPrice, UNIT, true);
        }
        long[] issued = kind == MovementKind.RETURN ? issuedByLine.get(source) : null;
        if (issued != null) {
            return in(quantity, issued[1], issued[0], false);
        }
        boolean isAverage = method == CostMethod.MOVING_AVERAGE && onHand > 0;
        return isAverage
                ? in(quantity, value, onHand, false)
                : in(quantity, unitValue, unitQuantity, false);
    }

    /**
     * What comes at so much for so many.
     *
     * @param isNews whether it tells what one unit costs from now on
     */
    private long in(long quantity, long price, long per, boolean isNews) {
        long after = onHand + quantity;
        long did;
        if (after <= 0) {
            did = worth(quantity, -value, -onHand);
            did = after == 0 ? -value : did;
        } else {
            long comes = Math.min(after, quantity);
            long worth = worth(comes, price, per);
            did = onHand < 0 ? Math.subtractExact(worth, value) : worth;
            if (method == CostMethod.FIFO) {
                layers.add(comes, worth);
            }
        }
        if (isNews) {
            unitValue = price;
            unitQuantity = per;
        }
        return did;
    }

    private long out(long quantity, long line) {
        long cost;
        if (onHand <= 0) {
            cost = worth(quantity, unitValue, unitQuantity);
        } else if (quantity >= onHand) {
            if (method == CostMethod.MOVING_AVERAGE) {
                unitValue = value;
                unitQuantity = onHand;
            }
            layers.clear();
            cost = Math.addExact(value, worth(quantity - onHand, unitValue, unitQuantity));
        } else if (method == CostMethod.MOVING_AVERAGE) {
            cost = worth(quantity, value, onHand);
        } else {
            cost = layers.take(quantity);
        }
        if (line != NO_LINE) {
            long[] issued = issuedByLine.computeIfAbsent(line, _ -> new long[2]);
            issued[0] += quantity;
            issued[1] = Math.addExact(issued[1], cost);
        }
        return cost;
    }

    private static long worth(long quantity, long price, long per) {
        return Fractions.within(Fractions.product(quantity, price, per), LIMIT);
    }

    /** Whether it can tell what a line's goods cost when they went. */
    public boolean knows(long line) {
        return issuedByLine.containsKey(line);
    }
}
