package storeroom.operation;

import storeroom.db.ConnectionFactory;
import storeroom.db.Writer;
import storeroom.model.Barcode;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.ItemRules;
import storeroom.model.Rule;
import storeroom.repository.ItemRepository;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** An item is added or changed. Thread-safe. */
public final class SaveItem {

    private final ConnectionFactory connections;
    private final ItemRepository items;
    private final Clock clock;

    public SaveItem(ConnectionFactory connections, ItemRepository items, Clock clock) {
        this.connections = connections;
        this.items = items;
        this.clock = clock;
    }

    /**
     * What was saved.
     *
     * @param item the item's identity
     */
    public record Saved(ItemId item, Changes changes) {}

    /**
     * Adds an item, with nothing in stock.
     *
     * @throws RuleBrokenException when a field is not allowed, or the SKU or a barcode is taken
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Saved add(ItemDetails details) {
        Booker.refuse(ItemRules.brokenBy(details));
        try (Writer writer = connections.writer("Add an item")) {
            Booker.refuse(taken(writer, details, Optional.empty()));
            ItemId id = items.insert(writer, details, clock.instant());
            writer.commit();
            return new Saved(id, Changes.of(Set.of(id)));
        }
    }

    /**
     * Replaces an item's master data.
     *
     * @throws RuleBrokenException when a field is not allowed, or the SKU or a barcode is taken
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Saved change(Item item) {
        Booker.refuse(ItemRules.brokenBy(item.details()));
        try (Writer writer = connections.writer("Change an item")) {
            Booker.refuse(taken(writer, item.details(), Optional.of(item.id())));
            items.update(writer, item, clock.instant());
            writer.commit();
            return new Saved(item.id(), Changes.of(Set.of(item.id())));
        }
    }

    private Optional<Rule> taken(Writer writer, ItemDetails details, Optional<ItemId> self) {
        Optional<Item> sameSku = items.findBySku(writer, details.sku());
        if (sameSku.isPresent() && !Optional.of(sameSku.get().id()).equals(self)) {
            return Optional.of(new Rule.SkuTaken(details.sku()));
        }
        for (Barcode barcode : details.barcodes()) {
            Optional<Item> other =
                    items.findByBarcode(writer, barcode.code()).map(ItemRepository.Coded::item);
            if (other.isPresent() && !Optional.of(other.get().id()).equals(self)) {
                return Optional.of(new Rule.BarcodeTaken(barcode.code(), other.get().sku()));
            }
        }
        return Optional.empty();
    }
}
