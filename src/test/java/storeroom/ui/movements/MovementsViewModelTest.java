package storeroom.ui.movements;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.TODAY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.model.ItemId;
import storeroom.model.LedgerLine;
import storeroom.model.LocationId;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.operation.Company;
import storeroom.repository.LedgerShop;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.movements.MovementsViewModel.State;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class MovementsViewModelTest {

    @TempDir Path folder;
    private Company company;
    private OpenCompany open;
    private MovementsViewModel ledger;
    private LocationId yard;
    private ItemId bolts;

    @BeforeEach
    void openTheCompany() {
        company = TestCompany.in(folder);
        yard = LedgerShop.addLocation(company, "YARD", "Yard");
        bolts = LedgerShop.item(company, "B-1", "Bolts", "Fasteners");
        open = TestDesk.of(company, new TestDialogs());
        ledger = new MovementsViewModel(open);
    }

    private void book() {
        ItemId cable = LedgerShop.item(company, "C-1", "Cable", "Electric");
        company.receive().receive(MovementKind.RECEIPT, LedgerShop.goods(bolts, 20, 40, "LS-7"));
        company.transfer().transfer(LedgerShop.goods(bolts, 4, 10, ""), yard);
        company.issue().issue(MovementKind.SALE, LedgerShop.goods(bolts, 3, 2, "INV-1"));
        company.receive().receive(MovementKind.RECEIPT, LedgerShop.goods(cable, 9, 0, "LS-8"));
    }

    @AfterEach
    void close() {
        company.close();
    }

    private List<Long> shown() {
        return lines().stream().map(line -> line.movement().change().thousandths() / 1000).toList();
    }

    private List<LedgerLine> lines() {
        return ledger.lines().get().stream().map(slot -> slot.row().get().orElseThrow()).toList();
    }

    @Test
    void itReadsNothingBeforeItIsShownAndSaysWhenThereIsNothing() {
        assertThat(ledger.state().get()).isEqualTo(State.LOADING);
        ledger.entered();
        assertThat(ledger.state().get()).isEqualTo(State.EMPTY);
    }

    @Test
    void eachFilterNarrowsTheListAndItsFigures() {
        book();
        ledger.entered();
        assertThat(shown()).containsExactly(9L, -3L, 4L, -4L, 20L);
        ledger.period().set(LedgerPeriod.WEEK);
        assertThat(shown()).containsExactly(9L, -3L);
        ledger.kind().set(Optional.of(MovementKind.SALE));
        assertThat(shown()).containsExactly(-3L);
        assertThat(ledger.figures().get().orElseThrow().outs()).isEqualTo(1);
        ledger.search().set("zzz");
        assertThat(ledger.state().get()).isEqualTo(State.NO_HITS);
        ledger.showAll();
        ledger.location().set(Optional.of(yard));
        assertThat(shown()).containsExactly(4L);
    }

    @Test
    void daysCanBeTyped() {
        book();
        ledger.entered();
        ledger.period().set(LedgerPeriod.BETWEEN);
        ledger.from().text().set(open.words().formats().shortDay(TODAY.minusDays(12)));
        ledger.to().text().set(open.words().formats().shortDay(TODAY.minusDays(1)));
        assertThat(shown()).containsExactly(-3L, 4L, -4L);
        assertThat(LedgerPeriod.THIS_MONTH.from(TODAY)).contains(TODAY.withDayOfMonth(1));
        assertThat(LedgerPeriod.THIS_YEAR.from(TODAY)).contains(TODAY.withDayOfYear(1));
        assertThat(LedgerPeriod.MONTH.from(TODAY)).contains(TODAY.minusDays(29));
        assertThat(LedgerPeriod.TODAY.from(TODAY)).contains(TODAY);
    }

    @Test
    void aSkuThatIsTypedWholeShowsThatItemWithItsBalance() {
        book();
        ledger.entered();
        ledger.search().set("b-1");
        ledger.searchAsItem(() -> {});
        assertThat(ledger.item().get().orElseThrow().sku()).isEqualTo("B-1");
        assertThat(ledger.search().get()).isEmpty();
        assertThat(lines())
                .extracting(line -> line.balance().orElseThrow().thousandths() / 1000)
                .containsExactly(17L, 20L, 16L, 20L);
    }

    @Test
    void whatStandsBehindAFigureIsShownWhateverWasSearched() {
        book();
        ledger.entered();
        ledger.search().set("zzz");
        ledger.only(
                MovementFilter.of(bolts)
                        .withLocation(Optional.of(LocationId.MAIN))
                        .between(Optional.empty(), Optional.of(TODAY.minusDays(5))));
        assertThat(shown()).containsExactly(-4L, 20L);
        assertThat(ledger.item().get().orElseThrow().sku()).isEqualTo("B-1");
        assertThat(ledger.period().get()).isEqualTo(LedgerPeriod.BETWEEN);
    }

    @Test
    void theDetailTellsWhatWasSavedTogetherAndWhatTookItBack() {
        book();
        ledger.entered();
        ledger.choose(ledger.lines().get().get(2));
        var detail = ledger.detail().detail().get().orElseThrow();
        assertThat(detail.together().total()).isEqualTo(2);
        assertThat(detail.after().thousandths()).isEqualTo(20_000);
        assertThat(detail.location().orElseThrow().name()).isEqualTo("Yard");
        Movement sale = lines().get(1).movement();
        open.changes().publish(company.reverse().reverse(sale.id(), "not sold").changes());
        Movement reversal =
                lines().stream()
                        .map(LedgerLine::movement)
                        .filter(one -> one.reverses().isPresent())
                        .findFirst()
                        .orElseThrow();
        ledger.choose(ledger.lines().get().get(lines().indexOf(line(reversal))));
        assertThat(ledger.detail().detail().get().orElseThrow().reverses().orElseThrow().id())
                .isEqualTo(sale.id());
    }

    private LedgerLine line(Movement movement) {
        return lines().stream()
                .filter(line -> line.movement().id().equals(movement.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void severalAreTakenBackTogetherAndThoseThatWereAlreadyAreLeftOut() {
        book();
        ledger.entered();
        List<Movement> all = lines().stream().map(LedgerLine::movement).toList();
        ReverseViewModel one = new ReverseViewModel(open, List.of(all.get(1)));
        one.reason().text().set("not sold");
        one.takeBack();
        assertThat(shown()).hasSize(6);
        List<Movement> now = lines().stream().map(LedgerLine::movement).toList();
        ReverseViewModel rest = new ReverseViewModel(open, now);
        assertThat(rest.leftOut()).isEqualTo(2);
        rest.takeBack();
        assertThat(lines()).hasSize(10);
        assertThat(open.notice().get()).contains("4 movements");
        assertThat(lines().stream().mapToLong(l -> l.movement().change().thousandths()).sum())
                .isZero();
    }

    @Test
    void whatIsShownIsExported() throws IOException {
        book();
        ledger.entered();
        ledger.kind().set(Optional.of(MovementKind.TRANSFER));
        Path file = folder.resolve("movements.csv");
        ledger.export(file);
        List<String> written = Files.readAllLines(file);
        assertThat(written).hasSize(3);
        assertThat(written.getFirst())
                .startsWith("id,day,booked_at,kind,sku,name,quantity,location");
        assertThat(written.get(1)).contains(",transfer,B-1,Bolts,4,YARD,");
        assertThat(open.notice().get()).contains("2 movements");
    }
}
