package storeroom.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** One change of master data that is made to several items alike. */
public sealed interface ItemEdit {

    /** Decimals of a price that was worked out. */
    int PRICE_DECIMALS = 2;

    /** Empty takes the category away. */
    record Category(Optional<String> category) implements ItemEdit {}

    record Unit(String unit) implements ItemEdit {}

    /** Zero means never. */
    record ReorderPoint(Quantity level) implements ItemEdit {}

    /**
     * Raises the price by a part of it, rounded half up to {@value #PRICE_DECIMALS} decimals; below
     * zero lowers it.
     */
    record PriceByPercent(BigDecimal percent) implements ItemEdit {}

    /** Raises the price by an amount; below zero lowers it. */
    record PriceBy(Money amount) implements ItemEdit {}

    record PriceTo(Money price) implements ItemEdit {}

    /** False retires it. */
    record Active(boolean active) implements ItemEdit {}

    /**
     * The changed item. A price may come out that is none: below zero.
     *
     * @throws ArithmeticException where the price would be beyond {@link Money#LIMIT}
     */
    default ItemDetails of(ItemDetails item) {
        ItemDetailsBuilder changed = item.toBuilder();
        return switch (this) {
            case Category(Optional<String> category) -> changed.category(category).build();
            case Unit(String unit) -> changed.unit(unit).build();
            case ReorderPoint(Quantity level) -> changed.reorderPoint(level).build();
            case PriceByPercent(BigDecimal percent) ->
                    changed.price(raised(item.price(), percent)).build();
            case PriceBy(Money amount) -> changed.price(item.price().plus(amount)).build();
            case PriceTo(Money price) -> changed.price(price).build();
            case Active(boolean active) -> changed.active(active).build();
        };
    }

    private static Money raised(Money price, BigDecimal percent) {
        BigDecimal factor = percent.movePointLeft(2).add(BigDecimal.ONE);
        BigDecimal raised =
                price.toBigDecimal()
                        .multiply(factor)
                        .setScale(PRICE_DECIMALS, RoundingMode.HALF_UP)
                        .setScale(Money.SCALE, RoundingMode.UNNECESSARY);
        return new Money(raised.unscaledValue().longValueExact());
    }
}
