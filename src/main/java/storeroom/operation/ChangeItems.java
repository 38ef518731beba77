package storeroom.operation;

import storeroom.db.ConnectionFactory;
import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemEdit;
import storeroom.model.ItemField;
import storeroom.model.ItemId;
import storeroom.model.ItemRules;
import storeroom.model.Rule;
import storeroom.repository.AuditTrail;
import storeroom.repository.CategoryRepository;
import storeroom.repository.ItemRepository;
import storeroom.repository.StockList;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Several items are changed alike, in one transaction, and back again. Also how an item is retired
 * and brought back. Thread-safe.
 */
public final class ChangeItems {

    private static final int AT_ONCE = 500;

    private final ConnectionFactory connections;
    private final ItemRepository items;
    private final CategoryRepository categories;
    private final StockList stock;
    private final AuditTrail audit;
    private final Clock clock;
    private final String user;

    /**
     * @param user who changes
     */
    public ChangeItems(
            ConnectionFactory connections,
            ItemRepository items,
            CategoryRepository categories,
            StockList stock,
            AuditTrail audit,
            Clock clock,
            String user) {
        this.connections = connections;
        this.items = items;
        this.categories = categories;
        this.stock = stock;
        this.audit = audit;
        this.clock = clock;
        this.user = user;
    }

    /** What one item was and is. */
    public record Changed(ItemId item, ItemDetails before, ItemDetails after) {}

    /**
     * What was done.
     *
     * @param items those that are not as before; {@link #undo} takes it back
     */
    public record Done(List<Changed> items, Changes changes) {
        public Done {
            items = List.copyOf(items);
        }
    }

    /**
     * What was taken back.
     *
     * @param items how many are as they were before
     * @param kept SKUs of those of which something was changed meanwhile, and stays
     */
    public record Undone(int items, List<String> kept, Changes changes) {
        public Undone {
            kept = List.copyOf(kept);
        }
    }

    /** Whether goods that still lie there forbid it that an item is retired. */
    public enum Stock {
        FORBIDS,
        DOES_NOT_MATTER
    }

    /**
     * Makes the same changes to all of them, or to none.
     *
     * @param ids which; one that is not there is left out
     * @throws RuleBrokenException when one of them cannot be changed so, or is to be retired and
     *     still in stock; nothing is changed then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Done change(List<ItemId> ids, List<ItemEdit> edits, Stock stockOfRetired) {
        try (Writer writer = connections.writer("Change items")) {
            List<Changed> changed = changed(writer, ids, edits);
            if (stockOfRetired == Stock.FORBIDS) {
                Booker.refuse(stillInStock(writer, changed));
            }
            write(writer, changed);
            return new Done(changed, changes(changed));
        }
    }

    /**
     * What {@link #change} would do now; stock is not looked at.
     *
     * @throws RuleBrokenException when one of them cannot be changed so
     * @throws storeroom.db.DatabaseException when the company cannot be read
     */
    public List<Changed> preview(List<ItemId> ids, List<ItemEdit> edits) {
        try (Reader reader = connections.reader()) {
            return changed(reader, ids, edits);
        }
    }

    private List<Changed> changed(Reader reader, List<ItemId> ids, List<ItemEdit> edits) {
        List<Changed> changed = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<ItemId> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            for (Item item : items.find(reader, some)) {
                ItemDetails after = changed(item.details(), edits);
                if (!after.equals(item.details())) {
                    changed.add(new Changed(item.id(), item.details(), after));
                }
            }
        }
        return changed;
    }

    private static ItemDetails changed(ItemDetails item, List<ItemEdit> edits) {
        ItemDetails after = item;
        for (ItemEdit edit : edits) {
            try {
                after = edit.of(after);
            } catch (ArithmeticException _) {
                throw new RuleBrokenException(new Rule.NoSuchPrice(item.sku()));
            }
        }
        if (after.price().isNegative()) {
            throw new RuleBrokenException(new Rule.NoSuchPrice(item.sku()));
        }
        Booker.refuse(ItemRules.brokenBy(after));
        return after;
    }

    private Optional<Rule> stillInStock(Writer writer, List<Changed> changed) {
        List<Changed> retired =
                changed.stream()
                        .filter(one -> one.before().active() && !one.after().active())
                        .toList();
        int count = 0;
        Optional<Rule.StillInStock> first = Optional.empty();
        for (Changed one : retired) {
            var onHand = stock.find(writer, one.item()).orElseThrow().onHand();
            if (!onHand.isZero()) {
                count++;
                if (first.isEmpty()) {
                    first =
                            Optional.of(
                                    new Rule.StillInStock(
                                            1, one.before().name(), one.before().unit(), onHand));
                }
            }
        }
        int found = count;
        return first.map(rule -> rule.of(found));
    }

    /**
     * Takes it back: where a field still is as that change left it, it becomes what it was before.
     *
     * @throws RuleBrokenException when a value of before is not allowed any more; nothing is
     *     changed then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Undone undo(Done done) {
        try (Writer writer = connections.writer("Undo a change of items")) {
            List<Changed> back = new ArrayList<>();
            List<String> kept = new ArrayList<>();
            List<Changed> all = done.items();
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<Changed> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                Map<ItemId, Item> now = find(writer, some);
                for (Changed one : some) {
                    Item item = now.get(one.item());
                    if (item == null) {
                        kept.add(one.before().sku());
                    } else {
                        Back found = back(item, one);
                        back.add(found.changed());
                        if (!found.whole()) {
                            kept.add(item.sku());
                        }
                    }
                }
            }
            back.removeIf(one -> one.before().equals(one.after()));
            write(writer, back);
            return new Undone(all.size() - kept.size(), kept, changes(back));
        }
    }

    private Map<ItemId, Item> find(Writer writer, List<Changed> some) {
        return items.find(writer, some.stream().map(Changed::item).toList()).stream()
                .collect(
                        Collectors.toMap(
                                Item::id, item -> item, (one, _) -> one, LinkedHashMap::new));
    }

    /** What is taken back of one item, and whether that is all that was done to it. */
    private record Back(Changed changed, boolean whole) {}

    private static Back back(Item item, Changed done) {
        ItemDetails back = item.details();
        boolean whole = true;
        for (ItemField.Difference change : ItemField.differences(done.before(), done.after())) {
            ItemField field = change.field();
            if (field.of(item.details()).equals(change.after())) {
                back = EditedFields.copy(field, done.before(), back);
            } else {
                whole = false;
            }
        }
        return new Back(new Changed(item.id(), item.details(), back), whole);
    }

    private void write(Writer writer, List<Changed> changed) {
        if (changed.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Auditor auditor = new Auditor(now, user, entry -> audit.append(writer, entry));
        changed.stream()
                .map(one -> one.after().category().orElse(CategoryRepository.NONE))
                .distinct()
                .forEach(name -> auditor.category(writer, categories, name));
        for (Changed one : changed) {
            Item before = new Item(one.item(), one.before());
            items.updateAllButBarcodes(writer, new Item(one.item(), one.after()), now);
            auditor.itemChanged(before, one.after());
        }
        writer.commit();
    }

    private static Changes changes(List<Changed> changed) {
        return changed.isEmpty()
                ? Changes.NOTHING
                : Changes.of(changed.stream().map(Changed::item).collect(Collectors.toSet()));
    }
}
