package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestBooks;
import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.AuditFilter;
import storeroom.model.Barcode;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemEdit;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.Money;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.operation.ChangeItems.Stock;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Several items are changed alike, all or none, and back as far as nobody changed them since. */
class ChangeItemsTest {

    @TempDir Path folder;
    private Company company;
    private ItemId anvil;
    private ItemId bolt;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        anvil = add("A", "Anvil", "12.5");
        bolt = add("B", "Bolt", "0.99");
    }

    @AfterEach
    void close() {
        company.close();
    }

    private ItemId add(String sku, String name, String price) {
        return company.saveItem()
                .add(
                        ItemDetails.builder(sku, name)
                                .price(Money.parse(price))
                                .barcodes(List.of(Barcode.single("code-" + sku)))
                                .build())
                .item();
    }

    private ItemDetails details(ItemId id) {
        try (Reader reader = company.connections().reader()) {
            return company.items().find(reader, id).orElseThrow().details();
        }
    }

    private List<String> audit(ItemId id) {
        try (Reader reader = company.connections().reader()) {
            return company.audit().rows(reader, AuditFilter.of(id), 0, 50).stream()
                    .map(e -> e.field() + " " + e.before().orElse("") + ">" + e.after().orElse(""))
                    .toList();
        }
    }

    private ChangeItems.Done change(ItemEdit... edits) {
        return company.changeItems().change(List.of(anvil, bolt), List.of(edits), Stock.FORBIDS);
    }

    @Test
    void allOfThemAreChangedAndEachFieldIsNotedAndTheirBarcodesStay() {
        ChangeItems.Done done =
                change(
                        new ItemEdit.Category(Optional.of("Metal")),
                        new ItemEdit.Unit("box"),
                        new ItemEdit.ReorderPoint(Quantity.of(3)));
        assertThat(done.items()).hasSize(2);
        assertThat(done.changes().items()).containsExactlyInAnyOrder(anvil, bolt);
        assertThat(details(bolt).category()).contains("Metal");
        assertThat(details(bolt).unit()).isEqualTo("box");
        assertThat(details(bolt).reorderPoint()).isEqualTo(Quantity.of(3));
        assertThat(details(bolt).barcodes()).containsExactly(Barcode.single("code-B"));
        assertThat(audit(bolt))
                .containsExactly("reorder_point 0>3", "unit pc>box", "category >Metal", " >");
    }

    @Test
    void aPercentageIsRoundedToTheCentHalfUp() {
        change(new ItemEdit.PriceByPercent(new BigDecimal("5")));
        assertThat(details(anvil).price()).isEqualTo(Money.parse("13.13")); // 13.125
        assertThat(details(bolt).price()).isEqualTo(Money.parse("1.04")); // 1.0395
        change(new ItemEdit.PriceByPercent(new BigDecimal("-100")));
        assertThat(details(anvil).price()).isEqualTo(Money.ZERO);
    }

    @Test
    void aPriceBelowZeroOrBeyondAllMoneyChangesNothingAtAll() {
        assertThatThrownBy(() -> change(new ItemEdit.PriceBy(Money.parse("-1"))))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e -> assertThat(e.rule()).isEqualTo(new Rule.NoSuchPrice("B")));
        BigDecimal much = new BigDecimal("1000000000000");
        assertThatThrownBy(() -> change(new ItemEdit.PriceByPercent(much)))
                .isInstanceOf(RuleBrokenException.class);
        assertThat(details(anvil).price()).isEqualTo(Money.parse("12.5"));
        change(new ItemEdit.PriceTo(Money.parse("3")));
        assertThat(details(bolt).price()).isEqualTo(Money.parse("3"));
    }

    @Test
    void whatIsAsWantedAlreadyIsNotWritten() {
        ChangeItems.Done done = change(new ItemEdit.Unit("pc"));
        assertThat(done.items()).isEmpty();
        assertThat(done.changes()).isEqualTo(Changes.NOTHING);
        assertThat(audit(anvil)).hasSize(1);
    }

    @Test
    void anItemWithStockIsRetiredOnlyWhenThePersonSaysSo() {
        new TestBooks(company).receive("A", 14);
        assertThatThrownBy(() -> change(new ItemEdit.Active(false)))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e ->
                                assertThat(e.rule())
                                        .isEqualTo(
                                                new Rule.StillInStock(
                                                        1, "Anvil", "pc", Quantity.of(14))));
        assertThat(details(bolt).active()).as("none is retired then").isTrue();
        company.changeItems()
                .change(List.of(anvil), List.of(new ItemEdit.Active(false)), Stock.DOES_NOT_MATTER);
        assertThat(details(anvil).active()).isFalse();
        company.changeItems()
                .change(List.of(anvil), List.of(new ItemEdit.Active(true)), Stock.FORBIDS);
        assertThat(details(anvil).active()).isTrue();
    }

    @Test
    void undoSetsBackWhatIsStillAsItWasChanged() {
        ChangeItems.Done done =
                change(new ItemEdit.Unit("box"), new ItemEdit.PriceTo(Money.parse("3")));
        ItemDetails now = details(bolt);
        company.saveItem().change(new Item(bolt, now.toBuilder().price(Money.parse("4")).build()));
        ChangeItems.Undone undone = company.changeItems().undo(done);
        assertThat(undone.items()).isEqualTo(1);
        assertThat(undone.kept()).containsExactly("B");
        assertThat(details(anvil).price()).isEqualTo(Money.parse("12.5"));
        assertThat(details(anvil).unit()).isEqualTo("pc");
        assertThat(details(bolt).price()).as("changed since").isEqualTo(Money.parse("4"));
        assertThat(details(bolt).unit()).isEqualTo("pc");
        assertThat(audit(anvil).getFirst()).isEqualTo("price 3>12.5");
        assertThat(company.changeItems().undo(done).changes()).isEqualTo(Changes.NOTHING);
    }

    @Test
    void whatLiesInOnePlaceAndIsMissingInAnotherIsInStock() {
        ItemDetails now = details(anvil);
        company.saveItem().change(new Item(anvil, now.toBuilder().mayGoNegative(true).build()));
        try (Writer writer = company.connections().writer("Add a location")) {
            writer.dsl().execute("INSERT INTO location VALUES (2, 'YARD', 'Yard')");
            writer.commit();
        }
        company.transfer()
                .transfer(Goods.of(anvil, Quantity.of(4), TestCompany.TODAY), new LocationId(2));
        assertThatThrownBy(() -> change(new ItemEdit.Active(false)))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e ->
                                assertThat(e.rule())
                                        .isEqualTo(
                                                new Rule.StillInStock(
                                                        1, "Anvil", "pc", Quantity.of(4))));
        assertThat(details(anvil).active()).isTrue();
    }

    @Test
    void undoOfBringingBackLeavesActiveWhatIsInStockByNow() {
        change(new ItemEdit.Active(false));
        ChangeItems.Done broughtBack = change(new ItemEdit.Active(true));
        new TestBooks(company).receive("A", 9);
        ChangeItems.Undone undone = company.changeItems().undo(broughtBack);
        assertThat(undone.kept()).containsExactly("A");
        assertThat(details(anvil).active()).as("9 of it are in stock").isTrue();
        assertThat(details(bolt).active()).isFalse();
        assertThat(undone.items()).isEqualTo(1);
    }

    @Test
    void whatIsStoppedHalfWayChangesNothing() {
        List<ItemId> all = nails(1_200);
        List<Integer> done = new ArrayList<>();
        ChangeItems.Watch stopping =
                new ChangeItems.Watch() {
                    @Override
                    public void advanced(int items, int of) {
                        assertThat(of).isEqualTo(1_200);
                        done.add(items);
                    }

                    @Override
                    public boolean isCancelled() {
                        return done.size() == 2;
                    }
                };
        List<ItemEdit> unit = List.of(new ItemEdit.Unit("box"));
        assertThatThrownBy(() -> company.changeItems().change(all, unit, Stock.FORBIDS, stopping))
                .isInstanceOf(CancellationException.class);
        assertThat(done).containsExactly(500, 1_000);
        assertThat(details(all.getFirst()).unit()).isEqualTo("pc");
    }

    @Test
    void thePreviewOfManyLooksAtTheFirst() {
        List<ItemId> all = nails(1_200);
        ChangeItems.Preview preview =
                company.changeItems().preview(all, List.of(new ItemEdit.PriceTo(Money.parse("2"))));
        assertThat(preview.lookedAt()).isEqualTo(1_000);
        assertThat(preview.changed()).isEqualTo(1_000);
        assertThat(preview.first().orElseThrow().after().price()).isEqualTo(Money.parse("2"));
    }

    private List<ItemId> nails(int howMany) {
        List<ItemId> all = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            all.add(add("N" + i, "Nail " + i, "1"));
        }
        return all;
    }

    @Test
    void thousandsAreOneTransaction() {
        List<ItemId> all = nails(1_200);
        ChangeItems.Done done =
                company.changeItems()
                        .change(
                                all,
                                List.of(new ItemEdit.PriceByPercent(BigDecimal.TEN)),
                                Stock.FORBIDS);
        assertThat(done.items()).hasSize(1_200);
        assertThat(done.changes()).isEqualTo(Changes.EVERYTHING);
        assertThat(details(all.getLast()).price()).isEqualTo(Money.parse("1.1"));
        assertThat(company.changeItems().undo(done).items()).isEqualTo(1_200);
        assertThat(details(all.getLast()).price()).isEqualTo(Money.parse("1"));
    }
}
