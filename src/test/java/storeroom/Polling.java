package storeroom;

import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks again and again, with a deadline: for what another process does of which the operating
 * system tells nobody. Where a line, a latch or a lock can be waited for, that is the better way.
 */
final class Polling {

    private static final int SECONDS = 30;

    private Polling() {}

    /** Waits until it holds. What is thrown by {@code holds} ends the waiting. */
    static void until(String what, Callable<Boolean> holds) {
        if (!holds(holds)) {
            throw new AssertionError("never happened: " + what);
        }
    }

    /** The same; whether it came to hold in time. */
    static boolean holds(Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, holds);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
