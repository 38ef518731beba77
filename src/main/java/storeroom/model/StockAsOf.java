package storeroom.model;

/** What one item had on hand at the end of a day, over all locations. */
public record StockAsOf(ItemId item, String sku, String name, String unit, Quantity onHand) {}
