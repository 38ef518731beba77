package storeroom.repository;

import static org.jooq.impl.DSL.noCondition;

import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.PARTNER;
import static storeroom.schema.Tables.SUPPLIER_ITEM;
import static storeroom.schema.Tables.SUPPLIER_PRICE;

import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.model.Page;
import storeroom.model.PartnerId;
import storeroom.model.PriceBreak;
import storeroom.model.Quantity;
import storeroom.model.SupplierItem;
import storeroom.model.SupplierOffer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What items cost where: suppliers' codes, packs, lead times and prices. Thread-safe. */
public final class SupplierPrices {

    private static final Condition JOINED =
            ITEM.ID.eq(SUPPLIER_ITEM.ITEM_ID).and(PARTNER.ID.eq(SUPPLIER_ITEM.SUPPLIER_ID));

    private record Key(long item, long supplier) {}

    /** Where an item can be bought: the preferred supplier first, then by name. */
    public List<SupplierOffer> ofItem(Reader reader, ItemId item) {
        return offers(
                reader,
                SUPPLIER_ITEM.ITEM_ID.eq(item.value()),
                List.of(SUPPLIER_ITEM.PREFERRED.desc(), PARTNER.NAME),
                0,
                Integer.MAX_VALUE);
    }

    /** What a supplier sells, by SKU: a page of it, and how much there is. */
    public Page<SupplierOffer> ofSupplier(
            Reader reader, PartnerId supplier, int offset, int limit) {
        Condition condition = SUPPLIER_ITEM.SUPPLIER_ID.eq(supplier.value());
        List<SupplierOffer> rows = offers(reader, condition, List.of(ITEM.SKU), offset, limit);
        return new Page<>(rows, offset, count(reader, supplier));
    }

    /** How many items a supplier sells. */
    public int count(Reader reader, PartnerId supplier) {
        return reader.dsl()
                .fetchCount(SUPPLIER_ITEM, SUPPLIER_ITEM.SUPPLIER_ID.eq(supplier.value()));
    }

    /** How one item is bought from one supplier. */
    public Optional<SupplierItem> find(Reader reader, ItemId item, PartnerId supplier) {
        Condition condition =
                SUPPLIER_ITEM
                        .ITEM_ID
                        .eq(item.value())
                        .and(SUPPLIER_ITEM.SUPPLIER_ID.eq(supplier.value()));
        return offers(reader, condition, List.of(), 0, 1).stream()
                .findFirst()
                .map(SupplierOffer::terms);
    }

    /** What a supplier calls this, without regard to ASCII case; several where it is not clear. */
    public List<SupplierOffer> byCode(Reader reader, PartnerId supplier, String code) {
        Condition condition =
                SUPPLIER_ITEM.SUPPLIER_ID.eq(supplier.value()).and(SUPPLIER_ITEM.CODE.eq(code));
        return offers(reader, condition, List.of(ITEM.SKU), 0, Integer.MAX_VALUE);
    }

    /** Where an item is bought unless somebody says otherwise; nobody who is retired. */
    public Optional<SupplierOffer> preferred(Reader reader, ItemId item) {
        return ofItem(reader, item).stream()
                .filter(offer -> offer.terms().preferred() && offer.supplierIsActive())
                .findFirst();
    }

    /**
     * Where one unit costs least when at least so many are wanted, with the packs and the minimum
     * of each supplier; of equal ones the faster. Nobody who is retired or has no price for it.
     */
    public Optional<SupplierOffer> cheapest(Reader reader, ItemId item, Quantity wanted) {
        return ofItem(reader, item).stream()
                .filter(SupplierOffer::supplierIsActive)
                .filter(offer -> price(offer, wanted).isPresent())
                .min(
                        Comparator.comparing(
                                        (SupplierOffer offer) -> price(offer, wanted).orElseThrow())
                                .thenComparingInt(offer -> offer.terms().leadTimeDays()));
    }

    private static Optional<Money> price(SupplierOffer offer, Quantity wanted) {
        return offer.terms().priceFor(offer.terms().orderQuantity(wanted));
    }

    /** Where to order so many: from the preferred supplier, else where it is cheapest. */
    public Optional<SupplierOffer> best(Reader reader, ItemId item, Quantity wanted) {
        return preferred(reader, item).or(() -> cheapest(reader, item, wanted));
    }

    /**
     * Says how an item is bought, in the place of what was said before.
     *
     * @throws storeroom.db.ConstraintException when another supplier of the item is preferred, too
     */
    public void set(Writer writer, SupplierItem one) {
        remove(writer, one.item(), one.supplier());
        var row = writer.dsl().newRecord(SUPPLIER_ITEM);
        row.setItemId(one.item().value());
        row.setSupplierId(one.supplier().value());
        row.setCode(one.code());
        row.setPackSize(one.packSize().thousandths());
        row.setMinimumOrder(one.minimumOrder().thousandths());
        row.setLeadTimeDays((long) one.leadTimeDays());
        row.setPreferred(one.preferred() ? 1L : 0L);
        writer.dsl().insertInto(SUPPLIER_ITEM).set(row).execute();
        for (PriceBreak step : one.prices()) {
            writer.dsl()
                    .insertInto(
                            SUPPLIER_PRICE,
                            SUPPLIER_PRICE.ITEM_ID,
                            SUPPLIER_PRICE.SUPPLIER_ID,
                            SUPPLIER_PRICE.FROM_QUANTITY,
                            SUPPLIER_PRICE.UNIT_PRICE)
                    .values(
                            one.item().value(),
                            one.supplier().value(),
                            step.from().thousandths(),
                            step.price().tenThousandths())
                    .execute();
        }
    }

    /** The item is not bought there any more; nothing happens where it was not. */
    public void remove(Writer writer, ItemId item, PartnerId supplier) {
        writer.dsl()
                .deleteFrom(SUPPLIER_PRICE)
                .where(SUPPLIER_PRICE.ITEM_ID.eq(item.value()))
                .and(SUPPLIER_PRICE.SUPPLIER_ID.eq(supplier.value()))
                .execute();
        writer.dsl()
                .deleteFrom(SUPPLIER_ITEM)
                .where(SUPPLIER_ITEM.ITEM_ID.eq(item.value()))
                .and(SUPPLIER_ITEM.SUPPLIER_ID.eq(supplier.value()))
                .execute();
    }

    private static List<SupplierOffer> offers(
            Reader reader,
            Condition which,
            List<? extends OrderField<?>> order,
            int offset,
            int limit) {
        var rows =
                reader.dsl()
                        .select(SUPPLIER_ITEM.fields())
                        .select(ITEM.SKU, ITEM.NAME, ITEM.UNIT, PARTNER.NAME, PARTNER.ACTIVE)
                        .from(SUPPLIER_ITEM, ITEM, PARTNER)
                        .where(which.and(JOINED))
                        .orderBy(order)
                        .limit(limit)
                        .offset(offset)
                        .fetch();
        Map<Key, List<PriceBreak>> prices = new HashMap<>();
        Condition any =
                rows.stream()
                        .map(
                                row ->
                                        SUPPLIER_PRICE
                                                .ITEM_ID
                                                .eq(row.get(SUPPLIER_ITEM.ITEM_ID))
                                                .and(
                                                        SUPPLIER_PRICE.SUPPLIER_ID.eq(
                                                                row.get(
                                                                        SUPPLIER_ITEM
                                                                                .SUPPLIER_ID))))
                        .reduce(noCondition(), Condition::or);
        if (!rows.isEmpty()) {
            reader.dsl()
                    .selectFrom(SUPPLIER_PRICE)
                    .where(any)
                    .forEach(
                            row ->
                                    prices.computeIfAbsent(
                                                    new Key(row.getItemId(), row.getSupplierId()),
                                                    _ -> new ArrayList<>())
                                            .add(
                                                    new PriceBreak(
                                                            new Quantity(row.getFromQuantity()),
                                                            new Money(row.getUnitPrice()))));
        }
        return rows.map(row -> toOffer(row, prices));
    }

    private static SupplierOffer toOffer(Record row, Map<Key, List<PriceBreak>> prices) {
        Key key = new Key(row.get(SUPPLIER_ITEM.ITEM_ID), row.get(SUPPLIER_ITEM.SUPPLIER_ID));
        return new SupplierOffer(
                new SupplierItem(
                        new ItemId(key.item()),
                        new PartnerId(key.supplier()),
                        row.get(SUPPLIER_ITEM.CODE),
                        new Quantity(row.get(SUPPLIER_ITEM.PACK_SIZE)),
                        new Quantity(row.get(SUPPLIER_ITEM.MINIMUM_ORDER)),
                        Math.toIntExact(row.get(SUPPLIER_ITEM.LEAD_TIME_DAYS)),
                        row.get(SUPPLIER_ITEM.PREFERRED) == 1,
                        prices.getOrDefault(key, List.of())),
                row.get(ITEM.SKU),
                row.get(ITEM.NAME),
                row.get(ITEM.UNIT),
                row.get(PARTNER.NAME),
                row.get(PARTNER.ACTIVE) == 1);
    }
}
