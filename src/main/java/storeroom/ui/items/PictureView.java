package storeroom.ui.items;

import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Editing;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.io.File;
import java.util.List;
import java.util.Optional;

/** The chosen item's picture: shown, chosen from a file, dropped, pasted, and taken away. */
final class PictureView extends VBox {

    private static final double WIDTH = 260;
    private static final double HEIGHT = 150;
    private static final List<String> FILES =
            List.of("*.jpg", "*.jpeg", "*.png", "*.gif", "*.bmp", "*.JPG", "*.JPEG", "*.PNG");

    private final ItemDetailViewModel model;
    private final Dialogs dialogs;
    private final Words words;
    private final ImageView shown = new ImageView();

    PictureView(ItemDetailViewModel model, Dialogs dialogs, Editing editing, Words words) {
        this.model = model;
        this.dialogs = dialogs;
        this.words = words;
        getStyleClass().add("picture-box");
        shown.setId("item-picture");
        shown.setPreserveRatio(true);
        shown.setSmooth(true);
        StackPane frame = new StackPane(shown);
        frame.getStyleClass().add("picture-frame");
        Button choose =
                Parts.button("fth-image", words.say("picture.add"), this::choose, "small", "flat");
        choose.setId("picture-choose");
        Parts.tip(choose, words.say("picture.add.tip"));
        Button remove =
                Parts.button(
                        "fth-x",
                        words.say("picture.remove"),
                        model::removePicture,
                        "small",
                        "flat");
        var has = model.picture().map(Optional::isPresent);
        choose.textProperty()
                .bind(has.map(there -> words.say(there ? "picture.change" : "picture.add")));
        HBox buttons =
                new HBox(
                        WritingButton.of(choose, editing),
                        Parts.showWhile(WritingButton.of(remove, editing), has));
        buttons.getStyleClass().add("picture-buttons");
        getChildren().addAll(Parts.showWhile(frame, has), buttons);
        model.picture().addListener((_, _, now) -> show(now));
        show(model.picture().get());
        setOnDragOver(this::dragOver);
        setOnDragDropped(this::dropped);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private void show(Optional<Image> picture) {
        shown.setImage(picture.orElse(null));
        picture.ifPresent(
                image -> {
                    shown.setFitWidth(Math.min(WIDTH, image.getWidth()));
                    shown.setFitHeight(Math.min(HEIGHT, image.getHeight()));
                });
        shown.setAccessibleText(words.say("picture.of"));
    }

    private void choose() {
        dialogs.askForFile(words.say("picture.choose"), words.say("picture.files"), FILES)
                .ifPresent(model::setPicture);
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles() || event.getDragboard().hasImage()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            model.setPicture(files.getFirst().toPath());
        } else if (event.getDragboard().hasImage()) {
            model.setPicture(event.getDragboard().getImage());
        }
        event.setDropCompleted(true);
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        if (new javafx.scene.input.KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN)
                .match(event)) {
            event.consume();
            paste();
        }
    }

    /** What lies on the clipboard, where that is a picture or a file. */
    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            model.setPicture(clipboard.getFiles().getFirst().toPath());
        } else if (clipboard.hasImage()) {
            model.setPicture(clipboard.getImage());
        }
    }
}
