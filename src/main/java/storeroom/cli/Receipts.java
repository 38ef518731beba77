package storeroom.cli;

import storeroom.model.Movement;
import storeroom.model.StockRow;
import storeroom.operation.Booked;
import storeroom.operation.Company;

/** Says what was booked, and what is on hand now. */
final class Receipts {

    private Receipts() {}

    static void print(Context context, Company company, Booked booked) {
        try (var reader = company.connections().reader()) {
            for (var id : booked.movements()) {
                Movement movement = company.ledger().find(reader, id).orElseThrow();
                StockRow stock = company.stock().find(reader, movement.item()).orElseThrow();
                context.print(
                        context.say(
                                "booked",
                                context.say(
                                        "kind." + storeroom.exchange.Kinds.name(movement.kind())),
                                movement.sku(),
                                movement.itemName(),
                                context.formats().change(movement.change()),
                                stock.unit(),
                                movement.day().toString(),
                                context.formats().quantity(stock.onHand())));
            }
        }
    }
}
