package storeroom.model;

/** An item as the company knows it: its identity and its master data. */
public record Item(ItemId id, ItemDetails details) {

    public String sku() {
        return details.sku();
    }

    public String name() {
        return details.name();
    }
}
