package storeroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import storeroom.db.Reader;
import storeroom.exchange.ImportReport.Outcome;
import storeroom.model.ItemDetails;
import storeroom.model.Money;
import storeroom.model.Quantity;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ItemImportTest extends ImportCase {

    @Test
    void onlyTheFieldsThatAreGivenChange() throws IOException {
        ImportReport report = run(items("sku,price\na,12.50\nB,\n"));
        assertThat(report.changedItems()).isEqualTo(1);
        assertThat(report.unchangedItems()).isEqualTo(1);
        assertThat(details("A").price()).isEqualTo(Money.parse("12.5"));
        assertThat(details("A").name()).isEqualTo("Anvil");
        assertThat(details("A").barcodes()).hasSize(2);
    }

    @Test
    void theStockOfItemsThatAreThereStaysAndThatIsSaid() throws IOException {
        ImportReport report = run(items("sku,on hand\nA,99\n"));
        assertThat(onHand("A")).isEqualTo(Quantity.of(10));
        assertThat(report.notes()).singleElement().asString().contains("the first is A");
    }

    @Test
    void aDryRunTellsTheSameAndChangesNothing() throws IOException {
        String before = state();
        ImportRequest request = items("sku,name,on hand\nC,Cord,3\nA,Amboss,\n");
        ImportReport rehearsed = run(request.withDryRun(true));
        assertThat(state()).isEqualTo(before);
        ImportReport report = run(request);
        assertThat(rehearsed.outcome()).isEqualTo(Outcome.CHECKED);
        assertThat(rehearsed.newItems()).isEqualTo(report.newItems()).isEqualTo(1);
        assertThat(rehearsed.changedItems()).isEqualTo(report.changedItems()).isEqualTo(1);
    }

    @Test
    void theGoodRowsComeInWhenAskedFor() throws IOException {
        ImportReport report = run(items("sku,name\nC,Cord\nD,\n").withGoodRows(true));
        assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(report.newItems()).isEqualTo(1);
        assertThat(report.bad().getFirst().line()).isEqualTo(3);
    }

    @Test
    void manyItemsWithBarcodesAndStockComeInInTheRightOrder() throws IOException {
        String rows =
                IntStream.range(0, 9_000)
                        .mapToObj(i -> "S" + i + ",Thing " + i + ",K" + i + ";P" + i + "=6,2")
                        .collect(Collectors.joining("\n"));
        ImportReport report = run(items("sku,name,barcodes,stock\n" + rows + "\n"));
        assertThat(report.newItems()).isEqualTo(9_000);
        assertThat(report.unitsIn()).isEqualByComparingTo("18000");
        assertThat(details("S8999").barcodes()).hasSize(2);
    }

    @Test
    void aFieldOrHeaderThatDoesNotExistIsNamedWithThoseThatDo() throws IOException {
        ImportRequest request = items("code,label\nC,Cord\n");
        assertThatThrownBy(() -> run(request.withMapping(Map.of("nmae", "label"))))
                .hasMessageContaining("nmae")
                .hasMessageContaining("reorderPoint");
        assertThatThrownBy(() -> run(request.withMapping(Map.of("name", "lable"))))
                .hasMessageContaining("lable")
                .hasMessageContaining("code, label");
        assertThat(run(request.withMapping(Map.of("name", "label"))).newItems()).isEqualTo(1);
    }

    @Test
    void aFileCanBeLookedAtFirst() throws IOException {
        Preview preview = importer.inspect(items("Code;Bezeichnung;Farbe\nC;Kordel;rot\n"));
        assertThat(preview.delimiter()).isEqualTo(';');
        assertThat(preview.columns()).isEqualTo(Map.of("sku", "Code", "name", "Bezeichnung"));
        assertThat(preview.unread()).containsExactly("Farbe");
        assertThat(preview.rows().getFirst()).containsExactly("C", "Kordel", "rot");
    }

    private ItemDetails details(String sku) {
        try (Reader reader = company.connections().reader()) {
            return company.items().findBySku(reader, sku).orElseThrow().details();
        }
    }

    @Test
    void anItemIsRetiredIfEitherColumnSaysSo() throws IOException {
        run(
                items(
                        """
                        sku,name,active,discontinued
                        R1,One,no,no
                        R2,Two,yes,yes
                        R3,Three,,yes
                        R4,Four,no,
                        S1,Five,yes,no
                        """));
        try (Reader reader = company.connections().reader()) {
            for (String sku : new String[] {"R1", "R2", "R3", "R4"}) {
                assertThat(isActive(reader, sku)).as(sku).isFalse();
            }
            assertThat(isActive(reader, "S1")).isTrue();
        }
    }

    private boolean isActive(Reader reader, String sku) {
        return company.items().findBySku(reader, sku).orElseThrow().details().active();
    }
}
