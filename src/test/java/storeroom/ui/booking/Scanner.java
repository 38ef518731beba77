package storeroom.ui.booking;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** A scanner: types codes into whatever has the focus, each ended by Enter, at a steady rate. */
final class Scanner {

    private final Scene scene;

    Scanner(Scene scene) {
        this.scene = scene;
    }

    /** Types all codes, so many in a second; returns once the last one was typed. */
    void scan(List<String> codes, int perSecond) throws InterruptedException {
        scan(codes, perSecond, _ -> {});
    }

    /**
     * The same, while other things happen.
     *
     * @param before told on the window's thread how many were typed, before each of them
     */
    void scan(List<String> codes, int perSecond, IntConsumer before) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        CountDownLatch typed = new CountDownLatch(codes.size());
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            var ticking =
                    clock.scheduleAtFixedRate(
                            () -> {
                                int at = next.getAndIncrement();
                                if (at < codes.size()) {
                                    Platform.runLater(
                                            () -> {
                                                before.accept(at);
                                                type(codes.get(at));
                                                typed.countDown();
                                            });
                                }
                            },
                            0,
                            1_000_000 / perSecond,
                            TimeUnit.MICROSECONDS);
            if (!typed.await(5, TimeUnit.MINUTES)) {
                throw new AssertionError(typed.getCount() + " scans were never typed");
            }
            ticking.cancel(false);
        }
    }

    private void type(String code) {
        for (int i = 0; i < code.length(); i++) {
            String text = code.substring(i, i + 1);
            fire(KeyEvent.KEY_PRESSED, "", KeyCode.getKeyCode(text));
            fire(KeyEvent.KEY_TYPED, text, KeyCode.UNDEFINED);
            fire(KeyEvent.KEY_RELEASED, "", KeyCode.getKeyCode(text));
        }
        fire(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER);
        fire(KeyEvent.KEY_TYPED, "\r", KeyCode.UNDEFINED);
        fire(KeyEvent.KEY_RELEASED, "", KeyCode.ENTER);
    }

    private void fire(javafx.event.EventType<KeyEvent> type, String character, KeyCode code) {
        Node focus = scene.getFocusOwner();
        EventTarget target = focus == null ? scene : focus; // as the platform does
        KeyCode known = code == null ? KeyCode.UNDEFINED : code;
        Event.fireEvent(
                target, new KeyEvent(type, character, "", known, false, false, false, false));
    }
}
