package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.AuditEntity;
import storeroom.model.AuditFilter;
import storeroom.model.Changes;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.model.Partner;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerId;
import storeroom.model.PriceBreak;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.model.SupplierItem;
import storeroom.model.SupplierOffer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Of the suppliers of an item exactly one is preferred, whatever is set and removed. */
class SetSupplierItemTest {

    @TempDir Path folder;
    private Company company;
    private ItemId anvil;
    private Partner bolt;
    private Partner nut;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        anvil = company.saveItem().add(ItemDetails.builder("A", "Anvil").build()).item();
        bolt = add("Bolt");
        nut = add("Nut");
    }

    @AfterEach
    void close() {
        company.close();
    }

    private Partner add(String name) {
        PartnerDetails details = PartnerDetails.supplier(name).build();
        return new Partner(company.savePartner().add(details).partner(), details);
    }

    private SupplierItem terms(Partner supplier, boolean preferred, String price) {
        return new SupplierItem(
                anvil,
                supplier.id(),
                "X-" + supplier.name(),
                Quantity.of(10),
                Quantity.ZERO,
                3,
                preferred,
                List.of(new PriceBreak(Quantity.ZERO, Money.parse(price))));
    }

    private Changes set(SupplierItem one) {
        return company.setSupplierItem().set(one, read(one.supplier()));
    }

    private Optional<SupplierItem> read(PartnerId supplier) {
        try (Reader reader = company.connections().reader()) {
            return company.supplierPrices().find(reader, anvil, supplier);
        }
    }

    private List<String> preferred() {
        try (Reader reader = company.connections().reader()) {
            return company.supplierPrices().ofItem(reader, anvil).stream()
                    .filter(offer -> offer.terms().preferred())
                    .map(SupplierOffer::supplierName)
                    .toList();
        }
    }

    private List<String> audit() {
        AuditFilter filter = AuditFilter.ALL.withEntity(AuditEntity.SUPPLIER_ITEM);
        try (Reader reader = company.connections().reader()) {
            return company.audit().rows(reader, filter, 0, 50).stream()
                    .map(
                            e ->
                                    e.label()
                                            + " "
                                            + e.field()
                                            + " "
                                            + e.before().orElse("")
                                            + ">"
                                            + e.after().orElse(""))
                    .toList();
        }
    }

    @Test
    void theFirstSupplierIsPreferredAtOnceAndAnotherOneTakesItFromThere() {
        set(terms(bolt, false, "5"));
        assertThat(preferred()).containsExactly("Bolt");
        set(terms(nut, false, "4"));
        assertThat(preferred()).containsExactly("Bolt");
        Changes changes = set(terms(nut, true, "4"));
        assertThat(preferred()).containsExactly("Nut");
        assertThat(changes.items()).containsExactly(anvil);
        assertThat(changes.partners()).containsExactlyInAnyOrder(bolt.id(), nut.id());
        assertThat(audit())
                .contains("A · Bolt preferred true>false", "A · Nut preferred false>true");
    }

    @Test
    void whoIsPreferredStaysSoUntilAnotherOneIs() {
        set(terms(bolt, true, "5"));
        set(terms(nut, false, "4"));
        assertThat(set(terms(bolt, false, "5"))).isEqualTo(Changes.NOTHING);
        assertThat(preferred()).containsExactly("Bolt");
    }

    @Test
    void whereThePreferredOneGoesTheCheapestOfTheOthersFollows() {
        Partner third = add("Third");
        set(terms(bolt, true, "5"));
        set(terms(nut, false, "4"));
        set(terms(third, false, "3"));
        company.setSupplierItem().remove(read(bolt.id()).orElseThrow());
        assertThat(preferred()).containsExactly("Third");
        company.setSupplierItem().remove(read(third.id()).orElseThrow());
        company.setSupplierItem().remove(read(nut.id()).orElseThrow());
        assertThat(preferred()).isEmpty();
        assertThat(audit()).contains("A · Bolt  >");
    }

    @Test
    void whatItCostIsNotedWhenItChanges() {
        set(terms(bolt, true, "5"));
        set(terms(bolt, true, "4.5"));
        assertThat(audit()).first().isEqualTo("A · Bolt supplier_prices 0=5>0=4.5");
        assertThat(set(terms(bolt, true, "4.5"))).isEqualTo(Changes.NOTHING);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        SupplierItem first = terms(bolt, true, "5");
        set(first);
        set(terms(bolt, true, "4"));
        assertThatThrownBy(
                        () ->
                                company.setSupplierItem()
                                        .set(terms(bolt, true, "6"), Optional.of(first)))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e ->
                                assertThat(e.rule())
                                        .isEqualTo(new Rule.SupplierItemChanged("A", "Bolt")));
        assertThatThrownBy(() -> company.setSupplierItem().remove(first))
                .isInstanceOf(RuleBrokenException.class);
        assertThatThrownBy(() -> company.setSupplierItem().set(first, Optional.empty()))
                .isInstanceOf(RuleBrokenException.class);
        assertThat(read(bolt.id())).contains(terms(bolt, true, "4"));
    }

    @Test
    void nothingNewIsBoughtFromSomebodyRetiredOrFromACustomer() {
        company.savePartner().setActive(bolt, false);
        assertThatThrownBy(() -> set(terms(bolt, true, "5")))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e -> assertThat(e.rule()).isEqualTo(new Rule.RetiredPartner("Bolt")));
        PartnerDetails details = PartnerDetails.customer("Eve").build();
        Partner eve = new Partner(company.savePartner().add(details).partner(), details);
        assertThatThrownBy(() -> set(terms(eve, true, "5")))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e -> assertThat(e.rule()).isEqualTo(new Rule.NotASupplier("Eve")));
        assertThat(preferred()).isEmpty();
    }
}
