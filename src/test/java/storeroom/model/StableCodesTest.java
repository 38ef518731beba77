package storeroom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import storeroom.model.MovementKind.Direction;

import java.util.Arrays;

/**
 * The numbers that lie in people's databases never change and are never given to something else.
 */
class StableCodesTest {

    @Test
    void theKindsOfMovementKeepTheirNumbers() {
        assertThat(MovementKind.values())
                .extracting(kind -> kind.code() + " " + kind.name())
                .containsExactly(
                        "1 OPENING",
                        "2 RECEIPT",
                        "3 ISSUE",
                        "4 SALE",
                        "5 RETURN",
                        "6 WASTE",
                        "7 ADJUSTMENT",
                        "8 COUNT",
                        "9 TRANSFER");
    }

    @Test
    void theVerbsThatBookKeepTheirNumbers() {
        assertThat(Booking.Operation.values())
                .extracting(operation -> operation.code() + " " + operation.name())
                .startsWith(
                        "1 RECEIVE",
                        "2 ISSUE",
                        "3 ADJUST",
                        "4 TRANSFER",
                        "5 IMPORT_ITEMS",
                        "6 IMPORT_MOVEMENTS",
                        "7 REVERSE",
                        "8 UNDO");
        assertThat(Booking.Operation.values())
                .extracting(Booking.Operation::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code >= 1 && code <= 99);
    }

    @Test
    void whatWasDoneToWhatKeepsItsNumbers() {
        assertThat(AuditAction.values())
                .extracting(action -> action.code() + " " + action.name())
                .startsWith("1 ADDED", "2 CHANGED", "3 REMOVED")
                .doesNotHaveDuplicates();
        assertThat(AuditEntity.values())
                .extracting(entity -> entity.code() + " " + entity.name())
                .startsWith(
                        "1 ITEM",
                        "2 CATEGORY",
                        "3 LOCATION",
                        "4 SETTING",
                        "5 PARTNER",
                        "6 SUPPLIER_ITEM")
                .doesNotHaveDuplicates();
        assertThat(AuditAction.values()).allMatch(one -> one.code() >= 1 && one.code() <= 9);
        assertThat(AuditEntity.values()).allMatch(one -> one.code() >= 1 && one.code() <= 99);
    }

    @Test
    void theFieldsOfAnItemKeepTheirNames() {
        assertThat(ItemField.values())
                .extracting(ItemField::key)
                .contains(
                        "sku",
                        "name",
                        "barcodes",
                        "category",
                        "unit",
                        "pack_size",
                        "minimum_order",
                        "cost",
                        "price",
                        "reorder_point",
                        "maximum",
                        "lead_time_days",
                        "shelf_life_days",
                        "note",
                        "active",
                        "may_go_negative")
                .doesNotHaveDuplicates();
    }

    @Test
    void theFieldsOfAPartnerAndOfASuppliersPriceKeepTheirNames() {
        assertThat(PartnerField.values())
                .extracting(PartnerField::key)
                .contains(
                        "name",
                        "supplier",
                        "customer",
                        "contact",
                        "address",
                        "email",
                        "phone",
                        "tax_number",
                        "payment_days",
                        "note",
                        "active")
                .doesNotHaveDuplicates();
        assertThat(SupplierItemField.values())
                .extracting(SupplierItemField::key)
                .contains(
                        "supplier_code",
                        "pack_size",
                        "minimum_order",
                        "lead_time_days",
                        "preferred",
                        "supplier_prices")
                .doesNotHaveDuplicates();
    }

    @Test
    void aNumberIsReadBackAsWhatItWasWritten() {
        assertThat(MovementKind.values())
                .allSatisfy(kind -> assertThat(MovementKind.ofCode(kind.code())).isEqualTo(kind));
        assertThat(AuditAction.values())
                .allSatisfy(one -> assertThat(AuditAction.ofCode(one.code())).isEqualTo(one));
        assertThat(AuditEntity.values())
                .allSatisfy(one -> assertThat(AuditEntity.ofCode(one.code())).isEqualTo(one));
        assertThat(ItemField.values())
                .allSatisfy(one -> assertThat(ItemField.ofKey(one.key())).contains(one));
        assertThat(Booking.Operation.values())
                .allSatisfy(
                        operation ->
                                assertThat(Booking.Operation.ofCode(operation.code()))
                                        .isEqualTo(operation));
    }

    @Test
    void anUnknownNumberIsRefused() {
        for (int code : new int[] {-1, 0, 100}) {
            assertThatThrownBy(() -> MovementKind.ofCode(code))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Booking.Operation.ofCode(code))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> AuditAction.ofCode(code))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> AuditEntity.ofCode(code))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatComesInAddsAndWhatGoesOutTakesAway() {
        Quantity two = Quantity.of(2);
        assertThat(kinds(Direction.IN))
                .containsExactly(MovementKind.OPENING, MovementKind.RECEIPT, MovementKind.RETURN)
                .allMatch(kind -> kind.change(two).equals(two));
        assertThat(kinds(Direction.OUT))
                .containsExactly(MovementKind.ISSUE, MovementKind.SALE, MovementKind.WASTE)
                .allMatch(kind -> kind.change(two).equals(two.negated()));
        assertThat(kinds(Direction.EITHER))
                .allMatch(kind -> kind.change(two).equals(two))
                .allMatch(kind -> kind.change(two.negated()).equals(two.negated()));
    }

    private static MovementKind[] kinds(Direction direction) {
        return Arrays.stream(MovementKind.values())
                .filter(kind -> kind.direction() == direction)
                .toArray(MovementKind[]::new);
    }

    @Test
    void theMainLocationHasTheFirstKey() {
        assertThat(LocationId.MAIN.value()).isEqualTo(1);
        assertThatThrownBy(() -> new LocationId(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ItemId(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MovementId(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BookingId(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
