package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportRequest;
import storeroom.exchange.Importer;
import storeroom.exchange.MovementRules;
import storeroom.exchange.Progress;
import storeroom.model.AuditFilter;
import storeroom.model.Booking;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.operation.UndoImport.Kept;
import storeroom.operation.UndoImport.Reason;
import storeroom.operation.UndoImport.Undone;
import storeroom.safety.Finding;
import storeroom.safety.Verification;
import storeroom.text.Formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class UndoImportTest {

    @TempDir Path folder;
    Company company;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
    }

    @AfterEach
    void everythingAddsUp() {
        assertThat(new Verification(company.connections(), company.clock()).run().findings())
                .extracting(Finding::kind)
                .isEmpty();
        company.close();
    }

    private ImportReport items(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("items.csv"), text);
        return run(ImportRequest.items(file));
    }

    private ImportReport run(ImportRequest request) {
        return new Importer(company, new Formats(Locale.UK, TestCompany.CLOCK))
                .run(request, Progress.NONE);
    }

    private Undone undo(ImportReport report) {
        return company.undoImport().undo(report.run().orElseThrow());
    }

    private Optional<Item> find(String sku) {
        try (Reader reader = company.connections().reader()) {
            return company.items().findBySku(reader, sku);
        }
    }

    private Quantity onHand(String sku) {
        try (Reader reader = company.connections().reader()) {
            return company.stock()
                    .find(reader, find(sku).orElseThrow().id())
                    .orElseThrow()
                    .onHand();
        }
    }

    @Test
    void itemsWithoutMovementsAreGoneAndItemsWithOpeningStockAreRetiredWithNothingLeft()
            throws IOException {
        ImportReport report = items("sku,name,onHand\nA-1,Anchor,5\nB-1,Bolt,0\n");
        Undone undone = undo(report);
        assertThat(undone.removed()).isEqualTo(1);
        assertThat(undone.retired()).isEqualTo(1);
        assertThat(undone.kept()).isEmpty();
        assertThat(undone.movements()).isTrue();
        assertThat(find("B-1")).isEmpty();
        assertThat(find("A-1").orElseThrow().details().active()).isFalse();
        assertThat(onHand("A-1")).isEqualTo(Quantity.ZERO);
        assertThat(listed()).isEmpty();
    }

    @Test
    void anItemThatStandsOnADocumentIsRetiredAndNotRemoved() throws IOException {
        ImportReport report = items("sku,name\nA-1,Anchor\n");
        Trading trade = new Trading(company);
        trade.order(trade.partner("Smith"), Trading.line(find("A-1").orElseThrow().id(), 5, "1"));

        Undone undone = undo(report);

        assertThat(undone.retired()).isEqualTo(1);
        assertThat(find("A-1").orElseThrow().details().active()).isFalse();
    }

    private List<String> listed() {
        try (Reader reader = company.connections().reader()) {
            StockFilter all = StockFilter.all(TestCompany.TODAY);
            return company.stock().rows(reader, all, StockOrder.BY_SKU, 0, 100).stream()
                    .map(StockRow::sku)
                    .toList();
        }
    }

    @Test
    void theMendedFileBringsThemAgainWithTheirStock() throws IOException {
        undo(items("sku,name,onHand\nA-1,Ancor,5\n"));
        ImportReport again = items("sku,name,onHand\nA-1,Anchor,7\n");
        assertThat(again.newItems()).isEqualTo(1);
        assertThat(find("A-1").orElseThrow().details().active()).isTrue();
        assertThat(find("A-1").orElseThrow().name()).isEqualTo("Anchor");
        assertThat(onHand("A-1")).isEqualTo(Quantity.of(7));
        undo(again);
        assertThat(find("A-1").orElseThrow().details().active()).isFalse();
        assertThat(items("sku,name,onHand\nA-1,Anchor,9\n").newItems()).isEqualTo(1);
        assertThat(onHand("A-1")).isEqualTo(Quantity.of(9));
        assertThat(listed()).containsExactly("A-1");
    }

    @Test
    void changedFieldsAreWhatTheyWereUnlessSomebodyChangedThemSince() throws IOException {
        items("sku,name,price,barcodes,category\nA-1,Anchor,1.50,111;222=6,Iron\nB-1,Bolt,2,,\n");
        ImportReport report =
                items("sku,name,price,barcodes,category\nA-1,Anker,1.80,333,Steel\nB-1,Bolt,3,,\n");
        Item bolt = find("B-1").orElseThrow();
        company.saveItem()
                .change(
                        new Item(
                                bolt.id(),
                                bolt.details().toBuilder().price(Money.parse("4")).build()));
        Item before = find("A-1").orElseThrow();
        Undone undone = undo(report);
        assertThat(undone.restored()).isEqualTo(1);
        assertThat(undone.kept()).containsExactly(new Kept("B-1", Reason.CHANGED));
        Item anchor = find("A-1").orElseThrow();
        assertThat(anchor).isNotEqualTo(before);
        assertThat(anchor.name()).isEqualTo("Anchor");
        assertThat(anchor.details().price()).isEqualTo(Money.parse("1.5"));
        assertThat(anchor.details().category()).contains("Iron");
        assertThat(anchor.details().barcodes())
                .extracting(code -> code.code() + "=" + code.quantity())
                .containsExactly("111=1", "222=6");
        assertThat(find("B-1").orElseThrow().details().price()).isEqualTo(Money.parse("4"));
    }

    @Test
    void anItemThatHasMovedSinceStays() throws IOException {
        ImportReport report = items("sku,name\nA-1,Anchor\nB-1,Bolt\n");
        ItemId anchor = find("A-1").orElseThrow().id();
        try (Reader reader = company.connections().reader()) {
            var main = company.locations().list(reader).getFirst();
            company.receive()
                    .receive(
                            MovementKind.RECEIPT,
                            new Goods(
                                    anchor,
                                    main.id(),
                                    Quantity.ONE,
                                    TestCompany.TODAY,
                                    Optional.empty(),
                                    "",
                                    ""));
        }
        Undone undone = undo(report);
        assertThat(undone.kept()).containsExactly(new Kept("A-1", Reason.MOVED));
        assertThat(find("A-1").orElseThrow().details().active()).isTrue();
        assertThat(find("B-1")).isEmpty();
    }

    @Test
    void whereItsGoodsAreGoneNothingIsChanged() throws IOException {
        ImportReport report = items("sku,name,onHand\nA-1,Anchor,5\nB-1,Bolt,\n");
        ItemId anchor = find("A-1").orElseThrow().id();
        try (Reader reader = company.connections().reader()) {
            var main = company.locations().list(reader).getFirst();
            company.issue()
                    .issue(
                            MovementKind.SALE,
                            new Goods(
                                    anchor,
                                    main.id(),
                                    Quantity.ONE,
                                    TestCompany.TODAY,
                                    Optional.empty(),
                                    "",
                                    ""));
        }
        assertThatThrownBy(() -> undo(report))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e -> assertThat(e.rule()).isInstanceOf(Rule.NotEnoughStock.class));
        assertThat(find("B-1")).isPresent();
        assertThat(onHand("A-1")).isEqualTo(Quantity.of(4));
    }

    @Test
    void undoOfTheLastBookingTakesTheItemsOfItsImportBackAsWellAndOnlyOnce() throws IOException {
        ImportReport report = items("sku,name,onHand\nA-1,Anchor,5\nB-1,Bolt,0\n");
        Booking last;
        try (Reader reader = company.connections().reader()) {
            last = company.bookings().findLastUndoable(reader).orElseThrow();
        }
        var undone = company.undo().undo(last.id());
        assertThat(undone.imported().orElseThrow().removed()).isEqualTo(1);
        assertThat(find("B-1")).isEmpty();
        assertThatThrownBy(() -> undo(report))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e -> assertThat(e.rule()).isEqualTo(new Rule.NothingToUndo()));
    }

    @Test
    void movementsAndTheItemsThatTheyBrought() throws IOException {
        items("sku,name,onHand\nA-1,Anchor,5\n");
        Path file =
                Files.writeString(
                        folder.resolve("sales.csv"),
                        """
                        date,sku,quantity,kind
                        2026-11-20,A-1,2,sale
                        2026-11-20,N-1,4,receipt
                        """);
        ImportReport report =
                run(
                        ImportRequest.movements(file)
                                .withRules(MovementRules.STRICT.withCreateItems(true)));
        assertThat(onHand("A-1")).isEqualTo(Quantity.of(3));
        Undone undone = undo(report);
        assertThat(onHand("A-1")).isEqualTo(Quantity.of(5));
        assertThat(undone.retired()).isEqualTo(1);
        assertThat(find("N-1").orElseThrow().details().active()).isFalse();
        assertThat(find("A-1").orElseThrow().details().active()).isTrue();
    }

    private List<String> categories() {
        try (Reader reader = company.connections().reader()) {
            return company.categories().list(reader);
        }
    }

    @Test
    void categoriesOfTheImportGoUnlessAnItemHasThemOrSomebodyHasNamedThem() throws IOException {
        items("sku,name,category\nA-1,Anchor,Iron\n");
        ImportReport report =
                items(
                        """
                        sku,name,onHand,category
                        A-1,Anchor,,Steel
                        B-1,Bolt,,Brass
                        C-1,Cup,4,China
                        D-1,Dish,,Clay
                        """);
        company.renameCategory().rename("Clay", "Earthenware");
        assertThat(categories()).containsExactly("Brass", "China", "Earthenware", "Steel");
        Undone undone = undo(report);
        assertThat(undone.categories()).containsExactly("Brass", "Steel");
        try (Reader reader = company.connections().reader()) {
            assertThat(company.categories().find(reader, "Brass")).isEmpty();
            assertThat(company.categories().find(reader, "Steel")).isEmpty();
            assertThat(company.categories().find(reader, "Earthenware"))
                    .as("somebody named it")
                    .isPresent();
        }
        assertThat(categories()).as("a retired item has the one").containsExactly("China", "Iron");
        ImportReport again = items("sku,name,category\nB-1,Bolt,Brass\n");
        assertThat(categories()).contains("Brass");
        assertThat(undo(again).categories()).containsExactly("Brass");
    }

    @Test
    void aNewItemNeverGetsTheNumberAndSoTheHistoryOfOneThatIsGone() throws IOException {
        ImportReport report = items("sku,name\nA-1,Anchor\n");
        ItemId gone = find("A-1").orElseThrow().id();
        undo(report);
        ItemId byHand = company.saveItem().add(ItemDetails.builder("Z-9", "Zip").build()).item();
        assertThat(byHand).isNotEqualTo(gone);
        undo(items("sku,name\nB-1,Bolt\n"));
        items("sku,name\nC-1,Cup\n");
        ItemId byImport = find("C-1").orElseThrow().id();
        try (Reader reader = company.connections().reader()) {
            assertThat(company.audit().page(reader, AuditFilter.of(byImport), 0, 9).rows())
                    .extracting(entry -> entry.action() + " " + entry.label())
                    .containsExactly("ADDED C-1");
        }
    }

    @Test
    void thousandsOfItemsGoAtOnce() throws IOException {
        StringBuilder text = new StringBuilder("sku,name,onHand\n");
        for (int i = 0; i < 3_000; i++) {
            text.append("S-%05d,Screw %d,%d%n".formatted(i, i, i % 3));
        }
        ImportReport report = items(text.toString());
        Undone undone = undo(report);
        assertThat(List.of(undone.removed(), undone.retired())).containsExactly(1_000, 2_000);
        assertThat(undone.changes().everything()).isTrue();
    }
}
