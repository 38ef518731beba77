package storeroom.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import storeroom.ui.common.Notice;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Ticker;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be seen although nobody looks at the status bar: small notes above it, which go by
 * themselves, stay while the pointer rests on them, and never take the focus.
 */
final class Toasts extends VBox {

    static final int STAYS_MILLIS = 6_000;

    private static final int MOST = 3;

    private final Ticker ticker;
    private final Words words;

    Toasts(Ticker ticker, Words words) {
        this.ticker = ticker;
        this.words = words;
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
    }

    /** Shows one; of many the newest. */
    void show(Notice.Toast toast) {
        if (getChildren().size() >= MOST) {
            getChildren().removeFirst();
        }
        getChildren().add(note(toast));
    }

    /** What they were about is gone. */
    void clear() {
        getChildren().clear();
    }

    private HBox note(Notice.Toast toast) {
        boolean warns = toast.look() == Notice.Look.WARNING;
        Label text = Parts.paragraph(toast.text(), "toast-text");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = Parts.button("fth-x", "", () -> {}, "toast-close");
        close.setAccessibleText(words.say("close"));
        close.setFocusTraversable(false);
        HBox note =
                new HBox(
                        Parts.icon(warns ? "fth-alert-triangle" : "fth-check-circle"), text, close);
        note.getStyleClass().addAll("toast", warns ? "warning" : "done");
        note.setAccessibleRole(AccessibleRole.TEXT);
        note.setAccessibleText(toast.text());
        List<Runnable> timers = new ArrayList<>();
        Runnable stop =
                () -> {
                    timers.forEach(Runnable::run);
                    timers.clear();
                };
        Runnable go =
                () -> {
                    stop.run();
                    getChildren().remove(note);
                };
        Runnable count =
                () -> {
                    stop.run();
                    timers.add(ticker.every(STAYS_MILLIS, go));
                };
        note.setOnMouseEntered(_ -> stop.run());
        note.setOnMouseExited(_ -> count.run());
        close.setOnAction(_ -> go.run());
        note.parentProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now == null) {
                                stop.run();
                            }
                        });
        count.run();
        return note;
    }
}
