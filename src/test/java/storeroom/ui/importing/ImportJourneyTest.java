package storeroom.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.exchange.SampleCompany;
import storeroom.model.Money;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.ui.SpokenNames;
import storeroom.ui.TestWindow;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.shell.Language;
import storeroom.ui.shell.ShellState;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Imports in the real window, by keyboard, with their pictures. */
class ImportJourneyTest {

    /** The columns and oddities of a well-known sample file; the goods are made up. */
    private static final String NORTHWIND =
            """
            productID,productName,supplierID,categoryID,quantityPerUnit,unitPrice,unitsInStock,unitsOnOrder,reorderLevel,discontinued
            1,Green tea,1,1,10 boxes x 20 bags,18.00,39,0,10,0
            2,Ginger ale,1,1,24 - 12 oz bottles,19.00,17,40,25,0
            3,Aniseed syrup,NULL,2,12 - 550 ml bottles,10.00,13,70,25,0
            4,"Gumbo, hot",2,2,36 boxes,21.35,0,0,0,1
            """;

    @TempDir Path folder;

    /** What the person did, as the window heard of it: keys, clicks, and files let go. */
    private static AtomicInteger actions(TestWindow window) {
        AtomicInteger actions = new AtomicInteger();
        window.run(
                () -> {
                    Scene scene = window.window().stage().getScene();
                    scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> actions.incrementAndGet());
                    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> actions.incrementAndGet());
                    scene.addEventFilter(DragEvent.DRAG_DROPPED, _ -> actions.incrementAndGet());
                });
        return actions;
    }

    @Test
    void northwindIn4ActionsOfWhich1IsTheFileLetGoOnTheWindowAnd3AreEnter() throws IOException {
        Path products = Files.writeString(folder.resolve("products.csv"), NORTHWIND);
        Path file = folder.resolve("company.storeroom");
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("This company is empty");
            AtomicInteger actions = actions(window);
            assertThat(window.dropFile(products)).isTrue();
            window.waitFor("columns between commas");
            window.picture("140-import-northwind");
            window.press(KeyCode.ENTER); // check
            window.waitFor("New 4");
            window.picture("141-import-preview");
            window.press(KeyCode.ENTER); // import
            window.waitUntil(
                    "it is imported", () -> window.node("import-done", Button.class).isVisible());
            assertThat(actions).as("until it is booked").hasValue(3);
            window.picture("142-imported");
            window.press(KeyCode.ENTER); // close the report
            window.waitFor("3 items");
            assertThat(window.window().overlay().showing().get()).isFalse();
            assertThat(actions).as("until the work goes on").hasValue(4);
        }
        try (Company company = TestCompany.open(file);
                Reader reader = company.connections().reader()) {
            assertThat(company.items().count(reader)).isEqualTo(4);
            var ale = company.items().findBySku(reader, "2").orElseThrow();
            assertThat(ale.name()).isEqualTo("Ginger ale");
            assertThat(ale.details().price()).isEqualTo(Money.parse("19"));
            assertThat(ale.details().reorderPoint()).isEqualTo(Quantity.of(25));
            assertThat(company.stock().find(reader, ale.id()).orElseThrow().onHand())
                    .isEqualTo(Quantity.of(17));
            assertThat(company.items().findBySku(reader, "4").orElseThrow().details().active())
                    .isFalse();
        }
    }

    @Test
    void aFileIsTakenByTheWindowAndByTheDialogButNotWhileSomethingElseIsAsked() throws IOException {
        Path products = Files.writeString(folder.resolve("products.csv"), NORTHWIND);
        Path other = Files.writeString(folder.resolve("other.csv"), "sku;name\nA-1;Anchor\n");
        try (TestWindow window = TestWindow.open(folder.resolve("company.storeroom"))) {
            window.waitFor("This company is empty");
            window.press(KeyCode.F1);
            assertThat(window.dropFile(products)).as("while the keys are shown").isFalse();
            window.press(KeyCode.ESCAPE);
            assertThat(window.has("import")).isFalse();
            assertThat(window.dropFile(products)).isTrue();
            window.waitFor("columns between commas");
            assertThat(window.dropFile(other)).as("another one, on the dialog").isTrue();
            window.waitFor("columns between semicolons");
            assertThat(window.shows("other.csv")).isTrue();
            assertThat(window.node("import-check", Button.class).isFocused()).isTrue();
            window.press(KeyCode.ENTER);
            window.waitFor("New 1");
            assertThat(window.dropFile(products)).as("while a report is read").isFalse();
            assertThat(window.shows("New 1")).isTrue();
        }
    }

    @Test
    void anImportIsTakenBackBy5Keys() throws IOException {
        Path products = Files.writeString(folder.resolve("products.csv"), NORTHWIND);
        Path file = folder.resolve("company.storeroom");
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("This company is empty");
            window.importFile(products);
            window.waitFor("columns between commas");
            window.press(KeyCode.ENTER);
            window.waitFor("New 4");
            window.press(KeyCode.ENTER);
            window.waitUntil(
                    "it is imported", () -> window.node("import-done", Button.class).isVisible());
            window.press(KeyCode.ENTER); // close the report
            window.waitFor("3 items");

            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
            window.waitFor("Last import: products.csv");
            window.picture("143-import-last");
            window.press(KeyCode.TAB);
            window.press(KeyCode.ENTER);
            window.waitFor("Take back the import of products.csv?");
            window.picture("143-import-last-asked");
            window.press(KeyCode.TAB); // Enter alone keeps it
            window.press(KeyCode.ENTER);
            window.waitFor("products.csv was taken back");
            window.picture("144-import-undone");
            window.press(KeyCode.ESCAPE);
        }
        try (Company company = TestCompany.open(file);
                Reader reader = company.connections().reader()) {
            assertThat(
                            company.stock()
                                    .total(
                                            reader,
                                            storeroom.model.StockFilter.all(TestCompany.TODAY)))
                    .isZero();
        }
    }

    @Test
    void undoInTheStatusBarTakesTheWholeImportBackIn1Key() throws IOException {
        Path products = Files.writeString(folder.resolve("products.csv"), NORTHWIND);
        Path file = folder.resolve("company.storeroom");
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("This company is empty");
            window.importFile(products);
            window.waitFor("columns between commas");
            window.run(() -> window.node("import-start", Button.class).fire());
            window.waitUntil(
                    "it is imported", () -> window.node("import-done", Button.class).isVisible());
            window.press(KeyCode.ENTER);
            window.waitFor("Undo: import of");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.waitFor("taken back");
        }
        try (Company company = TestCompany.open(file);
                Reader reader = company.connections().reader()) {
            assertThat(company.items().findBySku(reader, "4")).as("it had no stock").isEmpty();
            assertThat(company.items().findBySku(reader, "1").orElseThrow().details().active())
                    .isFalse();
        }
    }

    @Test
    void wrongRowsChangedRowsAndItalian() throws IOException {
        Path shop = folder.resolve("hardware-shop.storeroom");
        try (Company company = TestCompany.open(shop)) {
            SampleCompany.fill(company);
        }
        Path prices =
                Files.writeString(
                        folder.resolve("listino.csv"),
                        """
                        sku;name;unit price;stock
                        DR-SET-19;Drill bit set HSS, 19 pieces;41,90;
                        HX-M8-40;Hex bolt M8 × 40, zinc plated;0,26;
                        NEW-1;Wood glue 750 g;8,40;12
                        NEW-2;Sanding block;molto;3
                        ;Nameless;1,00;
                        """);
        for (Locale locale : List.of(Locale.UK, Locale.ITALY)) {
            String tongue = locale.equals(Locale.UK) ? "en" : "it";
            try (TestWindow window = TestWindow.open(shop, locale, 1280, 800)) {
                window.waitFor("248");
                window.importFile(prices);
                window.waitUntil(
                        "the columns are known",
                        () -> window.node("import-check", Node.class).isFocused());
                window.press(KeyCode.ENTER);
                window.waitUntil("it is checked", () -> window.has("import-rows-bad"));
                window.picture("145-import-wrong-" + tongue);
                window.run(() -> window.node("import-rows-changed", ToggleButton.class).fire());
                window.picture("146-import-changed-" + tongue);
                assertThat(window.node("import-save-bad", Button.class).isVisible()).isTrue();
                assertThat(window.node("import-start-good", Button.class).isVisible()).isTrue();
            }
        }
    }

    @Test
    void theImportGoesOnWhileThePersonWorksAndTellsInABarHowItEnded() throws IOException {
        Path products = Files.writeString(folder.resolve("products.csv"), NORTHWIND);
        try (TestWindow window = TestWindow.open(folder.resolve("company.storeroom"))) {
            CountDownLatch go = putAway(window, products, "products.csv");
            window.picture("148-import-in-the-background");
            Node card = lookAgain(window);
            window.press(KeyCode.ENTER); // keep working
            window.waitFor("products.csv, 0 %");
            assertThat(lookAgain(window)).as("one dialog, however often").isSameAs(card);
            window.press(KeyCode.ENTER);
            go.countDown();
            window.waitFor("3 items");
            window.waitFor("Show the report");
            window.click("Show the report");
            window.waitFor("New 4");
        }
    }

    /** Begins an import that waits for the writer, and puts its dialog away. */
    private static CountDownLatch putAway(TestWindow window, Path file, String name) {
        window.waitFor("This company is empty");
        window.importFile(file);
        window.waitFor("columns between commas");
        CountDownLatch go = new CountDownLatch(1);
        window.run(() -> busy(window, go));
        window.run(() -> window.node("import-start", Button.class).fire());
        window.waitUntil(
                "it runs", () -> window.node("import-meanwhile", Button.class).isVisible());
        window.waitFor("Import " + name); // in the status bar, by its name
        window.picture("147-import-running");
        window.press(KeyCode.ENTER);
        window.waitFor(name + ", 0 %");
        assertThat(window.window().overlay().showing().get()).isFalse();
        return go;
    }

    private static Node lookAgain(TestWindow window) {
        window.click("Show");
        window.waitUntil(
                "it is looked at", () -> window.node("import-meanwhile", Node.class).isFocused());
        return window.node("import", Node.class);
    }

    @Test
    void anImportThatRunsIsNotLostWhenTheLanguageChanges() throws IOException {
        Path twice =
                Files.writeString(folder.resolve("twice.csv"), "sku,name\nA,Anchor\nA,Again\n");
        try (TestWindow window = TestWindow.open(folder.resolve("company.storeroom"))) {
            CountDownLatch go = putAway(window, twice, "twice.csv");
            window.run(() -> window.window().looks().language().set(Language.ITALIAN));
            window.waitFor("Importazione:");
            window.waitFor("Importazione di twice.csv"); // in the status bar
            window.picture("149-import-in-the-background-it");
            go.countDown();
            window.waitFor("Mostra il resoconto");
            window.click("Mostra il resoconto");
            window.waitFor("Errate 1");
            window.press(KeyCode.ESCAPE);
            window.waitUntil("it is put away", () -> !window.has("import-banner"));
        }
    }

    @Test
    void everythingThatCanHaveTheFocusHasANameAtEachStep() throws IOException {
        Path rows =
                Files.writeString(
                        folder.resolve("sales.csv"),
                        "date,sku,kind,quantity\n2026-11-20,A-1,sale,2\n2026-11-20,,sale,x\n");
        try (TestWindow window = TestWindow.open(folder.resolve("company.storeroom"))) {
            window.waitFor("This company is empty");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
            window.waitFor("No file chosen yet");
            assertThat(SpokenNames.ofTheCard(window)).contains("Choose a file…", "Cancel");
            window.dropFile(rows);
            window.waitUntil(
                    "the columns are known",
                    () -> window.node("import-check", Node.class).isFocused());
            window.run(() -> window.node("more-options", TitledPane.class).setExpanded(true));
            assertThat(SpokenNames.ofTheCard(window))
                    .contains("Items", "Movements", "SKU", "Quantity", "Every row is", "Encoding")
                    .contains("Day of rows without a date", "Codes to leave out", "Check");
            window.run(() -> window.node("import-check", Button.class).fire());
            window.waitUntil("it is checked", () -> window.has("import-rows-bad"));
            assertThat(SpokenNames.ofTheCard(window))
                    .contains("Wrong 2", "Change columns", "Save the wrong rows…");
            CountDownLatch go = new CountDownLatch(1);
            window.click("Change columns");
            window.run(() -> busy(window, go));
            window.run(() -> window.node("import-start", Button.class).fire());
            window.waitUntil(
                    "it runs", () -> window.node("import-meanwhile", Button.class).isVisible());
            assertThat(SpokenNames.ofTheCard(window)).contains("Keep working meanwhile", "Cancel");
            go.countDown();
        }
    }

    /** Keeps the writer busy until it may go on. */
    private static void busy(TestWindow window, CountDownLatch go) {
        if (window.window().model().state().get() instanceof ShellState.Open(OpenCompany open)) {
            open.tasks()
                    .write(
                            () -> {
                                try {
                                    go.await();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                return "";
                            },
                            _ -> {},
                            _ -> {});
        }
    }
}
