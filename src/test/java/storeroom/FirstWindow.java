package storeroom;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;

import storeroom.db.DatabaseOptions;
import storeroom.instance.InstanceLock;
import storeroom.ui.TestWindow;
import storeroom.ui.shell.MainWindow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A process with a window that has a company open, and does what it is told on its input. */
final class FirstWindow {

    private final AtomicReference<Optional<MainWindow>> shown =
            new AtomicReference<>(Optional.empty());
    private final AtomicInteger raised = new AtomicInteger();
    private final WindowMessages messages = new WindowMessages(shown::get);

    private FirstWindow() {}

    static Wiring wiring() {
        return new Wiring(
                        TestCompany.CLOCK,
                        "anna",
                        DatabaseOptions.defaults(TestCompany.CLOCK, "1.0"))
                .forWindow();
    }

    public static void main(String[] args) {
        try {
            new FirstWindow().run(Path.of(args[0]));
        } catch (IOException | RuntimeException | Error e) {
            e.printStackTrace(); // the window's threads would keep the process, and who
            // waits for it
            Runtime.getRuntime().halt(1);
        }
    }

    private void run(Path file) throws IOException {
        Companies companies =
                new Companies(wiring(), file.resolveSibling("data"), "anna", this::messages);
        TestWindow window = TestWindow.open(file, Locale.UK, 1280, 800, companies);
        shown.set(Optional.of(window.window()));
        window.waitFor("248 items");
        System.out.println("shown");
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(obey(line, window));
        }
    }

    /** As the program answers, and counts. */
    private InstanceLock.Handler messages(Path company) {
        InstanceLock.Handler handler = messages.of(company);
        return message -> {
            String answer = handler.answer(message);
            if (message.equals(OtherWindow.SHOW)) {
                raised.incrementAndGet();
            }
            return answer;
        };
    }

    private String obey(String line, TestWindow window) {
        String[] order = line.split(" ", 2);
        return switch (order[0]) {
            case "receive" -> receive(window, order[1]);
            case "hang" -> {
                Platform.runLater(FirstWindow::standStill);
                yield "hangs";
            }
            case "empty?" -> {
                window.waitFor("This company is empty");
                yield "empty";
            }
            case "raised?" -> "raised " + raised.get();
            default -> throw new IllegalArgumentException(line);
        };
    }

    /**
     * Receives that many drills.
     *
     * @return "saved", and when the key was pressed that saves them: milliseconds of the system's
     *     clock, which is the same for all processes
     */
    private static String receive(TestWindow window, String quantity) {
        if (!window.shows("DR-SET-19 ·")) {
            window.type("drill 19");
            window.waitFor("DR-SET-19 ·");
        }
        window.press(KeyCode.CONTROL, KeyCode.R);
        window.waitUntil("the form is open", () -> window.has("booking-form"));
        window.type(quantity);
        long key = System.currentTimeMillis();
        window.press(KeyCode.ENTER);
        window.waitFor("Saved 09:31: receipt of " + quantity + " × DR-SET-19");
        return "saved " + key;
    }

    private static void standStill() {
        while (true) {
            LockSupport.park();
        }
    }
}
