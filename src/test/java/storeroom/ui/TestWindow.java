package storeroom.ui;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import storeroom.TestCompany;
import storeroom.WindowPages;
import storeroom.operation.Company;
import storeroom.ui.common.Page;
import storeroom.ui.common.Preferences;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Words;
import storeroom.ui.shell.Appearance;
import storeroom.ui.shell.CompanyMaker;
import storeroom.ui.shell.MainWindow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The real window on a headless platform, driven by a robot. */
public final class TestWindow implements AutoCloseable {

    /** Milliseconds: other tests may have the computer just now. */
    private static final int PATIENCE = 60_000;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** The headless screen; what is larger is laid out and pictured, but not shown. */
    private static final double SCREEN = 1000;

    /**
     * One for all windows: the headless platform's robots keep the windows that they were with, and
     * these keep their robots, so that a robot each would keep every window of the run.
     */
    private static final FxRobot ROBOT = new FxRobot();

    private final ExecutorService readers = Executors.newFixedThreadPool(2);
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final Words words;
    private final MainWindow window;
    private int strokes;

    private TestWindow(Locale locale, CompanyMaker maker, int width, int height) {
        words = Words.of(locale, TestCompany.CLOCK);
        try {
            FxToolkit.registerPrimaryStage();
            window =
                    WaitForAsyncUtils.waitForAsyncFx(
                            PATIENCE,
                            () -> {
                                Stage stage = new Stage(); // one registered keeps its events
                                MainWindow made = window(stage, maker);
                                stage.setX(0);
                                stage.setY(0);
                                stage.initStyle(javafx.stage.StageStyle.UNDECORATED);
                                stage.setWidth(Math.min(width, SCREEN));
                                stage.setHeight(Math.min(height, SCREEN));
                                stage.show();
                                stage.getScene().getRoot().resize(width, height);
                                stage.requestFocus();
                                return made;
                            });
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens companies for a window. */
    @FunctionalInterface
    public interface Opener {
        Company open(Path file);
    }

    /** A window in English at the size of the drawings. */
    public static TestWindow open(Path file) {
        return open(file, Locale.UK, 1280, 800);
    }

    /** A window of another language or size. */
    public static TestWindow open(Path file, Locale locale, int width, int height) {
        return open(file, locale, width, height, TestCompany::open);
    }

    /** A window that opens companies in a way of the test's own. */
    public static TestWindow open(Path file, Locale locale, int width, int height, Opener opener) {
        return open(file, locale, width, height, maker(opener, file));
    }

    /** A window with a way of its own to open companies and to find other windows. */
    public static TestWindow open(
            Path file, Locale locale, int width, int height, CompanyMaker maker) {
        TestWindow window = new TestWindow(locale, maker, width, height);
        Platform.runLater(() -> window.window.model().open(file));
        return window;
    }

    /** A window that begins as a start without words does. */
    public static TestWindow begin(Path usual, Locale locale, int width, int height) {
        TestWindow window = new TestWindow(locale, new TestMaker(usual), width, height);
        Platform.runLater(() -> window.window.model().openUsual());
        return window;
    }

    private static CompanyMaker maker(Opener opener, Path file) {
        return new TestMaker(file) {
            @Override
            public Company open(Path wanted) {
                return opener.open(wanted);
            }
        };
    }

    private MainWindow window(Stage stage, CompanyMaker maker) {
        return new MainWindow(
                stage,
                maker,
                new WindowPages()::of,
                new Tasks(readers, writer, Platform::runLater),
                words,
                preferences(),
                TestCompany.CLOCK);
    }

    private static Preferences preferences() {
        Preferences preferences = Preferences.unsaved();
        preferences.set("appearance", "light");
        return preferences;
    }

    /** Opens the import dialog, and chooses a file in it. */
    public void importFile(Path file) {
        run(() -> window.model().importFile(file));
    }

    /**
     * Drags a file over the middle of the window, and lets it go there.
     *
     * @return whether the window took it
     */
    public boolean dropFile(Path file) {
        AtomicBoolean taken = new AtomicBoolean();
        run(
                () -> {
                    Scene scene = window.stage().getScene();
                    double x = scene.getWidth() / 2;
                    taken.set(FileDrag.drop(scene, file, x, scene.getHeight() / 2));
                });
        return taken.get();
    }

    /** Waits until something holds, looked at on the window's thread. */
    public void waitUntil(String what, Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(
                    60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(PATIENCE, holds));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("never happened: " + what, e);
        }
        settle();
    }

    /** Waits until the window has drawn what it knows. */
    public void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses keys, together: one stroke. */
    public void press(KeyCode... keys) {
        strokes++;
        ROBOT.push(keys);
        settle();
    }

    /** How many keys were pressed up to now; those of one chord are one, typed text is none. */
    public int strokes() {
        return strokes;
    }

    /** Types text into whatever has the focus. */
    public void type(String text) {
        ROBOT.write(text, 0);
        settle();
    }

    /** Whether the window is still there. */
    public boolean isOpen() {
        return window.stage().isShowing();
    }

    /** Whether a text can be read somewhere in the window. */
    public boolean shows(String text) {
        return ROBOT.lookup(
                        (Node node) ->
                                node instanceof javafx.scene.control.Labeled labeled
                                        && isShown(node)
                                        && labeled.getText() != null
                                        && labeled.getText().contains(text))
                .tryQuery()
                .isPresent();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /** Waits until a text can be read. */
    public void waitFor(String text) {
        waitUntil("“" + text + "” is shown", () -> shows(text));
    }

    /** A node by its id. */
    public <T extends Node> T node(String id, Class<T> type) {
        return type.cast(ROBOT.lookup("#" + id).query());
    }

    /** Whether a node and all that stands in the same line do so beside each other. */
    public boolean isOnOneLine(String id) {
        double top = 0;
        double bottom = Double.MAX_VALUE;
        for (Node one : node(id, Node.class).getParent().getChildrenUnmodifiable()) {
            if (one.isVisible()) {
                top = Math.max(top, one.getBoundsInParent().getMinY());
                bottom = Math.min(bottom, one.getBoundsInParent().getMaxY());
            }
        }
        return top < bottom;
    }

    /** Whether the one of several choices that has these words is the chosen one. */
    public boolean toggled(String text) {
        return ROBOT.lookup(
                        (Node node) ->
                                node instanceof ToggleButton one
                                        && text.equals(one.getText())
                                        && one.isSelected())
                .tryQuery()
                .isPresent();
    }

    /** All pages of the open company, in the order of the navigation. */
    public List<Page> pages() {
        return ROBOT.lookup((Node node) -> node.getUserData() instanceof Page).queryAll().stream()
                .map(node -> (Page) node.getUserData())
                .toList();
    }

    /** Whether the page of this name is the one that is shown. */
    public boolean toggledPage(String title) {
        return ROBOT.lookup(
                        (Node node) ->
                                node instanceof ToggleButton one
                                        && one.isSelected()
                                        && one.getUserData() instanceof Page page
                                        && page.title().equals(title))
                .tryQuery()
                .isPresent();
    }

    /** Chooses one of several choices, as with the mouse. */
    public void choose(String text) {
        ToggleButton choice =
                ROBOT.lookup(
                                (Node node) ->
                                        node instanceof ToggleButton one
                                                && isShown(node)
                                                && text.equals(one.getText()))
                        .query();
        run(choice::requestFocus);
        run(choice::fire);
    }

    /** Whether there is such a node; asked on the window's thread. */
    public boolean has(String id) {
        return ROBOT.lookup("#" + id).tryQuery().isPresent();
    }

    /** Presses the button with these words, which gets the focus, as with the mouse. */
    public void click(String text) {
        Button button =
                ROBOT.lookup(
                                (Node node) ->
                                        node instanceof Button one
                                                && isShown(node)
                                                && text.equals(one.getText()))
                        .query();
        run(button::requestFocus);
        run(button::fire);
    }

    /** What the window speaks with. */
    public Words words() {
        return words;
    }

    public MainWindow window() {
        return window;
    }

    /**
     * From now on everything that the window saves waits.
     *
     * @return lets it go on
     */
    public Runnable holdWrites() {
        CountDownLatch go = new CountDownLatch(1);
        writer.execute(
                () -> {
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return go::countDown;
    }

    /** Runs something on the window's thread. */
    public void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, action);
        settle();
    }

    /** Takes the window's picture in light and in dark. */
    public void picture(String name) {
        run(() -> window.appearance().choose(Appearance.Choice.LIGHT));
        settle();
        save(name + "-light");
        run(() -> window.appearance().choose(Appearance.Choice.DARK));
        settle();
        save(name + "-dark");
        run(() -> window.appearance().choose(Appearance.Choice.LIGHT));
    }

    private void save(String name) {
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(
                        PATIENCE,
                        () -> {
                            var root = window.stage().getScene().getRoot();
                            var bounds = root.getLayoutBounds();
                            SnapshotParameters whole = new SnapshotParameters();
                            whole.setViewport(
                                    new Rectangle2D(0, 0, bounds.getWidth(), bounds.getHeight()));
                            return root.snapshot(whole, null);
                        });
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), Png.of(image));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Copies a company that lies in its file alone. */
    public static Path copy(Path company, Path folder) {
        try {
            Path target = folder.resolve("hardware-shop.storeroom");
            return Files.copy(company, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run(() -> window.stage().close());
        readers.shutdown();
        writer.shutdown();
        window.model().shutDown();
    }

    /** PNG without AWT, which tests run without. */
    private static final class Png {

        private Png() {}

        static byte[] of(WritableImage image) {
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            byte[] row = new byte[width * 4];
            var raw = new java.io.ByteArrayOutputStream();
            for (int y = 0; y < height; y++) {
                image.getPixelReader()
                        .getPixels(
                                0,
                                y,
                                width,
                                1,
                                PixelFormat.getByteBgraInstance(),
                                row,
                                0,
                                width * 4);
                raw.write(0);
                for (int x = 0; x < width; x++) {
                    raw.write(row[x * 4 + 2]);
                    raw.write(row[x * 4 + 1]);
                    raw.write(row[x * 4]);
                }
            }
            return file(width, height, deflated(raw.toByteArray()));
        }

        private static byte[] deflated(byte[] raw) {
            try (var deflater = new java.util.zip.Deflater()) {
                deflater.setInput(raw);
                deflater.finish();
                var out = new java.io.ByteArrayOutputStream();
                byte[] buffer = new byte[65_536];
                while (!deflater.finished()) {
                    out.write(buffer, 0, deflater.deflate(buffer));
                }
                return out.toByteArray();
            }
        }

        private static byte[] file(int width, int height, byte[] data) {
            var out = new java.io.ByteArrayOutputStream();
            out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            var header = java.nio.ByteBuffer.allocate(13);
            header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
            chunk(out, "IHDR", header.array());
            chunk(out, "IDAT", data);
            chunk(out, "IEND", new byte[0]);
            return out.toByteArray();
        }

        private static void chunk(java.io.ByteArrayOutputStream out, String type, byte[] data) {
            byte[] name = type.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            var crc = new java.util.zip.CRC32();
            crc.update(name);
            crc.update(data);
            out.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(data.length).array());
            out.writeBytes(name);
            out.writeBytes(data);
            out.writeBytes(java.nio.ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        }
    }
}
