package storeroom;

import storeroom.db.Reader;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;

import java.util.Optional;

/** Books in a company, with few words. */
public final class TestBooks {

    private final Company company;

    public TestBooks(Company company) {
        this.company = company;
    }

    /** Receives units of an item, and makes the item where it is missing. */
    public void receive(String sku, long units) {
        ItemId item =
                find(sku)
                        .orElseGet(
                                () ->
                                        company.saveItem()
                                                .add(
                                                        ItemDetails.builder(sku, "Item " + sku)
                                                                .build())
                                                .item());
        company.receive()
                .receive(
                        MovementKind.RECEIPT,
                        Goods.of(item, Quantity.of(units), TestCompany.TODAY));
    }

    private Optional<ItemId> find(String sku) {
        try (Reader reader = company.connections().reader()) {
            return company.items().findBySku(reader, sku).map(Item::id);
        }
    }
}
