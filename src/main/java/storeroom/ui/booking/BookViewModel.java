package storeroom.ui.booking;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;

import storeroom.db.Reader;
import storeroom.model.Location;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.StockRow;
import storeroom.operation.Scan;
import storeroom.ui.booking.Entry.Amount;
import storeroom.ui.booking.ScanDraft.Kept;
import storeroom.ui.booking.ScanRow.Fault;
import storeroom.ui.booking.ScanRow.State;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.ItemProposals;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Typed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes codes as fast as they come. Whatever is not booked is listed and kept over the end of the
 * program, under a number that keeps it from being booked twice. On the window's thread.
 */
final class BookViewModel {

    private static final String SOUND = "book.sound";

    private final OpenCompany open;
    private final NewItem newItem;
    private final Runnable alarm;
    private final Inputs inputs;
    private final BookChoices choices;
    private final ScanRows rows = new ScanRows();
    private final ScanKeeper keeper;
    private final OneCalled called;
    private final ScanQueue queue;
    private final TakenBack takenBack;
    private final ItemProposals proposals;
    private final BooleanProperty sound;
    private final Runnable unsubscribe;
    private boolean closed;

    /**
     * @param newItem makes an item of an unknown code
     * @param alarm makes something unknown heard
     * @param reasons of the page before, and for the one after
     */
    BookViewModel(OpenCompany open, NewItem newItem, Runnable alarm, Reasons reasons) {
        this.open = open;
        this.newItem = newItem;
        this.alarm = alarm;
        inputs = new Inputs(open.words());
        choices = new BookChoices(open.preferences(), open.words());
        keeper = new ScanKeeper(open, rows, reasons);
        called = new OneCalled(open);
        queue = new ScanQueue(open, choices, rows, keeper, called::look, this::alarm);
        takenBack = new TakenBack(open, rows);
        proposals = new ItemProposals(open);
        sound =
                new SimpleBooleanProperty(
                        !open.preferences().get(SOUND).equals(Optional.of("off")));
        sound.addListener((_, _, on) -> open.preferences().set(SOUND, on ? "" : "off"));
        unsubscribe = open.changes().subscribe(_ -> changed());
        readLocations();
        keeper.bringBack(this::bringBack);
    }

    private void readLocations() {
        open.tasks()
                .read(
                        this::locations,
                        all -> {
                            choices.know(all);
                            queue.go();
                        },
                        error -> {
                            queue.giveBack(Reason.NONE);
                            open.failures()
                                    .notRead(
                                            open.words().say("doing.book"),
                                            error,
                                            this::readLocations);
                        });
    }

    private List<Location> locations() {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().locations().list(reader);
        }
    }

    private void bringBack(List<Kept> scans, boolean underWay, Map<String, Reason> reasons) {
        List<ScanRow> waiting = new ArrayList<>();
        for (Kept kept : scans) {
            ScanRow row = new ScanRow(kept.entry(), state(kept, underWay, reasons));
            rows.add(row);
            if (row.state().get() instanceof State.Waiting) {
                waiting.add(row);
            } else if (row.state().get() instanceof State.Unknown) {
                called.look(row);
            }
        }
        queue.add(waiting);
    }

    /** What nobody can tell whether it was booked is not booked unless the person wants it. */
    private static State state(Kept kept, boolean underWay, Map<String, Reason> reasons) {
        Optional<Reason> why = Optional.ofNullable(reasons.get(kept.entry().id()));
        Reason lastTime = underWay ? Reason.NONE : Reason.of("book.lastTime");
        return switch (kept.stage()) {
            case WAITING -> underWay ? new State.Waiting() : new State.NotSaved(lastTime);
            case NOT_SAVED -> new State.NotSaved(why.orElse(lastTime));
            case UNKNOWN -> new State.Unknown();
            case REFUSED -> new State.Refused(why.orElse(Reason.of("book.refusedThen")));
            case UNCLEAR -> new State.Unclear(kept.fault().orElse(Fault.QUANTITY));
        };
    }

    /**
     * Takes what stands in the field; it is booked soon. Never waits.
     *
     * @param sku of the item that was chosen from the proposals, if one was
     */
    void take(String text, Optional<String> sku) {
        take(text, sku, Optional.empty());
    }

    /**
     * Takes what stands in the field in the place of a scan that was put back there to be
     * corrected.
     */
    void take(String text, Optional<String> sku, Optional<ScanRow> corrected) {
        propose("");
        Typed typed = Typed.of(text);
        String code = sku.orElse(typed.code());
        if (code.isBlank()) {
            typed.times().ifPresent(choices.quantity()::set);
            return;
        }
        String times = typed.times().orElse(choices.quantity().get());
        choices.quantity().set("");
        LocalDate today = open.words().formats().today();
        LocalDate day =
                corrected
                        .map(ScanRow::entry)
                        .filter(_ -> choices.kind().get() != MovementKind.COUNT)
                        .map(Entry::day)
                        .orElse(today);
        add(sku.orElse(text.strip()), code, times, day);
        corrected.ifPresent(this::discard); // not before the one in its place is kept
    }

    private void add(String typed, String code, String times, LocalDate day) {
        boolean isCount = choices.kind().get() == MovementKind.COUNT;
        if (times.isBlank() && isCount) {
            unclear(entry(typed, code, new Amount.Missing(""), day), Fault.COUNT_MISSING);
            return;
        }
        Read<Quantity> quantity =
                times.isBlank() ? Read.good(Quantity.ONE) : inputs.quantity(times);
        switch (quantity) {
            case Read.Bad<Quantity> _ ->
                    unclear(entry(typed, code, new Amount.Missing(times), day), Fault.QUANTITY);
            case Read.Good<Quantity>(Quantity good) -> {
                Entry entry = entry(typed, code, new Amount.Known(good), day);
                if (code.length() > Scan.CODE_LENGTH) {
                    unclear(entry, Fault.CODE_TOO_LONG);
                } else if (choices.document().value().get().isEmpty()) {
                    unclear(entry, Fault.DOCUMENT_TOO_LONG);
                } else {
                    ScanRow row = new ScanRow(entry, new State.Waiting());
                    rows.add(row);
                    queue.add(List.of(row));
                }
            }
        }
    }

    private Entry entry(String typed, String code, Amount amount, LocalDate day) {
        MovementKind kind = choices.kind().get();
        return new Entry(
                Scan.newId(day),
                open.company().clock().instant(),
                day,
                typed,
                code,
                amount,
                kind,
                choices.location().get().map(Location::id),
                choices.toOf(kind),
                choices.document().text().get().strip());
    }

    private void unclear(Entry entry, Fault fault) {
        rows.add(new ScanRow(entry, new State.Unclear(fault)));
        keeper.keep();
        alarm();
    }

    private void alarm() {
        if (sound.get() && !closed) {
            alarm.run();
        }
    }

    /** Something was scanned although nothing can be booked: that is heard and said. */
    void refuse() {
        alarm();
        open.notice().warn(open.words().say("book.lookOn"));
    }

    /** Tries once more, as the person wants this one. */
    void retry(ScanRow row) {
        retry(List.of(row));
    }

    private void retry(List<ScanRow> several) {
        List<ScanRow> possible =
                several.stream().filter(row -> row.state().get().canBeTriedAgain()).toList();
        if (!possible.isEmpty()) {
            open.whenEditable(
                    () -> {
                        possible.forEach(row -> rows.set(row, new State.Waiting()));
                        queue.add(possible);
                        if (choices.location().get().isEmpty()) {
                            readLocations();
                        }
                    });
        }
    }

    /**
     * Tries all once more that could not be saved, the earliest first; but not what was counted on
     * an earlier day, which the person must want one by one.
     */
    void retryAll() {
        LocalDate today = open.words().formats().today();
        retry(
                rows.open().reversed().stream()
                        .filter(row -> row.state().get() instanceof State.NotSaved)
                        .filter(row -> !row.entry().isOldCount(today))
                        .toList());
    }

    /** The person does not want it booked. */
    void discard(ScanRow row) {
        if (row.isProblem()) {
            rows.remove(row);
            keeper.keep();
        }
    }

    /**
     * Chooses again what held for a scan, so that it can be typed anew.
     *
     * @return what belongs into the field
     */
    String correct(ScanRow row) {
        Entry entry = row.entry();
        choices.chooseAgain(entry);
        boolean asTyped = Typed.of(entry.typed()).times().isPresent();
        choices.quantity().set(asTyped ? "" : BookTexts.times(entry, open.words()));
        return entry.typed();
    }

    /** Books the item that is called so, as the person wants it. */
    void takeCalled(ScanRow row) {
        if (row.state().get() instanceof State.Unknown(Optional<StockRow> one)) {
            one.ifPresent(item -> open.whenEditable(() -> takeAs(row, item.sku())));
        }
    }

    private void takeAs(ScanRow row, String sku) {
        Entry entry = row.entry().of(sku);
        boolean isOld = entry.isOldCount(open.words().formats().today());
        ScanRow now =
                new ScanRow(entry, isOld ? new State.NotSaved(Reason.NONE) : new State.Waiting());
        rows.add(now);
        if (!isOld) {
            queue.add(List.of(now));
        }
        discard(row); // not before the one in its place is kept
    }

    /** Offers to make an item of the code; then what was scanned of it is booked. */
    void makeItem(ScanRow row) {
        String code = row.entry().code();
        open.whenEditable(() -> newItem.make(code, () -> retryUnknown(code)));
    }

    /** There is such an item now. */
    private void retryUnknown(String code) {
        LocalDate today = open.words().formats().today();
        List<ScanRow> known =
                rows.open().reversed().stream()
                        .filter(row -> row.state().get() instanceof State.Unknown)
                        .filter(row -> row.entry().code().equalsIgnoreCase(code))
                        .toList();
        known.stream()
                .filter(row -> row.entry().isOldCount(today))
                .forEach(row -> rows.set(row, new State.NotSaved(Reason.NONE)));
        retry(known.stream().filter(row -> !row.entry().isOldCount(today)).toList());
        keeper.keep();
    }

    /** Takes back what was booked of one scan. */
    void undo(ScanRow row) {
        takenBack.takeBack(row);
    }

    private void changed() {
        if (!queue.isPublishing()) {
            takenBack.look();
        }
    }

    /** Looks for items whose name or code has these words. */
    void propose(String text) {
        proposals.look(text);
    }

    /**
     * No longer follows what is saved: the company is closed, or speaks another language. What is
     * under way is still booked, here or by the next page.
     */
    void close() {
        closed = true;
        unsubscribe.run();
        keeper.close();
    }

    BookChoices choices() {
        return choices;
    }

    ScanRows rows() {
        return rows;
    }

    /** Items that the typed words fit, the best ones first. */
    ReadOnlyObjectProperty<List<StockRow>> proposals() {
        return proposals.found();
    }

    /** Whether what goes wrong is heard. */
    BooleanProperty sound() {
        return sound;
    }
}
