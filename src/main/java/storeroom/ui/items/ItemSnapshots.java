package storeroom.ui.items;

import storeroom.db.Reader;
import storeroom.model.Item;
import storeroom.model.ItemCounts;
import storeroom.model.ItemFilter;
import storeroom.model.ItemId;
import storeroom.model.ItemOrder;
import storeroom.model.Page;
import storeroom.operation.Company;
import storeroom.ui.common.PagedList;

import java.util.List;
import java.util.Optional;

/** Reads what the list of items shows, each time in one snapshot. Not on the window's thread. */
final class ItemSnapshots {

    private final Company company;

    ItemSnapshots(Company company) {
        this.company = company;
    }

    /**
     * The beginning of the list.
     *
     * @param kept the item that was chosen, if it is still there
     */
    record Found(Page<Item> page, ItemCounts counts, Optional<Item> kept) {}

    Found read(ItemFilter filter, ItemOrder by, Optional<ItemId> chosen) {
        try (Reader reader = company.connections().reader()) {
            return new Found(
                    company.itemList().page(reader, filter, by, 0, PagedList.PAGE),
                    company.itemList().counts(reader),
                    chosen.flatMap(item -> company.items().find(reader, item)));
        }
    }

    /** More of the list. */
    List<Item> rows(ItemFilter filter, ItemOrder by, int offset, int limit) {
        try (Reader reader = company.connections().reader()) {
            return company.itemList().rows(reader, filter, by, offset, limit);
        }
    }

    /** One item, if it is there. */
    Optional<Item> find(ItemId item) {
        try (Reader reader = company.connections().reader()) {
            return company.items().find(reader, item);
        }
    }
}
