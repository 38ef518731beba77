package storeroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import storeroom.exchange.ImportReport.Outcome;
import storeroom.model.Quantity;

import java.io.IOException;
import java.time.LocalDate;

/** A count says what lay there at the end of its day, and a day is one that can have been. */
class CountImportTest extends ImportCase {

    private static final String HEADER = "sku,quantity,date,kind\n";

    @Test
    void inTheOrderOfDaysEachCountIsRightOnItsDayAndAfter() throws IOException {
        ImportReport report =
                run(
                        sales(
                                HEADER
                                        + "B,9,2026-01-01,receipt\n"
                                        + "B,7,2026-01-05,count\n"
                                        + "B,2,2026-01-08,sale\n"
                                        + "B,6,2026-01-08,count\n"
                                        + "B,1,2026-01-09,sale\n"));
        assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(asOf("B", LocalDate.of(2026, 1, 4))).isEqualTo(Quantity.of(9));
        assertThat(asOf("B", LocalDate.of(2026, 1, 5))).isEqualTo(Quantity.of(7));
        assertThat(asOf("B", LocalDate.of(2026, 1, 8))).isEqualTo(Quantity.of(6));
        assertThat(onHand("B")).isEqualTo(Quantity.of(5));
    }

    @Test
    void aCountBeforeWhatTheLedgerKnowsIsRefused() throws IOException {
        ImportReport report = run(sales(HEADER + "A,9,2026-11-20,count\n"));
        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.bad().getFirst().reason()).contains("moved after 20/11/2026");
        assertThat(onHand("A")).isEqualTo(Quantity.of(10));
    }

    @Test
    void aCountBeforeARowAboveItIsRefused() throws IOException {
        ImportReport report = run(sales(HEADER + "B,5,2026-01-08,receipt\nB,9,2026-01-07,count\n"));
        assertThat(report.bad()).hasSize(1);
        assertThat(report.bad().getFirst().line()).isEqualTo(3);
        assertThat(report.bad().getFirst().column()).isEqualTo("quantity");
    }

    @Test
    void whatHappenedBeforeACountMustStandAboveIt() throws IOException {
        ImportReport report = run(sales(HEADER + "B,5,2026-01-08,count\nB,2,2026-01-07,receipt\n"));
        assertThat(report.bad()).hasSize(1);
        assertThat(report.bad().getFirst().line()).isEqualTo(3);
        assertThat(report.bad().getFirst().reason()).contains("counts this item on 08/01/2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2099-01-01", "1800-01-01"})
    void aDayOfAllRowsThatCannotHaveBeenIsRefused(String day) throws IOException {
        String before = state();
        ImportRequest request = sales("sku,quantity\nA,1\n").withDay(LocalDate.parse(day));
        ImportRequest items = items("sku,name,onhand\nC,Chain,1\n").withDay(LocalDate.parse(day));
        for (ImportRequest each : new ImportRequest[] {request, items}) {
            for (boolean dryRun : new boolean[] {true, false}) {
                assertThatThrownBy(() -> run(each.withDryRun(dryRun)))
                        .isInstanceOf(ImportRefusedException.class)
                        .hasMessageContaining(day.substring(0, 4));
            }
        }
        assertThat(state()).isEqualTo(before);
    }
}
