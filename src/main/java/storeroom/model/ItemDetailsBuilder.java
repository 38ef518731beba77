package storeroom.model;

import java.util.List;
import java.util.Optional;

/** Makes {@link ItemDetails} a field at a time. Not thread-safe. */
public final class ItemDetailsBuilder {

    private String sku;
    private String name;
    private List<Barcode> barcodes = List.of();
    private Optional<String> category = Optional.empty();
    private String unit = "pc";
    private Quantity packSize = Quantity.ONE;
    private Quantity minimumOrder = Quantity.ZERO;
    private Money cost = Money.ZERO;
    private Money price = Money.ZERO;
    private Quantity reorderPoint = Quantity.ZERO;
    private Optional<Quantity> maximum = Optional.empty();
    private int leadTimeDays;
    private Optional<Integer> shelfLifeDays = Optional.empty();
    private String note = "";
    private boolean active = true;
    private boolean mayGoNegative;

    ItemDetailsBuilder(String sku, String name) {
        this.sku = sku;
        this.name = name;
    }

    ItemDetailsBuilder(ItemDetails from) {
        sku = from.sku();
        name = from.name();
        barcodes = from.barcodes();
        category = from.category();
        unit = from.unit();
        packSize = from.packSize();
        minimumOrder = from.minimumOrder();
        cost = from.cost();
        price = from.price();
        reorderPoint = from.reorderPoint();
        maximum = from.maximum();
        leadTimeDays = from.leadTimeDays();
        shelfLifeDays = from.shelfLifeDays();
        note = from.note();
        active = from.active();
        mayGoNegative = from.mayGoNegative();
    }

    public ItemDetailsBuilder sku(String value) {
        sku = value;
        return this;
    }

    public ItemDetailsBuilder name(String value) {
        name = value;
        return this;
    }

    public ItemDetailsBuilder barcodes(List<Barcode> value) {
        barcodes = value;
        return this;
    }

    public ItemDetailsBuilder category(Optional<String> value) {
        category = value;
        return this;
    }

    public ItemDetailsBuilder unit(String value) {
        unit = value;
        return this;
    }

    public ItemDetailsBuilder packSize(Quantity value) {
        packSize = value;
        return this;
    }

    public ItemDetailsBuilder minimumOrder(Quantity value) {
        minimumOrder = value;
        return this;
    }

    public ItemDetailsBuilder cost(Money value) {
        cost = value;
        return this;
    }

    public ItemDetailsBuilder price(Money value) {
        price = value;
        return this;
    }

    public ItemDetailsBuilder reorderPoint(Quantity value) {
        reorderPoint = value;
        return this;
    }

    public ItemDetailsBuilder maximum(Optional<Quantity> value) {
        maximum = value;
        return this;
    }

    public ItemDetailsBuilder leadTimeDays(int value) {
        leadTimeDays = value;
        return this;
    }

    public ItemDetailsBuilder shelfLifeDays(Optional<Integer> value) {
        shelfLifeDays = value;
        return this;
    }

    public ItemDetailsBuilder note(String value) {
        note = value;
        return this;
    }

    public ItemDetailsBuilder active(boolean value) {
        active = value;
        return this;
    }

    public ItemDetailsBuilder mayGoNegative(boolean value) {
        mayGoNegative = value;
        return this;
    }

    /** The finished record. */
    public ItemDetails build() {
        return new ItemDetails(
                sku,
                name,
                barcodes,
                category,
                unit,
                packSize,
                minimumOrder,
                cost,
                price,
                reorderPoint,
                maximum,
                leadTimeDays,
                shelfLifeDays,
                note,
                active,
                mayGoNegative);
    }
}
