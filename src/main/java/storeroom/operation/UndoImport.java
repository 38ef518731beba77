package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.AuditAction;
import storeroom.model.Barcode;
import storeroom.model.BookingId;
import storeroom.model.Changes;
import storeroom.model.ImportRun;
import storeroom.model.Item;
import storeroom.model.ItemDetailsBuilder;
import storeroom.model.ItemField;
import storeroom.model.ItemId;
import storeroom.model.Revaluation;
import storeroom.model.Rule;
import storeroom.repository.AuditTrail;
import storeroom.repository.CategoryRepository;
import storeroom.repository.ImportRuns;
import storeroom.repository.ImportedItems;
import storeroom.repository.ImportedItems.Added;
import storeroom.repository.ImportedItems.Changed;
import storeroom.repository.ItemRepository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a whole import back, in one writer: its movements get their opposites; items that came with
 * it are removed or, where the ledger knows them, retired; fields that it changed are what they
 * were; categories that it made go once no item has them. What somebody changed or moved since
 * stays, and is told. Thread-safe.
 */
public final class UndoImport {

    private final Books books;
    private final ImportRuns runs;
    private final ItemRepository items;
    private final CategoryRepository categories;
    private final AuditTrail audit;
    private final BookingReversal reversal;
    private final ImportedItems imported = new ImportedItems();

    public UndoImport(
            Books books,
            ImportRuns runs,
            ItemRepository items,
            CategoryRepository categories,
            AuditTrail audit) {
        this.books = books;
        this.runs = runs;
        this.items = items;
        this.categories = categories;
        this.audit = audit;
        reversal = new BookingReversal(books);
    }

    /** Why something of an import stays. */
    public enum Reason {
        /** The item has moved since. */
        MOVED,
        /** The field was changed again since. */
        CHANGED,
        /** Another item has the SKU or a barcode by now. */
        TAKEN
    }

    /** What could not be taken back. */
    public record Kept(String sku, Reason reason) {}

    /**
     * What was taken back.
     *
     * @param removed items that are gone, as if they had never come
     * @param retired items that the ledger knows, and that are out of use now
     * @param restored items whose fields are what they were
     * @param categories that are gone, because no item has them any more
     * @param movements whether movements got their opposites
     * @param kept what could not be taken back
     * @param revaluation what that did to the value of movements behind it
     */
    public record Undone(
            ImportRun run,
            int removed,
            int retired,
            int restored,
            List<String> categories,
            boolean movements,
            List<Kept> kept,
            Changes changes,
            Revaluation revaluation) {

        public Undone {
            categories = List.copyOf(categories);
            kept = List.copyOf(kept);
        }
    }

    /**
     * Takes an import back.
     *
     * @param id the import's number
     * @throws RuleBrokenException when it was taken back already, or its goods are no longer there;
     *     nothing is changed then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Undone undo(long id) {
        try (Writer writer = books.connections().writer("Undo an import")) {
            ImportRun run =
                    runs.find(writer, id)
                            .filter(one -> one.undoneAt().isEmpty())
                            .orElseThrow(() -> new RuleBrokenException(new Rule.NothingToUndo()));
            Undone undone = takeBack(writer, run);
            writer.commit();
            return undone;
        }
    }

    /** The import that made a booking, if one did. */
    Optional<ImportRun> behind(Writer writer, BookingId booking) {
        return runs.findByBooking(writer, booking).filter(run -> run.undoneAt().isEmpty());
    }

    /** Does it in a writer of the caller's, who commits. */
    Undone takeBack(Writer writer, ImportRun run) {
        Instant now = books.clock().instant();
        Auditor auditor = new Auditor(now, books.user(), entry -> audit.append(writer, entry));
        Optional<Booked> reversed =
                run.booking()
                        .flatMap(
                                booking ->
                                        reversal.reverse(
                                                writer,
                                                booking,
                                                books.bookings().countMovements(writer, booking)));
        List<BookingId> own = new ArrayList<>();
        run.booking().ifPresent(own::add);
        reversed.map(Booked::booking).ifPresent(own::add);

        List<Kept> kept = new ArrayList<>();
        Set<ItemId> touched = new HashSet<>();
        List<ItemId> gone = new ArrayList<>();
        List<ItemId> out = new ArrayList<>();
        for (Added added : imported.added(writer, run, own)) {
            if (added.hasMovedSince()) {
                kept.add(new Kept(added.sku(), Reason.MOVED));
                continue;
            }
            touched.add(added.item());
            if (added.isKnownToTheLedger() || added.hasChangedSince()) {
                out.add(added.item());
                runs.withdraw(writer, added.item());
                if (added.isActive()) {
                    auditor.itemChanged(
                            added.item(), added.sku(), ItemField.ACTIVE, "true", "false");
                }
            } else {
                gone.add(added.item());
                auditor.item(AuditAction.REMOVED, added.item(), added.sku());
            }
        }
        imported.retire(writer, out, now);
        imported.remove(writer, gone);
        int restored = restore(writer, run, auditor, now, kept, touched);
        books.values().revalue(writer, touched.stream().filter(id -> !gone.contains(id)).toList());
        List<String> empty = removeEmptyCategories(writer, run, auditor);
        runs.undone(writer, run.id(), now);
        boolean all = reversed.map(booked -> booked.changes().everything()).orElse(false);
        reversed.ifPresent(booked -> touched.addAll(booked.changes().items()));
        return new Undone(
                run,
                gone.size(),
                out.size(),
                restored,
                empty,
                reversed.isPresent(),
                kept,
                all ? Changes.EVERYTHING : Changes.of(touched),
                reversed.map(Booked::revaluation).orElse(Revaluation.NONE));
    }

    private List<String> removeEmptyCategories(Writer writer, ImportRun run, Auditor auditor) {
        List<String> names = new ArrayList<>();
        for (CategoryRepository.Named category : imported.emptyCategories(writer, run)) {
            categories.remove(writer, category.id());
            auditor.categoryChanged(
                    AuditAction.REMOVED, category.id(), category.name(), Optional.empty());
            names.add(category.name());
        }
        return names;
    }

    /** Items that were there before are what they were, as far as nobody changed them since. */
    private int restore(
            Writer writer,
            ImportRun run,
            Auditor auditor,
            Instant now,
            List<Kept> kept,
            Set<ItemId> touched) {
        Map<ItemId, List<Changed>> byItem = new LinkedHashMap<>();
        for (Changed change : imported.changed(writer, run)) {
            byItem.computeIfAbsent(change.item(), _ -> new ArrayList<>()).add(change);
        }
        int restored = 0;
        for (Map.Entry<ItemId, List<Changed>> one : byItem.entrySet()) {
            Optional<Item> found = items.find(writer, one.getKey());
            if (found.isPresent()
                    && restore(writer, found.get(), one.getValue(), auditor, now, kept)) {
                touched.add(one.getKey());
                restored++;
            }
        }
        return restored;
    }

    private boolean restore(
            Writer writer,
            Item item,
            List<Changed> changes,
            Auditor auditor,
            Instant now,
            List<Kept> kept) {
        ItemDetailsBuilder before = item.details().toBuilder();
        boolean wasBroughtBack = false;
        for (Changed change : changes) {
            ItemField field = ItemField.ofKey(change.field()).orElseThrow();
            if (!field.of(item.details()).equals(change.after())) {
                kept.add(new Kept(item.sku(), Reason.CHANGED));
                continue;
            }
            field.put(before, change.before());
            wasBroughtBack |=
                    field == ItemField.ACTIVE && change.before().equals(Optional.of("false"));
        }
        Item restored = new Item(item.id(), before.build());
        if (restored.equals(item)) {
            return false;
        }
        if (isTaken(writer, restored)) {
            kept.add(new Kept(item.sku(), Reason.TAKEN));
            return false;
        }
        auditor.category(
                writer, categories, restored.details().category().orElse(CategoryRepository.NONE));
        items.update(writer, restored, now);
        auditor.itemChanged(item, restored.details());
        if (wasBroughtBack) {
            runs.withdraw(writer, item.id());
        }
        return true;
    }

    private boolean isTaken(Writer writer, Item restored) {
        for (Barcode barcode : restored.details().barcodes()) {
            if (items.findByBarcode(writer, barcode.code())
                    .filter(other -> !other.item().id().equals(restored.id()))
                    .isPresent()) {
                return true;
            }
        }
        return items.findBySku(writer, restored.sku())
                .filter(other -> !other.id().equals(restored.id()))
                .isPresent();
    }
}
