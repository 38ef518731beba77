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
import storeroom.model.ItemField;
import storeroom.model.ItemFilter;
import storeroom.model.ItemOrder;
import storeroom.model.LocationId;
import storeroom.model.MovementFilter;
import storeroom.model.RowRange;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    /** The walk over the categories stands in front of that over their items. */
    private static List<String> walk(String index, boolean byCategory) {
        String walk = "USING COVERING INDEX " + index;
        return byCategory
                ? List.of(
                        "SCAN category USING COVERING INDEX sqlite_autoindex_category_1",
                        "SEARCH item " + walk + " (category_id=?)")
                : List.of("SCAN item " + walk);
    }

    @Test
    void eachOrderOfTheStockListIsOneWalkOverOneIndexOfWhatIsListed() {
        for (StockOrder.Column column : StockOrder.Column.values()) {
            for (boolean ascending : new boolean[] {true, false}) {
                List<String> expected =
                        switch (column) {
                            case SKU -> walk("item_by_sku", false);
                            case NAME -> walk("item_by_name", false);
                            case CATEGORY -> walk("item_by_category", true);
                            case REORDER_POINT -> walk("item_by_reorder_point", false);
                            case ON_HAND -> total("stock_total_by_on_hand");
                            case MOVED -> total("stock_total_by_moved");
                        };
                assertThat(
                                plan(
                                        StockList.keys(
                                                reader,
                                                StockFilter.all(TODAY),
                                                new StockOrder(column, ascending),
                                                1000,
                                                100)))
                        .as("%s %s", column, ascending)
                        .isEqualTo(expected);
            }
        }
    }

    /** Not called covering, for what is listed is computed of other columns; no row is read. */
    private static List<String> total(String index) {
        return List.of("SEARCH stock_total USING INDEX " + index + " (listed=?)");
    }

    @Test
    void whetherACategoryHasItemsIsAskedOfTheIndexesThatBeginWithIt() {
        assertThat(plan(CategoryRepository.names(reader)))
                .filteredOn(step -> !step.contains("SUBQUERY"))
                .containsExactly(
                        "SCAN category USING COVERING INDEX sqlite_autoindex_category_1",
                        "SEARCH item USING COVERING INDEX item_by_category (category_id=?)",
                        "SEARCH item USING COVERING INDEX item_retired_by_category"
                                + " (category_id=?)");
    }

    @Test
    void aSearchInStockWalksTheIndexThatHasTheTextToo() {
        StockFilter found = new StockFilter("hex bolt", StockFilter.View.ALL, TODAY);
        assertThat(plan(StockList.keys(reader, found, StockOrder.BY_SKU, 0, 100)))
                .isEqualTo(walk("item_by_sku", false));
        StockOrder byName = new StockOrder(StockOrder.Column.NAME, true);
        assertThat(plan(StockList.keys(reader, found, byName, 0, 100)))
                .isEqualTo(walk("item_by_name", false));
    }

    @Test
    void theItemsOfAViewAreOneWalkOverAnIndexOfTheirOwn() {
        for (boolean retired : new boolean[] {true, false}) {
            String by = retired ? "item_retired_by_" : "item_by_";
            ItemFilter filter =
                    new ItemFilter(
                            "",
                            retired ? ItemFilter.View.RETIRED : ItemFilter.View.ACTIVE,
                            Optional.empty());
            for (ItemField field :
                    List.of(
                            ItemField.SKU,
                            ItemField.NAME,
                            ItemField.CATEGORY,
                            ItemField.REORDER_POINT)) {
                assertThat(plan(ItemList.keys(reader, filter, new ItemOrder(field, true))))
                        .as("%s %s", retired, field)
                        .isEqualTo(
                                walk(
                                        by + field.name().toLowerCase(Locale.ROOT),
                                        field == ItemField.CATEGORY));
            }
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
