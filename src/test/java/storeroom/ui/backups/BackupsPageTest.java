package storeroom.ui.backups;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.operation.Company;
import storeroom.safety.SecondFolder;
import storeroom.ui.TestWindow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** The page in the real window, by keyboard, and its pictures. */
class BackupsPageTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    static Path shop;

    @BeforeAll
    static void fillTheShop() {
        shop = BackedUpShop.fill(shared);
    }

    private static void show(TestWindow window) {
        window.waitFor("248 items");
        window.press(KeyCode.CONTROL, KeyCode.B);
    }

    private static boolean isFocused(TestWindow window, String id) {
        return window.node(id, Node.class).isFocused();
    }

    private static void waitForThePreview(TestWindow window) {
        window.waitUntil("compared", () -> !window.node("restore", Button.class).isDisabled());
    }

    @Test
    void aBackupIsChosenReadAndRestoredByKeyboardAndTheWindowGoesOn() {
        Path file = BackedUpShop.copy(shop, folder);
        try (TestWindow window = TestWindow.open(file)) {
            show(window);
            window.waitFor("5 proved, ");
            window.waitFor("3 movements since today 09:12 would be taken away.");
            assertThat(isFocused(window, "backup-table")).isTrue();
            window.picture("80-backups");
            window.press(KeyCode.DOWN);
            window.waitFor("9 movements since today 08:40 would be taken away.");
            waitForThePreview(window);
            window.press(KeyCode.ENTER);
            assertThat(isFocused(window, "restore")).isTrue();
            window.press(KeyCode.ESCAPE);
            assertThat(isFocused(window, "backup-table")).isTrue();
            window.press(KeyCode.ENTER);
            window.press(KeyCode.SPACE);
            window.waitFor("Restore the backup of yesterday 18:04?");
            assertThat(window.shows("What is there now is kept as a backup first")).isTrue();
            window.picture("81-backups-restore");
            window.click("Restore");
            window.waitFor("6 proved, ");
            window.waitFor("Before a restore · backup of yesterday 18:04");
            assertThat(isFocused(window, "backup-table")).isTrue();
            window.waitFor("Undo: receipt of 2 × DR-SET-19");
            window.picture("82-backups-restored");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            window.waitFor("248 items");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.waitFor("receipt of 2 × DR-SET-19 taken back");
        }
    }

    @Test
    void oneIsMadeWithAReasonOrGivenUp() {
        Path file = folder.resolve("company.storeroom");
        try (Company company = TestCompany.open(file)) {
            company.changeSetting().set("till", "2");
        }
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("This company is empty");
            window.press(KeyCode.CONTROL, KeyCode.B);
            window.waitFor("No backup yet");
            window.waitFor("There is no backup yet: what was saved is in one file only.");
            assertThat(isFocused(window, "back-up-now")).isTrue();
            window.picture("83-backups-none");
            window.press(KeyCode.SPACE);
            assertThat(isFocused(window, "backup-reason")).isTrue();
            window.press(KeyCode.ESCAPE);
            assertThat(window.has("back-up-now-card")).isFalse();
            window.press(KeyCode.SPACE);
            window.type("x".repeat(101));
            window.press(KeyCode.ENTER);
            assertThat(window.shows("Too long: at most 100 characters.")).isTrue();
            window.press(KeyCode.CONTROL, KeyCode.A);
            window.type("before the move");
            window.picture("84-backups-now");
            window.press(KeyCode.ENTER);
            window.waitFor("By hand · before the move");
            window.waitFor("Everything is backed up.");
            window.waitFor("1 proved, ");
            assertThat(isFocused(window, "backup-table")).isTrue();
        }
    }

    @Test
    void aFailureIsSaidOnThePageAndCountedAtItsEntry() throws IOException {
        Path file = BackedUpShop.copy(shop, folder);
        Path inTheWay = folder.resolve("backups").resolve("hardware-shop-backup.part");
        Files.createDirectories(inTheWay.resolve("somebody put this here"));
        Path stick = folder.resolve("stick");
        try (Company company = TestCompany.open(file)) {
            company.changeSetting().set(SecondFolder.SETTING, stick.toString());
        }
        try (TestWindow window = TestWindow.open(file)) {
            show(window);
            window.waitFor("is not there at the moment");
            window.click("Back up now");
            window.press(KeyCode.ENTER);
            window.waitFor("The last backup failed: the folder ");
            assertThat(window.shows("The backups that are there stay.")).isTrue();
            window.waitUntil("the entry says so", () -> badge(window).equals("1"));
            window.picture("85-backups-failed");
            window.click("Remove");
            window.waitFor("No second folder.");
            assertThat(isFocused(window, "backup-table")).isTrue();
        }
    }

    private static String badge(TestWindow window) {
        return window.window().stage().getScene().getRoot().lookupAll(".side-entry").stream()
                .filter(entry -> entry.getAccessibleText().startsWith("Backups"))
                .map(entry -> (javafx.scene.control.Label) entry.lookup(".badge"))
                .map(javafx.scene.control.Label::getText)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoLooksOnSeesTheBackupsAndCannotRestore() {
        Path file = BackedUpShop.copy(shop, folder);
        Company first = TestCompany.openInWindowOf("Anna", file);
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("This company is already open");
            window.type("r");
            window.waitFor("Anna has this company open on ");
            show(window);
            window.waitFor("3 movements since today 09:12 would be taken away.");
            assertThat(window.node("restore", Button.class).isDisabled()).isTrue();
            assertThat(window.node("choose-second", Button.class).isDisabled()).isTrue();
            window.press(KeyCode.ENTER);
            assertThat(isFocused(window, "backup-table")).isTrue();
            window.picture("86-backups-read-only");
        } finally {
            first.close();
        }
    }

    @Test
    void inItalianAndInASmallWindowItHolds() {
        Path file = BackedUpShop.copy(shop, folder);
        try (TestWindow window = TestWindow.open(file, Locale.ITALY, 960, 600)) {
            window.waitFor("248 articoli");
            window.press(KeyCode.CONTROL, KeyCode.B);
            window.waitFor("Da togliere: 3 movimenti (il primo: oggi 09:12).");
            window.picture("87-backups-italian");
            waitForThePreview(window);
            window.press(KeyCode.ENTER);
            window.press(KeyCode.SPACE);
            window.waitFor("Ripristinare la copia (oggi 08:40)?");
            window.picture("88-backups-restore-italian");
        }
    }

    @Test
    void thePathOfABackupCanBeCopied() {
        Path file = BackedUpShop.copy(shop, folder);
        try (TestWindow window = TestWindow.open(file)) {
            show(window);
            waitForThePreview(window);
            window.run(() -> window.node("copy-backup-path", Button.class).fire());
            AtomicReference<String> copied = new AtomicReference<>("");
            window.run(() -> copied.set(Clipboard.getSystemClipboard().getString()));
            assertThat(copied.get())
                    .isEqualTo(
                            folder.resolve("backups")
                                    .resolve("hardware-shop-2026-11-21-084019-regular.storeroom")
                                    .toString());
        }
    }
}
