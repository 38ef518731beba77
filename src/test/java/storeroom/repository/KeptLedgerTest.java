package storeroom.repository;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.repository.LedgerShop.daysAgo;
import static storeroom.repository.LedgerShop.goods;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.LedgerLine;
import storeroom.model.LocationId;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The keys of the ledger in memory, beside the database that looks at every movement. */
class KeptLedgerTest {

    private static final List<String> TEXTS =
            List.of("", "r-3", "thing d-1", "D-1", "INV", "cafe", "CAFÉ", "straße", "zzz", "3 pen");

    @TempDir Path folder;
    private Company company;
    private LocationId yard;
    private List<ItemId> items = List.of();
    private final MovementList list = new MovementList();
    private final MovementLedger ledger = new MovementLedger();

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        yard = LedgerShop.addLocation(company, "YARD", "Yard");
        items = LedgerShop.fillAtRandom(company, yard, 150);
        company.issue()
                .issue(
                        MovementKind.WASTE,
                        goods(items.get(1), 1, 3, "INV-7").withNote("Café, Straße\nopen INV"));
    }

    @AfterEach
    void close() {
        company.close();
    }

    private <T> T read(Function<Reader, T> work) {
        try (Reader reader = company.connections().reader()) {
            return work.apply(reader);
        }
    }

    private static List<MovementFilter> allFilters(LocationId yard) {
        List<MovementFilter> filters = new ArrayList<>();
        for (String text : TEXTS) {
            for (Optional<MovementKind> kind :
                    List.of(
                            Optional.<MovementKind>empty(),
                            Optional.of(MovementKind.SALE),
                            Optional.of(MovementKind.OPENING))) {
                for (Optional<LocationId> place :
                        List.of(Optional.<LocationId>empty(), Optional.of(yard))) {
                    for (int[] days :
                            new int[][] {{-1, -1}, {200, -1}, {-1, 100}, {200, 50}, {1, 9}}) {
                        filters.add(
                                MovementFilter.ALL
                                        .withText(text)
                                        .withKind(kind)
                                        .withLocation(place)
                                        .between(day(days[0]), day(days[1])));
                    }
                }
            }
        }
        return filters;
    }

    private static Optional<LocalDate> day(int ago) {
        return ago < 0 ? Optional.empty() : Optional.of(daysAgo(ago));
    }

    /** In the database's own way, without the keys. */
    private List<Movement> slowly(Reader reader, MovementFilter filter) {
        return ledger.rows(reader, filter, 0, 10_000);
    }

    private static List<Movement> paged(Reader reader, LedgerListing listing) {
        List<Movement> rows = new ArrayList<>();
        for (int offset = 0; offset < listing.size(); offset += 37) {
            rows.addAll(
                    listing.rows(reader, offset, 37).stream().map(LedgerLine::movement).toList());
        }
        return rows;
    }

    private void allFiltersFindWhatTheDatabaseFinds() {
        int found = 0;
        for (MovementFilter filter : allFilters(yard)) {
            List<Movement> expected = read(reader -> slowly(reader, filter));
            LedgerListing listing = read(reader -> list.open(reader, filter));
            assertThat(listing).as("%s", filter).isInstanceOf(LedgerHits.class);
            List<Movement> shown = read(reader -> paged(reader, listing));
            assertThat(shown).as("%s", filter).isEqualTo(expected);
            var figures = read(reader -> list.figures(reader, filter));
            assertThat(figures.movements()).isEqualTo(expected.size());
            assertThat(figures.ins())
                    .isEqualTo((int) expected.stream().filter(KeptLedgerTest::adds).count());
            assertThat(figures.outs())
                    .isEqualTo((int) expected.stream().filter(one -> !adds(one)).count());
            found += expected.size();
        }
        assertThat(found).isPositive();
    }

    private static boolean adds(Movement movement) {
        return movement.change().thousandths() > 0;
    }

    @Test
    void everyFilterFindsWhatTheDatabaseFinds() {
        boolean isReady = read(list::prepare);
        assertThat(isReady).isTrue();
        allFiltersFindWhatTheDatabaseFinds();
    }

    @Test
    void whatIsBookedLaterIsFoundToo() {
        read(reader -> list.open(reader, MovementFilter.ALL.withText("d-1")));
        company.receive().receive(MovementKind.RECEIPT, goods(items.get(2), 5, 0, "INV-8"));
        allFiltersFindWhatTheDatabaseFinds();
        company.receive().receive(MovementKind.RECEIPT, goods(items.get(3), 5, 250, "inv-9"));
        allFiltersFindWhatTheDatabaseFinds();
        var last = read(reader -> slowly(reader, MovementFilter.ALL.withText("INV-8"))).getFirst();
        company.reverse().reverse(last.id(), "not so");
        allFiltersFindWhatTheDatabaseFinds();
    }

    @Test
    void aRenamedItemIsFoundByItsNewNameAlone() {
        MovementFilter byName = MovementFilter.ALL.withText("whatsit");
        assertThat(read(reader -> list.open(reader, byName)).size()).isZero();
        var item = read(reader -> company.items().find(reader, items.get(4))).orElseThrow();
        company.saveItem()
                .change(
                        new storeroom.model.Item(
                                item.id(), item.details().toBuilder().name("Whatsit").build()));
        int movements = read(reader -> slowly(reader, MovementFilter.of(item.id()))).size();
        assertThat(read(reader -> list.open(reader, byName)).size()).isEqualTo(movements);
    }

    @Test
    void aSnapshotFromBeforeTheLatestBookingDoesNotShowIt() {
        MovementFilter filter = MovementFilter.ALL.withText("inv");
        try (Reader earlier = company.connections().reader()) {
            int before = slowly(earlier, filter).size();
            company.receive().receive(MovementKind.RECEIPT, goods(items.get(2), 5, 0, "INV-8"));
            assertThat(read(reader -> list.open(reader, filter)).size()).isEqualTo(before + 1);
            assertThat(list.open(earlier, filter).size()).isEqualTo(before);
            assertThat(list.figures(earlier, filter).movements()).isEqualTo(before);
        }
    }

    @Test
    void anotherLedgerOfTheSameLengthIsNotTakenForTheOneThatWasKept(@TempDir Path elsewhere) {
        MovementFilter filter = MovementFilter.ALL.withText("d-1");
        read(reader -> list.open(reader, filter));
        try (Company other = TestCompany.in(elsewhere)) {
            ItemId item = LedgerShop.item(other, "X-1", "Other", "Group");
            int length = read(reader -> ledger.count(reader, MovementFilter.ALL));
            for (int i = 0; i < length; i++) {
                other.receive().receive(MovementKind.RECEIPT, goods(item, 1, 0, "D-1"));
            }
            try (Reader reader = other.connections().reader()) {
                assertThat(paged(reader, list.open(reader, filter)))
                        .hasSize(length)
                        .isEqualTo(slowly(reader, filter));
            }
        }
    }
}
