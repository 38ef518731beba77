package storeroom.safety;

import storeroom.TestCompany;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Booked;
import storeroom.operation.Company;
import storeroom.operation.Goods;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A small company that holds something of everything, and what another program does to it: through
 * a connection of its own, with no trigger and no check in the way.
 *
 * <p>Items: 1 is A, an anvil; 2 is B, a bolt. Bookings and movements: 1 receipt of 5 A; 2 receipt
 * of 9 B; 3 issue of 1 B; 4 takes back 3, and is booking 4, an undo of 3; 5 and 6 move 2 A from
 * place 1 to place 2, in booking 5; 7 is a receipt of 1 B, and 8 in booking 7 its reversal.
 */
final class BrokenCompany {

    private BrokenCompany() {}

    /** Makes it, sound. */
    static void make(Path file) throws SQLException {
        TestCompany.open(file).close();
        tamper(file, "INSERT INTO location (id, code, name) VALUES (2, 'SHOP', 'Shop')");
        try (Company company = TestCompany.open(file)) {
            ItemId anvil = item(company, "A", "Anvil");
            ItemId bolt = item(company, "B", "Bolt");
            receive(company, anvil, 5);
            receive(company, bolt, 9);
            company.issue().issue(MovementKind.SALE, goods(bolt, 1));
            company.undo().undoLast();
            company.transfer().transfer(goods(anvil, 2), new LocationId(2));
            var last = receive(company, bolt, 1);
            company.reverse().reverse(last.movements().getFirst(), "");
        }
    }

    private static ItemId item(Company company, String sku, String name) {
        return company.saveItem().add(ItemDetails.builder(sku, name).build()).item();
    }

    private static Goods goods(ItemId item, long quantity) {
        return Goods.of(item, Quantity.of(quantity), TestCompany.TODAY);
    }

    private static Booked receive(Company company, ItemId item, long quantity) {
        return company.receive().receive(MovementKind.RECEIPT, goods(item, quantity));
    }

    /** Runs SQL that nothing holds back, several statements with a semicolon between. */
    static void tamper(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute("PRAGMA ignore_check_constraints = ON");
            for (String trigger :
                    new String[] {
                        "movement_is_never_changed",
                        "movement_is_never_deleted",
                        "stock_level_insert_not_below_zero",
                        "stock_level_update_not_below_zero"
                    }) {
                statement.execute("DROP TRIGGER IF EXISTS " + trigger);
            }
            for (String each : sql.strip().split(";", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }
}
