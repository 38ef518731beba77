package storeroom.repository;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.TODAY;

import org.jooq.Query;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.LocationId;
import storeroom.model.MovementFilter;
import storeroom.model.RowRange;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How SQLite goes about the reads of large lists: within an index, or in the tables' own order. */
class PlansOfReadsTest {

    @TempDir Path folder;
    private Company company;
    private Reader reader;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        reader = company.connections().reader();
    }

    @AfterEach
    void close() {
        reader.close();
        company.close();
    }

    private List<String> plan(Query query) {
        return reader.dsl()
                .fetch("EXPLAIN QUERY PLAN " + query.getSQL(ParamType.INLINED))
                .getValues("detail", String.class);
    }

    @Test
    void stockOfAPastDayIsOneWalkOverOneIndexForAPlaceToo() {
        for (Optional<LocationId> place :
                List.of(Optional.<LocationId>empty(), Optional.of(LocationId.MAIN))) {
            assertThat(plan(LevelTable.past(reader, TODAY, place)))
                    .containsExactly("SCAN movement USING COVERING INDEX movement_by_item");
        }
    }

    @Test
    void totalsReadTheMarkedItemsAsTheyLieInTheTables() {
        for (StockOrder.Column column : StockOrder.Column.values()) {
            for (StockFilter.View view : StockFilter.View.values()) {
                StockNow list =
                        (StockNow)
                                company.stock()
                                        .open(
                                                reader,
                                                new StockFilter("a", view, TODAY),
                                                new StockOrder(column, false));
                assertThat(plan(list.marked(reader, new RowRange(10, 1000))))
                        .as("%s %s", column, view)
                        .anyMatch(step -> step.startsWith("LIST SUBQUERY"))
                        .filteredOn(step -> step.matches("(SCAN|SEARCH) (item|stock_total)\\b.*"))
                        .contains(
                                "SEARCH item USING INTEGER PRIMARY KEY (rowid=?)",
                                "SEARCH stock_total USING INTEGER PRIMARY KEY (rowid=?)");
            }
        }
    }

    @Test
    void aPageOfTheWholeLedgerAndOneOfAnItemKeepToTheirIndexes() {
        for (MovementFilter filter :
                List.of(
                        MovementFilter.ALL,
                        MovementFilter.ALL.between(Optional.empty(), Optional.of(TODAY)))) {
            assertThat(plan(MovementKeys.page(reader, filter, 100, 100)))
                    .singleElement()
                    .asString()
                    .contains("USING COVERING INDEX movement_by_day");
        }
        MovementFilter item = MovementFilter.of(new storeroom.model.ItemId(1));
        assertThat(plan(MovementKeys.page(reader, item, 0, 100)).getFirst())
                .contains("USING COVERING INDEX movement_by_item");
    }
}
