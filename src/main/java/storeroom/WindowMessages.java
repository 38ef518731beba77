package storeroom;

import javafx.application.Platform;

import storeroom.db.ConnectionFactory;
import storeroom.instance.InstanceLock;
import storeroom.safety.HealthJson;
import storeroom.ui.shell.MainWindow;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
 * window has done it: one that hangs gives none, which is how others notice. Any program of the
 * machine can ask, so nothing is done that would change a file or take a form from under somebody's
 * hands.
 */
final class WindowMessages {

    /** It is done. */
    static final String DONE = "ok";

    /** Somebody is at work in the window, which only came to the front. */
    static final String BUSY = "busy";

    /** What was to be opened is not there, or no company could be in it. */
    static final String NO_FILE = "no such file";

    static final String UNKNOWN = "unknown message";

    private static final Logger LOG = System.getLogger(WindowMessages.class.getName());
    private static final long PATIENCE_MILLIS = 1_200;

    private final Supplier<Optional<MainWindow>> window;

    WindowMessages(Supplier<Optional<MainWindow>> window) {
        this.window = window;
    }

    /**
     * What answers the messages about one company, which the window need not show yet or any more.
     *
     * @param file its canonical path
     */
    InstanceLock.Handler of(Path file) {
        return message -> answer(file, message);
    }

    private String answer(Path file, String message) {
        if (message.startsWith(OtherWindow.OPEN)) {
            return existing(message.substring(OtherWindow.OPEN.length()))
                    .map(other -> inWindow(shown -> open(shown, other)))
                    .orElse(NO_FILE);
        }
        return switch (message) {
            case OtherWindow.PING -> inWindow(_ -> DONE);
            case OtherWindow.SHOW ->
                    inWindow(
                            shown -> {
                                shown.raise();
                                return DONE;
                            });
            case OtherWindow.HEALTH -> health(file);
            default -> UNKNOWN;
        };
    }

    /** Empty while another company is shown, whose figures would be taken for this one's. */
    private String health(Path file) {
        return inWindow(shown -> shown.model().company())
                .filter(company -> ConnectionFactory.canonical(company.file()).equals(file))
                .map(company -> HealthJson.of(company.connections().monitor().snapshot()))
                .orElse("");
    }

    /** A file that was meant by whoever sent this: opening another one would make it. */
    private static Optional<Path> existing(String path) {
        try {
            Path file = Path.of(path);
            boolean there = file.isAbsolute() && Files.isRegularFile(file) && Files.size(file) > 0;
            return there ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            LOG.log(Level.DEBUG, "Asked to open what is no file", e);
            return Optional.empty();
        }
    }

    /** Only where nobody is in the middle of something: a card belongs to the company below it. */
    private static String open(MainWindow shown, Path file) {
        shown.raise();
        if (shown.overlay().showing().get() || shown.model().isOpening()) {
            return BUSY;
        }
        shown.model().open(file);
        return DONE;
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
