package storeroom.operation;

import storeroom.db.ConnectionFactory;
import storeroom.db.Writer;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemId;
import storeroom.model.Partner;
import storeroom.model.PartnerId;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.model.SupplierItem;
import storeroom.model.SupplierItemRules;
import storeroom.model.SupplierOffer;
import storeroom.repository.AuditTrail;
import storeroom.repository.ItemRepository;
import storeroom.repository.PartnerRepository;
import storeroom.repository.SupplierPrices;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An item is bought from a supplier in another way, or no longer. Of the suppliers of an item
 * exactly one is preferred: the first one is at once, and whoever becomes it takes it from the
 * other. Thread-safe.
 */
public final class SetSupplierItem {

    private final ConnectionFactory connections;
    private final ItemRepository items;
    private final PartnerRepository partners;
    private final SupplierPrices prices;
    private final AuditTrail audit;
    private final Clock clock;
    private final String user;

    /**
     * @param user who changes it
     */
    public SetSupplierItem(
            ConnectionFactory connections,
            ItemRepository items,
            PartnerRepository partners,
            SupplierPrices prices,
            AuditTrail audit,
            Clock clock,
            String user) {
        this.connections = connections;
        this.items = items;
        this.partners = partners;
        this.prices = prices;
        this.audit = audit;
        this.clock = clock;
        this.user = user;
    }

    /**
     * Says how an item is bought from a supplier, unless somebody else changed it since it was
     * read. Who is preferred stays so until another one is.
     *
     * @param expected as it was read; empty where the item was not bought there
     * @throws RuleBrokenException when a field is not allowed, the item or the supplier is not
     *     there, is no supplier, or is retired and new to the item
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Changes set(SupplierItem one, Optional<SupplierItem> expected) {
        Booker.refuse(SupplierItemRules.brokenBy(one));
        try (Writer writer = connections.writer("Change a supplier price")) {
            Work work = begin(writer, one.item(), one.supplier(), expected);
            if (expected.isEmpty() && !work.supplier.details().active()) {
                throw new RuleBrokenException(new Rule.RetiredPartner(work.supplier.name()));
            }
            List<SupplierItem> others = work.others();
            boolean other = others.stream().anyMatch(SupplierItem::preferred);
            SupplierItem after = one.withPreferred(one.preferred() || !other);
            if (Optional.of(after).equals(expected)) {
                return Changes.NOTHING;
            }
            if (after.preferred()) {
                others.stream()
                        .filter(SupplierItem::preferred)
                        .forEach(before -> work.save(before, before.withPreferred(false)));
            }
            expected.ifPresentOrElse(before -> work.save(before, after), () -> work.add(after));
            writer.commit();
            return work.changes();
        }
    }

    /**
     * The item is not bought there any more. Where it was preferred, the cheapest of the others is
     * from now on.
     *
     * @param expected as it was read
     * @throws RuleBrokenException when it is not so any more
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Changes remove(SupplierItem expected) {
        try (Writer writer = connections.writer("Remove a supplier price")) {
            Work work = begin(writer, expected.item(), expected.supplier(), Optional.of(expected));
            work.remove(expected);
            if (expected.preferred()) {
                next(writer, expected.item())
                        .ifPresent(before -> work.save(before, before.withPreferred(true)));
            }
            writer.commit();
            return work.changes();
        }
    }

    /** Whom to prefer of those who are left: whoever sells one cheapest, else the first. */
    private Optional<SupplierItem> next(Writer writer, ItemId item) {
        return prices.cheapest(writer, item, Quantity.ONE)
                .or(() -> prices.ofItem(writer, item).stream().findFirst())
                .map(SupplierOffer::terms);
    }

    private Work begin(
            Writer writer, ItemId id, PartnerId partner, Optional<SupplierItem> expected) {
        Item item =
                items.find(writer, id)
                        .orElseThrow(
                                () ->
                                        new RuleBrokenException(
                                                new Rule.UnknownItem(String.valueOf(id.value()))));
        Partner supplier =
                partners.find(writer, partner)
                        .orElseThrow(
                                () ->
                                        new RuleBrokenException(
                                                new Rule.UnknownPartner(
                                                        String.valueOf(partner.value()))));
        if (!supplier.details().isSupplier()) {
            throw new RuleBrokenException(new Rule.NotASupplier(supplier.name()));
        }
        if (!prices.find(writer, id, partner).equals(expected)) {
            throw new RuleBrokenException(
                    new Rule.SupplierItemChanged(item.sku(), supplier.name()));
        }
        return new Work(writer, item, supplier);
    }

    /** What is done within one writer. */
    private final class Work {

        private final Writer writer;
        private final Item item;
        private final Partner supplier;
        private final Auditor auditor;
        private final Set<PartnerId> touched = new HashSet<>();

        Work(Writer writer, Item item, Partner supplier) {
            this.writer = writer;
            this.item = item;
            this.supplier = supplier;
            auditor = new Auditor(clock.instant(), user, entry -> audit.append(writer, entry));
        }

        List<SupplierItem> others() {
            return prices.ofItem(writer, item.id()).stream()
                    .map(SupplierOffer::terms)
                    .filter(terms -> !terms.supplier().equals(supplier.id()))
                    .toList();
        }

        void add(SupplierItem after) {
            prices.set(writer, after);
            auditor.supplierItemAdded(item, supplier.name(), after);
            touched.add(after.supplier());
        }

        void save(SupplierItem before, SupplierItem after) {
            prices.set(writer, after);
            auditor.supplierItemChanged(item, name(after.supplier()), before, after);
            touched.add(after.supplier());
        }

        void remove(SupplierItem before) {
            prices.remove(writer, before.item(), before.supplier());
            auditor.supplierItemRemoved(item, supplier.name());
            touched.add(before.supplier());
        }

        private String name(PartnerId id) {
            return partners.find(writer, id).map(Partner::name).orElseThrow();
        }

        Changes changes() {
            return Changes.of(item.id(), touched);
        }
    }
}
