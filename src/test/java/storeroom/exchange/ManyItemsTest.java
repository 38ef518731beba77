package storeroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import storeroom.exchange.ImportReport.Outcome;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.safety.Verification;

import java.io.IOException;

/** More new items than go to the database at once: what needs them must not go before them. */
class ManyItemsTest extends ImportCase {

    @ParameterizedTest
    @ValueSource(ints = {3_999, 4_000, 5_001, 6_000, 10_001})
    void newItemsWithTheirOpeningStock(int items) throws IOException {
        StringBuilder file = new StringBuilder("sku,name,onhand\n");
        for (int i = 0; i < items; i++) {
            file.append("N").append(i).append(",Name ").append(i).append(",3\n");
        }
        ImportReport report = run(items(file.toString()));
        assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(report.newItems()).isEqualTo(items);
        assertThat(onHand("N" + (items - 1))).isEqualTo(Quantity.of(3));
        assertSound();
    }

    @ParameterizedTest
    @ValueSource(ints = {5_001, 6_000})
    void itemsThatMovementsMakeWithNamesThatComeLaterAndLessThanNothing(int items)
            throws IOException {
        StringBuilder file = new StringBuilder("sku,name,quantity,date\n");
        for (int i = 0; i < items; i++) {
            file.append("N").append(i).append(",,1,2026-01-01\n");
        }
        for (int i = 0; i < items; i++) {
            file.append("N").append(i).append(",Name ").append(i).append(",1,2026-01-02\n");
        }
        ImportReport report =
                run(
                        sales(file.toString())
                                .withRules(
                                        MovementRules.STRICT
                                                .withKind(MovementKind.SALE)
                                                .withCreateItems(true)
                                                .withAllowNegative(true)));
        assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(report.newItems()).isEqualTo(items);
        for (int i : new int[] {0, 1, items / 2, items - 1}) {
            assertThat(stock("N" + i).name()).isEqualTo("Name " + i);
            assertThat(onHand("N" + i)).isEqualTo(Quantity.of(-2));
        }
        assertSound();
    }

    private void assertSound() {
        assertThat(new Verification(company.connections(), company.clock()).run().findings())
                .isEmpty();
    }
}
