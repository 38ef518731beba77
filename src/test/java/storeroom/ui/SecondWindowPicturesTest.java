package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.exchange.SampleCompany;
import storeroom.model.ItemId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;
import storeroom.ui.shell.Reach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** Pictures of the second window, in every state it can be in: to be looked at. */
class SecondWindowPicturesTest {

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

    private static TestWindow second(Path file, Locale locale, int width, Reach reach) {
        TestMaker maker = new TestMaker(file);
        maker.reach = reach;
        return TestWindow.open(file, locale, width, width * 5 / 8, maker);
    }

    @Test
    void theQuestionTheBannerAndTakingOver() {
        Path file = TestWindow.copy(shop, folder);
        Company first = TestCompany.openInWindowOf("Anna", file);
        try (TestWindow window = second(file, Locale.UK, 1280, Reach.ANSWERS)) {
            first.receive()
                    .receive(
                            MovementKind.RECEIPT,
                            Goods.of(new ItemId(1), Quantity.of(3), TestCompany.TODAY));
            window.waitFor("This company is already open");
            window.waitFor("248 items");
            assertThat(window.node("occupied-switch", Node.class).isFocused()).isTrue();
            window.picture("70-second-start");
            window.type("r");
            window.waitUntil("the question is answered", () -> !window.has("occupied"));
            window.waitFor("Anna has this company open on ");
            assertThat(window.shows("Read-only, live")).isTrue();
            window.picture("73-read-only");
            window.press(KeyCode.CONTROL, KeyCode.H);
            window.waitFor("Movements of");
            assertThat(window.node("take-back", Button.class).isDisabled()).isTrue();
            window.press(KeyCode.ESCAPE);
            first.close();
            window.waitFor("Anna no longer has this company open.");
            window.waitUntil(
                    "editing can start",
                    () -> !window.node("read-only-start", Button.class).isDisabled());
            window.picture("75-may-start-editing");
            window.click("Start editing");
            window.waitUntil("the bar is gone", () -> !window.shows("Read-only."));
            assertThat(window.node("search", Node.class).isFocused()).isTrue();
            window.picture("76-took-over");
        } finally {
            first.close();
        }
    }

    @Test
    void whereItCannotBeLookedOnTheQuestionStandsAboveTheReason() {
        Path file = TestWindow.copy(shop, folder);
        AtomicBoolean unreadable = new AtomicBoolean(true);
        TestMaker maker =
                new TestMaker(file) {
                    @Override
                    public Company openReadOnly(Path wanted) {
                        if (unreadable.get()) {
                            throw new UncheckedIOException(new IOException("the disk is away"));
                        }
                        return super.openReadOnly(wanted);
                    }
                };
        try (Company first = TestCompany.openInWindowOf("Anna", file);
                TestWindow window = TestWindow.open(file, Locale.UK, 1280, 800, maker)) {
            assertThat(first.isEditable()).isTrue();
            window.waitFor("This company is already open");
            assertThat(window.shows("Anna, on ")).isTrue();
            assertThat(window.node("occupied-switch", Node.class).isFocused()).isTrue();
            window.picture("79-second-start-unreadable");
            unreadable.set(false);
            window.type("r");
            window.waitFor("248 items");
            window.waitUntil("it was answered", () -> !window.has("occupied"));
        }
    }

    @Test
    void somebodyElsewhereAndACommand() {
        Path file = TestWindow.copy(shop, folder);
        try (Company first = TestCompany.openInWindowOf("Anna", file)) {
            assertThat(first.isEditable()).isTrue();
            try (TestWindow window = second(file, Locale.UK, 1280, Reach.ELSEWHERE)) {
                window.waitFor("there is nothing to switch to");
                window.waitFor("248 items");
                assertThat(window.node("occupied-look-on", Node.class).isFocused()).isTrue();
                window.picture("71-second-start-elsewhere");
            }
            try (TestWindow window = second(file, Locale.UK, 1280, Reach.COMMAND)) {
                window.waitFor("A command is writing to it");
                window.waitFor("248 items");
                window.picture("71-second-start-command");
            }
        }
    }

    @Test
    void inItalianAndOnASmallScreen() {
        Path file = TestWindow.copy(shop, folder);
        try (Company first = TestCompany.openInWindowOf("Anna", file)) {
            assertThat(first.isEditable()).isTrue();
            try (TestWindow window = second(file, Locale.ITALY, 1024, Reach.SILENT)) {
                window.waitFor("non risponde");
                window.waitFor("248 articoli");
                window.picture("77-second-start-it-small");
                window.type("r");
                window.waitFor("Anna tiene aperta questa azienda");
                window.picture("78-read-only-it-small");
            }
        }
    }
}
