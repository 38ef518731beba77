package storeroom;

import javafx.application.Platform;

import storeroom.instance.InstanceLock;
import storeroom.safety.HealthJson;
import storeroom.ui.shell.MainWindow;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What other programs may ask of the window that has a company open. An answer is given once the
 * window has done it: one that hangs gives none, which is how others notice.
 */
final class WindowMessages implements InstanceLock.Handler {

    private static final String DONE = "ok";
    private static final long PATIENCE_MILLIS = 1_200;

    private final Supplier<Optional<MainWindow>> window;

    WindowMessages(Supplier<Optional<MainWindow>> window) {
        this.window = window;
    }

    @Override
    public String answer(String message) {
        if (message.equals(OtherWindow.PING)) {
            return inWindow(_ -> DONE);
        }
        if (message.equals(OtherWindow.SHOW)) {
            return inWindow(
                    shown -> {
                        shown.raise();
                        return DONE;
                    });
        }
        if (message.equals(OtherWindow.HEALTH)) {
            return inWindow(shown -> shown.model().company())
                    .map(company -> HealthJson.of(company.connections().monitor().snapshot()))
                    .orElse("");
        }
        if (message.startsWith(OtherWindow.OPEN)) {
            Path file = Path.of(message.substring(OtherWindow.OPEN.length()));
            return inWindow(
                    shown -> {
                        shown.raise();
                        shown.model().open(file);
                        return DONE;
                    });
        }
        return "unknown message";
    }

    /** Waits until the window has done it; throws when it does not, which closes the connection. */
    private <T> T inWindow(Function<MainWindow, T> action) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> complete(done, action));
        try {
            return done.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the window does not answer", e);
        }
    }

    private <T> void complete(CompletableFuture<T> done, Function<MainWindow, T> action) {
        try {
            done.complete(action.apply(window.get().orElseThrow()));
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }
}
