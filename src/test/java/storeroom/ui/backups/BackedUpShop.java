package storeroom.ui.backups;

import storeroom.TestCompany;
import storeroom.Wiring;
import storeroom.db.DatabaseOptions;
import storeroom.db.Reader;
import storeroom.exchange.SampleCompany;
import storeroom.model.ItemId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;
import storeroom.safety.BackupKind;
import storeroom.safety.Backups;
import storeroom.ui.TestWindow;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The sample shop with backups of several days, and bookings between them. */
final class BackedUpShop {

    private BackedUpShop() {}

    /** Fills a shop that {@link #copy} copies. */
    static Path fill(Path folder) {
        Path shop = folder.resolve("shop.storeroom");
        try (Company company = TestCompany.open(shop)) {
            SampleCompany.fill(company);
        }
        return shop;
    }

    /** A copy with five backups; the newest one lacks the last three movements. */
    static Path copy(Path shop, Path folder) {
        Path file = TestWindow.copy(shop, folder);
        on("2026-11-16T17:58:12Z", file, BackupKind.UPGRADE, "1.1", 0);
        on("2026-11-18T18:02:41Z", file, BackupKind.REGULAR, "", 4);
        on("2026-11-20T12:30:05Z", file, BackupKind.MANUAL, "before the stocktaking", 9);
        on("2026-11-20T18:04:33Z", file, BackupKind.IMPORT, "november-deliveries.csv", 2);
        on("2026-11-21T08:40:19Z", file, BackupKind.REGULAR, "", 6);
        book("2026-11-21T09:12:00Z", file, 3);
        return file;
    }

    private static void on(String when, Path file, BackupKind kind, String reason, int bookings) {
        book(when, file, bookings);
        try (Company company = open(when, file)) {
            new Backups(company.connections()).make(kind, reason);
        }
    }

    private static void book(String when, Path file, int bookings) {
        try (Company company = open(when, file)) {
            ItemId item;
            try (Reader reader = company.connections().reader()) {
                item = company.items().findBySku(reader, "DR-SET-19").orElseThrow().id();
            }
            LocalDate day = LocalDate.now(company.clock());
            for (int i = 1; i <= bookings; i++) {
                company.receive()
                        .receive(MovementKind.RECEIPT, Goods.of(item, Quantity.of(i), day));
            }
        }
    }

    private static Company open(String when, Path file) {
        Clock clock = Clock.fixed(Instant.parse(when), ZoneOffset.UTC);
        return new Wiring(clock, "anna", DatabaseOptions.defaults(clock, "1.0")).open(file);
    }
}
