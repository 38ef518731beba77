package storeroom;

import javafx.application.Platform;
import javafx.stage.Stage;

import storeroom.cli.Environment;
import storeroom.text.Texts;
import storeroom.ui.common.Failures;
import storeroom.ui.common.Preferences;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Words;
import storeroom.ui.shell.CompanyMaker;
import storeroom.ui.shell.MainWindow;
import storeroom.ui.shell.ShellViewModel;
import storeroom.ui.shell.Uncaught;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Starts the window and waits until it is closed. */
public final class WindowStart {

    /** Exit code where no display is there. */
    public static final int NO_DISPLAY = 2;

    /** Exit code where the window could not be made: a defect. */
    public static final int DEFECT = 1;

    private static final Logger LOG = System.getLogger(WindowStart.class.getName());

    private static final int READERS = 3;

    private WindowStart() {}

    /**
     * Shows the window at once and opens the company behind it.
     *
     * @return the exit code, once the window is closed
     */
    public static int run(Wiring wiring, Environment.Window.Request request) {
        Path dataFolder = request.dataFolder();
        Locale locale = Locale.getDefault();
        if (!hasDisplay(System.getenv(), System.getProperties())) {
            System.err.println(Texts.of("ui", locale).get("noDisplay"));
            return NO_DISPLAY;
        }
        AtomicReference<Optional<MainWindow>> shown = new AtomicReference<>(Optional.empty());
        CompanyMaker maker =
                new Companies(
                        wiring,
                        dataFolder,
                        System.getProperty("user.name", "?"),
                        new WindowMessages(shown::get)::of);
        Words words = Words.of(locale, Clock.system(ZoneId.systemDefault()));
        AtomicReference<Optional<Throwable>> failed = new AtomicReference<>(Optional.empty());
        CountDownLatch closed = new CountDownLatch(1);
        try (ExecutorService readers = threads(READERS, "reader");
                ExecutorService writer = threads(1, "writer");
                ExecutorService keeper = threads(1, "preferences")) {
            Preferences preferences = Preferences.load(dataFolder, keeper);
            Platform.startup(
                    guarded(
                            () -> {
                                Tasks tasks = new Tasks(readers, writer, Platform::runLater);
                                MainWindow window =
                                        new MainWindow(
                                                new Stage(),
                                                maker,
                                                new WindowPages()::of,
                                                tasks,
                                                words,
                                                preferences,
                                                Clock.system(ZoneId.systemDefault()));
                                window.looks().whenSpoken(Locale::setDefault);
                                shown.set(Optional.of(window));
                                show(window, words, maker, closed);
                                begin(window.model(), maker, request);
                            },
                            error -> {
                                LOG.log(Level.ERROR, "The window could not be made", error);
                                failed.set(Optional.of(error));
                                closed.countDown();
                            }));
            await(closed);
            Platform.exit();
        } catch (UnsupportedOperationException e) { // a display that refuses us, or no GTK
            System.err.println(
                    Texts.of("ui", locale).get("noWindow", String.valueOf(e.getMessage())));
            return NO_DISPLAY;
        }
        shown.get().ifPresent(window -> window.model().shutDown());
        if (failed.get().isPresent()) {
            System.err.println(
                    Texts.of("ui", locale).get("noWindow.defect", failed.get().get().toString()));
            return DEFECT;
        }
        return 0;
    }

    private static void begin(
            ShellViewModel model, CompanyMaker maker, Environment.Window.Request request) {
        boolean usual = request.database().isEmpty() && !request.sample();
        Path file = request.database().orElse(request.sample() ? maker.sample() : maker.usual());
        if (request.readOnly()) {
            model.openReadOnly(file);
        } else if (request.sample()) {
            model.openSample();
        } else if (usual) {
            model.openUsual();
        } else {
            model.open(file);
        }
    }

    private static void show(
            MainWindow window, Words words, CompanyMaker maker, CountDownLatch closed) {
        Failures failures =
                new Failures(
                        window.dialogs(),
                        words,
                        Clock.system(ZoneId.systemDefault()),
                        maker.usual());
        Thread.setDefaultUncaughtExceptionHandler(
                new Uncaught(
                        Platform::runLater,
                        error -> failures.defect(words.say("doing.window"), error)));
        window.stage().setOnHidden(_ -> closed.countDown());
        window.stage().show();
    }

    /** What throws before the window stands would leave a process behind that nobody sees. */
    static Runnable guarded(Runnable start, Consumer<Throwable> failed) {
        return () -> {
            try {
                start.run();
            } catch (RuntimeException | Error e) {
                failed.accept(e);
            }
        };
    }

    private static ExecutorService threads(int count, String name) {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name(name + " ", 1).factory());
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever asks for the end gets it
        }
    }

    /** Whether a window can be shown: on Linux somebody must have said where. */
    static boolean hasDisplay(Map<String, String> environment, Properties system) {
        boolean linux = system.getProperty("os.name", "").startsWith("Linux");
        boolean headless = "Headless".equals(system.getProperty("glass.platform"));
        return !linux
                || headless
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }
}
