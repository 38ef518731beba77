package storeroom.ui.movements;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.Reader;
import storeroom.model.Location;
import storeroom.model.Money;
import storeroom.model.Movement;
import storeroom.model.MovementId;
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
 * What stands behind one movement: at once what the list knows of it, and the rest when it is read.
 * Never something of another one. On the window's thread.
 */
public final class MovementDetailViewModel {

    /** Days of the chart before the movement; it ends today. */
    static final int CHART_DAYS = 90;

    private static final int TOGETHER = 5;

    /**
     * One snapshot.
     *
     * @param item as it is now
     * @param after what there was after it, over all locations
     * @param did what it did to the value of the stock; empty where it does not count, and for a
     *     transfer
     * @param location where it was; empty where the company has one location only
     * @param together all that was saved with it, itself included
     * @param reverses what it takes back
     * @param reversedBy what took it back
     */
    public record Detail(
            Movement movement,
            StockRow item,
            Quantity after,
            Optional<Money> did,
            Optional<Location> location,
            Page<Movement> together,
            Optional<Movement> reverses,
            Optional<Movement> reversedBy,
            StockCurve curve) {}

    private final OpenCompany open;
    private final Tasks.Latest reads;
    private final ReadOnlyObjectWrapper<Optional<Movement>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Detail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StockCurve>> curve =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    MovementDetailViewModel(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
    }

    /** Shows another movement, or none. */
    void show(Optional<Movement> movement) {
        keepWhatIsOf(movement);
        shown.set(movement);
        if (movement.isEmpty()) {
            reads.cancel();
            return;
        }
        reads.read(
                () -> read(movement.get().id()),
                this::found,
                error ->
                        open.failures()
                                .notRead(
                                        open.words().say("doing.history"),
                                        error,
                                        () -> show(movement)));
    }

    private void keepWhatIsOf(Optional<Movement> movement) {
        Optional<Movement> before = shown.get();
        if (!movement.map(Movement::id).equals(before.map(Movement::id))) {
            detail.set(Optional.empty());
        }
        if (!movement.map(Movement::item).equals(before.map(Movement::item))) {
            curve.set(Optional.empty());
        }
    }

    private void found(Optional<Detail> now) {
        shown.set(now.map(Detail::movement));
        curve.set(now.map(Detail::curve));
        detail.set(now);
    }

    private Optional<Detail> read(MovementId id) {
        var company = open.company();
        try (Reader reader = company.connections().reader()) {
            return company.ledger()
                    .find(reader, id)
                    .flatMap(
                            movement ->
                                    company.stock()
                                            .find(reader, movement.item())
                                            .map(item -> detail(reader, movement, item)));
        }
    }

    private Detail detail(Reader reader, Movement movement, StockRow item) {
        var ledger = open.company().ledger();
        List<Location> locations = open.company().locations().list(reader);
        return new Detail(
                movement,
                item,
                open.company().movements().balanceAfter(reader, movement),
                Optional.ofNullable(
                        open.company()
                                .values()
                                .of(reader, List.of(movement.id()))
                                .get(movement.id())),
                locations.stream()
                        .filter(_ -> locations.size() > 1)
                        .filter(one -> one.id().equals(movement.location()))
                        .findFirst(),
                open.company().movements().booking(reader, movement.booking(), TOGETHER),
                movement.reverses().flatMap(other -> ledger.find(reader, other)),
                movement.reversedBy().flatMap(other -> ledger.find(reader, other)),
                curve(reader, movement, item));
    }

    /** From some time before the movement until today. */
    private StockCurve curve(Reader reader, Movement movement, StockRow item) {
        LocalDate today = open.words().formats().today();
        LocalDate usual = today.minusDays(CHART_DAYS - 1L);
        LocalDate from =
                movement.day().isBefore(usual) ? movement.day().minusDays(CHART_DAYS / 3) : usual;
        return new StockCurve(
                from,
                today,
                open.company()
                        .ledger()
                        .balances(reader, movement.item(), Optional.empty(), from, today),
                item.reorderPoint());
    }

    /** The movement, as far as it is known already; empty while none is chosen. */
    public ReadOnlyObjectProperty<Optional<Movement>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The stock of its item; empty until that is read. */
    public ReadOnlyObjectProperty<Optional<StockCurve>> curve() {
        return curve.getReadOnlyProperty();
    }

    /** All about the movement; empty while none is chosen, and until it is read. */
    public ReadOnlyObjectProperty<Optional<Detail>> detail() {
        return detail.getReadOnlyProperty();
    }
}
