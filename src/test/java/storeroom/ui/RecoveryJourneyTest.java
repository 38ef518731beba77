package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import storeroom.TestBooks;
import storeroom.TestCompany;
import storeroom.exchange.SampleCompany;
import storeroom.operation.Company;
import storeroom.safety.BackupKind;
import storeroom.safety.Backups;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A shop's file breaks; its owner opens the window, is told, chooses, and finds the stock again.
 */
class RecoveryJourneyTest {

    private static final int PAGE = 4096;

    @TempDir static Path shared;
    @TempDir Path folder;
    private Path file;

    /** 50 of {@code CHAIR-1} are in the backup, 5 more were received after it. */
    @BeforeAll
    static void shop() {
        try (Company company = TestCompany.open(shared.resolve("shop.storeroom"))) {
            SampleCompany.fill(company);
            TestBooks books = new TestBooks(company);
            books.receive("CHAIR-1", 50);
            new Backups(company.connections()).make(BackupKind.REGULAR, "");
            new Backups(company.connections()).make(BackupKind.MANUAL, "before the stocktaking");
            books.receive("CHAIR-1", 5);
        }
    }

    @BeforeEach
    void copy() throws IOException {
        file = folder.resolve("shop.storeroom");
        Files.copy(shared.resolve("shop.storeroom"), file);
        Path backups = Files.createDirectory(folder.resolve("backups"));
        try (var files = Files.list(shared.resolve("backups"))) {
            for (Path backup : files.toList()) {
                Files.copy(backup, backups.resolve(backup.getFileName()));
            }
        }
    }

    /** In which ways a file breaks. */
    enum Break {
        HEAD,
        PAGE,
        TRUNCATED,
        EMPTY,
        NO_DATABASE,
        MISSING,
        LOG;

        void in(Path file) throws Exception {
            switch (this) {
                case HEAD -> overwrite(file, 0, 100);
                case PAGE -> overwrite(file, 100, RecoveryJourneyTest.PAGE - 100);
                case TRUNCATED -> cut(file, RecoveryJourneyTest.PAGE + 100);
                case EMPTY -> cut(file, 0);
                case NO_DATABASE -> Files.writeString(file, "%PDF-1.7 ".repeat(5000));
                case MISSING -> Files.delete(file);
                case LOG -> leaveABrokenLog(file);
            }
        }
    }

    private static void overwrite(Path file, long from, int length) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(from);
            bytes.write(new byte[length]);
        }
    }

    private static void cut(Path file, long length) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(length);
        }
    }

    private static void leaveABrokenLog(Path file) throws IOException {
        Path kept = Files.createTempDirectory(file.getParent(), "kept");
        try (Company company = TestCompany.open(file)) {
            new TestBooks(company).receive("CHAIR-1", 1);
            new TestBooks(company).receive("CHAIR-1", 1);
            for (String suffix : List.of("", "-wal")) {
                Files.copy(
                        file.resolveSibling(file.getFileName() + suffix),
                        kept.resolve(file.getFileName() + suffix));
            }
        }
        for (String suffix : List.of("", "-wal")) {
            Files.copy(
                    kept.resolve(file.getFileName() + suffix),
                    file.resolveSibling(file.getFileName() + suffix),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        overwrite(file.resolveSibling(file.getFileName() + "-wal"), 32 + 24 + 200, 16);
    }

    private static void findTheChairs(TestWindow window, String onHand) {
        window.press(KeyCode.ENTER); // the notice is read
        window.waitUntil("the notice is gone", () -> !window.has("dialog"));
        window.waitFor("249 items");
        window.type("CHAIR-1");
        window.waitFor(onHand);
    }

    @ParameterizedTest
    @EnumSource(Break.class)
    void howeverItBreaksTheBackupBringsTheStockBack(Break damage) throws Exception {
        damage.in(file);
        try (TestWindow window = TestWindow.open(file)) {
            window.waitUntil("there is a choice", () -> window.has("recovery-use"));
            assertThat(window.node("recovery-use", Node.class).isFocused()).isTrue();
            window.press(KeyCode.ENTER);
            window.waitFor("Your company is back");
            findTheChairs(window, "50");
        }
    }

    @Test
    void whatCouldBeReadBringsTheNewestStockBack() throws Exception {
        Break.PAGE.in(file);
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("“shop.storeroom” is damaged");
            window.picture("90-damaged");
            window.click("Read what is left");
            window.waitUntil("it is read", () -> window.has("recovery-use-left"));
            window.picture("91-read-what-is-left");
            window.click("Use what could be read");
            window.waitFor("Your company is back");
            window.picture("92-company-is-back");
            findTheChairs(window, "55");
        }
    }

    @Test
    void aCompanyThatIsGoneIsNotSilentlyMadeAnew() throws Exception {
        Break.MISSING.in(file);
        try (TestWindow window = TestWindow.open(file, Locale.ITALY, 1280, 800)) {
            window.waitFor("“shop.storeroom” non c’è più");
            window.picture("93-gone-it");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void damageThatShowsWhileTheCompanyIsOpenLeadsThereToo() throws Exception {
        damageThePagesOf("item_by_sku", "item_by_name", "stock_total_by_on_hand");
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("nothing more is booked into it");
            window.picture("94-damaged-while-open");
            window.press(KeyCode.ESCAPE);
            window.waitFor("Nothing can be booked until it is recovered.");
            window.picture("95-damaged-and-not-now");
            window.press(KeyCode.CONTROL, KeyCode.R);
            assertThat(window.has("booking-form")).isFalse();
            window.run(() -> window.node("recover", Button.class).fire());
            window.waitFor("Nothing was deleted.");
            assertThat(window.node("recovery-use", Button.class).isDisabled()).isFalse();
            window.press(KeyCode.ENTER);
            window.waitFor("Your company is back");
            findTheChairs(window, "50");
        }
    }

    @Test
    void valuesThatCannotBeReadAtTheOpeningLeadThereToo() throws Exception {
        damageThePagesOf("movement", "movement_by_item", "movement_value");
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("Nothing was deleted.");
            assertThat(window.node("recovery-use", Button.class).isDisabled()).isFalse();
        }
    }

    /** All that begins with these: their other pages are found through the first ones. */
    private void damageThePagesOf(String... names) throws Exception {
        List<Long> pages = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var query =
                        connection.prepareStatement(
                                "SELECT rootpage FROM sqlite_schema WHERE name = ?")) {
            for (String name : names) {
                query.setString(1, name);
                try (var rows = query.executeQuery()) {
                    pages.add(rows.getLong(1));
                }
            }
        }
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page : pages) {
                bytes.seek((page - 1) * PAGE);
                bytes.write(new byte[8]);
            }
        }
    }
}
