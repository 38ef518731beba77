package storeroom;

import javafx.application.Platform;

import storeroom.instance.InstanceLock;
import storeroom.ui.shell.MainWindow;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What other programs may ask of the window that has a company open. An answer is given once the
 * window has done it: one that hangs gives none, which is how others notice.
 */
final class WindowMessages implements InstanceLock.Handler {

    /** Comes to the front. */
    static final String SHOW = "show";

    /** Answers, and does nothing else. */
    static final String PING = "ping";

    /** Followed by a path: comes to the front and opens that company. */
    static final String OPEN = "open ";

    private static final String DONE = "ok";
    private static final long PATIENCE_MILLIS = 1_500;

    private final Supplier<Optional<MainWindow>> window;

    WindowMessages(Supplier<Optional<MainWindow>> window) {
        this.window = window;
    }

    @Override
    public String answer(String message) {
        if (message.equals(PING)) {
            return inWindow(_ -> {});
        }
        if (message.equals(SHOW)) {
            return inWindow(MainWindow::raise);
        }
        if (message.startsWith(OPEN)) {
            Path file = Path.of(message.substring(OPEN.length()));
            return inWindow(
                    shown -> {
                        shown.raise();
                        shown.model().open(file);
                    });
        }
        return "unknown message";
    }

    /** Waits until the window has done it; throws when it does not, which closes the connection. */
    private String inWindow(Consumer<MainWindow> action) {
        CompletableFuture<String> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    window.get().ifPresent(action);
                    done.complete(DONE);
                });
        try {
            return done.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the window does not answer", e);
        }
    }
}
