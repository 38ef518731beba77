package storeroom.ui.items;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.exchange.SampleCompany;
import storeroom.model.Barcode;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.Money;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.ui.TestWindow;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The page of items in the real window, by keyboard, and its pictures. */
class ItemsPageTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    static Path shop;

    @BeforeAll
    static void fillTheShop() {
        shop = shared.resolve("shop.storeroom");
        try (Company company = TestCompany.open(shop)) {
            SampleCompany.fill(company);
            Item drill = item(company, "DR-SET-19");
            company.saveItem()
                    .change(
                            new Item(
                                    drill.id(),
                                    drill.details().toBuilder()
                                            .barcodes(
                                                    List.of(
                                                            Barcode.single("8003742100914"),
                                                            new Barcode(
                                                                    "8003742100921",
                                                                    Quantity.of(6))))
                                            .price(Money.parse("39.90"))
                                            .note("Shelf 4, behind the counter.")
                                            .build()));
            company.setPicture().set(drill.id(), PictureCodec.of(drawn()).orElseThrow());
        }
    }

    private static WritableImage drawn() {
        WritableImage image = new WritableImage(800, 500);
        for (int y = 0; y < 500; y++) {
            for (int x = 0; x < 800; x++) {
                boolean bit = (x + y / 3) % 90 < 30 && y > 80 && y < 420;
                image.getPixelWriter()
                        .setColor(x, y, bit ? Color.gray(0.35 + y / 1000.0) : Color.gray(0.93));
            }
        }
        return image;
    }

    private static Item item(Company company, String sku) {
        try (Reader reader = company.connections().reader()) {
            return company.items().findBySku(reader, sku).orElseThrow();
        }
    }

    private TestWindow items(Locale locale, int width, int height) {
        TestWindow window = TestWindow.open(TestWindow.copy(shop, folder), locale, width, height);
        window.waitFor("243 ");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.waitUntil(
                "the list is there",
                () -> window.node("items-table", TableView.class).getItems().size() == 243);
        return window;
    }

    private TestWindow items() {
        return items(Locale.UK, 1280, 800);
    }

    private static void find(TestWindow window, String sku) {
        window.type(sku);
        window.waitUntil(
                sku + " is found",
                () -> window.node("items-table", TableView.class).getItems().size() == 1);
    }

    private static void waitForTheForm(TestWindow window) {
        window.waitUntil("the form is open", () -> window.has("item-form"));
    }

    private ItemDetails saved(String sku) {
        try (Company company =
                TestCompany.openReadOnly(folder.resolve("hardware-shop.storeroom"))) {
            return item(company, sku).details();
        }
    }

    @Test
    void pictures() {
        for (Locale locale : List.of(Locale.UK, Locale.ITALY)) {
            String language = locale.getLanguage();
            for (int width : new int[] {1280, 1920}) {
                String name = language + "-" + width;
                try (TestWindow window = items(locale, width, width == 1280 ? 800 : 1080)) {
                    find(window, "DR-SET-19");
                    window.waitFor("8003742100914");
                    window.press(KeyCode.ESCAPE);
                    window.waitUntil(
                            "all again",
                            () ->
                                    window.node("items-table", TableView.class).getItems().size()
                                            == 243);
                    window.picture("110-items-" + name);
                    find(window, "DR-SET-19");
                    window.press(KeyCode.ESCAPE);
                    find(window, "DR-SET-19");
                    window.waitFor("8003742100914");
                    window.waitUntil(
                            "the picture is shown",
                            () ->
                                    window.node("item-picture", javafx.scene.image.ImageView.class)
                                                    .getImage()
                                            != null);
                    window.picture("110-item-with-picture-" + name);
                    window.press(KeyCode.CONTROL, KeyCode.E);
                    waitForTheForm(window);
                    window.picture("111-item-form-" + name);
                    window.press(KeyCode.ESCAPE);
                    window.press(KeyCode.CONTROL, KeyCode.M);
                    window.waitUntil("the card", () -> window.has("bulk-edit"));
                    window.run(() -> window.node("bulk-price", TextField.class).setText("5"));
                    window.waitUntil("previewed", () -> window.shows("39"));
                    window.picture("112-bulk-edit-" + name);
                    window.press(KeyCode.ESCAPE);
                }
            }
        }
        assertThat(Path.of("target/screenshots/112-bulk-edit-it-1920-dark.png")).exists();
    }
}
