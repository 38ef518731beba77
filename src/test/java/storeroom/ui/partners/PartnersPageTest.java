package storeroom.ui.partners;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.exchange.SampleCompany;
import storeroom.model.Item;
import storeroom.model.Money;
import storeroom.model.Partner;
import storeroom.model.PartnerDetails;
import storeroom.model.Quantity;
import storeroom.model.SupplierOffer;
import storeroom.operation.Company;
import storeroom.ui.SpokenNames;
import storeroom.ui.TestWindow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page of suppliers and customers in the real window, by keyboard, and its pictures. */
class PartnersPageTest {

    private static final int ACTIVE = 15;

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

    private TestWindow partners(Locale locale, int width, int height) {
        TestWindow window = TestWindow.open(TestWindow.copy(shop, folder), locale, width, height);
        window.waitFor("248 ");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        window.waitUntil("the list is there", () -> found(window) == ACTIVE);
        return window;
    }

    private TestWindow partners() {
        return partners(Locale.UK, 1280, 800);
    }

    private static int found(TestWindow window) {
        return window.node("partners-table", TableView.class).getItems().size();
    }

    private static void find(TestWindow window, String name) {
        window.type(name);
        window.waitUntil(name + " is found", () -> found(window) == 1);
    }

    private static void press(TestWindow window, KeyCode code, int times) {
        for (int i = 0; i < times; i++) {
            window.press(code);
        }
    }

    private static void waitForTheCard(TestWindow window, String id) {
        window.waitUntil(id + " is open", () -> window.has(id));
    }

    private static void waitForTheEndOf(TestWindow window, String id) {
        window.waitUntil(id + " is closed", () -> !window.has(id));
    }

    private Optional<Partner> saved(String name) {
        try (Company company = open();
                Reader reader = company.connections().reader()) {
            return company.partners().findByName(reader, name);
        }
    }

    private Company open() {
        return TestCompany.openReadOnly(folder.resolve("hardware-shop.storeroom"));
    }

    private List<SupplierOffer> offers(String sku) {
        try (Company company = open();
                Reader reader = company.connections().reader()) {
            Item item = company.items().findBySku(reader, sku).orElseThrow();
            return company.supplierPrices().ofItem(reader, item.id());
        }
    }

    @Test
    void pictures() {
        for (Locale locale : List.of(Locale.UK, Locale.ITALY)) {
            for (int width : new int[] {1280, 1920}) {
                String name = locale.getLanguage() + "-" + width;
                try (TestWindow window = partners(locale, width, width == 1280 ? 800 : 1080)) {
                    window.picture("170-partners-" + name);
                    find(window, "northgate");
                    window.waitFor("NF-");
                    window.picture("171-supplier-" + name);
                    window.press(KeyCode.CONTROL, KeyCode.E);
                    waitForTheCard(window, "partner-form");
                    window.picture("172-partner-form-" + name);
                    window.press(KeyCode.ESCAPE);
                    waitForTheEndOf(window, "partner-form");
                    window.press(KeyCode.CONTROL, KeyCode.P);
                    waitForTheCard(window, "price-card");
                    window.picture("173-price-card-" + name);
                    window.press(KeyCode.ESCAPE);
                    waitForTheEndOf(window, "price-card");
                    window.run(() -> window.window().model().companyDetails());
                    waitForTheCard(window, "company-card");
                    window.picture("174-company-" + name);
                    window.press(KeyCode.ESCAPE);
                    waitForTheEndOf(window, "company-card");
                    window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
                    window.type("HX-M6-20");
                    window.waitFor("Northgate Fasteners Ltd");
                    window.picture("175-item-suppliers-" + name);
                }
            }
        }
        assertThat(Path.of("target/screenshots/175-item-suppliers-it-1920-dark.png")).exists();
    }

    @Test
    void aSupplierIsAddedAndWhatCannotBeIsSaidWhileTyping() {
        try (TestWindow window = partners()) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            waitForTheCard(window, "partner-form");
            window.type("Zinc Works");
            press(window, KeyCode.TAB, 1);
            window.press(KeyCode.SPACE); // no supplier any more, and no customer either
            window.waitUntil(
                    "it says so", () -> window.node("partner-role-error", Label.class).isVisible());
            window.press(KeyCode.SPACE);
            press(window, KeyCode.TAB, 5); // customer, address, contact, phone, e-mail
            window.type("zinc");
            window.waitFor("is no e-mail address");
            window.picture("176-partner-wrong");
            window.press(KeyCode.ENTER); // not saved: the field keeps the focus
            window.run(
                    () ->
                            window.node("partner-email", TextField.class)
                                    .setText("zinc@example.com"));
            window.press(KeyCode.ENTER);
            waitForTheEndOf(window, "partner-form");
            window.waitFor("Zinc Works");
        }
        PartnerDetails zinc = saved("zinc works").orElseThrow().details();
        assertThat(zinc.isSupplier()).isTrue();
        assertThat(zinc.isCustomer()).isFalse();
        assertThat(zinc.email()).isEqualTo("zinc@example.com");
    }

    @Test
    void aNameThatIsTakenIsSaidAtTheName() {
        try (TestWindow window = partners()) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            waitForTheCard(window, "partner-form");
            window.type("yates joinery");
            window.press(KeyCode.ENTER);
            window.waitFor("There is a supplier or customer “Yates Joinery” already.");
            window.waitUntil(
                    "the name has the focus",
                    () -> window.node("partner-name", TextField.class).isFocused());
        }
    }

    @Test
    void somebodyIsChangedRetiredAndBroughtBackByKeys() {
        try (TestWindow window = partners()) {
            find(window, "greenacre");
            window.press(KeyCode.CONTROL, KeyCode.E);
            waitForTheCard(window, "partner-form");
            window.run(
                    () -> window.node("partner-contact", TextField.class).setText("Rosa Ellery"));
            window.press(KeyCode.ENTER);
            waitForTheEndOf(window, "partner-form");
            window.waitFor("Rosa Ellery");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
            window.waitUntil("nobody is found", () -> found(window) == 0);
            window.press(KeyCode.ESCAPE);
            window.run(() -> toggle(window, "RETIRED"));
            window.waitUntil("three are retired", () -> found(window) == 3);
            window.press(KeyCode.CONTROL, KeyCode.F);
            find(window, "greenacre");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
            window.waitUntil("nobody is found", () -> found(window) == 0);
        }
        PartnerDetails green = saved("Greenacre Garden Supply").orElseThrow().details();
        assertThat(green.contact()).isEqualTo("Rosa Ellery");
        assertThat(green.active()).isTrue();
    }

    private static void toggle(TestWindow window, String view) {
        window.node("partners-view-" + view, javafx.scene.control.ToggleButton.class).fire();
    }

    @Test
    void anItemGetsAnotherSupplierWhoBecomesThePreferredOne() {
        try (TestWindow window = partners()) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.type("DR-SET-19");
            window.waitUntil(
                    "it is found",
                    () -> window.node("items-table", TableView.class).getItems().size() == 1);
            window.press(KeyCode.CONTROL, KeyCode.P);
            waitForTheCard(window, "price-card");
            window.type("Nobody we know");
            window.press(KeyCode.TAB);
            window.type("PB-77");
            window.press(KeyCode.ENTER);
            window.waitFor("There is no supplier or customer");
            window.run(
                    () ->
                            window.node("price-supplier", javafx.scene.control.ComboBox.class)
                                    .getEditor()
                                    .setText("Pipe & Bath Direct"));
            window.run(() -> window.node("price-unit-1", TextField.class).setText("12.5"));
            window.run(() -> window.node("price-add", Button.class).fire());
            window.waitUntil("a second row", () -> window.has("price-from-2"));
            window.run(() -> window.node("price-from-2", TextField.class).setText("50"));
            window.run(() -> window.node("price-unit-2", TextField.class).setText("11"));
            window.run(
                    () ->
                            window.node("price-preferred", javafx.scene.control.CheckBox.class)
                                    .setSelected(true));
            window.picture("177-price-typed");
            window.run(() -> window.node("price-save", Button.class).fire());
            waitForTheEndOf(window, "price-card");
            window.waitFor("Preferred · PB-77");
        }
        SupplierOffer first = offers("DR-SET-19").getFirst();
        assertThat(first.supplierName()).isEqualTo("Pipe & Bath Direct");
        assertThat(first.terms().preferred()).isTrue();
        assertThat(first.terms().priceFor(Quantity.of(50))).contains(Money.parse("11"));
        assertThat(offers("DR-SET-19")).filteredOn(one -> one.terms().preferred()).hasSize(1);
    }

    @Test
    void theCompanySaysWhoItIs() {
        try (TestWindow window = partners()) {
            window.run(() -> window.window().model().companyDetails());
            waitForTheCard(window, "company-card");
            window.type("Harbour Hardware");
            window.run(() -> window.node("company-taxRate", TextField.class).setText("220"));
            window.waitFor("Type a percentage");
            window.run(() -> window.node("company-taxRate", TextField.class).setText("20"));
            window.press(KeyCode.ENTER);
            waitForTheEndOf(window, "company-card");
        }
        try (Company company = open();
                Reader reader = company.connections().reader()) {
            assertThat(company.profile().details(reader).name()).isEqualTo("Harbour Hardware");
            assertThat(company.profile().details(reader).taxRate()).hasToString("20");
        }
    }

    @Test
    void allFieldsOfTheCardsHaveNames() {
        try (TestWindow window = partners()) {
            window.press(KeyCode.CONTROL, KeyCode.E);
            waitForTheCard(window, "partner-form");
            hasNames(window, "partner-form");
            window.press(KeyCode.ESCAPE);
            waitForTheEndOf(window, "partner-form");
            window.run(() -> window.window().model().companyDetails());
            waitForTheCard(window, "company-card");
            hasNames(window, "company-card");
        }
    }

    private static void hasNames(TestWindow window, String id) {
        List<SpokenNames> found = new ArrayList<>();
        window.run(() -> found.add(SpokenNames.in(window.node(id, Parent.class))));
        assertThat(found.getFirst().nameless()).isEmpty();
        assertThat(found.getFirst().named()).hasSizeGreaterThan(6);
    }
}
