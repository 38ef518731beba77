package storeroom.operation;

import storeroom.db.ConnectionFactory;
import storeroom.db.Writer;
import storeroom.model.AuditEntity;
import storeroom.model.Changes;
import storeroom.model.Partner;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerId;
import storeroom.model.PartnerRules;
import storeroom.model.Rule;
import storeroom.repository.AuditTrail;
import storeroom.repository.PartnerRepository;
import storeroom.repository.SupplierPrices;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** A supplier or customer is added, changed, retired or brought back. Thread-safe. */
public final class SavePartner {

    private final ConnectionFactory connections;
    private final PartnerRepository partners;
    private final SupplierPrices prices;
    private final AuditTrail audit;
    private final Clock clock;
    private final String user;

    /**
     * @param user who adds and changes
     */
    public SavePartner(
            ConnectionFactory connections,
            PartnerRepository partners,
            SupplierPrices prices,
            AuditTrail audit,
            Clock clock,
            String user) {
        this.connections = connections;
        this.partners = partners;
        this.prices = prices;
        this.audit = audit;
        this.clock = clock;
        this.user = user;
    }

    /** What was saved. */
    public record Saved(PartnerId partner, Changes changes) {}

    /**
     * Adds somebody.
     *
     * @throws RuleBrokenException when a field is not allowed, or the name is taken
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Saved add(PartnerDetails details) {
        Booker.refuse(PartnerRules.brokenBy(details));
        try (Writer writer = connections.writer("Add a supplier or customer")) {
            Booker.refuse(taken(writer, details.name(), Optional.empty()));
            Instant now = clock.instant();
            PartnerId id = partners.insert(writer, details, now);
            auditor(writer, now).partnerAdded(id, details);
            writer.commit();
            return new Saved(id, Changes.of(id));
        }
    }

    /**
     * Replaces what is known about somebody, unless another person changed it since it was read.
     * Where it is as before, nothing is written.
     *
     * @param expected as it was read
     * @throws RuleBrokenException when a field is not allowed, the name is taken, there are prices
     *     of somebody who is to be no supplier, nobody is there any more, or with {@link
     *     Rule.PartnerChangedMeanwhile}, which says who did
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Saved change(Partner partner, Partner expected) {
        Booker.refuse(PartnerRules.brokenBy(partner.details()));
        try (Writer writer = connections.writer("Change a supplier or customer")) {
            Partner before = get(writer, partner);
            if (!expected.equals(before)) {
                throw new RuleBrokenException(changedMeanwhile(writer, before));
            }
            return change(writer, before, partner);
        }
    }

    /**
     * Retires somebody, or brings them back; where they are so already, nothing is written.
     *
     * @param partner as it was read; only the name and the key matter
     * @throws RuleBrokenException when nobody is there any more
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Saved setActive(Partner partner, boolean active) {
        try (Writer writer =
                active
                        ? connections.writer("Bring back a supplier or customer")
                        : connections.writer("Retire a supplier or customer")) {
            Partner before = get(writer, partner);
            PartnerDetails details = before.details().toBuilder().active(active).build();
            return change(writer, before, new Partner(before.id(), details));
        }
    }

    private Saved change(Writer writer, Partner before, Partner partner) {
        if (before.equals(partner)) {
            return new Saved(partner.id(), Changes.NOTHING);
        }
        Booker.refuse(taken(writer, partner.name(), Optional.of(partner.id())));
        if (!partner.details().isSupplier()) {
            int items = prices.count(writer, partner.id());
            if (items > 0) {
                throw new RuleBrokenException(new Rule.StillSupplies(before.name(), items));
            }
        }
        Instant now = clock.instant();
        partners.update(writer, partner, now);
        auditor(writer, now).partnerChanged(before, partner.details());
        writer.commit();
        return new Saved(partner.id(), Changes.of(partner.id()));
    }

    private Partner get(Writer writer, Partner partner) {
        return partners.find(writer, partner.id())
                .orElseThrow(
                        () -> new RuleBrokenException(new Rule.UnknownPartner(partner.name())));
    }

    private Rule changedMeanwhile(Writer writer, Partner now) {
        return audit.last(writer, AuditEntity.PARTNER, now.id().value())
                .map(
                        entry ->
                                new Rule.PartnerChangedMeanwhile(
                                        now.name(), entry.changedBy(), entry.changedAt()))
                .orElseGet(() -> new Rule.PartnerChangedMeanwhile(now.name(), "", clock.instant()));
    }

    private Optional<Rule> taken(Writer writer, String name, Optional<PartnerId> self) {
        return partners.findByName(writer, name)
                .filter(other -> !Optional.of(other.id()).equals(self))
                .map(other -> new Rule.PartnerNameTaken(other.name()));
    }

    private Auditor auditor(Writer writer, Instant now) {
        return new Auditor(now, user, entry -> audit.append(writer, entry));
    }
}
