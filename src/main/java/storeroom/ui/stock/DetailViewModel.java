package storeroom.ui.stock;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import storeroom.db.Reader;
import storeroom.model.Item;
import storeroom.model.ItemId;
import storeroom.model.LocationLevel;
import storeroom.model.Money;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.Page;
import storeroom.model.Quantity;
import storeroom.model.StockRow;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.StockCurve;
import storeroom.ui.common.Tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * More about one item, now or on the evening of a past day: its figures, where it lies, its stock
 * over the last days and its latest movements.
 */
public final class DetailViewModel {

    /** Days that the chart can show, the last one included. */
    static final List<Integer> CHART_DAYS = List.of(30, 90, 365);

    private static final String DAYS_KEY = "stock.chart.days";

    private static final int LATEST = 25;

    /**
     * One snapshot.
     *
     * @param value on hand × cost; empty where that is too large to be money
     * @param levels by location; empty in a company with one location only
     * @param movements the latest ones, and how many there are
     */
    public record Detail(
            Item item,
            StockRow row,
            Optional<Money> value,
            List<LocationLevel> levels,
            Page<Movement> movements,
            StockCurve curve) {}

    private final OpenCompany open;
    private final Tasks.Latest reads;
    private final Runnable unsubscribe;
    private final ReadOnlyObjectWrapper<Optional<Detail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Integer> chartDays = new SimpleObjectProperty<>(90);
    private Optional<ItemId> shown = Optional.empty();
    private Optional<LocalDate> asOf = Optional.empty();

    DetailViewModel(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
        open.preferences()
                .get(DAYS_KEY)
                .flatMap(
                        kept ->
                                CHART_DAYS.stream()
                                        .filter(days -> String.valueOf(days).equals(kept))
                                        .findFirst())
                .ifPresent(chartDays::set);
        chartDays.addListener(
                (_, _, now) -> {
                    open.preferences().set(DAYS_KEY, String.valueOf(now));
                    reload();
                });
        unsubscribe =
                open.changes()
                        .subscribe(
                                changes -> {
                                    if (shown.filter(changes::touches).isPresent()) {
                                        reload();
                                    }
                                });
    }

    /** Shows another item, or none. */
    void show(Optional<ItemId> item) {
        if (!item.equals(shown)) {
            shown = item;
            reload();
        }
    }

    /** Shows the evening of a past day; empty for now. */
    void asOf(Optional<LocalDate> day) {
        asOf = day;
        reload();
    }

    /** How many days the chart shows; remembered. */
    ObjectProperty<Integer> chartDays() {
        return chartDays;
    }

    /** No longer follows what is saved. */
    void close() {
        unsubscribe.run();
    }

    private void reload() {
        if (shown.isEmpty()) {
            reads.cancel();
            detail.set(Optional.empty());
            return;
        }
        ItemId item = shown.get();
        Optional<LocalDate> day = asOf;
        int days = chartDays.get();
        reads.read(
                () -> read(item, day, days),
                detail::set,
                error ->
                        open.failures()
                                .notRead(open.words().say("doing.detail"), error, this::reload));
    }

    private Optional<Detail> read(ItemId id, Optional<LocalDate> day, int days) {
        var company = open.company();
        try (Reader reader = company.connections().reader()) {
            Optional<Item> item = company.items().find(reader, id);
            Optional<StockRow> row = company.stock().find(reader, id);
            if (item.isEmpty() || row.isEmpty()) {
                return Optional.empty();
            }
            StockRow then =
                    day.map(past -> then(row.get(), company.levels().asOf(reader, id, past)))
                            .orElse(row.get());
            LocalDate to = day.orElse(open.words().formats().today());
            LocalDate from = to.minusDays(days - 1L);
            boolean several = company.locations().list(reader).size() > 1;
            MovementFilter upToThen = MovementFilter.of(id).between(Optional.empty(), day);
            return Optional.of(
                    new Detail(
                            item.get(),
                            then,
                            value(item.get(), then),
                            several ? company.levels().byLocation(reader, id, day) : List.of(),
                            company.ledger().page(reader, upToThen, 0, LATEST),
                            new StockCurve(
                                    from,
                                    to,
                                    company.ledger().balances(reader, id, from, to),
                                    then.reorderPoint())));
        }
    }

    private static StockRow then(StockRow now, Quantity onHand) {
        return new StockRow(
                now.item(),
                now.sku(),
                now.name(),
                now.category(),
                now.unit(),
                onHand,
                now.reorderPoint(),
                now.movedOn(),
                now.movedAt());
    }

    private static Optional<Money> value(Item item, StockRow row) {
        try {
            return Optional.of(item.details().cost().times(row.onHand()));
        } catch (ArithmeticException e) {
            return Optional.empty(); // larger than money can be: the window shows a dash
        }
    }

    /** The item; empty while none is chosen. */
    public ReadOnlyObjectProperty<Optional<Detail>> detail() {
        return detail.getReadOnlyProperty();
    }
}
