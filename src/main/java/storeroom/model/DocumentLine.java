package storeroom.model;

/**
 * A line of a document, as it is kept.
 *
 * @param position from 1 on, in the order of the paper
 * @param sku of its item, as it is now; empty for a line of text
 * @param unit of its item, as it is now; empty for a line of text
 * @param onOrder what of it is still to come
 * @param reserved what of it is promised to somebody
 * @param taken what other documents took of it: received of an order, returned of a delivery
 * @param billed what invoices that count bill of it
 */
public record DocumentLine(
        LineId id,
        DocumentId document,
        int position,
        LineDetails details,
        String sku,
        String unit,
        Quantity onOrder,
        Quantity reserved,
        Quantity taken,
        Quantity billed) {

    /** What nobody has received or returned yet; never below zero. */
    public Quantity left() {
        Quantity rest = details.quantity().minus(taken);
        return rest.isNegative() ? Quantity.ZERO : rest;
    }

    /** What is not billed yet; never below zero. */
    public Quantity toBill() {
        Quantity rest = details.quantity().minus(taken).minus(billed);
        return rest.isNegative() ? Quantity.ZERO : rest;
    }
}
