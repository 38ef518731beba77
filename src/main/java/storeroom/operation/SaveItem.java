package storeroom.operation;

import storeroom.db.ConnectionFactory;
import storeroom.db.Writer;
import storeroom.model.AuditFilter;
import storeroom.model.Barcode;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.ItemRules;
import storeroom.model.Rule;
import storeroom.operation.ChangeItems.Stock;
import storeroom.repository.AuditTrail;
import storeroom.repository.CategoryRepository;
import storeroom.repository.ItemRepository;
import storeroom.repository.StockLevels;
import storeroom.repository.StockValues;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An item is added or changed. Thread-safe. */
public final class SaveItem {

    private final ConnectionFactory connections;
    private final ItemRepository items;
    private final CategoryRepository categories;
    private final AuditTrail audit;
    private final RetireRule retire;
    private final StockValues values = new StockValues();
    private final Clock clock;
    private final String user;

    /**
     * @param user who adds and changes
     */
    public SaveItem(
            ConnectionFactory connections,
            ItemRepository items,
            CategoryRepository categories,
            AuditTrail audit,
            StockLevels levels,
            Clock clock,
            String user) {
        this.connections = connections;
        this.items = items;
        this.categories = categories;
        this.audit = audit;
        retire = new RetireRule(items, levels);
        this.clock = clock;
        this.user = user;
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
            Instant now = clock.instant();
            Auditor auditor = auditor(writer, now, details);
            ItemId id = items.insert(writer, details, now);
            auditor.itemAdded(id, details);
            writer.commit();
            return new Saved(id, Changes.of(Set.of(id)));
        }
    }

    /**
     * Replaces an item's master data. Where it is as before, nothing is written.
     *
     * @throws RuleBrokenException when a field is not allowed, the SKU or a barcode is taken, or
     *     the item is not there
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Saved change(Item item) {
        return change(item, Optional.empty(), Stock.DOES_NOT_MATTER);
    }

    /**
     * The same, unless somebody else changed the item since it was read.
     *
     * @param expected the item as it was read
     * @param stockOfRetired what of it is still in stock, where it is to be retired
     * @throws RuleBrokenException also with {@link Rule.ItemChangedMeanwhile}, which says who did,
     *     and with {@link Rule.StillInStock}
     */
    public Saved change(Item item, Item expected, Stock stockOfRetired) {
        return change(item, Optional.of(expected), stockOfRetired);
    }

    private Saved change(Item item, Optional<Item> expected, Stock stockOfRetired) {
        Booker.refuse(ItemRules.brokenBy(item.details()));
        try (Writer writer = connections.writer("Change an item")) {
            Item before = get(writer, item.id());
            if (expected.filter(read -> !read.equals(before)).isPresent()) {
                throw new RuleBrokenException(changedMeanwhile(writer, before));
            }
            Booker.refuse(taken(writer, item.details(), Optional.of(item.id())));
            if (before.equals(item)) {
                return new Saved(item.id(), Changes.NOTHING);
            }
            if (stockOfRetired == Stock.FORBIDS && !item.details().active()) {
                Booker.refuse(stillInStock(writer, item.id()));
            }
            Instant now = clock.instant();
            Auditor auditor = auditor(writer, now, item.details());
            items.update(writer, item, now);
            auditor.itemChanged(before, item.details());
            if (!before.details().cost().equals(item.details().cost())) {
                values.revalue(writer, List.of(item.id()));
            }
            writer.commit();
            return new Saved(item.id(), Changes.of(Set.of(item.id())));
        }
    }

    private Optional<Rule> stillInStock(Writer writer, ItemId item) {
        return retire.brokenBy(writer, List.of(item)).stream().<Rule>map(rule -> rule).findFirst();
    }

    private Rule changedMeanwhile(Writer writer, Item now) {
        return audit.rows(writer, AuditFilter.of(now.id()), 0, 1).stream()
                .findFirst()
                .map(
                        entry ->
                                new Rule.ItemChangedMeanwhile(
                                        now.sku(), entry.changedBy(), entry.changedAt()))
                .orElseGet(() -> new Rule.ItemChangedMeanwhile(now.sku(), "", clock.instant()));
    }

    private Item get(Writer writer, ItemId id) {
        return items.find(writer, id)
                .orElseThrow(
                        () ->
                                new RuleBrokenException(
                                        new Rule.UnknownItem(String.valueOf(id.value()))));
    }

    /** Notes what follows; the item's category is made, and noted, when it is missing. */
    private Auditor auditor(Writer writer, Instant now, ItemDetails details) {
        Auditor auditor = new Auditor(now, user, entry -> audit.append(writer, entry));
        auditor.category(writer, categories, details.category().orElse(CategoryRepository.NONE));
        return auditor;
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
