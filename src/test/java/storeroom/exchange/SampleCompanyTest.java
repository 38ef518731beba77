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
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
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
    void aCompanyThatHasItemsIsLeftAlone() {
        try (Company company = TestCompany.in(folder)) {
            SampleCompany.fill(company);
            assertThatThrownBy(() -> SampleCompany.fill(company))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
