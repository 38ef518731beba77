package storeroom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The limits of movements and of items. */
class RulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void aMovementHappenedTodayOrBeforeAndNotBefore1900() {
        assertThat(Ledger.brokenBy(TODAY, TODAY)).isEmpty();
        assertThat(Ledger.brokenBy(Ledger.FIRST_DAY, TODAY)).isEmpty();
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(Ledger.brokenBy(tomorrow, TODAY)).contains(new Rule.FutureDay(tomorrow));
        LocalDate tooOld = LocalDate.of(1899, 12, 31);
        assertThat(Ledger.brokenBy(tooOld, TODAY)).contains(new Rule.DayTooOld(tooOld));
    }

    @Test
    void kindsThatGoOneWayWantMoreThanNothing() {
        for (MovementKind kind : MovementKind.values()) {
            boolean oneWay = kind.direction() != MovementKind.Direction.EITHER;
            assertThat(Ledger.brokenBy(kind, Quantity.ONE)).isEmpty();
            assertThat(Ledger.brokenBy(kind, Quantity.of(-1)))
                    .isEqualTo(
                            oneWay
                                    ? Optional.of(new Rule.QuantityNotPositive())
                                    : Optional.empty());
        }
        assertThat(Ledger.brokenBy(MovementKind.SALE, Quantity.ZERO))
                .contains(new Rule.QuantityNotPositive());
    }

    @Test
    void aCorrectionOfNothingIsNoneButACountMayFindNoDifference() {
        assertThat(Ledger.brokenBy(MovementKind.ADJUSTMENT, Quantity.ZERO))
                .contains(new Rule.QuantityZero());
        assertThat(Ledger.brokenBy(MovementKind.TRANSFER, Quantity.ZERO))
                .contains(new Rule.QuantityZero());
        assertThat(Ledger.brokenBy(MovementKind.COUNT, Quantity.ZERO)).isEmpty();
    }

    @Test
    void documentsAndNotesHaveALength() {
        String document = "d".repeat(NewMovement.DOCUMENT_LENGTH);
        String note = "n".repeat(NewMovement.NOTE_LENGTH);
        assertThat(Ledger.brokenBy(document, note)).isEmpty();
        assertThat(Ledger.brokenBy(document + "d", note))
                .contains(new Rule.TextTooLong(document + "d", NewMovement.DOCUMENT_LENGTH));
        assertThat(Ledger.brokenBy(document, note + "n"))
                .contains(new Rule.TextTooLong(note + "n", NewMovement.NOTE_LENGTH));
    }

    @Test
    void anItemNeedsASkuANameAndAUnit() {
        assertThat(ItemRules.brokenBy(item().build())).isEmpty();
        missing(item().sku(" "), Rule.Field.SKU);
        missing(item().name("\t"), Rule.Field.NAME);
        missing(item().unit(""), Rule.Field.UNIT);
    }

    private static void missing(ItemDetailsBuilder item, Rule.Field field) {
        assertThat(ItemRules.brokenBy(item.build())).contains(new Rule.TextMissing(field));
    }

    @Test
    void theTextsOfAnItemHaveALength() {
        String code = "c".repeat(ItemDetails.CODE_LENGTH);
        String name = "n".repeat(ItemDetails.NAME_LENGTH);
        String note = "n".repeat(ItemDetails.NOTE_LENGTH);
        ItemDetailsBuilder longest =
                item().sku(code)
                        .name(name)
                        .unit(code)
                        .category(Optional.of(code))
                        .note(note)
                        .barcodes(List.of(Barcode.single(code)));
        assertThat(ItemRules.brokenBy(longest.build())).isEmpty();
        tooLong(item().sku(code + "c"));
        tooLong(item().name(name + "n"));
        tooLong(item().unit(code + "c"));
        tooLong(item().category(Optional.of(code + "c")));
        tooLong(item().note(note + "n"));
        tooLong(item().barcodes(List.of(Barcode.single("1"), Barcode.single(code + "c"))));
    }

    private static void tooLong(ItemDetailsBuilder item) {
        assertThat(ItemRules.brokenBy(item.build())).get().isInstanceOf(Rule.TextTooLong.class);
    }

    @Test
    void aBarcodeSaysSomethingAndStandsForSomething() {
        assertThatThrownBy(() -> Barcode.single(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Barcode("1", Quantity.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChangedCopyKeepsTheRest() {
        ItemDetails full =
                item().barcodes(List.of(new Barcode("4006381333931", Quantity.of(6))))
                        .category(Optional.of("Tools"))
                        .unit("box")
                        .packSize(Quantity.of(6))
                        .minimumOrder(Quantity.of(12))
                        .cost(Money.parse("1.5"))
                        .price(Money.parse("2.5"))
                        .reorderPoint(Quantity.of(3))
                        .maximum(Optional.of(Quantity.of(30)))
                        .leadTimeDays(7)
                        .shelfLifeDays(Optional.of(90))
                        .note("careful")
                        .active(false)
                        .mayGoNegative(true)
                        .build();
        assertThat(full.toBuilder().build()).isEqualTo(full);
        assertThat(full.toBuilder().name("Other").build()).isNotEqualTo(full);
    }

    @Test
    void manyChangedItemsAreEverything() {
        Set<ItemId> items = new HashSet<>();
        for (int i = 1; i <= Changes.NAMED_AT_MOST; i++) {
            items.add(new ItemId(i));
        }
        Changes named = Changes.of(items);
        assertThat(named.everything()).isFalse();
        assertThat(named.touches(new ItemId(1))).isTrue();
        assertThat(named.touches(new ItemId(5_000))).isFalse();
        items.add(new ItemId(5_000));
        assertThat(Changes.of(items)).isEqualTo(Changes.EVERYTHING);
        assertThat(Changes.EVERYTHING.touches(new ItemId(9))).isTrue();
        assertThat(Changes.NOTHING.touches(new ItemId(9))).isFalse();
    }

    private static ItemDetailsBuilder item() {
        return ItemDetails.builder("DR-1", "Drill");
    }
}
