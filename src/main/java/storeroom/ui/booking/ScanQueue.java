package storeroom.ui.booking;

import storeroom.db.DatabaseException;
import storeroom.model.Location;
import storeroom.model.Rule;
import storeroom.operation.AlreadyOpenException;
import storeroom.operation.BookScans;
import storeroom.operation.Scan;
import storeroom.operation.Scanned;
import storeroom.ui.booking.ScanRow.Fault;
import storeroom.ui.booking.ScanRow.State;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Books scans in their order, in groups, off the window's thread: one group at a time, and what
 * comes meanwhile is the next one. On the window's thread.
 */
final class ScanQueue {

    /** So many in one transaction. */
    private static final int GROUP = 100;

    private final OpenCompany open;
    private final BookChoices choices;
    private final ScanRows rows;
    private final ScanKeeper keeper;
    private final Consumer<ScanRow> unknown;
    private final Runnable alarm;
    private final Deque<ScanRow> waiting = new ArrayDeque<>();
    private boolean writing;
    private boolean publishing;

    /**
     * @param choices knows the place of what was scanned before the places were known
     * @param unknown told of what no item has the code of
     * @param alarm told when something was not booked
     */
    ScanQueue(
            OpenCompany open,
            BookChoices choices,
            ScanRows rows,
            ScanKeeper keeper,
            Consumer<ScanRow> unknown,
            Runnable alarm) {
        this.open = open;
        this.choices = choices;
        this.rows = rows;
        this.keeper = keeper;
        this.unknown = unknown;
        this.alarm = alarm;
    }

    /** Books them soon, in this order; they are listed already, as waiting. */
    void add(List<ScanRow> several) {
        waiting.addAll(several);
        keeper.keep();
        go();
    }

    /** Goes on, where there is something to book, and a place for it. */
    void go() {
        Optional<Location> place = choices.location().get();
        if (writing || waiting.isEmpty() || place.isEmpty() || keeper.isTakenOver()) {
            return;
        }
        List<ScanRow> group = new ArrayList<>();
        List<Scan> scans = new ArrayList<>();
        while (group.size() < GROUP && !waiting.isEmpty()) {
            ScanRow row = waiting.remove();
            row.place(place.get().id(), choices.toOf(row.entry().kind()));
            group.add(row);
            scans.add(row.entry().scan().orElseThrow());
        }
        writing = true;
        open.tasks()
                .write(
                        () -> open.company().bookScans().book(scans),
                        result -> booked(group, result),
                        error -> failed(group, error));
    }

    /** Nothing can be booked for the time being: what waits here waits for the person now. */
    void giveBack(Reason why) {
        waiting.forEach(row -> rows.set(row, new State.NotSaved(why)));
        waiting.clear();
        keeper.keep();
    }

    /** Whether what is being told to all screens just now was booked here. */
    boolean isPublishing() {
        return publishing;
    }

    private void booked(List<ScanRow> group, BookScans.Result result) {
        writing = false;
        if (!keeper.isTakenOver()) {
            for (int i = 0; i < group.size(); i++) {
                show(group.get(i), result.scanned().get(i));
            }
            if (!result.revaluation().isNone()) {
                open.notice()
                        .booked(
                                new MovementTexts(open.words())
                                        .revalued(open.notice().get(), result.revaluation()));
            }
            keeper.keep();
        }
        publishing = true;
        open.changes().publish(result.changes());
        publishing = false;
        go();
    }

    private void show(ScanRow row, Scanned scanned) {
        switch (scanned) {
            case Scanned.Booked booked -> {
                rows.set(row, new State.Booked(booked));
                open.notice().booked(BookTexts.notice(booked, open.words()));
            }
            case Scanned.Unknown _ -> {
                rows.set(row, new State.Unknown());
                unknown.accept(row);
                alarm.run();
            }
            case Scanned.Refused(var _, Rule rule) -> {
                rows.set(row, refused(rule));
                alarm.run();
            }
        }
    }

    /** What no time will make right is to be typed anew. */
    private static State refused(Rule rule) {
        return Fault.of(rule)
                .<State>map(State.Unclear::new)
                .orElseGet(() -> new State.Refused(Reason.of(rule)));
    }

    /** Whatever the reason, and however it ended: the numbers of the scans keep them single. */
    private void failed(List<ScanRow> group, Throwable error) {
        writing = false;
        String doing = doing(group, open.words());
        open.failures().logNotSaved(doing, error);
        if (!keeper.isTakenOver()) {
            Reason why = words -> open.failures().sentence(doing(group, words), error);
            group.forEach(row -> rows.set(row, new State.NotSaved(why)));
            giveBack(why);
            alarm.run();
        }
        if (!(error instanceof DatabaseException || error instanceof AlreadyOpenException)) {
            open.failures().defect(doing, error);
        }
    }

    private static String doing(List<ScanRow> group, Words words) {
        return words.say("doing.scans", group.size());
    }
}
