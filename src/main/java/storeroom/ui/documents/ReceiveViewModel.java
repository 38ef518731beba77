package storeroom.ui.documents;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import storeroom.db.Reader;
import storeroom.model.Document;
import storeroom.model.DocumentFilter;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.DocumentState;
import storeroom.model.LineDetails;
import storeroom.model.Location;
import storeroom.model.LocationId;
import storeroom.model.Partner;
import storeroom.model.PartnerId;
import storeroom.model.Rule;
import storeroom.operation.Posted;
import storeroom.operation.RuleBrokenException;
import storeroom.ui.common.Editing;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What a supplier brought: the open lines of its orders, and what came of each. On the window's
 * thread.
 */
final class ReceiveViewModel {

    private static final int ORDERS_AT_MOST = 1_000;

    private final OpenCompany open;
    private final Optional<Document> order;
    private final List<Location> locations;
    private final Consumer<DocumentId> done;
    private final PartnerChoice partner;
    private final Input<LocalDate> day;
    private final Input<String> reference;
    private final ObjectProperty<LocationId> location = new SimpleObjectProperty<>(LocationId.MAIN);
    private final ObservableList<ReceiveRow> rows = FXCollections.observableArrayList();
    private final ItemEntry entry;
    private final BooleanProperty others = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper hasOthers = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty saving = new SimpleBooleanProperty(false);
    private final BooleanProperty saved = new SimpleBooleanProperty(false);
    private final Tasks.Latest reads;
    private List<ReceiveRow> all = List.of();
    private Consumer<ReceiveRow> found = _ -> {};
    private Runnable refused = () -> {};
    private Optional<PartnerId> readOf = Optional.empty();

    /**
     * @param order whose goods came; empty where that is still to be found out
     * @param locations all places of the company
     * @param done told which document it became
     */
    ReceiveViewModel(
            OpenCompany open,
            Optional<Document> order,
            Optional<Partner> supplier,
            List<Location> locations,
            Consumer<DocumentId> done) {
        this.open = open;
        this.order = order;
        this.locations = locations;
        this.done = done;
        reads = open.tasks().latest();
        Words words = open.words();
        partner = new PartnerChoice(open, Side.BUYING);
        day =
                new Input<>(
                        words.formats().shortDay(words.formats().today()), new Inputs(words)::day);
        reference = new Input<>("", new Inputs(words).text(DocumentHeader.REFERENCE_LENGTH));
        order.ifPresent(one -> location.set(one.header().location()));
        entry = new ItemEntry(open, partner::id, this::take);
        others.addListener((_, _, _) -> list());
        partner.input().value().addListener((_, _, _) -> supplierChanged());
        supplier.ifPresent(partner::take);
    }

    /** Called with each row that was found by its code. */
    void whenFound(Consumer<ReceiveRow> action) {
        found = action;
    }

    /** Called when the number on the supplier's paper was booked before. */
    void whenRefused(Runnable action) {
        refused = action;
    }

    private void supplierChanged() {
        if (partner.input().value().get().isEmpty() || partner.id().equals(readOf)) {
            return; // a name that is being typed
        }
        readOf = partner.id();
        partner.id().ifPresentOrElse(this::read, () -> show(List.of()));
    }

    private void read(PartnerId supplier) {
        reads.read(
                () -> openLines(supplier),
                this::show,
                error ->
                        open.failures()
                                .notRead(
                                        words().say("doing.documents"),
                                        error,
                                        () -> read(supplier)));
    }

    private List<ReceiveRow> openLines(PartnerId supplier) {
        var papers = open.company().paperwork();
        DocumentFilter filter =
                new DocumentFilter(
                        Set.of(DocumentKind.PURCHASE_ORDER),
                        "",
                        Set.of(DocumentState.SENT),
                        Optional.empty(),
                        Optional.of(supplier));
        List<ReceiveRow> open = new ArrayList<>();
        try (Reader reader = this.open.company().connections().reader()) {
            List<Document> orders =
                    papers.documents().rows(reader, filter, 0, ORDERS_AT_MOST).reversed();
            for (Document one : orders) {
                for (DocumentLine line : papers.lines().list(reader, one.id())) {
                    if (line.details().item().isPresent() && line.left().isPositive()) {
                        open.add(ReceiveRow.of(one, line, words()));
                    }
                }
            }
        }
        return open;
    }

    private void show(List<ReceiveRow> lines) {
        all = lines;
        hasOthers.set(order.isPresent() && lines.stream().anyMatch(row -> !isOfOrder(row)));
        list();
    }

    private boolean isOfOrder(ReceiveRow row) {
        return order.isEmpty()
                || !partner.id().equals(order.get().header().partner())
                || row.ordered()
                        .filter(one -> one.order().id().equals(order.get().id()))
                        .isPresent();
    }

    /** What is typed stays, shown or not. */
    private void list() {
        List<ReceiveRow> unordered = rows.stream().filter(row -> row.ordered().isEmpty()).toList();
        List<ReceiveRow> now = new ArrayList<>();
        all.stream()
                .filter(row -> others.get() || isOfOrder(row) || row.isTyped())
                .forEach(now::add);
        now.addAll(unordered);
        rows.setAll(now);
    }

    private void take(ItemEntry.Taken one) {
        Optional<ReceiveRow> known =
                java.util.stream.Stream.concat(rows.stream(), all.stream())
                        .filter(row -> row.details().item().equals(Optional.of(one.item().id())))
                        .findFirst();
        ReceiveRow row = known.orElseGet(() -> unordered(one));
        if (known.isEmpty()) {
            rows.add(row);
        }
        row.add(one.quantity());
        if (!rows.contains(row)) {
            list();
        }
        found.accept(row);
    }

    private ReceiveRow unordered(ItemEntry.Taken one) {
        var details = one.item().details();
        var price = one.terms().flatMap(some -> some.priceFor(one.quantity()));
        return ReceiveRow.unordered(
                LineDetails.of(
                        one.item().id(),
                        details.name(),
                        one.quantity(),
                        price.orElse(details.cost())),
                details.sku(),
                details.unit(),
                words());
    }

    /** All that is shown came, as it was ordered. */
    void fill() {
        rows.forEach(ReceiveRow::fill);
    }

    /** Books it. Says what is wrong where it is instead. */
    void book() {
        boolean good = Input.checkAll(day, reference);
        good = partner.check(true) && good;
        for (ReceiveRow row : rows) {
            good = row.check() && good;
        }
        if (!good || saving.get() || saved.get()) {
            return;
        }
        List<LineDetails> lines = rows.stream().flatMap(row -> row.booked().stream()).toList();
        if (lines.isEmpty()) {
            entry.refuse(words().rules().say(new Rule.NothingReceived()));
            return;
        }
        DocumentHeader header =
                new DocumentHeader(
                        DocumentKind.RECEIPT,
                        partner.id(),
                        location.get(),
                        day.value().get().orElseThrow(),
                        Optional.empty(),
                        reference.value().get().orElseThrow(),
                        "",
                        "",
                        Optional.empty());
        open.whenEditable(
                () -> {
                    saving.set(true);
                    open.tasks()
                            .write(
                                    () ->
                                            open.company()
                                                    .paperwork()
                                                    .receive()
                                                    .receive(header, lines),
                                    this::booked,
                                    this::failed);
                });
    }

    private void booked(Posted posted) {
        saving.set(false);
        saved.set(true);
        String number = posted.document().name();
        String said =
                new MovementTexts(words())
                        .revalued(
                                words().say(
                                                "receive.done",
                                                number,
                                                partner.input().text().get().strip()),
                                DocumentTexts.revaluation(posted));
        if (posted.excess().isEmpty()) {
            open.notice().booked(said);
        } else {
            open.notice().warn(words().say("receive.done.excess", said, excess(posted)));
        }
        done.accept(posted.document().id());
        open.changes().publish(posted.changes());
    }

    private String excess(Posted posted) {
        return posted.excess().stream()
                .map(
                        one ->
                                words().say(
                                                "receive.more",
                                                words().formats().quantity(one.more()),
                                                one.unit(),
                                                one.item(),
                                                one.order()))
                .collect(Collectors.joining(", "));
    }

    private void failed(Throwable error) {
        saving.set(false);
        if (error instanceof RuleBrokenException broken
                && broken.rule() instanceof Rule.AlreadyReceived) {
            reference.refuse(words().rules().say(broken.rule()));
            refused.run();
        } else {
            open.failures().notSaved(words().say("receive.doing"), error, this::book);
        }
    }

    /** Whether something would get lost. */
    boolean isTyped() {
        return !reference.text().get().isBlank() || rows.stream().anyMatch(ReceiveRow::isTyped);
    }

    PartnerChoice partner() {
        return partner;
    }

    Input<LocalDate> day() {
        return day;
    }

    /** The number on the supplier's own paper. */
    Input<String> reference() {
        return reference;
    }

    ObjectProperty<LocationId> location() {
        return location;
    }

    List<Location> locations() {
        return locations;
    }

    /** What is shown: lines of orders, the eldest first, then what nobody ordered. */
    ObservableList<ReceiveRow> rows() {
        return rows;
    }

    /** Adds to what came, by code or name. */
    ItemEntry entry() {
        return entry;
    }

    /** Whether the lines of the supplier's other orders are shown, too. */
    BooleanProperty others() {
        return others;
    }

    /** Whether the supplier has other open orders than the chosen one. */
    ReadOnlyBooleanProperty hasOthers() {
        return hasOthers.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty saving() {
        return saving;
    }

    ReadOnlyBooleanProperty saved() {
        return saved;
    }

    Editing editing() {
        return open.editing();
    }

    Words words() {
        return open.words();
    }
}
