package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.DatabaseBusyException;
import storeroom.db.DatabaseOptions;
import storeroom.exchange.SampleCompany;
import storeroom.operation.Company;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Pictures of every state, light and dark, in target/screenshots: to be looked at. */
class ScreenshotTest {

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

    private TestWindow shop() {
        TestWindow window = TestWindow.open(TestWindow.copy(shop, folder));
        window.waitFor("248 items");
        return window;
    }

    private static void find(TestWindow window, String text, String name) {
        window.type(text);
        window.waitFor(name);
    }

    @Test
    void emptyCompany() {
        try (TestWindow window = TestWindow.open(folder.resolve("company.storeroom"))) {
            window.waitFor("This company is empty");
            window.picture("01-empty");
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.type("DR-SET-19");
            window.picture("02-add-item");
            window.press(KeyCode.ENTER);
            window.picture("03-add-item-missing");
        }
    }

    @Test
    void stock() {
        try (TestWindow window = shop()) {
            window.picture("04-stock");
            find(window, "drill", "Drill bit");
            window.picture("05-search");
            window.press(KeyCode.DOWN);
            window.picture("06-list-has-the-focus");
            window.type("zzz");
            window.waitFor("Nothing found");
            window.picture("07-no-hits");
        }
    }

    @Test
    void quickFilter() {
        try (TestWindow window = shop()) {
            window.press(KeyCode.TAB);
            window.press(KeyCode.RIGHT);
            window.press(KeyCode.SPACE);
            window.waitUntil(
                    "the list is short",
                    () -> window.node("stock-table", TableView.class).getItems().size() == 11);
            window.picture("08-below-reorder-point");
        }
    }

    @Test
    void bookings() {
        try (TestWindow window = shop()) {
            find(window, "dr-set-19", "Drill bit set HSS, 19");
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.type("18");
            window.picture("10-receive");
            window.press(KeyCode.BACK_SPACE);
            window.press(KeyCode.BACK_SPACE);
            window.type("1,8x");
            window.picture("11-receive-bad-number");
            for (int i = 0; i < 4; i++) {
                window.press(KeyCode.BACK_SPACE);
            }
            window.type("18");
            window.press(KeyCode.ENTER);
            window.waitFor("receipt of 18 × DR-SET-19");
            window.picture("12-received");
            window.press(KeyCode.CONTROL, KeyCode.I);
            window.type("500");
            window.press(KeyCode.ENTER);
            window.waitFor("in stock, so 500 cannot be taken out");
            window.picture("13-issue-refused");
            discard(window);
            window.press(KeyCode.CONTROL, KeyCode.J);
            window.picture("14-adjust");
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.waitFor("receipt of 18 × DR-SET-19 taken back");
            window.picture("15-undone");
            window.press(KeyCode.CONTROL, KeyCode.H);
            window.waitFor("latest first");
            window.press(KeyCode.DOWN);
            window.press(KeyCode.DOWN);
            window.picture("16-history");
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.F1);
            window.picture("17-keys");
        }
    }

    @Test
    void undoRefused() {
        Path file = TestWindow.copy(shop, folder);
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("248 items");
            find(window, "dr-set-19", "Drill bit set HSS, 19");
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.type("500");
            window.press(KeyCode.ENTER);
            window.waitFor("Saved 09:31: receipt of 500");
            // taken out through another door, so that the receipt is the last that can be undone
            window.press(KeyCode.CONTROL, KeyCode.I);
            window.type("505");
            window.press(KeyCode.ENTER);
            window.waitFor("sale of 505 × DR-SET-19");
            window.press(KeyCode.CONTROL, KeyCode.H);
            window.waitFor("latest first");
            window.press(KeyCode.DOWN);
            window.press(KeyCode.TAB);
            window.press(KeyCode.ENTER);
            window.waitFor("Not possible");
            window.picture("18-rule-broken");
        }
    }

    @Test
    void lockHeldByAnotherProgram() throws SQLException {
        Path file = TestWindow.copy(shop, folder);
        DatabaseOptions impatient =
                DatabaseOptions.defaults(TestCompany.CLOCK, "test")
                        .withBusyWait(Duration.ofMillis(50));
        try (TestWindow window =
                TestWindow.open(
                        file, Locale.UK, 1280, 800, at -> TestCompany.open(at, impatient))) {
            window.waitFor("248 items");
            find(window, "dr-set-19", "Drill bit set HSS, 19");
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.type("18");
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                window.press(KeyCode.ENTER);
                window.waitFor("Not saved yet");
                window.picture("20-lock");
                statement.execute("ROLLBACK");
            }
            window.press(KeyCode.ENTER);
            window.waitFor("receipt of 18 × DR-SET-19");
        }
    }

    @Test
    void defect() {
        Path file = TestWindow.copy(shop, folder);
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("248 items");
            window.run(
                    () ->
                            new storeroom.ui.common.Failures(
                                            new storeroom.ui.common.OverlayDialogs(
                                                    window.window().overlay(), window.words()),
                                            window.words(),
                                            TestCompany.CLOCK,
                                            file)
                                    .defect(
                                            "Receive 18 × DR-SET-19",
                                            new IllegalStateException("for the picture")));
            window.picture("21-defect");
        }
    }

    @Test
    void opening() throws IOException {
        CountDownLatch go = new CountDownLatch(1);
        Path foreign = folder.resolve("letter.storeroom");
        Files.writeString(foreign, "Dear customer, this is no company at all. ".repeat(20));
        try (TestWindow window =
                TestWindow.open(
                        foreign,
                        Locale.UK,
                        1280,
                        800,
                        at -> {
                            await(go);
                            return TestCompany.open(at);
                        })) {
            window.waitFor("Opening letter.storeroom");
            window.picture("22-opening");
            go.countDown();
            window.waitFor("could not be opened");
            window.picture("23-opening-failed");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void imports() throws IOException {
        Path bad = folder.resolve("Preise & Bestand.csv");
        Files.writeString(
                bad,
                """
                Artikelnummer;Bezeichnung;Warengruppe;Bestand;EK;Farbe
                SC-1;Screw 4 x 40;Fasteners;120;0,05;zinc
                SC-2;Screw 4 x 50;Fasteners;many;0,06;zinc
                ;No number;Fasteners;4;1,00;
                """);
        Path good = folder.resolve("sales-november.csv");
        StringBuilder sales = new StringBuilder("date,sku,quantity,document,price\n");
        for (int i = 1; i <= 20; i++) {
            sales.append("2026-11-%02d,HX-M8-40,2,S-9%03d,0.24%n".formatted(i, i));
        }
        Files.writeString(good, sales);
        try (TestWindow window = shop()) {
            window.importFile(bad);
            window.waitFor("columns between semicolons");
            window.picture("50-import-items");
            window.press(KeyCode.ENTER);
            window.waitFor("Change columns");
            window.picture("51-import-bad-rows");
            window.press(KeyCode.ESCAPE);
            window.importFile(good);
            window.waitFor("what its column says");
            window.picture("52-import-movements");
            window.run(() -> window.node("more-options", TitledPane.class).setExpanded(true));
            window.picture("54-import-more-options");
            window.run(
                    () ->
                            window.node("every-row-is", ComboBox.class)
                                    .getSelectionModel()
                                    .select(1));
            window.run(() -> window.node("import-start", Button.class).fire());
            window.waitUntil(
                    "it is imported", () -> window.node("import-done", Button.class).isVisible());
            window.picture("53-imported");
        }
    }

    @Test
    void database() throws SQLException {
        Path file = TestWindow.copy(shop, folder);
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("248 items");
            window.press(KeyCode.CONTROL, KeyCode.D);
            window.waitFor("Everything is well");
            window.picture("60-database");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            window.waitFor("248 items");
            find(window, "dr-set-19", "Drill bit set HSS, 19");
            for (int i = 1; i <= 3; i++) {
                window.press(KeyCode.CONTROL, KeyCode.R);
                window.type(String.valueOf(i));
                window.press(KeyCode.ENTER);
                window.waitFor("receipt of " + i + " × DR-SET-19");
            }
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = other.createStatement()) {
                statement.execute("UPDATE stock_level SET on_hand = on_hand + 1000");
                statement.execute("UPDATE stock_total SET moved_day = 1 WHERE item_id < 9");
            }
            window.press(KeyCode.CONTROL, KeyCode.D);
            window.run(() -> window.node("check-all", Button.class).fire());
            window.waitFor("things do not add up");
            window.picture("61-database-findings");
        }
    }

    @Test
    void databaseInContention() throws Exception {
        Path file = TestWindow.copy(shop, folder);
        Files.createDirectory(folder.resolve("hardware-shop.storeroom-shm")); // refuses WAL
        AtomicReference<Optional<Company>> opened = new AtomicReference<>(Optional.empty());
        DatabaseOptions impatient =
                DatabaseOptions.defaults(TestCompany.CLOCK, "test")
                        .withBusyWait(Duration.ofMillis(5));
        TestWindow.Opener opener =
                at -> {
                    Company company = TestCompany.open(at, impatient);
                    opened.set(Optional.of(company));
                    return company;
                };
        try (TestWindow window = TestWindow.open(file, Locale.UK, 1280, 800, opener)) {
            window.waitFor("248 items");
            window.press(KeyCode.CONTROL, KeyCode.D);
            window.waitFor("Everything is well");
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");
                for (int i = 0; i < 6; i++) {
                    assertThatThrownBy(opened.get().orElseThrow().connections()::reader)
                            .isInstanceOf(DatabaseBusyException.class);
                }
                statement.execute("ROLLBACK");
            }
            window.waitFor("Programs get in each other’s way");
            window.picture("63-database-contention");
        }
    }

    @Test
    void databaseInItalianOnASmallScreen() {
        Path file = TestWindow.copy(shop, folder);
        try (TestWindow window = TestWindow.open(file, Locale.ITALY, 1024, 640)) {
            window.waitFor("248 articoli");
            window.press(KeyCode.CONTROL, KeyCode.D);
            window.waitFor("Tutto a posto");
            window.picture("62-database-it-small");
        }
    }

    @Test
    void wide() {
        Path file = TestWindow.copy(shop, folder);
        try (TestWindow window = TestWindow.open(file, Locale.UK, 1920, 1080)) {
            window.waitFor("248 items");
            window.picture("30-stock-1920");
        }
    }

    private static void discard(TestWindow window) {
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.TAB);
        window.press(KeyCode.SPACE);
    }

    @Test
    void italian() {
        Path file = TestWindow.copy(shop, folder);
        try (TestWindow window = TestWindow.open(file, Locale.ITALY, 1280, 800)) {
            window.waitFor("248 articoli");
            window.picture("40-stock-it");
            window.press(KeyCode.CONTROL, KeyCode.J);
            window.type("x");
            window.picture("41-adjust-it");
            discard(window);
            window.press(KeyCode.CONTROL, KeyCode.H);
            window.waitFor("prima i più recenti");
            window.picture("42-history-it");
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.F1);
            window.picture("43-keys-it");
        }
    }
}
