package storeroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import storeroom.repository.TableContents;

/** What whole numbers look like outside. */
class ColumnFormTest {

    /** Fails for a new column: say in {@link ColumnForm} what it counts. */
    @Test
    void ofEveryWholeNumberInTheSchemaItIsSaidWhatItCounts() {
        var tables = new TableContents().tables();
        assertThat(tables).extracting(TableContents.Described::name).contains("item", "movement");
        for (TableContents.Described table : tables) {
            for (TableContents.Column column : table.columns()) {
                if (column.whole()) {
                    assertThat(ColumnForm.of(column.name()))
                            .as("%s.%s", table.name(), column.name())
                            .isPresent();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "quantity, -1500, -1.5",
        "on_hand, 10000, 10",
        "reorder_point, 0, 0",
        "on_hand, 9000000000000001, 9000000000000.001",
        "unit_price, 12345, 1.2345",
        "cost, 1000000000000000, 100000000000",
        "day, 20413, 2025-11-21",
        "moved_day, 0, 1970-01-01",
        "day, -25567, 1900-01-01",
        "day, 9223372036854775807, 9223372036854775807",
        "booked_at, 0, 1970-01-01T00:00:00Z",
        "changed_at, 1763717460123, 2025-11-21T09:31:00.123Z",
        "tax_rate, 2200, 22",
        "discount, 1250, 12.5",
        "value, -12345, -1.2345",
        "kind, 4, 4",
        "lead_time_days, 7, 7",
    })
    void aValueIsExactAndReadable(String column, long kept, String text) {
        assertThat(ColumnForm.of(column).orElseThrow().text(kept)).isEqualTo(text);
    }

    @Test
    void whatNobodyHasDecidedIsNotGuessed() {
        assertThat(ColumnForm.of("weight")).isEmpty();
    }
}
