package storeroom.bench;

import org.sqlite.SQLiteConfig;

import storeroom.Wiring;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Goods received one at a time, each saved with {@code synchronous=FULL}: through the program's
 * operation, and the same statements through bare JDBC, in turns in one run on one file.
 */
final class WriteBenchmark {

    private static final int ROUNDS = 5;
    private static final int WRITES = 2_000;

    private final Path file;
    private final Wiring wiring;
    private final LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);

    private WriteBenchmark(Wiring wiring, Path file) {
        this.wiring = wiring;
        this.file = file;
    }

    static void run(Wiring wiring, Path file) throws Exception {
        ImportBenchmark.delete(file);
        new WriteBenchmark(wiring, file).run();
    }

    private void run() throws Exception {
        ItemId item;
        try (Company company = wiring.open(file)) {
            item = company.saveItem().add(ItemDetails.builder("A", "A").build()).item();
        }
        double best = 0;
        double bestRaw = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double raw = raw(item);
            double ours = ours(item);
            System.out.printf(
                    Locale.ROOT,
                    "single saved writes, round %d: %,8.0f/s, bare JDBC %,8.0f/s, ratio %.2f%n",
                    round + 1,
                    ours,
                    raw,
                    ours / raw);
            if (round > 0) {
                best = Math.max(best, ours);
                bestRaw = Math.max(bestRaw, raw);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "single saved writes, best of rounds 2-%d: %,.0f/s, bare JDBC %,.0f/s, ratio %.2f"
                        + "   goal 0.70%n",
                ROUNDS,
                best,
                bestRaw,
                best / bestRaw);
    }

    private double ours(ItemId item) throws Exception {
        try (Company company = wiring.open(file)) {
            return Timings.of(
                            WRITES / 4,
                            WRITES,
                            i ->
                                    company.receive()
                                            .receive(
                                                    MovementKind.RECEIPT,
                                                    Goods.of(item, Quantity.ONE, today)))
                    .perSecond();
        }
    }

    private double raw(ItemId item) throws Exception {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setCacheSize(-64_000);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
                RawReceipt receipt = new RawReceipt(connection, item, today)) {
            return Timings.of(WRITES / 4, WRITES, i -> receipt.save()).perSecond();
        }
    }

    /** What {@code ReceiveStock} sends to the database, prepared once. */
    private static final class RawReceipt implements AutoCloseable {
        private final long item;
        private final long day;
        private final Statement control;
        private final PreparedStatement booking;
        private final PreparedStatement rules;
        private final PreparedStatement movement;
        private final PreparedStatement level;
        private final PreparedStatement total;

        RawReceipt(Connection connection, ItemId item, LocalDate day) throws SQLException {
            this.item = item.value();
            this.day = day.toEpochDay();
            control = connection.createStatement();
            booking =
                    connection.prepareStatement(
                            "insert into booking (operation, booked_at, booked_by) values"
                                    + " (1, ?, 'bench') returning id");
            rules =
                    connection.prepareStatement(
                            "select i.sku, i.name, i.unit, i.active, i.may_go_negative, l.on_hand"
                                    + " from item i left join stock_level l on l.item_id = i.id"
                                    + " and l.location_id = 1 where i.id = ?");
            movement =
                    connection.prepareStatement(
                            "insert into movement (booking_id, item_id, location_id, kind,"
                                    + " quantity, day, unit_price, document, note, reverses)"
                                    + " values (?, ?, 1, 2, 1000, ?, null, '', '', null)"
                                    + " returning id");
            level =
                    connection.prepareStatement(
                            "insert into stock_level (item_id, location_id, on_hand) values"
                                    + " (?, 1, 1000) on conflict (item_id, location_id) do update"
                                    + " set on_hand = on_hand + 1000");
            total =
                    connection.prepareStatement(
                            "update stock_total set on_hand = on_hand + 1000, moved_day = ?,"
                                    + " moved_at = ? where item_id = ?");
        }

        void save() throws SQLException {
            long now = System.currentTimeMillis();
            control.execute("BEGIN IMMEDIATE");
            booking.setLong(1, now);
            long id = first(booking);
            rules.setLong(1, item);
            first(rules);
            movement.setLong(1, id);
            movement.setLong(2, item);
            movement.setLong(3, day);
            first(movement);
            level.setLong(1, item);
            level.executeUpdate();
            total.setLong(1, day);
            total.setLong(2, now);
            total.setLong(3, item);
            total.executeUpdate();
            control.execute("COMMIT");
        }

        private static long first(PreparedStatement statement) throws SQLException {
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }

        @Override
        public void close() throws SQLException {
            control.close();
            booking.close();
            rules.close();
            movement.close();
            level.close();
            total.close();
        }
    }
}
