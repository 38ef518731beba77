package storeroom.model;

/** How a list of master data is ordered; the SKU decides between equals. */
public record ItemOrder(ItemField column, boolean ascending) {

    /** By SKU, ascending: the order that a list begins with. */
    public static final ItemOrder BY_SKU = new ItemOrder(ItemField.SKU, true);
}
