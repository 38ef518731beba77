package storeroom.operation;

import storeroom.db.Reader;
import storeroom.model.Item;
import storeroom.model.ItemId;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.repository.ItemRepository;
import storeroom.repository.StockLevels;

import java.util.List;
import java.util.Map;

/** What is still in stock is retired only where the person says so. Thread-safe. */
final class RetireRule {

    private final ItemRepository items;
    private final StockLevels levels;

    RetireRule(ItemRepository items, StockLevels levels) {
        this.items = items;
        this.levels = levels;
    }

    /** Those of some items that are active and still in stock somewhere: a rule for each. */
    List<Rule.StillInStock> brokenBy(Reader reader, List<ItemId> some) {
        Map<ItemId, Quantity> there = levels.somewhere(reader, some);
        return items.find(reader, List.copyOf(there.keySet())).stream()
                .filter(item -> item.details().active())
                .map(item -> rule(item, there.getOrDefault(item.id(), Quantity.ZERO)))
                .toList();
    }

    private static Rule.StillInStock rule(Item item, Quantity there) {
        return new Rule.StillInStock(1, item.name(), item.details().unit(), there);
    }
}
