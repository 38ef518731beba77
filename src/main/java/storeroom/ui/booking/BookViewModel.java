package storeroom.ui.booking;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import storeroom.db.DatabaseException;
import storeroom.db.Reader;
import storeroom.model.Location;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.operation.AlreadyOpenException;
import storeroom.operation.BookScans;
import storeroom.operation.RuleBrokenException;
import storeroom.operation.Scan;
import storeroom.operation.Scanned;
import storeroom.ui.booking.ScanRow.State;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes codes as fast as they come and books them in their order, in groups, off the window's
 * thread. Whatever is not booked is listed and kept over the end of the program, under a number
 * that keeps it from being booked twice. On the window's thread.
 */
final class BookViewModel {

    /** So many in one transaction. */
    private static final int GROUP = 100;

    private static final int PROPOSALS = 8;
    private static final String SOUND = "book.sound";

    /** What was typed before the company's places were known. */
    private record Early(String text, Optional<String> sku) {}

    private final OpenCompany open;
    private final NewItem newItem;
    private final Runnable alarm;
    private final Inputs inputs;
    private final BookChoices choices;
    private final ScanRows rows = new ScanRows();
    private final ScanKeeper keeper;
    private final Deque<ScanRow> waiting = new ArrayDeque<>();
    private final List<Early> early = new ArrayList<>();
    private final Tasks.Latest proposing;
    private final Tasks.Latest looks;
    private final ReadOnlyObjectWrapper<List<StockRow>> proposals =
            new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty sound;
    private final Runnable unsubscribe;
    private boolean writing;
    private boolean publishing;

    /**
     * @param newItem makes an item of an unknown code
     * @param alarm makes something unknown heard
     */
    BookViewModel(OpenCompany open, NewItem newItem, Runnable alarm) {
        this.open = open;
        this.newItem = newItem;
        this.alarm = alarm;
        inputs = new Inputs(open.words());
        choices = new BookChoices(open.preferences(), open.words());
        keeper = new ScanKeeper(open, rows);
        proposing = open.tasks().latest();
        looks = open.tasks().latest();
        sound =
                new SimpleBooleanProperty(
                        !open.preferences().get(SOUND).equals(Optional.of("off")));
        sound.addListener((_, _, on) -> open.preferences().set(SOUND, on ? "" : "off"));
        unsubscribe = open.changes().subscribe(_ -> changedElsewhere());
        readLocations();
        keeper.bringBack(this::broughtBack);
    }

    private void readLocations() {
        open.tasks()
                .read(
                        this::locations,
                        all -> {
                            choices.know(all);
                            List.copyOf(early).forEach(one -> take(one.text(), one.sku()));
                            early.clear();
                        },
                        error ->
                                open.failures()
                                        .notRead(
                                                open.words().say("doing.book"),
                                                error,
                                                this::readLocations));
    }

    private List<Location> locations() {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().locations().list(reader);
        }
    }

    private void broughtBack(List<ScanDraft.Kept> scans) {
        String sentence = open.words().say("book.lastTime");
        scans.forEach(
                kept ->
                        rows.add(
                                new ScanRow(kept.scan(), kept.at(), new State.NotSaved(sentence))));
    }

    /**
     * Takes what stands in the field; it is booked soon. Never waits.
     *
     * @param sku of the item that was chosen from the proposals, if one was
     */
    void take(String text, Optional<String> sku) {
        propose("");
        Typed typed = Typed.of(text);
        String code = sku.orElse(typed.code());
        if (code.isBlank()) {
            typed.times().ifPresent(choices.quantity()::set);
            return;
        }
        if (choices.location().get().isEmpty()) {
            early.add(new Early(text, sku));
            return;
        }
        String times = typed.times().orElse(choices.quantity().get());
        choices.quantity().set("");
        add(sku.orElse(text.strip()), code, times);
    }

    private void add(String typed, String code, String times) {
        Read<Quantity> quantity =
                times.isBlank() ? Read.good(Quantity.ONE) : inputs.quantity(times);
        switch (quantity) {
            case Read.Bad<Quantity>(String sentence) ->
                    addProblem(scan(typed, code, Quantity.ONE), new State.Refused(sentence));
            case Read.Good<Quantity>(Quantity good) -> {
                Scan scan = scan(typed, code, good);
                if (scan.kind() == MovementKind.COUNT && times.isBlank()) {
                    addProblem(
                            scan, new State.Refused(open.words().say("book.count.missing", code)));
                } else if (code.length() > Scan.CODE_LENGTH) {
                    addProblem(
                            scan,
                            new State.Refused(
                                    open.words()
                                            .rules()
                                            .say(new Rule.TextTooLong(code, Scan.CODE_LENGTH))));
                } else {
                    ScanRow row = row(scan, new State.Waiting());
                    rows.add(row);
                    enqueue(row);
                }
            }
        }
    }

    private Scan scan(String typed, String code, Quantity times) {
        MovementKind kind = choices.kind().get();
        return new Scan(
                UUID.randomUUID().toString(),
                typed,
                code,
                times,
                kind,
                choices.location().get().orElseThrow().id(),
                kind == MovementKind.TRANSFER
                        ? choices.to().get().map(Location::id)
                        : Optional.empty(),
                choices.document().value().get().orElse(""));
    }

    private ScanRow row(Scan scan, State state) {
        return new ScanRow(scan, open.company().clock().instant(), state);
    }

    private void addProblem(Scan scan, State state) {
        rows.add(row(scan, state));
        alarm();
        keeper.keep();
    }

    private void alarm() {
        if (sound.get()) {
            alarm.run();
        }
    }

    private void enqueue(ScanRow row) {
        waiting.add(row);
        keeper.keep();
        pump();
    }

    /** One group at a time: what comes meanwhile is the next one. */
    private void pump() {
        if (writing || waiting.isEmpty()) {
            return;
        }
        List<ScanRow> group = new ArrayList<>();
        while (group.size() < GROUP && !waiting.isEmpty()) {
            group.add(waiting.poll());
        }
        List<Scan> scans = group.stream().map(ScanRow::scan).toList();
        writing = true;
        open.tasks()
                .write(
                        () -> open.company().bookScans().book(scans),
                        result -> booked(group, result),
                        error -> failed(group, error));
    }

    private void booked(List<ScanRow> group, BookScans.Result result) {
        for (int i = 0; i < group.size(); i++) {
            show(group.get(i), result.scanned().get(i));
        }
        done();
        publish(result);
        pump();
    }

    private void show(ScanRow row, Scanned scanned) {
        switch (scanned) {
            case Scanned.Booked booked -> {
                rows.set(row, new State.Booked(booked));
                open.notice().booked(BookTexts.notice(booked, open.words()));
            }
            case Scanned.Unknown _ -> {
                rows.set(row, new State.Unknown());
                alarm();
            }
            case Scanned.Refused(var _, Rule rule) -> {
                rows.set(row, new State.Refused(open.words().rules().say(rule)));
                alarm();
            }
        }
    }

    private void publish(BookScans.Result result) {
        publishing = true;
        open.changes().publish(result.changes());
        publishing = false;
    }

    /** Whatever the reason, and however it ended: the numbers of the scans keep them single. */
    private void failed(List<ScanRow> group, Throwable error) {
        String doing = open.words().say("doing.scans", group.size());
        String sentence = open.failures().sentence(doing, error);
        group.forEach(row -> rows.set(row, new State.NotSaved(sentence)));
        waiting.forEach(row -> rows.set(row, new State.NotSaved(sentence)));
        waiting.clear();
        done();
        alarm();
        if (!(error instanceof DatabaseException || error instanceof AlreadyOpenException)) {
            open.failures().defect(doing, error);
        }
    }

    private void done() {
        writing = false;
        keeper.keep();
    }

    /** Tries once more. */
    void retry(ScanRow row) {
        if (row.isProblem()) {
            open.whenEditable(
                    () -> {
                        rows.set(row, new State.Waiting());
                        enqueue(row);
                    });
        }
    }

    /** Tries all once more that could not be saved, the earliest first. */
    void retryAll() {
        List<ScanRow> all =
                rows.open().stream()
                        .filter(row -> row.state().get() instanceof State.NotSaved)
                        .toList();
        all.reversed().forEach(this::retry);
    }

    /** The person does not want it booked. */
    void discard(ScanRow row) {
        if (row.isProblem()) {
            rows.remove(row);
            keeper.keep();
        }
    }

    /** Offers to make an item of the code; then what was scanned of it is booked. */
    void makeItem(ScanRow row) {
        String code = row.scan().code();
        open.whenEditable(() -> newItem.make(code, () -> retryUnknown(code)));
    }

    /** There is such an item now. */
    private void retryUnknown(String code) {
        List<ScanRow> known =
                rows.open().stream()
                        .filter(row -> row.state().get() instanceof State.Unknown)
                        .filter(row -> row.scan().code().equalsIgnoreCase(code))
                        .toList();
        known.reversed().forEach(this::retry);
    }

    /** Takes back what was booked of one scan. */
    void undo(ScanRow row) {
        if (row.state().get() instanceof State.Booked(Scanned.Booked booked)) {
            open.whenEditable(() -> undo(row, booked));
        }
    }

    private void undo(ScanRow row, Scanned.Booked booked) {
        String what = BookTexts.notice(booked, open.words());
        open.tasks()
                .write(
                        () -> open.company().reverse().reverse(booked.movement().id(), ""),
                        done -> {
                            rows.set(row, new State.TakenBack(booked));
                            open.notice().booked(open.words().say("notice.back", what));
                            open.changes().publish(done.changes());
                        },
                        error -> {
                            if (error instanceof RuleBrokenException broken
                                    && broken.rule() instanceof Rule.AlreadyReversed) {
                                rows.set(row, new State.TakenBack(booked));
                            } else {
                                open.failures()
                                        .notSaved(
                                                open.words().say("doing.takeBack", what),
                                                error,
                                                () -> undo(row, booked));
                            }
                        });
    }

    /** Undo in the status bar, or another page, may have taken back what is listed here. */
    private void changedElsewhere() {
        List<ScanRow> booked =
                rows.all().stream()
                        .filter(row -> row.state().get() instanceof State.Booked)
                        .limit(GROUP)
                        .toList();
        if (publishing || booked.isEmpty()) {
            return;
        }
        looks.read(
                () -> takenBack(booked),
                gone -> gone.forEach(this::showTakenBack),
                error ->
                        open.failures()
                                .notRead(
                                        open.words().say("doing.book"),
                                        error,
                                        this::changedElsewhere));
    }

    private List<ScanRow> takenBack(List<ScanRow> booked) {
        List<ScanRow> gone = new ArrayList<>();
        try (Reader reader = open.company().connections().reader()) {
            for (ScanRow row : booked) {
                if (row.state().get() instanceof State.Booked(Scanned.Booked what)
                        && open.company()
                                .ledger()
                                .find(reader, what.movement().id())
                                .filter(now -> now.reversedBy().isPresent())
                                .isPresent()) {
                    gone.add(row);
                }
            }
        }
        return gone;
    }

    private void showTakenBack(ScanRow row) {
        if (row.state().get() instanceof State.Booked(Scanned.Booked what)) {
            rows.set(row, new State.TakenBack(what));
        }
    }

    /** Looks for items whose name or code has these words. */
    void propose(String text) {
        String words = Typed.of(text).code();
        if (words.isBlank()) {
            proposing.cancel();
            proposals.set(List.of());
            return;
        }
        proposing.read(
                () -> found(words),
                proposals::set,
                error ->
                        open.failures()
                                .notRead(
                                        open.words().say("doing.list"),
                                        error,
                                        () -> propose(text)));
    }

    private List<StockRow> found(String words) {
        StockFilter filter =
                new StockFilter(words, StockFilter.View.ALL, open.words().formats().today());
        try (Reader reader = open.company().connections().reader()) {
            return open.company().stock().rows(reader, filter, StockOrder.BY_SKU, 0, PROPOSALS);
        }
    }

    /** No longer follows what is saved: the company is closed. */
    void close() {
        unsubscribe.run();
    }

    BookChoices choices() {
        return choices;
    }

    ScanRows rows() {
        return rows;
    }

    /** Items that the typed words fit, the best ones first. */
    ReadOnlyObjectProperty<List<StockRow>> proposals() {
        return proposals.getReadOnlyProperty();
    }

    /** Whether what goes wrong is heard. */
    BooleanProperty sound() {
        return sound;
    }
}
