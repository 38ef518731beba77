package storeroom.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Takes a file that is dropped on the window. */
final class FileDrop {

    private FileDrop() {}

    /**
     * From now on.
     *
     * @param isReady whether a file can be taken at this moment
     * @param taken told the first of the files
     */
    static void on(Scene scene, BooleanSupplier isReady, Consumer<Path> taken) {
        scene.setOnDragOver(
                event -> {
                    if (isReady.getAsBoolean() && event.getDragboard().hasFiles()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        event.consume();
                    }
                });
        scene.setOnDragDropped(event -> dropped(event, isReady, taken));
    }

    private static void dropped(DragEvent event, BooleanSupplier isReady, Consumer<Path> taken) {
        List<File> files = event.getDragboard().getFiles();
        boolean ready = isReady.getAsBoolean() && !files.isEmpty();
        if (ready) {
            taken.accept(files.getFirst().toPath());
        }
        event.setDropCompleted(ready);
        event.consume();
    }
}
