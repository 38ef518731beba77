package storeroom.bench;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import storeroom.Wiring;
import storeroom.db.DatabaseOptions;
import storeroom.operation.Company;
import storeroom.ui.TestWindow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/**
 * How smooth the window is with 100,000 items and 1,000,000 movements: no frame over 50 ms while
 * scrolling and typing, a page within 100 ms. Beside the frames of the same window at rest.
 */
public final class WindowBenchmark {

    private static final int FRAME = 50;
    private static final int PAGE_CHANGE = 100;
    private static final int REST = 600;
    private static final String TYPED = "item 4711";

    private WindowBenchmark() {}

    /**
     * @param args the folder of the company
     */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/bench"));
        Clock clock = Clock.systemUTC();
        Wiring wiring = new Wiring(clock, "bench", DatabaseOptions.defaults(clock, "bench"));
        Path file = folder.resolve("bench.storeroom");
        if (Files.notExists(file)) {
            ImportBenchmark.run(wiring, folder, file, Benchmark.ITEMS, Benchmark.MOVEMENTS);
        }
        try (TestWindow window =
                TestWindow.open(file, Locale.UK, 1280, 800, path -> open(wiring, path))) {
            window.waitFor("100,000 items");
            Frames.of(REST, _ -> {}).print("ten seconds of rest: pages are laid out", FRAME);
            scroll(window);
            type(window);
            pages(window);
        }
        Heap.print();
        Platform.exit();
    }

    private static Company open(Wiring wiring, Path file) {
        return wiring.open(file);
    }

    private static void scroll(TestWindow window) throws Exception {
        TableView<?> table = window.node("stock-table", TableView.class);
        Frames.of(120, frame -> table.scrollTo(frame * 3)); // so that the code is warm
        Frames.of(300, _ -> {}).print("at rest", FRAME);
        Frames.of(600, frame -> table.scrollTo(frame * 3))
                .print("scrolling, three rows a frame", FRAME);
        Random random = new Random(1);
        int rows = table.getItems().size();
        Frames.of(300, _ -> table.scrollTo(random.nextInt(rows)))
                .print("jumping anywhere in the list, each frame", FRAME);
    }

    private static void type(TestWindow window) throws Exception {
        TextField search = window.node("search", TextField.class);
        window.run(search::requestFocus);
        for (int round = 0; round < 2; round++) {
            Frames frames =
                    Frames.of(
                            TYPED.length() * 8 * 2,
                            frame -> {
                                if (frame % 8 == 0) { // a key each 130 ms, then all of them back
                                    int key = frame / 8;
                                    int length = TYPED.length();
                                    search.setText(
                                            TYPED.substring(
                                                    0,
                                                    key < length ? key + 1 : 2 * length - key - 1));
                                }
                            });
            if (round > 0) {
                frames.print("typing into search, a key each 8 frames", FRAME);
            }
        }
    }

    /** From the key to the second pulse after it: by then the page has been laid out and drawn. */
    private static void pages(TestWindow window) throws Exception {
        KeyCode[] keys = {
            KeyCode.B, KeyCode.D, KeyCode.DIGIT4, KeyCode.DIGIT3, KeyCode.DIGIT2, KeyCode.DIGIT1
        };
        String[] names = {"Backups", "Database", "Book", "Movements", "Items", "Stock"};
        double[][] millis = new double[keys.length][11];
        for (int round = 0; round < millis[0].length; round++) {
            for (int page = 0; page < keys.length; page++) {
                millis[page][round] = turn(window, keys[page]);
            }
        }
        for (int page = 0; page < keys.length; page++) {
            double[] later = Arrays.copyOfRange(millis[page], 1, millis[page].length);
            Arrays.sort(later);
            System.out.printf(
                    Locale.ROOT,
                    "page change to %-31s first %7.1f ms   median %4.1f ms   longest %6.1f ms  "
                            + " goal %d ms%n",
                    names[page],
                    millis[page][0],
                    later[later.length / 2],
                    later[later.length - 1],
                    PAGE_CHANGE);
        }
    }

    private static double turn(TestWindow window, KeyCode key) throws Exception {
        CountDownLatch drawn = new CountDownLatch(2);
        long[] took = new long[1];
        window.run(
                () -> {
                    long began = System.nanoTime();
                    window.window()
                            .stage()
                            .getScene()
                            .addPostLayoutPulseListener(
                                    new Runnable() {
                                        @Override
                                        public void run() {
                                            drawn.countDown();
                                            if (drawn.getCount() == 0) {
                                                took[0] = System.nanoTime() - began;
                                                window.window()
                                                        .stage()
                                                        .getScene()
                                                        .removePostLayoutPulseListener(this);
                                            }
                                            Platform.requestNextPulse();
                                        }
                                    });
                    press(window.window().stage().getScene(), key);
                });
        drawn.await();
        window.settle();
        return took[0] / 1e6;
    }

    private static void press(Scene scene, KeyCode key) {
        Node focused = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(
                focused,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
    }
}
