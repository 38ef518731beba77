package storeroom.operation;

import storeroom.db.ConnectionFactory;
import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemDetailsBuilder;
import storeroom.model.ItemEdit;
import storeroom.model.ItemField;
import storeroom.model.ItemId;
import storeroom.model.ItemRules;
import storeroom.model.Rule;
import storeroom.repository.CategoryRepository;
import storeroom.repository.ItemRepository;
import storeroom.repository.StockLevels;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Several items are changed alike, in one transaction, and back again. Also how an item is retired
 * and brought back. Thread-safe.
 */
public final class ChangeItems {

    private static final int AT_ONCE = 500;
    private static final int LOOKED_AT = 1_000;

    private final ConnectionFactory connections;
    private final ItemRepository items;
    private final CategoryRepository categories;
    private final StockLevels levels;
    private final RetireRule retire;
    private final Clock clock;
    private final String user;

    /**
     * @param user who changes
     */
    public ChangeItems(
            ConnectionFactory connections,
            ItemRepository items,
            CategoryRepository categories,
            StockLevels levels,
            Clock clock,
            String user) {
        this.connections = connections;
        this.items = items;
        this.categories = categories;
        this.levels = levels;
        retire = new RetireRule(items, levels);
        this.clock = clock;
        this.user = user;
    }

    /** What was changed in one item: no more than {@link #undo} needs, for there may be many. */
    public record Changed(ItemId item, String sku, List<ItemField.Difference> fields) {
        public Changed {
            fields = List.copyOf(fields);
        }
    }

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
     * @param kept SKUs of those of which something stays: it was changed meanwhile, or the item
     *     would be retired with goods still there
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
     * Hears how far a change of many has come, and may stop it. Called by the thread that writes.
     */
    public interface Watch {

        /** Nobody watches, nobody stops it. */
        Watch NOBODY =
                new Watch() {
                    @Override
                    public void advanced(int items, int of) {}

                    @Override
                    public boolean isCancelled() {
                        return false;
                    }
                };

        /** So many items are done, of so many. */
        void advanced(int items, int of);

        /** Asked again and again: once it is true, nothing is changed. */
        boolean isCancelled();
    }

    /** {@link #change(List, List, Stock, Watch)} that nobody watches. */
    public Done change(List<ItemId> ids, List<ItemEdit> edits, Stock stockOfRetired) {
        return change(ids, edits, stockOfRetired, Watch.NOBODY);
    }

    /**
     * Makes the same changes to all of them, or to none.
     *
     * @param ids which; one that is not there is left out
     * @throws RuleBrokenException when one of them cannot be changed so, or is to be retired and
     *     still in stock; nothing is changed then
     * @throws CancellationException when the watch stopped it; nothing is changed then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Done change(List<ItemId> ids, List<ItemEdit> edits, Stock stockOfRetired, Watch watch) {
        try (Writer writer = connections.writer("Change items");
                ItemChanges pass = new ItemChanges(writer, categories, clock.instant(), user)) {
            if (stockOfRetired == Stock.FORBIDS && edits.contains(new ItemEdit.Active(false))) {
                Booker.refuse(stillInStock(writer, ids));
            }
            List<Changed> changed = new ArrayList<>();
            inParts(
                    ids,
                    watch,
                    some -> {
                        for (Item item : items.find(writer, some)) {
                            change(item, changed(item.details(), edits), pass, changed);
                        }
                    });
            commit(writer, pass, changed);
            return new Done(changed, changes(changed));
        }
    }

    private static <T> void inParts(List<T> all, Watch watch, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            if (watch.isCancelled()) {
                throw new CancellationException("a change of items");
            }
            int to = Math.min(all.size(), from + AT_ONCE);
            work.accept(all.subList(from, to));
            watch.advanced(to, all.size());
        }
    }

    private static void change(
            Item item, ItemDetails after, ItemChanges pass, List<Changed> changed) {
        List<ItemField.Difference> fields = ItemField.differences(item.details(), after);
        if (!fields.isEmpty()) {
            pass.change(item, after);
            changed.add(new Changed(item.id(), item.sku(), fields));
        }
    }

    private static void commit(Writer writer, ItemChanges pass, List<Changed> changed) {
        if (!changed.isEmpty()) {
            pass.flush();
            writer.commit();
        }
    }

    /**
     * What {@link #change} would do.
     *
     * @param lookedAt how many items were looked at
     * @param changed how many of those would be changed
     * @param first the first one that would be
     */
    public record Preview(int lookedAt, int changed, Optional<Example> first) {}

    /** An item as it is, and as it would be. */
    public record Example(ItemDetails before, ItemDetails after) {}

    /**
     * What {@link #change} would do now to the first {@value #LOOKED_AT} of them; stock is not
     * looked at.
     *
     * @throws RuleBrokenException when one of those cannot be changed so
     * @throws storeroom.db.DatabaseException when the company cannot be read
     */
    public Preview preview(List<ItemId> ids, List<ItemEdit> edits) {
        List<ItemId> first = ids.subList(0, Math.min(ids.size(), LOOKED_AT));
        List<Example> changed = new ArrayList<>();
        try (Reader reader = connections.reader()) {
            inParts(
                    first,
                    Watch.NOBODY,
                    some -> {
                        for (Item item : items.find(reader, some)) {
                            ItemDetails after = changed(item.details(), edits);
                            if (!after.equals(item.details())) {
                                changed.add(new Example(item.details(), after));
                            }
                        }
                    });
        }
        return new Preview(first.size(), changed.size(), changed.stream().findFirst());
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

    /** Of those that are to be retired. */
    private Optional<Rule> stillInStock(Writer writer, List<ItemId> ids) {
        List<Rule.StillInStock> found = new ArrayList<>();
        inParts(ids, Watch.NOBODY, some -> found.addAll(retire.brokenBy(writer, some)));
        return found.stream().findFirst().map(first -> first.of(found.size()));
    }

    /** {@link #undo(Done, Watch)} that nobody watches. */
    public Undone undo(Done done) {
        return undo(done, Watch.NOBODY);
    }

    /**
     * Takes it back: where a field still is as that change left it, it becomes what it was before.
     * What was brought back stays so where goods lie there by now.
     *
     * @throws CancellationException when the watch stopped it; nothing is changed then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Undone undo(Done done, Watch watch) {
        try (Writer writer = connections.writer("Undo a change of items");
                ItemChanges pass = new ItemChanges(writer, categories, clock.instant(), user)) {
            List<Changed> back = new ArrayList<>();
            List<String> kept = new ArrayList<>();
            inParts(
                    done.items(),
                    watch,
                    some -> {
                        Map<ItemId, Item> now = find(writer, some);
                        Set<ItemId> there = levels.somewhere(writer, ids(some)).keySet();
                        for (Changed one : some) {
                            Item item = now.get(one.item());
                            if (item == null) {
                                kept.add(one.sku());
                            } else {
                                Back found = back(item, one, there.contains(item.id()));
                                change(item, found.details(), pass, back);
                                if (!found.whole()) {
                                    kept.add(item.sku());
                                }
                            }
                        }
                    });
            commit(writer, pass, back);
            return new Undone(done.items().size() - kept.size(), kept, back(done, back));
        }
    }

    /** A category that went with the change is there again with the first item that returns. */
    private static Changes back(Done done, List<Changed> back) {
        return done.changes()
                .renamed()
                .filter(_ -> !back.isEmpty())
                .map(Changes::ofCategoryBack)
                .orElseGet(() -> changes(back));
    }

    private static List<ItemId> ids(List<Changed> some) {
        return some.stream().map(Changed::item).toList();
    }

    private Map<ItemId, Item> find(Writer writer, List<Changed> some) {
        return items.find(writer, ids(some)).stream()
                .collect(
                        Collectors.toMap(
                                Item::id, item -> item, (one, _) -> one, LinkedHashMap::new));
    }

    /** An item as it is once the change is taken back, and whether that is all of the change. */
    private record Back(ItemDetails details, boolean whole) {}

    private static Back back(Item item, Changed done, boolean inStock) {
        ItemDetailsBuilder back = item.details().toBuilder();
        boolean whole = true;
        for (ItemField.Difference change : done.fields()) {
            ItemField field = change.field();
            boolean retires =
                    field == ItemField.ACTIVE && !Boolean.parseBoolean(change.before().orElse(""));
            if (field.of(item.details()).equals(change.after()) && !(retires && inStock)) {
                field.put(back, change.before());
            } else {
                whole = false;
            }
        }
        return new Back(back.build(), whole);
    }

    private static Changes changes(List<Changed> changed) {
        return changed.isEmpty()
                ? Changes.NOTHING
                : Changes.of(changed.stream().map(Changed::item).collect(Collectors.toSet()));
    }
}
