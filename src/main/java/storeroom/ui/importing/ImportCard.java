package storeroom.ui.importing;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportRequest.Kind;
import storeroom.exchange.ReportTexts;
import storeroom.operation.UndoImport;
import storeroom.ui.common.Card;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.FileDrop;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.importing.ImportViewModel.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The import dialog, from top to bottom: file, kind, columns or report, buttons. */
public final class ImportCard {

    private static final List<String> FILES = List.of("*.csv", "*.tsv", "*.txt");

    private final ImportViewModel model;
    private final OpenCompany open;
    private final Overlay overlay;
    private final Dialogs dialogs;
    private final Words words;
    private final ReportTexts reports;
    private final Card card;
    private Map<Step, List<Button>> firsts = Map.of();
    private final Button choose;
    private final Runnable putAway;

    private ImportCard(
            ImportViewModel model,
            OpenCompany open,
            Overlay overlay,
            Dialogs dialogs,
            Runnable putAway) {
        this.putAway = putAway;
        this.model = model;
        this.open = open;
        this.overlay = overlay;
        this.dialogs = dialogs;
        words = open.words();
        reports = new ReportTexts(words.formats());
        card = new Card(words.say("import.title"), 820);
        choose = Parts.button("fth-folder", words.say("import.choose"), this::choose);
    }

    /**
     * Shows the dialog over the window; the model may know its file already.
     *
     * @param putAway told when the dialog goes while the import goes on
     */
    public static void show(
            ImportViewModel model,
            OpenCompany open,
            Overlay overlay,
            Dialogs dialogs,
            Runnable putAway) {
        new ImportCard(model, open, overlay, dialogs, putAway).show();
    }

    private void show() {
        card.setId("import");
        BooleanBinding columns = isAt(Step.COLUMNS);
        BooleanBinding report = isAt(Step.REPORT);
        BooleanBinding running = isAt(Step.RUNNING);
        Label refusal = Parts.paragraph("", "field-error");
        refusal.textProperty().bind(model.refusal());
        Parts.showWhile(refusal, Bindings.isNotEmpty(model.refusal()));
        card.with(
                fileLine(running.or(report)),
                new LastImport(model.undoing(), isAt(Step.FILE), open.editing(), words),
                refusal,
                Parts.showWhile(kinds(), columns),
                Parts.showWhile(new ColumnsView(model, words), columns),
                Parts.showWhile(new OptionsView(model, words), columns),
                Parts.showWhile(
                        new MoreOptions(model, words),
                        columns.or(isAt(Step.FILE).and(Bindings.isNotEmpty(model.refusal())))),
                Parts.showWhile(progress(), running),
                Parts.showWhile(report(), report));
        buttons(columns, report);
        FileDrop.on(
                card,
                () -> model.step().get() == Step.FILE || model.step().get() == Step.COLUMNS,
                model::choose);
        overlay.show(card, choose, this::escape);
        focus(model.step().get());
    }

    private BooleanBinding isAt(Step step) {
        return Bindings.equal(model.step(), step);
    }

    private void escape() {
        if (model.step().get() == Step.RUNNING) {
            model.cancel();
        } else {
            overlay.close(card);
        }
    }

    private void choose() {
        dialogs.askForFile(words.say("import.title"), words.say("import.files"), FILES)
                .ifPresent(model::choose);
    }

    private Node fileLine(BooleanExpression fixed) {
        Label name = Parts.label("");
        name.textProperty()
                .bind(
                        model.file()
                                .map(
                                        file ->
                                                file.map(at -> at.getFileName().toString())
                                                        .orElse(words.say("import.none"))));
        Label format = Parts.label("", "muted");
        format.textProperty()
                .bind(
                        model.preview()
                                .map(
                                        preview ->
                                                preview.map(
                                                                found ->
                                                                        words.say(
                                                                                "import.format",
                                                                                found.encoding(),
                                                                                delimiter(
                                                                                        found
                                                                                                .delimiter())))
                                                        .orElse("")));
        Parts.showWhile(format, Bindings.isNotEmpty(format.textProperty()));
        VBox text = new VBox(name, format);
        text.getStyleClass().add("form-subject");
        Parts.showWhile(choose, fixed.not());
        HBox line = new HBox(text, Parts.spring(), choose);
        line.getStyleClass().add("file-line");
        return line;
    }

    private String delimiter(char delimiter) {
        return switch (delimiter) {
            case '\t' -> words.say("import.tab");
            case ';' -> words.say("import.semicolon");
            case ',' -> words.say("import.comma");
            default -> String.valueOf(delimiter);
        };
    }

    private Node kinds() {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (Kind kind : Kind.values()) {
            ToggleButton choice = new ToggleButton(words.say("import.kind." + kind.name()));
            choice.getStyleClass().add("segment");
            choice.setUserData(kind);
            choice.setToggleGroup(group);
            choice.setSelected(kind == model.kind().get());
            choice.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(choice, Priority.ALWAYS);
            box.getChildren().add(choice);
        }
        group.selectedToggleProperty()
                .addListener(
                        (_, before, now) -> {
                            if (now == null) {
                                group.selectToggle(before); // one is always chosen
                            } else {
                                model.kind().set((Kind) now.getUserData());
                            }
                        });
        model.kind()
                .subscribe(
                        now ->
                                group.getToggles().stream()
                                        .filter(choice -> choice.getUserData() == now)
                                        .forEach(group::selectToggle));
        return box;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progress());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.say("import.running"));
        Label doing = Parts.label("", "muted");
        doing.textProperty().bind(model.doing());
        VBox box = new VBox(doing, bar);
        box.getStyleClass().add("progress-box");
        return box;
    }

    private Node report() {
        VBox box = new VBox();
        box.getStyleClass().add("report");
        model.report().subscribe(report -> report.ifPresent(now -> fill(box, now)));
        model.undoing().undone().subscribe(undone -> undone.ifPresent(now -> undone(box, now)));
        return box;
    }

    private void fill(VBox box, ImportReport report) {
        box.getChildren().setAll(Parts.paragraph(reports.headline(report), "report-headline"));
        details(report).forEach(line -> box.getChildren().add(Parts.paragraph(line, "muted")));
        if (report.outcome() != ImportReport.Outcome.CANCELLED) {
            box.getChildren().add(new SamplesView(report, words));
        }
    }

    private void undone(VBox box, UndoImport.Undone undone) {
        box.getChildren()
                .setAll(
                        Parts.paragraph(
                                words.say("import.undone", undone.run().file()),
                                "report-headline"));
        UndoTexts.say(undone, words)
                .forEach(line -> box.getChildren().add(Parts.paragraph(line, "muted")));
    }

    /** The facts, and what can be done about bad rows that stand in the way. */
    private List<String> details(ImportReport report) {
        List<String> lines = new ArrayList<>(reports.details(report));
        if (report.badRows() > 0 && report.outcome() != ImportReport.Outcome.IMPORTED) {
            lines.removeLast(); // which knows nothing of the buttons here
            lines.add(words.say("import.mend"));
            report.bad().stream()
                    .flatMap(row -> row.hint().stream())
                    .distinct()
                    .map(model::say)
                    .forEach(lines::add);
        }
        return lines;
    }

    private void buttons(BooleanBinding columns, BooleanBinding report) {
        Button cancel =
                Parts.showWhile(
                        Parts.button(words.say("cancel"), this::escape),
                        report.not().or(canStillImport()));
        Button back =
                Parts.showWhile(
                        Parts.button("fth-arrow-left", words.say("import.back"), model::back),
                        report.and(canStillImport()));
        Button check =
                Parts.showWhile(
                        Parts.button("fth-check", words.say("import.check"), model::check),
                        columns);
        Button start =
                Parts.showWhile(
                        Parts.button(
                                "fth-download", words.say("import.start"), model::start, "accent"),
                        columns.or(report.and(isGood())));
        Button good =
                Parts.showWhile(
                        Parts.button(
                                "fth-download",
                                words.say("import.start.good"),
                                model::startWithGoodRows,
                                "accent"),
                        report.and(hasGoodAmongBad()));
        Button save =
                Parts.showWhile(
                        Parts.button("fth-save", words.say("import.bad.save"), this::saveBadRows),
                        report.and(hasBad()));
        Button meanwhile =
                Parts.showWhile(
                        Parts.button(words.say("import.meanwhile"), this::workMeanwhile, "accent"),
                        isAt(Step.RUNNING));
        Button undo =
                Parts.showWhile(
                        Parts.button("fth-rotate-ccw", words.say("import.undo"), model::undo),
                        report.and(canBeUndone()));
        Button done =
                Parts.showWhile(
                        Parts.button(words.say("close"), this::escape, "accent"),
                        report.and(canStillImport().not()));
        model.undoing()
                .undone()
                .subscribe(
                        undone -> {
                            if (undone.isPresent()) {
                                cancel.setText(words.say("close"));
                            }
                        });
        check.setId("import-check");
        start.setId("import-start");
        done.setId("import-done");
        good.setId("import-start-good");
        save.setId("import-save-bad");
        undo.setId("import-undo");
        undo.disableProperty().bind(model.undoing().running());
        meanwhile.setId("import-meanwhile");
        firsts =
                Map.of(
                        Step.FILE, List.of(choose),
                        Step.COLUMNS, List.of(check),
                        Step.RUNNING, List.of(meanwhile),
                        Step.REPORT, List.of(done, start, good, back));
        model.step().addListener((_, _, now) -> focus(now));
        card.withButtons(
                back, save, undo, Parts.spring(), cancel, meanwhile, check, start, good, done);
    }

    /** The focus goes to what is done next. */
    private void focus(Step step) {
        firsts.getOrDefault(step, List.of()).stream()
                .filter(Node::isVisible)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void saveBadRows() {
        dialogs.askForNewFile(
                        words.say("import.bad.save"),
                        words.say("import.files"),
                        "*.csv",
                        model.badRowsName())
                .ifPresent(model::saveBadRows);
    }

    private void workMeanwhile() {
        overlay.close(card);
        putAway.run();
    }

    private BooleanBinding hasBad() {
        return Bindings.createBooleanBinding(
                () -> model.report().get().filter(now -> now.badRows() > 0).isPresent(),
                model.report());
    }

    /** Bad rows stand in the way of good ones. */
    private BooleanBinding hasGoodAmongBad() {
        return Bindings.createBooleanBinding(
                () ->
                        model.report()
                                .get()
                                .filter(
                                        now ->
                                                now.badRows() > 0
                                                        && now.badRows() < now.rows()
                                                        && !(now.outcome()
                                                                        == ImportReport.Outcome
                                                                                .CHECKED
                                                                && model.goodRows().get()))
                                .filter(
                                        now ->
                                                now.outcome() == ImportReport.Outcome.CHECKED
                                                        || now.outcome()
                                                                == ImportReport.Outcome.REFUSED)
                                .isPresent(),
                model.report());
    }

    private BooleanBinding canBeUndone() {
        return Bindings.createBooleanBinding(
                () ->
                        model.report().get().flatMap(ImportReport::run).isPresent()
                                && model.undoing().undone().get().isEmpty(),
                model.report(),
                model.undoing().undone());
    }

    /** The report is about a check, or about a file that was refused. */
    private BooleanBinding canStillImport() {
        return Bindings.createBooleanBinding(
                () ->
                        outcome()
                                .filter(
                                        now ->
                                                now == ImportReport.Outcome.CHECKED
                                                        || now == ImportReport.Outcome.REFUSED
                                                        || now == ImportReport.Outcome.CANCELLED)
                                .isPresent(),
                model.report());
    }

    /** The report is about a check after which an import makes sense. */
    private BooleanBinding isGood() {
        return Bindings.createBooleanBinding(
                () ->
                        model.report()
                                .get()
                                .filter(
                                        now ->
                                                now.outcome() == ImportReport.Outcome.CHECKED
                                                        && (now.badRows() == 0
                                                                || model.goodRows().get()))
                                .isPresent(),
                model.report());
    }

    private Optional<ImportReport.Outcome> outcome() {
        return model.report().get().map(ImportReport::outcome);
    }
}
