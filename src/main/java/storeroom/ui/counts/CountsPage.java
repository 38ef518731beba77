package storeroom.ui.counts;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;

import storeroom.model.Changes;
import storeroom.model.CountSheet;
import storeroom.operation.CloseCount.Reopened;
import storeroom.ui.common.Alarm;
import storeroom.ui.common.ColumnChoice;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Dialogs.Answer;
import storeroom.ui.common.Dialogs.Question;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Page;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.Words;
import storeroom.ui.counts.CountsViewModel.Row;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the page of counts together: the list, the counting of one sheet, and their cards. */
public final class CountsPage implements CountsActions {

    private final OpenCompany open;
    private final Overlay overlay;
    private final Dialogs dialogs;
    private final Words words;
    private final CountsViewModel model;
    private final CountingViewModel counting;
    private final CountsView list;
    private final CountingView sheet;
    private final StackPane both;

    private CountsPage(OpenCompany open, Overlay overlay, Dialogs dialogs) {
        this.open = open;
        this.overlay = overlay;
        this.dialogs = dialogs;
        words = open.words();
        model = new CountsViewModel(open);
        counting = new CountingViewModel(open, new Alarm()::sound);
        CountsTable sheets = new CountsTable(model, words);
        list =
                new CountsView(
                        model,
                        sheets,
                        ColumnChoice.install(sheets, "counts", open.preferences(), words),
                        this,
                        open.editing(),
                        words);
        CountingTable lines = new CountingTable(counting, words);
        sheet =
                new CountingView(
                        counting,
                        lines,
                        ColumnChoice.install(lines, "counting", open.preferences(), words),
                        this,
                        open.editing(),
                        words);
        var isCounting = counting.sheet().map(Optional::isPresent);
        both =
                new StackPane(
                        Parts.showWhile(list, isCounting.map(now -> !now)),
                        Parts.showWhile(sheet, isCounting));
    }

    /** The page of an open company; begins to read. */
    public static Page of(OpenCompany open, Overlay overlay, Dialogs dialogs) {
        CountsPage page = new CountsPage(open, overlay, dialogs);
        page.model.reload();
        return page.page();
    }

    private Page page() {
        return new Page(
                words.say("counts.title"),
                "fth-clipboard",
                both,
                Page.Place.MAIN,
                Optional.of(KeyCombination.valueOf("Shortcut+0")),
                new SimpleIntegerProperty(0),
                List.of(
                        Shortcut.of("Shortcut+N", words.say("counts.keys.add"), this::add),
                        Shortcut.of("Shortcut+F", words.say("counts.keys.field"), this::enter),
                        Shortcut.of("Shortcut+E", words.say("counts.keys.count"), this::count),
                        Shortcut.of("Shortcut+D", words.say("counts.keys.book"), this::book),
                        Shortcut.of("Shortcut+R", words.say("counts.keys.recount"), this::recount),
                        Shortcut.of("F6", words.say("counts.keys.list"), this::enterList),
                        Shortcut.of("F5", words.say("keys.reload"), this::reload)),
                this::enter,
                this::close,
                FXCollections.observableArrayList());
    }

    private void close() {
        model.close();
        counting.close();
    }

    private void reload() {
        model.reload();
        counting.reload();
    }

    private boolean isCounting() {
        return counting.sheet().get().isPresent();
    }

    private void enter() {
        if (isCounting()) {
            sheet.enter();
        } else {
            list.enter();
        }
    }

    private void enterList() {
        if (isCounting()) {
            sheet.enterList();
        } else {
            list.enter();
        }
    }

    private void recount() {
        if (isCounting()) {
            sheet.recount();
        }
    }

    /** The sheet that is counted, else the one that is chosen. */
    private void withSheet(Consumer<CountSheet> action) {
        counting.sheet().get().or(() -> model.selected().get().map(Row::sheet)).ifPresent(action);
    }

    @Override
    public void add() {
        NewCountCard.show(
                open,
                overlay,
                opened -> {
                    model.reveal(opened.id());
                    go(opened);
                });
    }

    private void go(CountSheet one) {
        counting.show(one);
        sheet.enter();
    }

    @Override
    public void count() {
        if (!isCounting()) {
            withSheet(this::go);
        }
    }

    @Override
    public void back() {
        counting.leave();
        model.reload();
        list.enter();
    }

    @Override
    public void book() {
        withSheet(
                one ->
                        DifferencesCard.show(
                                open,
                                overlay,
                                one,
                                closed -> {
                                    if (isCounting()) {
                                        back();
                                    } else {
                                        model.reload();
                                    }
                                }));
    }

    @Override
    public void cancel() {
        withSheet(
                one ->
                        dialogs.ask(
                                new Question(
                                        words.say("counts.cancel.title", one.number()),
                                        words.say("counts.cancel.sentence"),
                                        List.of(
                                                new Answer(words.say("counts.keep"), () -> {}),
                                                new Answer(
                                                        words.say("counts.cancel"),
                                                        () -> doCancel(one))))));
    }

    private void doCancel(CountSheet one) {
        open.whenEditable(
                () ->
                        open.tasks()
                                .write(
                                        () -> {
                                            open.company().counts().cancel().cancel(one.id());
                                            return one;
                                        },
                                        done -> {
                                            open.notice()
                                                    .done(
                                                            words.say(
                                                                    "counts.cancelled",
                                                                    done.number()));
                                            reload();
                                        },
                                        error ->
                                                open.failures()
                                                        .notSaved(
                                                                words.say("doing.count"),
                                                                error,
                                                                () -> doCancel(one))));
    }

    @Override
    public void takeBack() {
        withSheet(
                one ->
                        dialogs.ask(
                                new Question(
                                        words.say("counts.takeBack.title", one.number()),
                                        words.say("counts.takeBack.sentence"),
                                        List.of(
                                                new Answer(words.say("cancel"), () -> {}),
                                                new Answer(
                                                        words.say("counts.takeBack"),
                                                        () -> doTakeBack(one))))));
    }

    private void doTakeBack(CountSheet one) {
        open.whenEditable(
                () ->
                        open.tasks()
                                .write(
                                        () -> open.company().counts().close().takeBack(one.id()),
                                        this::reopened,
                                        error ->
                                                open.failures()
                                                        .notSaved(
                                                                words.say(
                                                                        "doing.bookCount",
                                                                        one.number()),
                                                                error,
                                                                () -> doTakeBack(one))));
    }

    private void reopened(Reopened now) {
        String said = words.say("counts.reopened", now.sheet().number());
        open.notice().done(new MovementTexts(words).revalued(said, now.revaluation()));
        if (now.changes().equals(Changes.NOTHING)) {
            reload();
        } else {
            open.changes().publish(now.changes());
        }
    }
}
