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
import storeroom.model.CompanyDetails;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.Partner;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerId;
import storeroom.model.Picture;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.model.SupplierItem;
import storeroom.model.TaxRate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Suppliers and customers are added, changed and retired; each change is noted. */
class SavePartnerTest {

    @TempDir Path folder;
    private Company company;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
    }

    @AfterEach
    void close() {
        company.close();
    }

    private Partner add(PartnerDetails details) {
        PartnerId id = company.savePartner().add(details).partner();
        return new Partner(id, details);
    }

    private Partner read(Partner partner) {
        try (Reader reader = company.connections().reader()) {
            return company.partners().find(reader, partner.id()).orElseThrow();
        }
    }

    private List<String> audit(AuditEntity entity) {
        AuditFilter filter = AuditFilter.ALL.withEntity(entity);
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
    void whatWasAddedIsReadBackInEveryField() {
        PartnerDetails full =
                PartnerDetails.supplier("Bolt & Co")
                        .isCustomer(true)
                        .contact("Anna")
                        .address("Via Roma 1\n20100 Milano")
                        .email("a@example.com")
                        .phone("+39 02 1")
                        .taxNumber("IT1")
                        .paymentDays(30)
                        .note("Rings twice")
                        .build();
        Partner added = add(full);
        assertThat(read(added).details()).isEqualTo(full);
        assertThat(audit(AuditEntity.PARTNER)).containsExactly("Bolt & Co  >");
    }

    @Test
    void aNameBelongsToOneWhateverTheCaseOfItsLetters() {
        add(PartnerDetails.supplier("Bolt & Co").build());
        Partner nut = add(PartnerDetails.customer("Nut").build());
        assertThatThrownBy(() -> add(PartnerDetails.customer("BOLT & CO").build()))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e ->
                                assertThat(e.rule())
                                        .isEqualTo(new Rule.PartnerNameTaken("Bolt & Co")));
        Partner renamed =
                new Partner(nut.id(), nut.details().toBuilder().name("bolt & co").build());
        assertThatThrownBy(() -> company.savePartner().change(renamed, nut))
                .isInstanceOf(RuleBrokenException.class);
        assertThat(read(nut)).isEqualTo(nut);
    }

    @Test
    void eachChangedFieldIsNotedAndNothingElse() {
        Partner bolt = add(PartnerDetails.supplier("Bolt").phone("1").build());
        Partner after =
                new Partner(
                        bolt.id(),
                        bolt.details().toBuilder().name("Bolt & Co").paymentDays(14).build());
        Changes changes = company.savePartner().change(after, bolt).changes();
        assertThat(changes.touchesPartners()).isTrue();
        assertThat(read(bolt)).isEqualTo(after);
        assertThat(audit(AuditEntity.PARTNER))
                .containsExactly("Bolt payment_days 0>14", "Bolt name Bolt>Bolt & Co", "Bolt  >");
        assertThat(company.savePartner().change(after, after).changes()).isEqualTo(Changes.NOTHING);
        assertThat(audit(AuditEntity.PARTNER)).hasSize(3);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        Partner bolt = add(PartnerDetails.supplier("Bolt").build());
        Partner theirs = new Partner(bolt.id(), bolt.details().toBuilder().phone("2").build());
        company.savePartner().change(theirs, bolt);
        Partner mine = new Partner(bolt.id(), bolt.details().toBuilder().phone("3").build());
        assertThatThrownBy(() -> company.savePartner().change(mine, bolt))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e ->
                                assertThat(e.rule())
                                        .isEqualTo(
                                                new Rule.PartnerChangedMeanwhile(
                                                        "Bolt",
                                                        "anna",
                                                        TestCompany.CLOCK.instant())));
        assertThat(read(bolt)).isEqualTo(theirs);
    }

    @Test
    void somebodyIsRetiredAndBroughtBack() {
        Partner bolt = add(PartnerDetails.supplier("Bolt").build());
        company.savePartner().setActive(bolt, false);
        assertThat(read(bolt).details().active()).isFalse();
        assertThat(company.savePartner().setActive(bolt, false).changes())
                .isEqualTo(Changes.NOTHING);
        company.savePartner().setActive(bolt, true);
        assertThat(read(bolt)).isEqualTo(bolt);
        assertThat(audit(AuditEntity.PARTNER))
                .containsExactly("Bolt active false>true", "Bolt active true>false", "Bolt  >");
    }

    @Test
    void whoSellsSomethingStaysASupplier() {
        Partner bolt = add(PartnerDetails.supplier("Bolt").isCustomer(true).build());
        ItemId item = company.saveItem().add(ItemDetails.builder("A", "Anvil").build()).item();
        SupplierItem terms =
                new SupplierItem(
                        item, bolt.id(), "", Quantity.ONE, Quantity.ZERO, 0, true, List.of());
        company.setSupplierItem().set(terms, Optional.empty());
        Partner customer =
                new Partner(bolt.id(), bolt.details().toBuilder().isSupplier(false).build());
        assertThatThrownBy(() -> company.savePartner().change(customer, bolt))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e -> assertThat(e.rule()).isEqualTo(new Rule.StillSupplies("Bolt", 1)));
        company.setSupplierItem().remove(terms);
        company.savePartner().change(customer, bolt);
        assertThat(read(bolt)).isEqualTo(customer);
    }

    @Test
    void aBrokenRuleSavesNothing() {
        assertThatThrownBy(() -> add(PartnerDetails.supplier("Bolt").email("bolt").build()))
                .isInstanceOf(RuleBrokenException.class);
        assertThat(audit(AuditEntity.PARTNER)).isEmpty();
    }

    @Test
    void theCompanySaysOnceWhoItIsAndWhatChangedIsNoted() {
        CompanyDetails shop =
                new CompanyDetails(
                        "Bolt & Co",
                        "1 High Street\nYork",
                        "GB1",
                        "shop@example.com",
                        "",
                        TaxRate.parse("20"));
        Picture logo = new Picture(Picture.Kind.PNG, 2, 1, new byte[] {1, 2, 3});
        company.saveDetails().save(shop, Optional.of(logo));
        try (Reader reader = company.connections().reader()) {
            assertThat(company.profile().details(reader)).isEqualTo(shop);
            assertThat(company.profile().logo(reader)).contains(logo);
        }
        assertThat(audit(AuditEntity.SETTING)).hasSize(6);
        company.saveDetails().save(shop, Optional.of(logo));
        assertThat(audit(AuditEntity.SETTING)).hasSize(6);
        company.saveDetails().save(CompanyDetails.NONE, Optional.empty());
        try (Reader reader = company.connections().reader()) {
            assertThat(company.profile().details(reader)).isEqualTo(CompanyDetails.NONE);
            assertThat(company.profile().logo(reader)).isEmpty();
            assertThat(company.settings().all(reader)).isEmpty();
        }
        assertThat(audit(AuditEntity.SETTING))
                .hasSize(12)
                .contains("company.logo  image/png, 2 × 1>", "tax.rate  20>");
    }
}
