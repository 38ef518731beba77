package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.TODAY;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import storeroom.TestCompany;
import storeroom.Wiring;
import storeroom.db.DatabaseOptions;
import storeroom.db.Reader;
import storeroom.model.CountId;
import storeroom.model.CountState;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.CloseCount.Uncounted;
import storeroom.operation.EnterCount.Mode;
import storeroom.safety.Verification;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * Counts between receipts, issues and undos, in any order, against a plain model: what is there
 * after a count is closed is what was counted and what moved since.
 */
class CountModelTest {

    private static final int ITEMS = 6;
    private static final int STEPS = 250;

    @TempDir private Path folder;
    private final List<ItemId> items = new ArrayList<>();
    private final Map<ItemId, Long> stock = new HashMap<>();

    /** What each open sheet will make of what it counted: the stock, if it is closed now. */
    private final Map<CountId, Map<ItemId, Long>> sheets = new HashMap<>();

    private final Deque<Step> undoable = new ArrayDeque<>();
    private Random random = new Random(0);
    private int closed;

    /**
     * Something that Undo takes back.
     *
     * @param sheet that it closed, with what it will make of it when it is open again
     */
    private record Step(
            Map<ItemId, Long> change, Optional<CountId> sheet, Map<ItemId, Long> counted) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsThereIsWhatWasCountedAndWhatMovedSince(long seed) {
        random = new Random(seed);
        Ticking clock = new Ticking();
        try (Company company =
                new Wiring(clock, "anna", DatabaseOptions.defaults(clock, "test"))
                        .open(folder.resolve("test.storeroom"))) {
            for (int i = 0; i < ITEMS; i++) {
                ItemDetails details =
                        ItemDetails.builder("A-" + i, "Item").mayGoNegative(true).build();
                items.add(company.saveItem().add(details).item());
                stock.put(items.get(i), 0L);
            }
            for (int step = 0; step < STEPS; step++) {
                act(company);
                assertThat(onHand(company)).as("seed %d, step %d", seed, step).isEqualTo(stock);
            }
            assertThat(closed).isPositive();
            assertThat(new Verification(company.connections(), clock).run().findings()).isEmpty();
        }
    }

    private void act(Company company) {
        switch (random.nextInt(10)) {
            case 0, 1 -> move(company, true);
            case 2, 3 -> move(company, false);
            case 4 -> begin(company);
            case 5, 6, 7 -> count(company);
            case 8 -> close(company);
            default -> undo(company);
        }
    }

    private ItemId anyItem() {
        return items.get(random.nextInt(ITEMS));
    }

    private Optional<CountId> anySheet() {
        List<CountId> open = new ArrayList<>(sheets.keySet());
        open.sort((one, two) -> Long.compare(one.value(), two.value()));
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(open.get(random.nextInt(open.size())));
    }

    private void move(Company company, boolean in) {
        ItemId item = anyItem();
        long many = 1L + random.nextInt(9);
        Goods goods = Goods.of(item, Quantity.of(many), TODAY);
        if (in) {
            company.receive().receive(MovementKind.RECEIPT, goods);
        } else {
            company.issue().issue(MovementKind.ISSUE, goods);
        }
        Map<ItemId, Long> change = Map.of(item, in ? many : -many);
        book(change);
        sheets.values().forEach(counted -> moved(counted, change));
        undoable.push(new Step(change, Optional.empty(), Map.of()));
    }

    private void book(Map<ItemId, Long> change) {
        change.forEach((item, many) -> stock.merge(item, many, Long::sum));
    }

    /** What was counted moves on with the goods. */
    private static void moved(Map<ItemId, Long> counted, Map<ItemId, Long> change) {
        change.forEach((item, many) -> counted.computeIfPresent(item, (_, now) -> now + many));
    }

    private void begin(Company company) {
        if (sheets.size() < 3) {
            CountId sheet =
                    company.counts()
                            .open()
                            .open(LocationId.MAIN, Optional.empty(), false, "")
                            .sheet()
                            .id();
            sheets.put(sheet, new HashMap<>());
        }
    }

    private Map<ItemId, Long> of(CountId sheet) {
        return Objects.requireNonNull(sheets.get(sheet));
    }

    private void count(Company company) {
        anySheet()
                .ifPresent(
                        sheet -> {
                            ItemId item = anyItem();
                            long many = random.nextInt(20);
                            company.counts()
                                    .enter()
                                    .note(sheet, item, Quantity.of(many), Mode.REPLACE);
                            of(sheet).put(item, many);
                        });
    }

    private void close(Company company) {
        Optional<CountId> sheet = anySheet().filter(one -> !of(one).isEmpty());
        sheet.ifPresent(
                one -> {
                    CloseCount.Closed done =
                            company.counts().close().close(one, Uncounted.LEFT_ALONE);
                    Map<ItemId, Long> counted = of(one);
                    sheets.remove(one);
                    Map<ItemId, Long> change = new HashMap<>();
                    counted.forEach(
                            (item, many) -> change.put(item, many - stock.getOrDefault(item, 0L)));
                    book(change);
                    closed++;
                    if (done.booked().isPresent()) {
                        undoable.push(new Step(change, sheet, counted));
                    }
                });
    }

    /** A correction that is taken back moves no goods: other sheets stay as they are. */
    private void undo(Company company) {
        if (undoable.isEmpty()) {
            return;
        }
        Step last = undoable.pop();
        company.undo().undoLast();
        Map<ItemId, Long> back = new HashMap<>();
        last.change().forEach((item, many) -> back.put(item, -many));
        book(back);
        if (last.sheet().isEmpty()) {
            sheets.values().forEach(counted -> moved(counted, back));
        } else {
            sheets.put(last.sheet().get(), new HashMap<>(last.counted()));
            assertThat(state(company, last.sheet().get())).isEqualTo(CountState.OPEN);
        }
    }

    private static CountState state(Company company, CountId sheet) {
        try (Reader reader = company.connections().reader()) {
            return company.counts().sheets().find(reader, sheet).orElseThrow().state();
        }
    }

    private Map<ItemId, Long> onHand(Company company) {
        Map<ItemId, Long> found = new HashMap<>();
        try (Reader reader = company.connections().reader()) {
            for (ItemId item : items) {
                Quantity there = company.levels().asOf(reader, item, LocationId.MAIN, TODAY);
                found.put(item, there.thousandths() / 1000);
            }
        }
        return found;
    }

    /** A clock that goes on whenever it is asked, so that all things have an order. */
    private static final class Ticking extends Clock {
        private Instant now = TestCompany.CLOCK.instant();

        @Override
        public synchronized Instant instant() {
            now = now.plus(Duration.ofMillis(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone is enough");
        }
    }
}
