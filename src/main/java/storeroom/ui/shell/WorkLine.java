package storeroom.ui.shell;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import storeroom.ui.common.Job;
import storeroom.ui.common.Jobs;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.List;

/**
 * What is under way in the background, how far it is, and the way to stop it. What is over at once
 * is not shown: it would only flicker.
 */
final class WorkLine extends HBox {

    private static final Duration AT_ONCE = Duration.millis(400);

    private final Jobs jobs;
    private final Words words;
    private final PauseTransition pause = new PauseTransition(AT_ONCE);
    private final ListChangeListener<Job> changed = _ -> follow();

    WorkLine(Jobs jobs, Words words) {
        this.jobs = jobs;
        this.words = words;
        setId("work");
        getStyleClass().add("work-line");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        pause.setOnFinished(_ -> say());
        jobs.underWay().addListener(changed);
        follow();
    }

    private void follow() {
        if (jobs.underWay().isEmpty()) {
            pause.stop();
            getChildren().clear();
            setVisible(false);
        } else if (isVisible()) {
            say();
        } else {
            pause.play();
        }
    }

    private void say() {
        List<Job> all = jobs.underWay();
        if (all.isEmpty()) {
            return;
        }
        Job job = all.getFirst();
        String what =
                all.size() == 1 ? job.what() : words.say("work.more", job.what(), all.size() - 1);
        Label label = Parts.label(what, "work-name");
        label.setMinWidth(USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.progress());
        bar.setAccessibleText(what);
        getChildren().setAll(label, bar);
        if (job.canCancel()) {
            Button cancel = Parts.button(words.say("work.cancel"), job::cancel, "status-button");
            cancel.setId("work-cancel");
            cancel.setAccessibleText(words.say("work.cancel.what", what));
            cancel.disableProperty().bind(job.cancelled());
            cancel.setMinWidth(USE_PREF_SIZE);
            getChildren().add(cancel);
        }
        setVisible(true);
    }

    /** Follows no more. */
    void close() {
        pause.stop();
        jobs.underWay().removeListener(changed);
    }
}
