package storeroom.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands in one line of a document. Immutable; the {@code with} methods make others.
 *
 * @param item empty for a line of text with a price, such as carriage
 * @param text what stands on paper: the item's name as it was, or the text
 * @param quantity in the item's unit; what was accepted, where it is a receipt
 * @param unitPrice before discount and tax
 * @param tax what is added to the price; the customer's or the company's share of no interest here
 * @param expected when an order's goods should come; empty for the order's own day
 * @param source the line that this one receives, bills or takes back
 * @param rejected what came and was not accepted; with a note that says why
 * @param lot which lot; where it is empty the goods that expire first go out first
 */
public record LineDetails(
        Optional<ItemId> item,
        String text,
        Quantity quantity,
        Money unitPrice,
        Percent discount,
        Percent tax,
        Optional<LocalDate> expected,
        Optional<LineId> source,
        Quantity rejected,
        String note,
        Optional<LotId> lot) {

    /** Decimals of an amount on paper. */
    public static final int AMOUNT_DECIMALS = 2;

    /** Longest text, in characters. */
    public static final int TEXT_LENGTH = 1_000;

    /** A line of goods, without discount, tax and all the rest. */
    public static LineDetails of(ItemId item, String name, Quantity quantity, Money unitPrice) {
        return new LineDetails(
                Optional.of(item),
                name,
                quantity,
                unitPrice,
                Percent.ZERO,
                Percent.ZERO,
                Optional.empty(),
                Optional.empty(),
                Quantity.ZERO,
                "",
                Optional.empty());
    }

    /** The same line for another quantity. */
    public LineDetails withQuantity(Quantity other) {
        return new LineDetails(
                item, text, other, unitPrice, discount, tax, expected, source, rejected, note, lot);
    }

    /** The same line, coming from another one. */
    public LineDetails withSource(Optional<LineId> other) {
        return new LineDetails(
                item, text, quantity, unitPrice, discount, tax, expected, other, rejected, note,
                lot);
    }

    /** The same line with a discount and a tax. */
    public LineDetails with(Percent newDiscount, Percent newTax) {
        return new LineDetails(
                item,
                text,
                quantity,
                unitPrice,
                newDiscount,
                newTax,
                expected,
                source,
                rejected,
                note,
                lot);
    }

    /**
     * Its amount without tax: quantity × price less the discount, rounded half up to two decimals,
     * as EN 16931 has it (BT-131).
     */
    public Money net() {
        BigDecimal gross = unitPrice.toBigDecimal().multiply(quantity.toBigDecimal());
        return DocumentSums.money(
                gross.subtract(gross.multiply(discount.of(BigDecimal.ONE, Money.SCALE)))
                        .setScale(AMOUNT_DECIMALS, RoundingMode.HALF_UP));
    }

    /** What one unit costs after the discount, rounded half up to four decimals. */
    public Money netUnitPrice() {
        BigDecimal price = unitPrice.toBigDecimal();
        return DocumentSums.money(
                price.subtract(price.multiply(discount.of(BigDecimal.ONE, Money.SCALE)))
                        .setScale(Money.SCALE, RoundingMode.HALF_UP));
    }
}
