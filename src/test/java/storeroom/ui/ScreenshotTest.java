package storeroom.ui;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.operation.Company;

import java.nio.file.Path;

import javafx.scene.input.KeyCode;

/** Pictures of every state, light and dark, in target/screenshots: to be looked at. */
class ScreenshotTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    static Path shop;

    @BeforeAll
    static void fillTheShop() {
        shop = shared.resolve("shop.storeroom");
        try (Company company = TestCompany.open(shop)) {
            Shop.fill(company);
        }
    }

    @Test
    void stock() {
        try (TestWindow window = TestWindow.open(TestWindow.copy(shop, folder))) {
            window.waitFor("248 items");
            window.picture("02-stock");
            window.type("dr-set");
            window.waitFor("Drill bit set");
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.picture("05-receive");
        }
    }

    @Test
    void emptyCompany() {
        try (TestWindow window = TestWindow.open(folder.resolve("company.storeroom"))) {
            window.waitFor("This company is empty");
            window.picture("01-empty");
        }
    }
}
