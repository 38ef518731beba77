package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemField;
import storeroom.model.ItemId;
import storeroom.model.MovementKind;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerId;
import storeroom.model.SupplierItem;
import storeroom.operation.BulkStock.Entry;
import storeroom.repository.BulkAudit;
import storeroom.repository.BulkItems;
import storeroom.repository.BulkLedger;
import storeroom.repository.CategoryRepository;
import storeroom.repository.ValuePass;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Very many items and movements, saved together or not at all: one writer, statements that go
 * straight to the database, levels kept in memory and written at the end.
 *
 * <p>The caller checks each movement against {@link #stock} and applies it there, on whatever
 * thread it likes; everything else belongs to the thread that opened it. Closing without {@link
 * #commit} leaves no trace.
 */
public final class BulkBooking implements AutoCloseable {

    private final Company company;
    private final Writer writer;
    private final BulkStock stock;
    private final BulkItems items;
    private final BulkLedger ledger;
    private final BulkAudit audit;
    private final Auditor auditor;
    private final ValuePass pass = new ValuePass();
    private final Instant now;
    private final Set<ItemId> changed = new HashSet<>();
    private final Set<ItemId> valuedAnew = new HashSet<>();
    private final long auditBefore;
    private Optional<String> file = Optional.empty();
    private Optional<BookingId> booking = Optional.empty();
    private Optional<Long> run = Optional.empty();
    private boolean indexesDropped;

    private BulkBooking(Company company, Writer writer) {
        this.company = company;
        this.writer = writer;
        this.now = company.clock().instant();
        this.stock =
                BulkStock.load(
                        company.locations().list(writer),
                        company.imports().withdrawn(writer),
                        writer);
        this.audit = new BulkAudit(writer);
        this.auditBefore = company.audit().newest(writer);
        this.auditor = new Auditor(now, company.user(), audit::append);
        this.items = new BulkItems(writer, this::categoryId, now);
        this.ledger = new BulkLedger(writer, items::flush);
    }

    /**
     * Opens the one writer.
     *
     * @param operation what it does, in the user's words
     * @throws storeroom.db.DatabaseException when the company cannot be written
     */
    public static BulkBooking open(Company company, String operation) {
        Writer writer = company.connections().bulkWriter(operation);
        try {
            return new BulkBooking(company, writer);
        } catch (RuntimeException | Error e) {
            writer.close();
            throw e;
        }
    }

    /** The items and their stock, as they are in this transaction. */
    public BulkStock stock() {
        return stock;
    }

    /** When this began. */
    public Instant now() {
        return now;
    }

    /** Opens a booking; movements follow. */
    public BookingId begin(Booking.Operation operation, Instant bookedAt) {
        BookingId id =
                company.bookings()
                        .insert(writer, operation, bookedAt, company.user(), Optional.empty());
        booking = Optional.of(id);
        return id;
    }

    /** All this is the import of a file, and can be taken back as one; with one booking at most. */
    public void isImportOf(String name) {
        file = Optional.of(name);
    }

    /** The import's number, once it is saved; see {@link #isImportOf}. */
    public Optional<Long> run() {
        return run;
    }

    /**
     * Saves an item that an import brings again after it was taken back.
     *
     * @param before what {@link #item} gave
     */
    public void bringBack(Item before, ItemDetails after) {
        changeItem(before, after);
        company.imports().bringBack(writer, before.id());
    }

    /** Tells how many movements will come, roughly, so that the fastest way can be chosen. */
    public void expect(long movements) {
        if (!indexesDropped && BulkLedger.isWorthRebuilding(writer, movements)) {
            BulkLedger.dropIndexes(writer);
            indexesDropped = true;
        }
    }

    /** Saves a new item of {@link BulkStock#add}. */
    public void addItem(Entry entry, ItemDetails details) {
        items.insert(entry.key(), details);
        auditor.itemAdded(entry.id(), details);
        changed.add(entry.id());
    }

    /** The master data of an item that was there before. */
    public Item item(Entry entry) {
        return company.items().find(writer, entry.id()).orElseThrow();
    }

    /**
     * Saves changed master data.
     *
     * @param before what {@link #item} gave
     */
    public void changeItem(Item before, ItemDetails after) {
        items.flush();
        categoryId(after.category().orElse(CategoryRepository.NONE));
        company.items().update(writer, new Item(before.id(), after), now);
        auditor.itemChanged(before, after);
        changed.add(before.id());
        if (!before.details().cost().equals(after.cost())) {
            valuedAnew.add(before.id());
        }
    }

    private long categoryId(String name) {
        return auditor.category(writer, company.categories(), name);
    }

    /** Saves a new supplier or customer. */
    public PartnerId addPartner(PartnerDetails details) {
        PartnerId id = company.partners().insert(writer, details, now);
        auditor.partnerAdded(id, details);
        return id;
    }

    /** Saves how a new item is bought; that is noted with the item, not as a change of its own. */
    public void addSupplierItem(SupplierItem terms) {
        items.flush();
        company.supplierPrices().set(writer, terms);
    }

    /** Saves a better name for an item that {@link #addItem} added without barcodes. */
    public void renameItem(Entry entry) {
        items.rename(entry.key(), entry.sku(), entry.name());
    }

    /**
     * Saves a movement that {@link #stock} has applied.
     *
     * @param location its place in {@link BulkStock#locations}
     * @param change thousandths, signed
     * @param day days since 1970-01-01
     * @param unitPrice ten-thousandths, or {@link BulkLedger#NO_PRICE}
     */
    public void append(
            BookingId booking,
            Entry entry,
            int location,
            MovementKind kind,
            long change,
            long day,
            long unitPrice,
            String document,
            String note) {
        ledger.append(
                booking,
                entry.key(),
                stock.locations().get(location).id().value(),
                kind.code(),
                change,
                day,
                unitPrice,
                document,
                note);
    }

    /**
     * Saves everything at once.
     *
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Changes commit() {
        return commit(() -> false).orElseThrow();
    }

    /**
     * Saves everything at once, unless somebody thinks better of it before the very end.
     *
     * @param cancelled asked until right before it is saved
     * @return empty when it was cancelled; then nothing is saved
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Optional<Changes> commit(BooleanSupplier cancelled) {
        items.flush(); // levels are sent as soon as there are many: their items must be there
        List<Entry> touched = stock.touched();
        for (Entry entry : touched) {
            if (entry.wasLoosened()) {
                loosen(entry);
            }
            changed.add(entry.id());
            valuedAnew.add(entry.id());
        }
        touched.forEach(entry -> stock.write(entry, ledger));
        ledger.flush();
        audit.flush();
        noteImport();
        if (indexesDropped && !cancelled.getAsBoolean()) {
            BulkLedger.rebuildIndexes(writer);
        }
        if (cancelled.getAsBoolean() || !value(cancelled)) {
            return Optional.empty();
        }
        writer.commit();
        return Optional.of(Changes.of(changed));
    }

    /** Values what moved, in the order of the ledger, which is not that of the import. */
    private boolean value(BooleanSupplier cancelled) {
        long[] items = valuedAnew.stream().mapToLong(ItemId::value).toArray();
        return pass.some(
                        writer,
                        company.values().method(writer),
                        items,
                        (_, _) -> !cancelled.getAsBoolean())
                .isPresent();
    }

    private void noteImport() {
        run =
                file.map(
                        name ->
                                company.imports()
                                        .insert(
                                                writer,
                                                now,
                                                company.user(),
                                                name,
                                                booking,
                                                auditBefore,
                                                company.audit().newest(writer)));
    }

    private void loosen(Entry entry) {
        items.loosen(entry.key());
        if (!stock.isNew(entry)) {
            auditor.itemChanged(
                    entry.id(), entry.sku(), ItemField.MAY_GO_NEGATIVE, "false", "true");
        }
    }

    /** Rolls back what was not committed. */
    @Override
    public void close() {
        try (writer) {
            items.close();
            ledger.close();
            audit.close();
        }
    }
}
