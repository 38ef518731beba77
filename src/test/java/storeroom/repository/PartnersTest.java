package storeroom.repository;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.model.Page;
import storeroom.model.Partner;
import storeroom.model.PartnerCounts;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerFilter;
import storeroom.model.PartnerFilter.View;
import storeroom.model.PartnerId;
import storeroom.model.PriceBreak;
import storeroom.model.Quantity;
import storeroom.model.SupplierItem;
import storeroom.model.SupplierOffer;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Suppliers and customers are found, listed and counted; and what is cheapest where. */
class PartnersTest {

    @TempDir Path folder;
    private Company company;
    private Partner cafe;
    private Partner bolt;
    private Partner old;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        cafe = add(PartnerDetails.customer("Café Zürich").address("Langstraße 5").build());
        bolt = add(PartnerDetails.supplier("Bolt").contact("Anna Rossi").phone("02 55").build());
        old = add(PartnerDetails.supplier("Anvil Works").active(false).build());
        add(PartnerDetails.supplier("both").isCustomer(true).build());
    }

    @AfterEach
    void close() {
        company.close();
    }

    private Partner add(PartnerDetails details) {
        return new Partner(company.savePartner().add(details).partner(), details);
    }

    private List<String> names(String text, View view) {
        try (Reader reader = company.connections().reader()) {
            Page<Partner> page =
                    company.partners().page(reader, new PartnerFilter(text, view), 0, 10);
            assertThat(page.total()).isEqualTo(page.rows().size());
            return page.rows().stream().map(Partner::name).toList();
        }
    }

    @Test
    void aListShowsWhomItsViewNamesByName() {
        assertThat(names("", View.ALL)).containsExactly("Bolt", "both", "Café Zürich");
        assertThat(names("", View.SUPPLIERS)).containsExactly("Bolt", "both");
        assertThat(names("", View.CUSTOMERS)).containsExactly("both", "Café Zürich");
        assertThat(names("", View.RETIRED)).containsExactly("Anvil Works");
        try (Reader reader = company.connections().reader()) {
            assertThat(company.partners().counts(reader)).isEqualTo(new PartnerCounts(3, 2, 2, 1));
            assertThat(company.partners().rows(reader, PartnerFilter.ALL, 1, 1))
                    .extracting(Partner::name)
                    .containsExactly("both");
        }
    }

    @Test
    void wordsAreFoundWhereverTheyStandWithoutCaseAndAccents() {
        assertThat(names("cafe ZURICH", View.ALL)).containsExactly("Café Zürich");
        assertThat(names("langstrasse", View.ALL)).containsExactly("Café Zürich");
        assertThat(names("rossi 55", View.ALL)).containsExactly("Bolt");
        assertThat(names("rossi 56", View.ALL)).isEmpty();
    }

    @Test
    void whatIsSearchedFollowsWhatIsChanged() {
        Partner moved =
                new Partner(cafe.id(), cafe.details().toBuilder().address("Seeweg 1").build());
        company.savePartner().change(moved, cafe);
        assertThat(names("langstrasse", View.ALL)).isEmpty();
        assertThat(names("seeweg", View.ALL)).containsExactly("Café Zürich");
    }

    @Test
    void somebodyIsFoundByNameWithoutCase() {
        try (Reader reader = company.connections().reader()) {
            assertThat(company.partners().findByName(reader, "BOLT")).contains(bolt);
            assertThat(company.partners().findByName(reader, "Bol")).isEmpty();
            assertThat(company.partners().find(reader, new PartnerId(99))).isEmpty();
        }
    }

    private void sells(
            Partner supplier, ItemId item, String code, String pack, String price, String bulk) {
        company.setSupplierItem()
                .set(
                        new SupplierItem(
                                item,
                                supplier.id(),
                                code,
                                Quantity.parse(pack),
                                Quantity.ZERO,
                                5,
                                false,
                                List.of(
                                        new PriceBreak(Quantity.ZERO, Money.parse(price)),
                                        new PriceBreak(Quantity.of(100), Money.parse(bulk)))),
                        Optional.empty());
    }

    @Test
    void theCheapestSupplierDependsOnHowMuchHasToBeOrderedThere() {
        ItemId screw = company.saveItem().add(ItemDetails.builder("S", "Screw").build()).item();
        Partner nut = add(PartnerDetails.supplier("Nut").build());
        sells(bolt, screw, "b-1", "1", "1.00", "0.95");
        sells(nut, screw, "n-1", "100", "1.20", "0.90");
        try (Reader reader = company.connections().reader()) {
            SupplierPrices prices = company.supplierPrices();
            // One is wanted, a hundred come: the price of a hundred holds there.
            assertThat(prices.cheapest(reader, screw, Quantity.ONE))
                    .map(SupplierOffer::supplierName)
                    .contains("Nut");
            assertThat(prices.preferred(reader, screw))
                    .map(SupplierOffer::supplierName)
                    .contains("Bolt");
            assertThat(prices.best(reader, screw, Quantity.ONE))
                    .map(SupplierOffer::supplierName)
                    .contains("Bolt");
            assertThat(prices.byCode(reader, nut.id(), "N-1"))
                    .extracting(SupplierOffer::sku)
                    .containsExactly("S");
            assertThat(prices.byCode(reader, bolt.id(), "N-1")).isEmpty();
        }
        company.savePartner().setActive(bolt, false);
        company.savePartner().setActive(nut, false);
        try (Reader reader = company.connections().reader()) {
            assertThat(company.supplierPrices().best(reader, screw, Quantity.ONE)).isEmpty();
            assertThat(company.supplierPrices().ofItem(reader, screw)).hasSize(2);
        }
    }

    @Test
    void whatASupplierSellsIsListedAPageAtATimeBySku() {
        for (String sku : List.of("C", "A", "B")) {
            ItemId item = company.saveItem().add(ItemDetails.builder(sku, sku).build()).item();
            sells(bolt, item, "x-" + sku, "1", "2", "1");
        }
        try (Reader reader = company.connections().reader()) {
            Page<SupplierOffer> page = company.supplierPrices().ofSupplier(reader, bolt.id(), 1, 1);
            assertThat(page.total()).isEqualTo(3);
            assertThat(page.rows()).extracting(SupplierOffer::sku).containsExactly("B");
            assertThat(page.rows().getFirst().terms().prices()).hasSize(2);
            assertThat(company.supplierPrices().count(reader, old.id())).isZero();
        }
    }
}
