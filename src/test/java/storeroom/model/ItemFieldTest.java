package storeroom.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import storeroom.model.ItemField.Difference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

class ItemFieldTest {

    private static final ItemDetails NAIL = ItemDetails.builder("NAIL", "Nail").build();

    @Test
    void everyPartOfAnItemIsAField() {
        List<String> parts =
                List.of(ItemDetails.class.getRecordComponents()).stream()
                        .map(part -> part.getName().replaceAll("([A-Z])", "_$1"))
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .toList();
        assertThat(ItemField.values()).extracting(ItemField::name).isEqualTo(parts);
    }

    @Test
    void equalItemsHaveNoDifferences() {
        assertThat(ItemField.differences(NAIL, NAIL.toBuilder().build())).isEmpty();
    }

    @Test
    void valuesAreWrittenAsProgramsReadThem() {
        ItemDetails other =
                NAIL.toBuilder()
                        .sku("NAIL-2")
                        .name("Nails, \"long\"")
                        .barcodes(
                                List.of(
                                        Barcode.single("40001"),
                                        new Barcode("40006", Quantity.of(6)),
                                        new Barcode("4=5", Quantity.parse("0.5"))))
                        .category(Optional.of("Fixings"))
                        .unit("kg")
                        .packSize(Quantity.parse("2.5"))
                        .minimumOrder(Quantity.of(1_000))
                        .cost(Money.parse("1234.5678"))
                        .price(Money.parse("2000"))
                        .reorderPoint(Quantity.parse("0.125"))
                        .maximum(Optional.of(Quantity.of(12)))
                        .leadTimeDays(7)
                        .shelfLifeDays(Optional.of(365))
                        .note("keep\ndry")
                        .active(false)
                        .mayGoNegative(true)
                        .build();
        assertThat(ItemField.differences(NAIL, other))
                .extracting(ItemFieldTest::written)
                .containsExactly(
                        "sku NAIL>NAIL-2",
                        "name Nail>Nails, \"long\"",
                        "barcodes none>40001;40006=6;4=5=0.5",
                        "category none>Fixings",
                        "unit pc>kg",
                        "pack_size 1>2.5",
                        "minimum_order 0>1000",
                        "cost 0>1234.5678",
                        "price 0>2000",
                        "reorder_point 0>0.125",
                        "maximum none>12",
                        "lead_time_days 0>7",
                        "shelf_life_days none>365",
                        "note none>keep\ndry",
                        "active true>false",
                        "may_go_negative false>true");
        assertThat(ItemField.differences(other, NAIL))
                .contains(new Difference(ItemField.MAXIMUM, Optional.of("12"), Optional.empty()));
    }

    @Test
    void barcodesThatDifferNeverLookTheSame() {
        ItemDetails code = withCodes(Barcode.single("4=5"));
        ItemDetails pack = withCodes(new Barcode("4", Quantity.of(5)));
        assertThat(ItemField.differences(code, pack)).hasSize(1);
        ItemDetails one = withCodes(Barcode.single("4;5"));
        ItemDetails two = withCodes(Barcode.single("4"), Barcode.single("5"));
        assertThat(ItemField.differences(one, two)).hasSize(1);
    }

    private static ItemDetails withCodes(Barcode... codes) {
        return NAIL.toBuilder().barcodes(List.of(codes)).build();
    }

    private static String written(Difference difference) {
        return difference.field().key()
                + " "
                + difference.before().orElse("none")
                + ">"
                + difference.after().orElse("none");
    }
}
