package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.repository.BulkAudit;
import storeroom.repository.BulkEdits;
import storeroom.repository.CategoryRepository;
import storeroom.repository.StockValues;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes what several items become, notes it, and values anew whose cost changed. Used by the
 * writer's thread.
 */
final class ItemChanges implements AutoCloseable {

    private final Writer writer;
    private final CategoryRepository categories;
    private final BulkEdits edits;
    private final BulkAudit audit;
    private final Auditor auditor;
    private final StockValues values = new StockValues();
    private final Map<String, Long> categoryIds = new HashMap<>();
    private final Set<ItemId> valuedAnew = new HashSet<>();

    /**
     * @param user who changes
     */
    ItemChanges(Writer writer, CategoryRepository categories, Instant now, String user) {
        this.writer = writer;
        this.categories = categories;
        edits = new BulkEdits(writer, now);
        audit = new BulkAudit(writer);
        auditor = new Auditor(now, user, audit::append);
    }

    /**
     * Changes an item; it is there after {@link #flush} at the latest.
     *
     * @throws IllegalArgumentException where more is different than several items can be given
     */
    void change(Item before, ItemDetails after) {
        edits.update(before, after, categoryId(after.category().orElse(CategoryRepository.NONE)));
        auditor.itemChanged(before, after);
        if (!before.details().cost().equals(after.cost())) {
            valuedAnew.add(before.id());
        }
    }

    /** Made, and noted, when it is missing. */
    private long categoryId(String name) {
        return categoryIds.computeIfAbsent(
                name.toLowerCase(Locale.ROOT), _ -> auditor.category(writer, categories, name));
    }

    void flush() {
        edits.flush();
        audit.flush();
        values.revalue(writer, valuedAnew);
        valuedAnew.clear();
    }

    @Override
    public void close() {
        edits.close();
        audit.close();
    }
}
