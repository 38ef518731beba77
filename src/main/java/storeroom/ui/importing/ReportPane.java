package storeroom.ui.importing;

import javafx.scene.layout.VBox;

import storeroom.exchange.ImportReport;
import storeroom.exchange.ReportTexts;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.List;

/** What a check or an import found and did; or, once it is taken back, what that did. */
final class ReportPane extends VBox {

    private final ImportViewModel model;
    private final Words words;
    private final ReportTexts reports;

    ReportPane(ImportViewModel model, Words words) {
        this.model = model;
        this.words = words;
        reports = new ReportTexts(words.formats(), field -> words.say("field." + field));
        getStyleClass().add("report");
        model.report().subscribe(report -> report.ifPresent(this::fill));
        model.undoing()
                .undone()
                .subscribe(
                        undone ->
                                undone.ifPresent(
                                        now -> getChildren().setAll(new UndoneReport(now, words))));
    }

    private void fill(ImportReport report) {
        getChildren().clear();
        if (!model.changed().get().isEmpty()) {
            getChildren().add(Parts.paragraph(model.changed().get(), "field-error"));
        }
        getChildren().add(Parts.paragraph(reports.headline(report), "report-headline"));
        details(report).forEach(line -> getChildren().add(Parts.paragraph(line, "muted")));
        if (report.outcome() != ImportReport.Outcome.CANCELLED) {
            getChildren().add(new SamplesView(report, words));
        }
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
}
