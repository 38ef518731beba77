package storeroom.ui.database;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import storeroom.db.DatabaseFigures;
import storeroom.ui.common.FactList;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.function.Consumer;

/** The right half: what this window has counted since it opened the company. */
final class FiguresView extends VBox {

    private final DatabaseTexts texts;
    private final Label p50 = Parts.label("", "figure-value");
    private final Label p95 = Parts.label("", "figure-value");
    private final Label p99 = Parts.label("", "figure-value");
    private final Label longestWait = Parts.label("", "figure-value");
    private final Consumer<String> saved;
    private final Consumer<String> running;
    private final Consumer<String> longest;
    private final Consumer<String> timeouts;
    private final Consumer<String> busy;
    private final Consumer<String> retries;
    private final Consumer<String> reads;
    private final Consumer<String> contexts;
    private final Consumer<String> connections;

    FiguresView(DatabaseTexts texts, Words words) {
        this.texts = texts;
        HBox waits =
                new HBox(
                        figure(words.say("database.p50"), p50),
                        figure(words.say("database.p95"), p95),
                        figure(words.say("database.p99"), p99),
                        figure(words.say("database.longestWait"), longestWait));
        waits.getStyleClass().add("figures");
        FactList waiting = new FactList(words.say("database.waiting")).with(waits);
        timeouts = waiting.line(words.say("database.timeouts"));
        busy = waiting.line(words.say("database.busy"));
        retries = waiting.line(words.say("database.retries"));
        FactList writing = new FactList(words.say("database.writing"));
        saved = writing.line(words.say("database.saved"));
        running = writing.line(words.say("database.running"));
        longest = writing.line(words.say("database.longest"));
        FactList open = new FactList(words.say("database.open"));
        reads = open.line(words.say("database.reads"));
        contexts = open.line(words.say("database.contexts"));
        connections = open.line(words.say("database.connections"));
        getStyleClass().add("facts-column");
        getChildren()
                .addAll(
                        waiting,
                        writing,
                        open,
                        Parts.paragraph(words.say("database.counted"), "muted", "counted"));
    }

    private static VBox figure(String title, Label figure) {
        VBox box = new VBox(Parts.label(title, "figure-name"), figure);
        box.getStyleClass().add("figure-box");
        box.setMinWidth(0);
        box.setPrefWidth(100);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    void show(DatabaseFigures now) {
        p50.setText(texts.wait(now.waits(), now.waits().p50()));
        p95.setText(texts.wait(now.waits(), now.waits().p95()));
        p99.setText(texts.wait(now.waits(), now.waits().p99()));
        longestWait.setText(texts.wait(now.waits(), now.waits().longest()));
        saved.accept(texts.saved(now));
        running.accept(texts.running(now));
        longest.accept(texts.longest(now));
        timeouts.accept(texts.count(now.timeouts()));
        busy.accept(texts.count(now.busy()));
        retries.accept(texts.count(now.retries()));
        reads.accept(texts.count(now.reads()));
        contexts.accept(texts.count(now.openContexts()));
        connections.accept(texts.count(now.openConnections()));
    }
}
