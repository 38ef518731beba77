package storeroom.ui.shell;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Shows what nobody caught, from whichever thread. The same defect is shown once and logged after
 * that: one in the drawing of the window would come back sixty times a second.
 */
public final class Uncaught implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = System.getLogger(Uncaught.class.getName());

    private final Executor window;
    private final Consumer<Throwable> show;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    /**
     * @param window runs what touches the window
     * @param show logs and shows a defect there
     */
    public Uncaught(Executor window, Consumer<Throwable> show) {
        this.window = window;
        this.show = show;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        StackTraceElement[] stack = error.getStackTrace();
        String place = error.getClass() + (stack.length == 0 ? "" : " " + stack[0]);
        if (shown.add(place)) {
            window.execute(() -> show(error));
        } else {
            LOG.log(Level.ERROR, "Failed again: " + place);
        }
    }

    private void show(Throwable error) {
        try {
            show.accept(error);
        } catch (RuntimeException | Error e) {
            error.addSuppressed(e);
            LOG.log(Level.ERROR, "A defect could not be shown", error);
        }
    }
}
