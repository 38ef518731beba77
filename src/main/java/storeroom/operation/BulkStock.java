package storeroom.operation;

import org.jspecify.annotations.Nullable;

import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.Location;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.repository.BulkLedger;
import storeroom.repository.StockLoader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All items with their stock, in memory, as they are and as an import makes them row by row: keeps
 * the rules of {@link Booker} without asking the database for each row. Used by one thread at a
 * time.
 */
public final class BulkStock {

    private final Map<String, Entry> bySku = new HashMap<>();
    private final Map<Long, Entry> byId = new HashMap<>();
    private final Map<String, Code> byBarcode = new HashMap<>();
    private final List<Location> locations;
    private final List<Entry> touched = new ArrayList<>();
    private long lastId;

    private BulkStock(List<Location> locations) {
        this.locations = List.copyOf(locations);
    }

    /**
     * What a barcode stands for.
     *
     * @param quantity thousandths
     */
    public record Code(Entry entry, long quantity) {}

    /** One item. Quantities are thousandths. */
    public static final class Entry {

        private final String sku;
        private final String unit;
        private final boolean active;
        private boolean withdrawn;
        private long id;
        private String name;
        private boolean mayGoNegative;
        private boolean wasLoosened;
        private boolean touched;
        private final long[] onHand;
        private final boolean[] levelTouched;
        private long total;
        private long movedDay = Long.MIN_VALUE;
        private long movedAt;

        private Entry(
                long id,
                String sku,
                String name,
                String unit,
                boolean active,
                boolean mayGoNegative,
                int locations) {
            this.id = id;
            this.sku = sku;
            this.name = name;
            this.unit = unit;
            this.active = active;
            this.mayGoNegative = mayGoNegative;
            this.onHand = new long[locations];
            this.levelTouched = new boolean[locations];
        }

        /** Its identity, once it is no draft any more. */
        public ItemId id() {
            return new ItemId(id);
        }

        long key() {
            return id;
        }

        public String sku() {
            return sku;
        }

        public String name() {
            return name;
        }

        /** Gives it a better name; saved by {@link BulkBooking#renameItem}. */
        public void rename(String better) {
            name = better;
        }

        public boolean isActive() {
            return active;
        }

        /** It came with an import that was taken back: an import may bring it again. */
        public boolean isWithdrawn() {
            return withdrawn;
        }

        /** An import allowed it to go below zero. */
        public boolean wasLoosened() {
            return wasLoosened;
        }

        /** Allows it to go below zero from now on. */
        public void loosen() {
            mayGoNegative = true;
            wasLoosened = true;
        }

        /** Over all locations. */
        public long total() {
            return total;
        }

        /**
         * The day of its latest movement, or one before all days where it never moved: days since
         * 1970-01-01.
         */
        public long movedDay() {
            return movedDay;
        }
    }

    /** Everything that a snapshot, or the transaction of a writer, holds now. */
    static BulkStock load(List<Location> locations, Set<Long> withdrawn, Reader reader) {
        BulkStock stock = new BulkStock(locations);
        StockLoader loader = new StockLoader();
        loader.items(
                reader,
                (id, sku, name, unit, active, mayGoNegative, onHand, movedDay, movedAt) -> {
                    Entry entry =
                            new Entry(
                                    id,
                                    sku,
                                    name,
                                    unit.intern(),
                                    active,
                                    mayGoNegative,
                                    locations.size());
                    entry.total = onHand;
                    entry.withdrawn = !active && onHand == 0 && withdrawn.contains(id);
                    entry.movedDay = movedDay.orElse(Long.MIN_VALUE);
                    entry.movedAt = movedAt;
                    stock.bySku.put(key(sku), entry);
                    stock.byId.put(id, entry);
                });
        loader.levels(
                reader,
                (item, location, onHand) -> {
                    Entry entry = stock.byId.get(item);
                    if (entry != null) {
                        entry.onHand[stock.indexOf(location)] = onHand;
                    }
                });
        loader.barcodes(
                reader,
                (code, item, quantity) -> {
                    Entry entry = stock.byId.get(item);
                    if (entry != null) {
                        stock.byBarcode.put(code, new Code(entry, quantity));
                    }
                });
        stock.lastId = loader.lastItem(reader);
        return stock;
    }

    /** The item with this SKU, without regard to ASCII case. */
    public Optional<Entry> find(String sku) {
        return Optional.ofNullable(bySku.get(key(sku)));
    }

    /** The item with this key, as {@link #key} makes it: for those who look up very often. */
    public @Nullable Entry get(String key) {
        return bySku.get(key);
    }

    /** What a barcode stands for. */
    public @Nullable Code barcode(String code) {
        return byBarcode.get(code);
    }

    /** Makes a barcode stand for an item. */
    public void putBarcode(String code, Entry entry, Quantity quantity) {
        byBarcode.put(code, new Code(entry, quantity.thousandths()));
    }

    /** Frees a barcode. */
    public void removeBarcode(String code) {
        byBarcode.remove(code);
    }

    /** A new item with nothing in stock, that does not count until {@link #add}. */
    public Entry draft(
            String sku, String name, String unit, boolean active, boolean mayGoNegative) {
        return new Entry(0, sku, name, unit, active, mayGoNegative, locations.size());
    }

    /** Takes a new item in, under a key of its own. */
    public void add(Entry draft) {
        draft.id = ++lastId;
        bySku.put(key(draft.sku), draft);
    }

    /** How many there are, retired ones included. */
    public int items() {
        return bySku.size();
    }

    /** The places where stock may lie; movements name them by their place in this list. */
    public List<Location> locations() {
        return locations;
    }

    /** What lies at a location, in thousandths. */
    public long onHand(Entry entry, int location) {
        return entry.onHand[location];
    }

    /**
     * The rule that a movement would break, if any.
     *
     * @param location its place in {@link #locations}
     * @param change thousandths, signed, within {@link Quantity#LIMIT}
     */
    public Optional<Rule> brokenBy(Entry entry, int location, long change) {
        long there = entry.onHand[location];
        if (StockRule.isTooLarge(there, change) || StockRule.isTooLarge(entry.total, change)) {
            return Optional.of(new Rule.QuantityTooLarge());
        }
        if (StockRule.isTooLittle(there, change) && !entry.mayGoNegative) {
            return Optional.of(
                    new Rule.NotEnoughStock(
                            entry.sku,
                            entry.name,
                            entry.unit,
                            new Quantity(there),
                            new Quantity(-change)));
        }
        return Optional.empty();
    }

    /**
     * Books a movement that breaks no rule.
     *
     * @param day days since 1970-01-01
     * @param bookedAt milliseconds since then
     */
    public void apply(Entry entry, int location, long change, long day, long bookedAt) {
        if (!entry.touched) {
            entry.touched = true;
            touched.add(entry);
        }
        entry.onHand[location] += change;
        entry.levelTouched[location] = true;
        entry.total += change;
        if (day >= entry.movedDay) {
            entry.movedDay = day;
            entry.movedAt = bookedAt;
        }
    }

    /** The items that moved, by their keys: the order in which the database has them, too. */
    List<Entry> touched() {
        return touched.stream().sorted(Comparator.comparingLong(Entry::key)).toList();
    }

    /** Saves what an item has now. */
    void write(Entry entry, BulkLedger ledger) {
        for (int i = 0; i < locations.size(); i++) {
            if (entry.levelTouched[i]) {
                ledger.level(entry.id, locations.get(i).id().value(), entry.onHand[i]);
            }
        }
        ledger.total(entry.id, entry.total, entry.movedDay, entry.movedAt);
    }

    /** Whether it was not there when this was loaded. */
    boolean isNew(Entry entry) {
        return !byId.containsKey(entry.id);
    }

    /** An item that was there when this was loaded. */
    Entry byKey(long item) {
        return Objects.requireNonNull(byId.get(item));
    }

    /** The place of a location in {@link #locations}. */
    int indexOf(long location) {
        for (int i = 0; i < locations.size(); i++) {
            if (locations.get(i).id().value() == location) {
                return i;
            }
        }
        throw new IllegalStateException("no location " + location);
    }

    /** Folds ASCII letters, as the database compares SKUs. */
    public static String key(String sku) {
        for (int i = 0; i < sku.length(); i++) {
            char c = sku.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                return folded(sku, i);
            }
        }
        return sku;
    }

    private static String folded(String sku, int from) {
        char[] chars = sku.toCharArray();
        for (int i = from; i < chars.length; i++) {
            if (chars[i] >= 'A' && chars[i] <= 'Z') {
                chars[i] = (char) (chars[i] + ('a' - 'A'));
            }
        }
        return new String(chars);
    }
}
