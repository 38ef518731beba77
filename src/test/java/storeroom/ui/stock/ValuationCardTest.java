package storeroom.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.exchange.SampleCompany;
import storeroom.model.CostMethod;
import storeroom.model.Money;
import storeroom.operation.ChangeValuation.Preview;
import storeroom.operation.Company;
import storeroom.ui.TestWindow;

import java.nio.file.Path;
import java.util.Locale;

/** How stock is valued, and where a value comes from, in the real window and by keyboard. */
class ValuationCardTest {

    @TempDir static Path shared;
    @TempDir Path folder;
    private static Path shop;

    @BeforeAll
    static void fillTheShop() {
        shop = shared.resolve("shop.storeroom");
        try (Company company = TestCompany.open(shop)) {
            SampleCompany.fill(company);
        }
    }

    private TestWindow shop(Locale locale) {
        TestWindow window = TestWindow.open(TestWindow.copy(shop, folder), locale, 1280, 800);
        window.waitUntil("the stock is read", () -> window.has("stock-figures"));
        return window;
    }

    private static String effect(TestWindow window) {
        return window.node("valuation-effect", Label.class).getText();
    }

    @Test
    void theSampleHasAPlausibleValueByBothMethods() {
        try (Company company = TestCompany.open(TestWindow.copy(shop, folder))) {
            Preview preview = company.changeValuation().preview(CostMethod.FIFO);
            Money average = preview.now().orElseThrow();
            Money fifo = preview.then().orElseThrow();
            assertThat(average).isBetween(Money.parse("10000"), Money.parse("1000000"));
            double ratio = fifo.toBigDecimal().doubleValue() / average.toBigDecimal().doubleValue();
            assertThat(ratio).isBetween(0.9, 1.1);
        }
    }

    @Test
    void anotherMethodSaysWhatItDoesBeforeItDoesIt() {
        try (TestWindow window = shop(Locale.UK)) {
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
            window.waitUntil("it is valued", () -> effect(window).contains("is valued now"));
            window.picture("150-valuation");
            assertThat(window.node("valuation-average", RadioButton.class).isSelected()).isTrue();
            window.press(KeyCode.DOWN);
            assertThat(window.node("valuation-fifo", RadioButton.class).isSelected()).isTrue();
            window.waitUntil("what it would be", () -> effect(window).contains("would be worth"));
            window.picture("151-valuation-other");
            window.click("Value stock so");
            window.waitFor("first in, first out now");
            window.waitUntil("the card is gone", () -> !window.has("valuation"));
        }
    }

    @Test
    void aClickOnAValueShowsTheMovementsBehindIt() {
        try (TestWindow window = shop(Locale.ITALY)) {
            window.type("dr-set-19");
            window.waitFor("DR-SET-19 ·");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
            window.waitUntil("the card is there", () -> window.has("value-history"));
            TableView<?> table =
                    (TableView<?>)
                            window.node("value-history", javafx.scene.Parent.class)
                                    .lookup(".history-table");
            window.waitUntil("its movements", () -> !table.getItems().isEmpty());
            window.picture("152-value-history");
            window.press(KeyCode.ESCAPE);
            window.waitUntil("the card is gone", () -> !window.has("value-history"));
        }
    }
}
