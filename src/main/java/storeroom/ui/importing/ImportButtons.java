package storeroom.ui.importing;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;

import storeroom.exchange.ImportReport;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.importing.ImportViewModel.Step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The buttons of the import dialog: which are there at which step, and which has the focus. */
final class ImportButtons {

    /** What the dialog itself does. */
    record Actions(Runnable escape, Runnable saveBadRows, Runnable workMeanwhile) {}

    private final ImportViewModel model;
    private final Words words;
    private final Button choose;
    private final Button back;
    private final Button save;
    private final Button undo;
    private final Button cancel;
    private final Button meanwhile;
    private final Button check;
    private final Button start;
    private final Button good;
    private final Button done;
    private Optional<Node> waiting = Optional.empty();

    /**
     * @param choose chooses the file; it stands elsewhere
     */
    ImportButtons(ImportViewModel model, Button choose, Actions actions, Words words) {
        this.model = model;
        this.choose = choose;
        this.words = words;
        back = Parts.button("fth-arrow-left", words.say("import.back"), model::back);
        save = Parts.button("fth-save", words.say("import.bad.save"), actions.saveBadRows());
        undo = Parts.button("fth-rotate-ccw", words.say("import.undo"), model::undo);
        cancel = Parts.button(words.say("cancel"), actions.escape());
        meanwhile = Parts.button(words.say("import.meanwhile"), actions.workMeanwhile(), "accent");
        check = Parts.button("fth-check", words.say("import.check"), model::check);
        start = Parts.button("fth-download", words.say("import.start"), model::start, "accent");
        good =
                Parts.button(
                        "fth-download",
                        words.say("import.start.good"),
                        model::startWithGoodRows,
                        "accent");
        done = Parts.button(words.say("close"), actions.escape(), "accent");
        name();
        show();
        undo.disableProperty().bind(model.undoing().running());
        model.looking().addListener((_, _, now) -> keepFocus(now));
        check.disableProperty().bind(model.looking());
        start.disableProperty().bind(model.looking());
        model.step().addListener((_, _, now) -> focus(now));
    }

    private void name() {
        choose.setId("import-choose");
        check.setId("import-check");
        start.setId("import-start");
        done.setId("import-done");
        good.setId("import-start-good");
        save.setId("import-save-bad");
        undo.setId("import-undo");
        meanwhile.setId("import-meanwhile");
    }

    private void show() {
        BooleanBinding columns = isAt(Step.COLUMNS);
        BooleanBinding report = isAt(Step.REPORT);
        BooleanBinding running = isAt(Step.RUNNING);
        BooleanBinding still = reports(ReportState::canStillImport);
        Parts.showWhile(choose, running.or(report).not());
        Parts.showWhile(back, report.and(still));
        Parts.showWhile(save, report.and(reports(ReportState::hasBad)));
        Parts.showWhile(undo, report.and(reports(this::canBeUndone)));
        Parts.showWhile(cancel, report.not().or(still));
        Parts.showWhile(meanwhile, running);
        Parts.showWhile(check, columns);
        Parts.showWhile(
                start, columns.or(report.and(reports(now -> ReportState.isGood(now, goodRows())))));
        Parts.showWhile(
                good, report.and(reports(now -> ReportState.hasGoodAmongBad(now, goodRows()))));
        Parts.showWhile(done, report.and(still.not()));
        model.undoing()
                .undone()
                .subscribe(
                        undone -> {
                            if (undone.isPresent()) {
                                cancel.setText(words.say("close"));
                            }
                        });
    }

    private BooleanBinding isAt(Step step) {
        return Bindings.equal(model.step(), step);
    }

    private boolean goodRows() {
        return model.choices().goodRows().get();
    }

    private boolean canBeUndone(ImportReport report) {
        return report.run().isPresent() && model.undoing().undone().get().isEmpty();
    }

    private BooleanBinding reports(Predicate<ImportReport> what) {
        return Bindings.createBooleanBinding(
                () -> model.report().get().filter(what).isPresent(),
                model.report(),
                model.undoing().undone());
    }

    /** The focus does not move on because a button cannot be pressed for a moment. */
    private void keepFocus(boolean looking) {
        if (looking) {
            waiting = List.<Node>of(check, start).stream().filter(Node::isFocused).findFirst();
        } else {
            waiting.ifPresent(Node::requestFocus);
            waiting = Optional.empty();
        }
    }

    /** The focus goes to what is done next. */
    void focus(Step step) {
        Map<Step, List<Button>> firsts =
                Map.of(
                        Step.FILE, List.of(choose),
                        Step.COLUMNS, List.of(check),
                        Step.RUNNING, List.of(meanwhile),
                        Step.REPORT, List.of(done, start, good, back));
        firsts.getOrDefault(step, List.of()).stream()
                .filter(Node::isVisible)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /** From left to right. */
    Node[] line() {
        return new Node[] {
            back, save, undo, Parts.spring(), cancel, meanwhile, check, start, good, done
        };
    }
}
