package storeroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static storeroom.TestCompany.TODAY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.Partner;
import storeroom.model.PartnerCounts;
import storeroom.model.PartnerFilter;
import storeroom.model.PartnerRules;
import storeroom.model.Quantity;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.model.SupplierItemRules;
import storeroom.model.SupplierOffer;
import storeroom.operation.Company;
import storeroom.safety.Verification;

import java.nio.file.Path;
import java.util.List;

class SampleCompanyTest {

    @TempDir Path folder;

    @Test
    void theSampleEndsTodayAndItsBookingTimesAreWhenThingsHappened() {
        try (Company company = TestCompany.in(folder)) {
            assertThat(SampleCompany.fill(company).items()).hasSizeGreaterThan(200);
            assertThat(new Verification(company.connections(), company.clock()).run().findings())
                    .isEmpty();
            try (Reader reader = company.connections().reader()) {
                assertThat(company.stock().summary(reader, TODAY).items()).isGreaterThan(200);
                List<Movement> latest =
                        company.ledger().page(reader, MovementFilter.ALL, 0, 20).rows();
                assertThat(latest.getFirst().day()).isEqualTo(TODAY);
                assertThat(latest)
                        .allSatisfy(
                                movement ->
                                        assertThat(movement.bookedAt())
                                                .isBeforeOrEqualTo(TestCompany.CLOCK.instant()));
                assertThat(
                                company.stock()
                                        .page(
                                                reader,
                                                StockFilter.all(TODAY),
                                                StockOrder.BY_SKU,
                                                0,
                                                10)
                                        .rows())
                        .hasSize(10);
            }
        }
    }

    @Test
    void theSampleKnowsWhereItsItemsAreBought() {
        try (Company company = TestCompany.in(folder)) {
            SampleCompany.fill(company);
            try (Reader reader = company.connections().reader()) {
                PartnerCounts counts = company.partners().counts(reader);
                assertThat(counts.suppliers()).isGreaterThan(7);
                assertThat(counts.customers()).isGreaterThan(5);
                assertThat(counts.retired()).isEqualTo(2);
                List<Partner> all =
                        company.partners().rows(reader, PartnerFilter.ALL, 0, counts.active());
                assertThat(all)
                        .allSatisfy(
                                partner ->
                                        assertThat(PartnerRules.brokenBy(partner.details()))
                                                .isEmpty());
                StockFilter everything = StockFilter.all(TODAY);
                for (StockRow row :
                        company.stock().rows(reader, everything, StockOrder.BY_SKU, 0, 500)) {
                    List<SupplierOffer> offers =
                            company.supplierPrices().ofItem(reader, row.item());
                    assertThat(offers).isNotEmpty();
                    assertThat(offers)
                            .allSatisfy(
                                    offer -> {
                                        assertThat(SupplierItemRules.brokenBy(offer.terms()))
                                                .isEmpty();
                                        assertThat(offer.terms().priceFor(Quantity.ONE))
                                                .isPresent();
                                    });
                    assertThat(offers).filteredOn(o -> o.terms().preferred()).hasSize(1);
                }
            }
        }
    }

    @Test
    void aCompanyThatHasItemsIsLeftAlone() {
        try (Company company = TestCompany.in(folder)) {
            SampleCompany.fill(company);
            assertThatThrownBy(() -> SampleCompany.fill(company))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
