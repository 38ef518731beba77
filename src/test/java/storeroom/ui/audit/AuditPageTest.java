package storeroom.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.exchange.SampleCompany;
import storeroom.model.Barcode;
import storeroom.model.Item;
import storeroom.model.ItemDetailsBuilder;
import storeroom.model.Money;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.ui.TestWindow;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The page in the real window, by keyboard; pictures of each state. */
class AuditPageTest {

    @TempDir static Path shared;
    @TempDir Path folder;
    private static Path shop;

    /** The sample, where three people changed a few things. */
    @BeforeAll
    static void fillTheShop() {
        shop = shared.resolve("shop.storeroom");
        try (Company company = TestCompany.open(shop)) {
            SampleCompany.fill(company);
            change(company, "DR-SET-19", item -> item.price(Money.parse("42.9")));
            change(
                    company,
                    "DR-SET-19",
                    item ->
                            item.name("Drill bit set HSS, 19 parts, in a case")
                                    .reorderPoint(Quantity.of(8))
                                    .maximum(Optional.of(Quantity.of(40))));
            company.changeSetting().set("backup.folder", "/media/stick/Storeroom backups");
        }
        try (Company company = TestCompany.openInWindowOf("bruno", shop)) {
            change(
                    company,
                    "DR-SET-19",
                    item ->
                            item.barcodes(List.of(Barcode.single("4006381333931")))
                                    .category(Optional.of("Drilling"))
                                    .note("Ask for the new box\nfrom March on."));
            change(company, "DR-SET-19", item -> item.mayGoNegative(true).leadTimeDays(12));
        }
    }

    private static void change(
            Company company, String sku, UnaryOperator<ItemDetailsBuilder> change) {
        Item item;
        try (Reader reader = company.connections().reader()) {
            item = company.items().findBySku(reader, sku).orElseThrow();
        }
        company.saveItem()
                .change(new Item(item.id(), change.apply(item.details().toBuilder()).build()));
    }

    private TestWindow shop(Locale locale, int width, int height) {
        return TestWindow.open(TestWindow.copy(shop, folder), locale, width, height);
    }

    @Test
    void everythingThatWasChangedIsThereAndCanBeSearched() {
        try (TestWindow window = shop(Locale.UK, 1280, 800)) {
            window.waitFor("248 items");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
            window.waitFor("changes, newest first");
            window.waitFor("Lead time, days");
            window.waitFor("Setting: Second folder for backups");
            window.picture("60-changes");
            window.type("drilling zzz");
            window.waitFor("No changes here");
            window.picture("61-changes-no-hits");
            window.press(KeyCode.ESCAPE);
            window.type("dr-set-19");
            window.waitFor("10 changes, newest first");
            window.press(KeyCode.DOWN);
            assertThat(window.node("audit-table", TableView.class).isFocused()).isTrue();
            assertThat(window.toggled("All")).isTrue();
            window.press(KeyCode.CONTROL, KeyCode.F);
            assertThat(window.node("audit-search", Node.class).isFocused()).isTrue();
            window.press(KeyCode.F1);
            assertThat(window.shows("Go to Changes")).isTrue();
        }
    }

    @Test
    void anItemsChangesAreReachedFromItsDetailAndLeftWithOnePress() {
        try (TestWindow window = shop(Locale.UK, 1280, 800)) {
            window.waitFor("248 items");
            window.type("dr-set-19");
            window.waitFor("Drill bit set HSS, 19 parts, in a case");
            window.picture("62-detail-with-changes");
            window.run(() -> window.node("item-changes", Hyperlink.class).fire());
            window.waitFor("10 changes, newest first");
            Button only = window.node("audit-only", Button.class);
            assertThat(only.getText()).isEqualTo("DR-SET-19");
            window.picture("63-changes-of-an-item");
            window.run(only::fire);
            window.waitUntil("all are shown", () -> !only.isVisible());
            assertThat(window.shows("10 changes")).isFalse();
            assertThat(window.node("audit-search", Node.class).isFocused()).isTrue();
        }
    }

    @Test
    void itSpeaksItalianAndFitsIntoASmallWindow() {
        try (TestWindow window = shop(Locale.ITALY, 960, 560)) {
            window.waitFor("248 articoli");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
            window.waitFor("modifiche, prima le più recenti");
            window.waitFor("Sì");
            window.picture("64-changes-italian-small");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            window.waitFor("248 articoli");
            window.run(() -> window.node("item-changes", Hyperlink.class).fire());
            window.waitFor("1 modifica, prima le più recenti");
            window.picture("66-changes-of-an-item-italian-small");
        }
    }

    @Test
    void anEmptyCompanySaysWhatWillStandHereAndFollowsTheFirstChange() {
        Path file = folder.resolve("company.storeroom");
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("This company is empty");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
            window.waitFor("Nothing was changed yet");
            window.picture("65-changes-none");
            assertThat(window.node("audit-export", Button.class).isDisabled()).isTrue();
            window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            window.waitFor("This company is empty");
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.type("A");
            window.press(KeyCode.TAB);
            window.type("Anvil");
            window.press(KeyCode.ENTER);
            window.waitFor("Item A added");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
            window.waitFor("1 change, newest first");
            window.waitFor("A · Anvil");
            assertThat(window.node("audit-export", Button.class).isDisabled()).isFalse();
        }
    }
}
