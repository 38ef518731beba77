package storeroom.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

/** Says that no company could be opened, why, and what can be done. */
final class FailedPane extends VBox {

    private final Button other;

    FailedPane(ShellState.Failed failed, Runnable openOther, Runnable quit, Words words) {
        other = Parts.button("fth-folder", words.say("opening.other.file"), openOther, "accent");
        HBox buttons =
                new HBox(
                        other,
                        Parts.button(words.say("problem.copy"), () -> copy(failed)),
                        Parts.button(words.say("quit"), quit));
        buttons.getStyleClass().add("empty-buttons");
        Node icon = Parts.icon("fth-alert-triangle");
        icon.getStyleClass().add("empty-icon");
        getChildren()
                .addAll(
                        icon,
                        Parts.paragraph(failed.title(), "empty-title"),
                        Parts.paragraph(failed.sentence(), "muted"),
                        buttons);
        getStyleClass().addAll("empty", "opening-failed");
    }

    private static void copy(ShellState.Failed failed) {
        ClipboardContent text = new ClipboardContent();
        text.putString(failed.title() + "\n" + failed.details());
        Clipboard.getSystemClipboard().setContent(text);
    }

    /** The focus goes to what most people do next. */
    void enter() {
        other.requestFocus();
    }
}
