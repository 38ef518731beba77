package storeroom.model;

/**
 * A code that stands for an item, or for a pack of it.
 *
 * @param code what a scanner reads; unique in the company
 * @param quantity how much one scan stands for, in the item's unit; greater than zero
 */
public record Barcode(String code, Quantity quantity) {

    public Barcode {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a barcode cannot be blank");
        }
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("a barcode stands for more than nothing");
        }
    }

    /** A code for a single unit. */
    public static Barcode single(String code) {
        return new Barcode(code, Quantity.ONE);
    }
}
