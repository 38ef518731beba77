package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import storeroom.SmallDisk;
import storeroom.TestCompany;
import storeroom.db.DatabaseOptions;
import storeroom.db.Writer;
import storeroom.exchange.SampleCompany;
import storeroom.instance.ChildJvm;
import storeroom.instance.HoldsALock;
import storeroom.instance.LockHolders;
import storeroom.operation.Company;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Ticker;
import storeroom.ui.shell.ShellState;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Every way in which a booking can fail to get through, made to happen to a real file under the
 * real window, in both languages: what the dialog says, that what was typed stays, that the window
 * goes on answering, and that trying again succeeds once the obstacle is gone.
 */
class NotSavedTest {

    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

    @TempDir static Path shared;
    @TempDir Path folder;

    static Path shop;

    @BeforeAll
    static void fillTheShop() {
        shop = shared.resolve("shop.storeroom");
        try (Company company = TestCompany.open(shop)) {
            SampleCompany.fill(company);
        }
    }

    /** What a language says. */
    private record Say(
            Locale locale,
            String items,
            String received,
            String doing,
            String calm,
            String seconds,
            String file) {

        static Say in(String language) {
            return language.equals("it")
                    ? new Say(
                            Locale.ITALY,
                            "248 articoli",
                            "carico di 18 × DR-SET-19",
                            "Non ancora salvato: “Carico di 18 × DR-SET-19”",
                            "Il magazzino è al sicuro. La lettura continua come sempre.",
                            "2 secondi",
                            "it")
                    : new Say(
                            Locale.UK,
                            "248 items",
                            "receipt of 18 × DR-SET-19",
                            "Not saved yet: “Receive 18 × DR-SET-19”",
                            "Your stock is safe. Reading goes on as usual.",
                            "2 seconds",
                            "en");
        }

        boolean isItalian() {
            return locale.equals(Locale.ITALY);
        }

        String of(String english, String italian) {
            return isItalian() ? italian : english;
        }
    }

    /** A receipt of 18 in the form, not booked yet; waits end soon. */
    private static TestWindow typed(Path file, Say say) {
        DatabaseOptions impatient =
                DatabaseOptions.defaults(TestCompany.CLOCK, "test")
                        .withBusyWait(WAIT)
                        .withGateWait(WAIT);
        TestWindow window =
                TestWindow.open(
                        file, say.locale(), 1280, 800, at -> TestCompany.open(at, impatient));
        window.waitFor(say.items());
        window.type("dr-set-19");
        window.waitFor("DR-SET-19 ·");
        window.press(KeyCode.CONTROL, KeyCode.R);
        window.waitUntil("the form is open", () -> window.has("booking-form"));
        window.type("18");
        window.press(KeyCode.TAB);
        window.press(KeyCode.TAB);
        window.type("PO-2026-038");
        return window;
    }

    private static void requireTyped(TestWindow window) {
        assertThat(window.node("quantity", TextField.class).getText()).isEqualTo("18");
        assertThat(window.node("document", TextField.class).getText()).isEqualTo("PO-2026-038");
    }

    /** A moment at which the window's thread was free to do something else. */
    private record Answer(long nanos, boolean whileBooking) {}

    /**
     * Books, and waits for the dialog.
     *
     * @return when the window's thread did something else, from before the key until after the
     *     dialog came
     */
    private static List<Answer> bookInVain(TestWindow window, Say say) {
        List<Answer> answers = new ArrayList<>(); // of the window's thread
        Button book = window.node("book", Button.class);
        AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});
        Runnable note = () -> answers.add(new Answer(System.nanoTime(), book.isDisabled()));
        window.run(() -> stop.set(Ticker.ofTheWindow().every(20, note)));
        window.waitUntil("the window's thread is watched", () -> !answers.isEmpty());
        window.press(KeyCode.ENTER);
        window.waitFor(say.doing());
        window.run(() -> stop.get().run());
        return answers;
    }

    /**
     * While a booking waits for {@link #WAIT}, the window's thread is asked every 20 ms, and never
     * fails to answer for a second: neither as the booking begins, nor in between, nor as the
     * dialog comes.
     */
    private static void bookInVainWhileTheWindowAnswers(TestWindow window, Say say) {
        List<Answer> answers = bookInVain(window, say);
        long count = answers.stream().filter(Answer::whileBooking).count();
        assertThat(count).as("answers meanwhile").isGreaterThan(1);
        long longest = 0;
        for (int i = 1; i < answers.size(); i++) {
            Answer before = answers.get(i - 1);
            Answer after = answers.get(i);
            if (before.whileBooking() || after.whileBooking()) {
                longest = Math.max(longest, after.nanos() - before.nanos());
            }
        }
        System.out.printf(
                "while a booking waited for 2 s the window answered %d times,"
                        + " and was silent for %d ms at the longest%n",
                count, Duration.ofNanos(longest).toMillis());
        assertThat(Duration.ofNanos(longest)).as("longest silence").isLessThan(LONGEST_SILENCE);
    }

    private static void requireWords(TestWindow window, String... words) {
        for (String text : words) {
            assertThat(window.shows(text)).as(text).isTrue();
        }
    }

    /** The dialog goes, the form stays with its text, and the same dialog comes again. */
    private static void keepEditing(TestWindow window, Say say) {
        window.press(KeyCode.ESCAPE);
        assertThat(window.shows(say.doing())).isFalse();
        requireTyped(window);
    }

    private static void tryAgain(TestWindow window, Say say) {
        window.press(KeyCode.ENTER);
        window.waitFor(say.received());
        window.waitUntil("the form is closed", () -> !window.has("booking-form"));
    }

    private static String copied(TestWindow window) {
        window.click(window.words().say("problem.copy"));
        String[] text = new String[1];
        window.run(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "it"})
    void anotherProgramHoldsTheFile(String language) {
        Say say = Say.in(language);
        Path file = TestWindow.copy(shop, folder);
        try (TestWindow window = typed(file, say)) {
            try (ChildJvm other =
                    ChildJvm.start(HoldsALock.class, file.toString(), "BEGIN EXCLUSIVE")) {
                assertThat(other.line()).isEqualTo("held");
                String holder =
                        LockHolders.of(file).isEmpty()
                                ? window.words().say("failure.outside")
                                : say.of("java (process ", "java (processo ") + other.pid() + ")";
                bookInVainWhileTheWindowAnswers(window, say);
                requireWords(
                        window,
                        holder,
                        say.of("Another program is writing", "Un altro programma sta scrivendo"),
                        say.of("09:30:57 or earlier", "09:30:57 o prima"),
                        say.seconds(),
                        "hardware-shop.storeroom",
                        say.of("Let it finish or close it", "Lo lasci finire o lo chiuda"),
                        say.calm());
                window.picture("60-lock-outside-" + language);
                assertThat(copied(window))
                        .contains(say.doing(), holder, "hardware-shop.storeroom", "Storeroom 0")
                        .contains("Java", "2026-11-21T09:31:00Z", "SQLITE_BUSY");
                keepEditing(window, say);
                bookInVain(window, say);
                other.say("that is all");
                assertThat(other.line()).contains("that is all");
                assertThat(other.line()).as("it has ended").isEmpty();
            }
            tryAgain(window, say);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "it"})
    void anotherOperationOfThisProgramIsStillWriting(String language) throws InterruptedException {
        Say say = Say.in(language);
        try (TestWindow window = typed(TestWindow.copy(shop, folder), say)) {
            CountDownLatch holds = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Company company = company(window);
            Thread importing =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try (Writer _ =
                                                company.connections()
                                                        .bulkWriter("Import movements")) {
                                            holds.countDown();
                                            go.await();
                                        } catch (InterruptedException e) {
                                            throw new IllegalStateException(e);
                                        }
                                    });
            try {
                holds.await();
                bookInVainWhileTheWindowAnswers(window, say);
                requireWords(
                        window,
                        say.of(
                                "Storeroom itself: “Import movements”",
                                "Storeroom stesso: “Importazione di movimenti”"),
                        say.of("Storeroom is still busy", "Storeroom è ancora occupato"),
                        "09:31:00",
                        say.of("a long import", "una lunga importazione"),
                        say.of("Wait until it is done", "Aspetti che finisca"),
                        say.calm());
                window.picture("61-lock-inside-" + language);
                assertThat(copied(window)).contains("Import movements", "thread Thread-");
                keepEditing(window, say);
                bookInVain(window, say);
            } finally {
                go.countDown();
                importing.join();
            }
            tryAgain(window, say);
        }
    }

    private static Company company(TestWindow window) {
        return window.window().model().state().get() instanceof ShellState.Open(OpenCompany open)
                ? open.company()
                : org.junit.jupiter.api.Assertions.fail("no company is open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "it"})
    void theDiskIsFullAndThenWriteProtected(String language) {
        Say say = Say.in(language);
        try (SmallDisk disk = SmallDisk.at(folder.resolve("stick"), "16m")) {
            Path file = TestWindow.copy(shop, folder.resolve("stick"));
            try (TestWindow window = typed(file, say)) {
                disk.fill();
                bookInVain(window, say);
                requireWords(
                        window,
                        say.of("There is no room left on the disk", "non c’è più spazio"),
                        "hardware-shop.storeroom",
                        folder.resolve("stick").toString(),
                        say.of("a full recycle bin", "un cestino pieno"),
                        say.of("Make some room on this disk", "Liberi un po’ di spazio"),
                        say.calm());
                window.picture("62-disk-full-" + language);
                assertThat(copied(window)).contains("SQLITE_FULL", file.toString());
                keepEditing(window, say);
                disk.protect(); // seen by whoever opens the file anew, as after an error of the
                // disk
                bookInVain(window, say);
                keepEditing(window, say);
                disk.clear();
                bookInVain(window, say);
                requireWords(
                        window,
                        say.of("is write-protected", "sono protetti da scrittura"),
                        folder.resolve("stick").toString(),
                        say.of("a locked memory card", "una scheda di memoria bloccata"),
                        say.of("Take the write protection off", "Tolga la protezione"),
                        say.calm());
                window.picture("63-write-protected-" + language);
                assertThat(copied(window)).contains("SQLITE_READONLY");
                keepEditing(window, say);
                bookInVain(window, say);
                disk.unprotect();
                tryAgain(window, say);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "it"})
    void theFileWasMoved(String language) throws IOException {
        Say say = Say.in(language);
        Path file = TestWindow.copy(shop, folder);
        Path elsewhere = folder.resolve("moved.storeroom");
        try (TestWindow window = typed(file, say)) {
            Files.move(file, elsewhere);
            bookInVain(window, say);
            requireWords(
                    window,
                    say.of("no longer where it was opened", "non è più dove era stato aperto"),
                    folder.toRealPath().toString(),
                    say.of("tidying up", "un riordino"),
                    say.of("Put the file back", "Rimetta il file"),
                    say.of("What was saved before is in the file", "Ciò che era salvato"));
            window.picture("64-moved-" + language);
            keepEditing(window, say);
            bookInVain(window, say);
            Files.move(elsewhere, file);
            tryAgain(window, say);
        }
    }
}
