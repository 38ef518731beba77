package storeroom.ui.common;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Takes a file that is dropped on the window, or on a part of it. */
public final class FileDrop {

    private final BooleanSupplier isReady;
    private final Consumer<Path> taken;

    private FileDrop(BooleanSupplier isReady, Consumer<Path> taken) {
        this.isReady = isReady;
        this.taken = taken;
    }

    /**
     * Anywhere in the window, from now on.
     *
     * @param isReady whether a file can be taken at this moment
     * @param taken told the first of the files
     */
    public static void on(Scene scene, BooleanSupplier isReady, Consumer<Path> taken) {
        FileDrop drop = new FileDrop(isReady, taken);
        scene.setOnDragOver(drop::over);
        scene.setOnDragDropped(drop::dropped);
    }

    /** On one node. */
    public static void on(Node node, BooleanSupplier isReady, Consumer<Path> taken) {
        FileDrop drop = new FileDrop(isReady, taken);
        node.setOnDragOver(drop::over);
        node.setOnDragDropped(drop::dropped);
    }

    private void over(DragEvent event) {
        if (isReady.getAsBoolean() && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        event.setDropCompleted(take(event.getDragboard().getFiles()));
        event.consume();
    }

    /** Whether one of them was taken. */
    private boolean take(List<File> files) {
        if (files.isEmpty() || !isReady.getAsBoolean()) {
            return false;
        }
        taken.accept(files.getFirst().toPath());
        return true;
    }
}
