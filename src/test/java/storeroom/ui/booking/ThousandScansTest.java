package storeroom.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.DatabaseOptions;
import storeroom.db.Reader;
import storeroom.model.Barcode;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;
import storeroom.ui.TestWindow;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.shell.Language;
import storeroom.ui.shell.ShellState;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** A scanner in the hands of somebody quick: 1,000 scans at 50 a second, while others write. */
class ThousandScansTest {

    private static final int SCANS = 1_000;
    private static final int ITEMS = 7;

    @TempDir Path folder;

    @Test
    void aThousandScansAtFiftyASecondNoneIsLostAndNoneIsDoubledWhileAnotherWriterWrites()
            throws Exception {
        Path file = filled();
        long[] expected = new long[ITEMS];
        List<String> codes = codes(expected);
        int[] others = {0};
        try (TestWindow window = TestWindow.open(file);
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            window.waitFor("8 items");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            window.waitFor("Ready to book");
            AtomicBoolean stop = new AtomicBoolean();
            Company company = company(window);
            Future<Integer> writing = other.submit(() -> write(company, stop));
            new Scanner(window.window().stage().getScene()).scan(codes, 50);
            stop.set(true);
            others[0] = writing.get();
            window.waitUntil(
                    "everything is booked", () -> company(window).equals(company) && idle(window));
        }
        try (Company company = TestCompany.open(file);
                Reader reader = company.connections().reader()) {
            allAreBookedOnce(company, reader, expected);
            ItemId theirs = company.items().findBySku(reader, sku(90)).orElseThrow().id();
            assertThat(company.stock().find(reader, theirs).orElseThrow().onHand())
                    .isEqualTo(Quantity.of(others[0]));
            assertThat(others[0]).as("the other one did write meanwhile").isGreaterThan(50);
        }
    }

    @Test
    void norWhileAnotherProgramHoldsTheFileAndThePersonChoosesAnotherLanguageTwice()
            throws Exception {
        Path file = filled();
        long[] expected = new long[ITEMS];
        List<String> codes = codes(expected);
        DatabaseOptions impatient =
                DatabaseOptions.defaults(TestCompany.CLOCK, "test")
                        .withBusyWait(Duration.ofMillis(50));
        AtomicBoolean held = new AtomicBoolean();
        try (TestWindow window =
                        TestWindow.open(
                                file, Locale.UK, 1280, 800, at -> TestCompany.open(at, impatient));
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement theirs = other.createStatement()) {
            window.waitFor("8 items");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            window.waitFor("Ready to book");
            new Scanner(window.window().stage().getScene())
                    .scan(
                            codes,
                            50,
                            typed -> {
                                switch (typed) {
                                    case 300 -> held.set(run(theirs, "BEGIN IMMEDIATE"));
                                    case 450 -> speak(window, Language.ITALIAN);
                                    case 800 -> speak(window, Language.ENGLISH);
                                    default -> {}
                                }
                                if (typed >= 600 && held.get() && problems(window) > 0) {
                                    run(theirs, "ROLLBACK");
                                    held.set(false);
                                }
                            });
            if (held.get()) {
                window.waitUntil("some could not be saved", () -> problems(window) > 0);
                run(theirs, "ROLLBACK");
            }
            window.waitUntil("nothing is being booked", () -> idle(window));
            window.press(KeyCode.F5);
            window.waitUntil("all of it is booked", () -> idle(window) && problems(window) == 0);
        }
        try (Company company = TestCompany.open(file);
                Reader reader = company.connections().reader()) {
            allAreBookedOnce(company, reader, expected);
        }
    }

    private static boolean run(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void speak(TestWindow window, Language language) {
        window.window().looks().language().set(language);
    }

    private static int problems(TestWindow window) {
        return (int)
                ((ListView<?>) window.node("book-list", ListView.class))
                        .getItems().stream()
                                .filter(row -> row instanceof ScanRow scan && scan.isProblem())
                                .count();
    }

    private Path filled() {
        Path file = folder.resolve("test.storeroom");
        try (Company company = TestCompany.open(file)) {
            for (int i = 0; i < ITEMS; i++) {
                add(company, i);
            }
            add(company, 90);
        }
        return file;
    }

    private static void allAreBookedOnce(Company company, Reader reader, long[] expected) {
        int movements = 0;
        for (int i = 0; i < ITEMS; i++) {
            ItemId item = company.items().findBySku(reader, sku(i)).orElseThrow().id();
            assertThat(company.stock().find(reader, item).orElseThrow().onHand())
                    .as(sku(i))
                    .isEqualTo(Quantity.of(expected[i]));
            movements += company.ledger().count(reader, MovementFilter.of(item));
        }
        assertThat(movements).isEqualTo(SCANS);
    }

    private static String sku(int i) {
        return "S-%02d".formatted(i);
    }

    private static void add(Company company, int i) {
        company.saveItem()
                .add(
                        ItemDetails.builder(sku(i), "Screw " + i)
                                .barcodes(
                                        List.of(
                                                Barcode.single("40063813339%02d".formatted(i)),
                                                new Barcode(
                                                        "50063813339%02d".formatted(i),
                                                        Quantity.of(6))))
                                .build());
    }

    /** Singles, packs and multiples, as they come. */
    private static List<String> codes(long[] expected) {
        Random random = new Random(7);
        List<String> codes = new ArrayList<>();
        for (int n = 0; n < SCANS; n++) {
            int i = random.nextInt(ITEMS);
            int times = n % 10 == 0 ? 12 : 1;
            boolean pack = n % 3 == 0;
            codes.add(
                    (times > 1 ? times + "*" : "")
                            + (pack ? "5" : "4")
                            + "0063813339%02d".formatted(i));
            expected[i] += (long) times * (pack ? 6 : 1);
        }
        return codes;
    }

    private static Company company(TestWindow window) {
        return window.window().model().company().orElseThrow();
    }

    private static boolean idle(TestWindow window) {
        return window.window().model().state().get() instanceof ShellState.Open(OpenCompany open)
                && open.tasks().writes().get() == 0;
    }

    private static int write(Company company, AtomicBoolean stop) {
        ItemId item;
        Goods goods;
        try (Reader reader = company.connections().reader()) {
            item = company.items().findBySku(reader, sku(90)).orElseThrow().id();
            goods =
                    new Goods(
                            item,
                            company.locations().list(reader).getFirst().id(),
                            Quantity.ONE,
                            TestCompany.TODAY,
                            Optional.empty(),
                            "",
                            "");
        }
        int written = 0;
        while (!stop.get()) {
            company.receive().receive(MovementKind.RECEIPT, goods);
            written++;
        }
        return written;
    }
}
