package storeroom.repository;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import static storeroom.schema.Tables.PARTNER;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.Page;
import storeroom.model.Partner;
import storeroom.model.PartnerCounts;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerFilter;
import storeroom.model.PartnerId;
import storeroom.schema.tables.records.PartnerRecord;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The suppliers and customers, a page at a time, by name. Thread-safe. */
public final class PartnerRepository {

    /** Whoever it is, retired or not. */
    public Optional<Partner> find(Reader reader, PartnerId id) {
        return findWhere(reader, PARTNER.ID.eq(id.value()));
    }

    /** The one with this name, without regard to ASCII case. */
    public Optional<Partner> findByName(Reader reader, String name) {
        return findWhere(reader, PARTNER.NAME.eq(name));
    }

    private static Optional<Partner> findWhere(Reader reader, Condition condition) {
        return reader.dsl()
                .selectFrom(PARTNER)
                .where(condition)
                .fetchOptional()
                .map(PartnerRepository::toPartner);
    }

    /** A page of the list, and how long the list is. */
    public Page<Partner> page(Reader reader, PartnerFilter filter, int offset, int limit) {
        return new Page<>(rows(reader, filter, offset, limit), offset, count(reader, filter));
    }

    /** Rows {@code offset} to {@code offset + limit} of the list. */
    public List<Partner> rows(Reader reader, PartnerFilter filter, int offset, int limit) {
        return reader.dsl()
                .selectFrom(PARTNER)
                .where(condition(filter))
                .orderBy(PARTNER.NAME)
                .limit(limit)
                .offset(offset)
                .fetch(PartnerRepository::toPartner);
    }

    /** How long the list is. */
    public int count(Reader reader, PartnerFilter filter) {
        return reader.dsl().fetchCount(PARTNER, condition(filter));
    }

    private static Condition condition(PartnerFilter filter) {
        Condition condition =
                switch (filter.view()) {
                    case ALL -> PARTNER.ACTIVE.eq(1L);
                    case SUPPLIERS -> PARTNER.ACTIVE.eq(1L).and(PARTNER.IS_SUPPLIER.eq(1L));
                    case CUSTOMERS -> PARTNER.ACTIVE.eq(1L).and(PARTNER.IS_CUSTOMER.eq(1L));
                    case RETIRED -> PARTNER.ACTIVE.eq(0L);
                };
        for (String word : SearchText.words(filter.text())) {
            condition = condition.and(position(PARTNER.SEARCH_TEXT, word).gt(0));
        }
        return condition;
    }

    /** How many there are of each view. */
    public PartnerCounts counts(Reader reader) {
        Condition active = PARTNER.ACTIVE.eq(1L);
        var row =
                reader.dsl()
                        .select(
                                countIf(active),
                                countIf(active.and(PARTNER.IS_SUPPLIER.eq(1L))),
                                countIf(active.and(PARTNER.IS_CUSTOMER.eq(1L))),
                                countIf(PARTNER.ACTIVE.eq(0L)))
                        .from(PARTNER)
                        .fetchSingle();
        return new PartnerCounts(
                toInt(row.value1()), toInt(row.value2()), toInt(row.value3()), toInt(row.value4()));
    }

    private static Field<BigDecimal> countIf(Condition condition) {
        return sum(when(condition, inline(1)).otherwise(inline(0)));
    }

    private static int toInt(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.intValueExact();
    }

    /**
     * Adds a supplier or customer.
     *
     * @throws storeroom.db.ConstraintException when the name is taken
     */
    public PartnerId insert(Writer writer, PartnerDetails partner, Instant now) {
        Long last = writer.dsl().select(max(PARTNER.ID)).from(PARTNER).fetchSingle().value1();
        PartnerId id = new PartnerId(last == null ? 1 : last + 1); // nobody is ever deleted
        PartnerRecord row = row(writer, partner, now);
        row.setId(id.value());
        row.setCreatedAt(now.toEpochMilli());
        writer.dsl().insertInto(PARTNER).set(row).execute();
        return id;
    }

    /**
     * Replaces what is known about a supplier or customer.
     *
     * @throws storeroom.db.ConstraintException when the name is taken
     */
    public void update(Writer writer, Partner partner, Instant now) {
        writer.dsl()
                .update(PARTNER)
                .set(row(writer, partner.details(), now))
                .where(PARTNER.ID.eq(partner.id().value()))
                .execute();
    }

    private static PartnerRecord row(Writer writer, PartnerDetails partner, Instant now) {
        PartnerRecord row = writer.dsl().newRecord(PARTNER);
        row.setName(partner.name());
        row.setIsSupplier(partner.isSupplier() ? 1L : 0L);
        row.setIsCustomer(partner.isCustomer() ? 1L : 0L);
        row.setContact(partner.contact());
        row.setAddress(partner.address());
        row.setEmail(partner.email());
        row.setPhone(partner.phone());
        row.setTaxNumber(partner.taxNumber());
        row.setPaymentDays((long) partner.paymentDays());
        row.setNote(partner.note());
        row.setActive(partner.active() ? 1L : 0L);
        row.setSearchText(SearchText.of(partner));
        row.setChangedAt(now.toEpochMilli());
        return row;
    }

    private static Partner toPartner(PartnerRecord row) {
        return new Partner(
                new PartnerId(row.getId()),
                new PartnerDetails(
                        row.getName(),
                        row.getIsSupplier() == 1,
                        row.getIsCustomer() == 1,
                        row.getContact(),
                        row.getAddress(),
                        row.getEmail(),
                        row.getPhone(),
                        row.getTaxNumber(),
                        Math.toIntExact(row.getPaymentDays()),
                        row.getNote(),
                        row.getActive() == 1));
    }
}
