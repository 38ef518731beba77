package storeroom.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How an item is bought from one supplier. Immutable.
 *
 * @param code what the supplier calls it; empty where that is not known
 * @param packSize units that come together; greater than zero
 * @param minimumOrder least that can be ordered there; zero or more
 * @param leadTimeDays days from order to delivery
 * @param preferred whether it is bought there unless somebody says otherwise; one supplier of each
 *     item is
 * @param prices by the quantity from which they hold, the smallest first
 */
public record SupplierItem(
        ItemId item,
        PartnerId supplier,
        String code,
        Quantity packSize,
        Quantity minimumOrder,
        int leadTimeDays,
        boolean preferred,
        List<PriceBreak> prices) {

    /** Longest code, in characters. */
    public static final int CODE_LENGTH = 100;

    /** Longest lead time, in days. */
    public static final int LEAD_TIME_LIMIT = 10_000;

    /** Most price breaks that one supplier can have for an item. */
    public static final int PRICES_AT_MOST = 50;

    public SupplierItem {
        prices = prices.stream().sorted(Comparator.comparing(PriceBreak::from)).toList();
    }

    /** What one unit costs when so many are ordered: the break that holds; empty below all. */
    public Optional<Money> priceFor(Quantity ordered) {
        return prices.stream()
                .filter(one -> one.from().compareTo(ordered) <= 0)
                .reduce((_, higher) -> higher)
                .map(PriceBreak::price);
    }

    /**
     * What has to be ordered so that at least {@code wanted} come: the minimum at least, in whole
     * packs. Nothing where nothing is wanted.
     *
     * @throws ArithmeticException when that is beyond {@link Quantity#LIMIT}
     */
    public Quantity orderQuantity(Quantity wanted) {
        if (!wanted.isPositive()) {
            return Quantity.ZERO;
        }
        long least = Math.max(wanted.thousandths(), minimumOrder.thousandths());
        long packs = Math.ceilDiv(least, packSize.thousandths());
        return new Quantity(Math.multiplyExact(packs, packSize.thousandths()));
    }

    /** The same, preferred or not. */
    public SupplierItem withPreferred(boolean value) {
        return new SupplierItem(
                item, supplier, code, packSize, minimumOrder, leadTimeDays, value, prices);
    }
}
