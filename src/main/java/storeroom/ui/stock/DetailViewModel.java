package storeroom.ui.stock;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import storeroom.db.Reader;
import storeroom.model.Item;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.LocationLevel;
import storeroom.model.Money;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.Page;
import storeroom.model.Quantity;
import storeroom.model.StockRow;
import storeroom.repository.StockValues;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.StockCurve;
import storeroom.ui.common.Tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * More about one item, now or on the evening of a past day, at all places together or at one: its
 * figures, where it lies, its stock over the last days and its latest movements.
 */
public final class DetailViewModel {

    /** Days that the chart can show, the last one included. */
    static final List<Integer> CHART_DAYS = List.of(30, 90, 365);

    private static final String DAYS_KEY = "stock.chart.days";

    private static final int LATEST = 25;

    /**
     * One snapshot.
     *
     * @param row what there is at the place that is shown, which has no reorder point; else at all
     * @param place the only place that figures, chart and movements are about; empty for all
     * @param value what it is worth; empty where no cost is known or that is too large to be money
     * @param levels by location; empty in a company with one location only
     * @param movements the latest ones, and how many there are
     */
    public record Detail(
            Item item,
            StockRow row,
            Optional<LocationId> place,
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
    private Optional<LocationId> place = Optional.empty();

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

    /** Shows what lies at one place; empty for all places together. */
    void at(Optional<LocationId> location) {
        place = location;
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
        Optional<LocationId> where = place;
        int days = chartDays.get();
        reads.read(
                () -> read(item, day, where, days),
                detail::set,
                error ->
                        open.failures()
                                .notRead(open.words().say("doing.detail"), error, this::reload));
    }

    private Optional<Detail> read(
            ItemId id, Optional<LocalDate> day, Optional<LocationId> where, int days) {
        var company = open.company();
        try (Reader reader = company.connections().reader()) {
            Optional<Item> item = company.items().find(reader, id);
            Optional<StockRow> row = company.stock().find(reader, id);
            if (item.isEmpty() || row.isEmpty()) {
                return Optional.empty();
            }
            boolean several = company.locations().list(reader).size() > 1;
            List<LocationLevel> levels =
                    several ? company.levels().byLocation(reader, id, day) : List.of();
            StockRow all =
                    day.map(
                                    past ->
                                            with(
                                                    row.get(),
                                                    company.levels().asOf(reader, id, past),
                                                    company.values().asOf(reader, id, past)))
                            .orElse(row.get());
            StockRow then = where.map(at -> there(all, levels, at)).orElse(all);
            LocalDate to = day.orElse(open.words().formats().today());
            LocalDate from = to.minusDays(days - 1L);
            MovementFilter upToThen =
                    MovementFilter.of(id).withLocation(where).between(Optional.empty(), day);
            return Optional.of(
                    new Detail(
                            item.get(),
                            then,
                            where,
                            value(item.get(), then),
                            levels,
                            company.ledger().page(reader, upToThen, 0, LATEST),
                            new StockCurve(
                                    from,
                                    to,
                                    company.ledger().balances(reader, id, where, from, to),
                                    then.reorderPoint())));
        }
    }

    private static StockRow with(StockRow now, Quantity onHand, Optional<Money> value) {
        return new StockRow(
                now.item(),
                now.sku(),
                now.name(),
                now.category(),
                now.unit(),
                onHand,
                value,
                now.reorderPoint(),
                now.movedOn(),
                now.movedAt(),
                now.retired());
    }

    /** What one place has of it; a place has no reorder point. */
    private static StockRow there(StockRow all, List<LocationLevel> levels, LocationId place) {
        Quantity onHand =
                levels.stream()
                        .filter(level -> level.location().id().equals(place))
                        .findFirst()
                        .map(LocationLevel::onHand)
                        .orElse(Quantity.ZERO);
        return new StockRow(
                all.item(),
                all.sku(),
                all.name(),
                all.category(),
                all.unit(),
                onHand,
                StockValues.share(onHand, all.onHand(), all.value()),
                Quantity.ZERO,
                all.movedOn(),
                all.movedAt(),
                all.retired());
    }

    private static Optional<Money> value(Item item, StockRow row) {
        boolean isUnknown = // nobody typed a cost, and nothing came with one
                item.details().cost().equals(Money.ZERO)
                        && row.value().filter(Money.ZERO::equals).isPresent();
        return isUnknown ? Optional.empty() : row.value();
    }

    /** The item; empty while none is chosen. */
    public ReadOnlyObjectProperty<Optional<Detail>> detail() {
        return detail.getReadOnlyProperty();
    }
}
