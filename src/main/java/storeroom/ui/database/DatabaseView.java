package storeroom.ui.database;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;

import storeroom.safety.HealthReport;
import storeroom.safety.Integrity;
import storeroom.ui.common.EqualColumns;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WrappingLine;

import java.util.Optional;

/** The Database page: one sentence, then the file at the left and what was counted at the right. */
final class DatabaseView extends VBox {

    private static final Duration PERIOD = Duration.seconds(1);
    private static final double NARROWEST = 300;
    private static final double GAP = 40;

    private final DatabaseViewModel model;
    private final Words words;
    private final DatabaseTexts texts;
    private final Region dot = new Region();
    private final Label state = Parts.paragraph("", "state-sentence");
    private final Button checkNow;
    private final FileFactsView file;
    private final FiguresView figures;

    /** Asks once a second, but only while somebody can see the answer. */
    private final Timeline ticking;

    private final ObservableValue<Boolean> visible =
            sceneProperty()
                    .flatMap(Scene::windowProperty)
                    .flatMap(Window::showingProperty)
                    .orElse(false);

    DatabaseView(DatabaseViewModel model, Words words) {
        this.model = model;
        this.words = words;
        texts = new DatabaseTexts(words);
        checkNow =
                Parts.button(
                        "fth-check-circle",
                        words.say("database.check.now"),
                        () -> model.check(Integrity.Extent.QUICK),
                        "accent");
        file = new FileFactsView(model, texts, words);
        figures = new FiguresView(texts, words);
        getStyleClass().addAll("page", "database-page");
        getChildren().addAll(titleLine(), stateLine(), content());
        ticking = new Timeline(new KeyFrame(PERIOD, _ -> model.look()));
        ticking.setCycleCount(Animation.INDEFINITE);
        model.report().subscribe(_ -> show());
        model.problem().subscribe(_ -> show());
        visible.subscribe(this::tick);
    }

    private void tick(boolean now) {
        if (now) {
            ticking.play();
        } else {
            ticking.stop();
        }
    }

    /** No longer asks: the company is closed. */
    void close() {
        ticking.stop();
        model.close();
    }

    /** Whether it asks once a second. */
    boolean isLive() {
        return ticking.getStatus() == Animation.Status.RUNNING;
    }

    /** Where work begins. */
    Node first() {
        return checkNow;
    }

    private Node titleLine() {
        checkNow.setId("check-now");
        Parts.tip(checkNow, words.say("database.check.now.tip"));
        Button all =
                Parts.button(
                        "fth-list",
                        words.say("database.check.all"),
                        () -> model.check(Integrity.Extent.FULL));
        all.setId("check-all");
        Parts.tip(all, words.say("database.check.all.tip"));
        WrappingLine line =
                new WrappingLine(
                        Parts.label(words.say("database.title"), "page-title"),
                        Parts.spring(),
                        all,
                        checkNow);
        line.getStyleClass().add("title-line");
        return line;
    }

    private Node stateLine() {
        state.setId("database-state");
        dot.getStyleClass().add("dot");
        HBox line = new HBox(dot, state);
        HBox.setHgrow(state, Priority.ALWAYS);
        line.getStyleClass().add("state-line");
        return line;
    }

    private Node content() {
        EqualColumns columns = new EqualColumns(NARROWEST, GAP, file, figures);
        columns.getStyleClass().add("database-columns");
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setAccessibleText(words.say("database.title")); // arrows scroll a small window
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void show() {
        Optional<HealthReport> report = model.report().get();
        report.ifPresent(file::show);
        report.map(HealthReport::figures).ifPresent(figures::show);
        Optional<Throwable> problem = model.problem().get();
        if (problem.isPresent()) {
            boolean outside = DatabaseViewModel.isOutside(problem.get());
            say(words.say(outside ? "database.unreadable" : "database.defect"), "danger");
        } else if (report.isPresent()) {
            say(texts.state(report.get()), tone(report.get()));
        } else {
            say(words.say("database.state.checking"), "quiet");
        }
    }

    private static String tone(HealthReport report) {
        return switch (report.state()) {
            case FINDINGS -> "danger";
            case CONTENTION -> "warning";
            case FINE -> report.integrity() instanceof Integrity.Checked ? "good" : "quiet";
        };
    }

    private void say(String sentence, String tone) {
        if (!sentence.equals(state.getText())) {
            state.setText(sentence);
        }
        dot.getStyleClass().setAll("dot", tone);
    }
}
