package storeroom.repository;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.repository.LedgerShop.goods;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.CostMethod;
import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.model.MovementKind;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** However the ledger is read, the same values come out of it. */
class CostRunTest {

    @TempDir Path folder;
    private Company company;
    private List<ItemId> items = List.of();

    @BeforeEach
    void fill() {
        company = TestCompany.in(folder);
        items =
                LedgerShop.fillAtRandom(
                        company, LedgerShop.addLocation(company, "YARD", "Yard"), 200);
        for (int i = 0; i < 40; i++) {
            company.receive()
                    .receive(
                            MovementKind.RECEIPT,
                            goods(items.get(i % 5), 1 + i % 7, (i * 37) % 200, "")
                                    .withUnitPrice(Optional.of(new Money(i * 777L))));
        }
        company.undo().undoLast();
    }

    @AfterEach
    void close() {
        company.close();
    }

    private static List<String> told(ValueRows rows) {
        List<String> told = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            told.add(
                    "%d %d %d %d %s"
                            .formatted(
                                    rows.item(at),
                                    rows.day(at),
                                    rows.movement(at),
                                    rows.value(at),
                                    rows.isIssue(at)));
        }
        return told;
    }

    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void aWalkOverTheTableFindsWhatTheIndexFinds(CostMethod method) {
        try (Reader reader = company.connections().reader()) {
            CostRun byIndex = new CostRun(reader, method);
            CostRun byTable = new CostRun(reader, method);
            byTable.walkTheTable();
            long last = items.getLast().value();
            for (long first : new long[] {1, 3, last}) {
                byIndex.work(first, last);
                byTable.work(first, last);
                assertThat(told(byTable.rows())).isEqualTo(told(byIndex.rows()));
                assertThat(byTable.kept().size()).isEqualTo(byIndex.kept().size());
            }
            byIndex.work(1, last);
            assertThat(byIndex.rows().size()).isGreaterThan(150);
        }
    }

    @Test
    void whatIsKeptIsWhatTheLedgerSaysFromAnyDayOn() {
        try (Reader reader = company.connections().reader()) {
            CostRun run = new CostRun(reader, CostMethod.MOVING_AVERAGE);
            for (ItemId item : items) {
                for (int daysAgo : new int[] {500, 250, 100, 3, 0}) {
                    long day = LedgerShop.daysAgo(daysAgo).toEpochDay();
                    long value = run.workFrom(item.value(), day);
                    for (int at = 0; at < run.rows().size(); at++) {
                        assertThat(run.rows().compare(at, run.kept(), at)).isZero();
                        assertThat(run.rows().value(at)).isEqualTo(run.kept().value(at));
                        value += run.rows().value(at);
                    }
                    assertThat(company.stock().find(reader, item).orElseThrow().value())
                            .contains(new Money(value));
                }
            }
        }
    }
}
