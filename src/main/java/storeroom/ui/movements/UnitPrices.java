package storeroom.ui.movements;

import storeroom.model.Money;
import storeroom.model.Movement;
import storeroom.model.MovementKind;
import storeroom.ui.common.Words;

/** What a unit cost or brought, as it is shown. */
final class UnitPrices {

    private UnitPrices() {}

    /** A dash where it is not known. Goods that came in at nothing have a cost nobody typed. */
    static String text(Movement movement, Words words) {
        boolean isCost =
                movement.kind() == MovementKind.OPENING || movement.kind() == MovementKind.RECEIPT;
        return movement.unitPrice()
                .filter(price -> !isCost || !price.equals(Money.ZERO))
                .map(words.formats()::money)
                .orElse(words.say("stock.none"));
    }
}
