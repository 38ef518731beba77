package storeroom.ui.stock;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.Reader;
import storeroom.model.DayBalance;
import storeroom.model.Item;
import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.Page;
import storeroom.model.StockRow;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** More about one item: its figures, its last 90 days and its latest movements. */
public final class DetailViewModel {

    /** Days that the chart shows, today included. */
    public static final int CHART_DAYS = 90;

    private static final int LATEST = 25;

    /**
     * One snapshot.
     *
     * @param value on hand × cost; empty where that is too large to be money
     * @param movements the latest ones, and how many there are
     * @param from first day of the chart
     */
    public record Detail(
            Item item,
            StockRow row,
            Optional<Money> value,
            Page<Movement> movements,
            LocalDate from,
            List<DayBalance> balances) {}

    private final OpenCompany open;
    private final Tasks.Latest reads;
    private final Runnable unsubscribe;
    private final ReadOnlyObjectWrapper<Optional<Detail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ItemId> shown = Optional.empty();

    DetailViewModel(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
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
        reads.read(
                () -> read(item),
                detail::set,
                error ->
                        open.failures()
                                .notRead(open.words().say("doing.detail"), error, this::reload));
    }

    private Optional<Detail> read(ItemId id) {
        var company = open.company();
        LocalDate from = open.words().formats().today().minusDays(CHART_DAYS - 1);
        try (Reader reader = company.connections().reader()) {
            Optional<Item> item = company.items().find(reader, id);
            Optional<StockRow> row = company.stock().find(reader, id);
            if (item.isEmpty() || row.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Detail(
                            item.get(),
                            row.get(),
                            value(item.get(), row.get()),
                            company.ledger().page(reader, MovementFilter.of(id), 0, LATEST),
                            from,
                            company.ledger()
                                    .balances(reader, id, from, open.words().formats().today())));
        }
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
