package storeroom;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.stage.Window;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * The real program, started as its starter starts it, with somebody who reads its windows: for each
 * line of its input it says {@code shown} as soon as that text can be read in one of them, or
 * {@code not shown} when that takes too long.
 */
final class WatchedProgram {

    private WatchedProgram() {}

    public static void main(String[] args) {
        Thread.ofPlatform().daemon().start(WatchedProgram::watch);
        Main.main(args);
    }

    private static void watch() {
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = line;
                System.out.println(Polling.holds(() -> isShown(text)) ? "shown" : "not shown");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isShown(String text) throws InterruptedException, ExecutionException {
        CompletableFuture<Boolean> shown = new CompletableFuture<>();
        try {
            Platform.runLater(
                    () ->
                            shown.complete(
                                    Window.getWindows().stream()
                                            .anyMatch(
                                                    each ->
                                                            says(
                                                                    each.getScene().getRoot(),
                                                                    text))));
        } catch (IllegalStateException notStartedYet) {
            return false;
        }
        return shown.get();
    }

    private static boolean says(Node node, String text) {
        if (!node.isVisible()) {
            return false;
        }
        boolean here =
                node instanceof Labeled labeled
                        && labeled.getText() != null
                        && labeled.getText().contains(text);
        return here
                || (node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream()
                                .anyMatch(child -> says(child, text)));
    }
}
