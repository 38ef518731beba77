package storeroom.repository;

import static storeroom.TestCompany.TODAY;

import storeroom.db.Writer;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.Money;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Booked;
import storeroom.operation.Company;
import storeroom.operation.Goods;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Small companies with two locations, whose figures can be counted by hand or added up anew. */
public final class LedgerShop {

    private LedgerShop() {}

    /** Adds a second location, as a migrated or imported company has it. */
    public static LocationId addLocation(Company company, String code, String name) {
        try (Writer writer = company.connections().writer("Add a location")) {
            writer.dsl()
                    .insertInto(storeroom.schema.Tables.LOCATION)
                    .columns(
                            storeroom.schema.Tables.LOCATION.CODE,
                            storeroom.schema.Tables.LOCATION.NAME)
                    .values(code, name)
                    .execute();
            writer.commit();
        }
        try (var reader = company.connections().reader()) {
            return company.locations().list(reader).getLast().id();
        }
    }

    /** An item that costs 1.50 a piece. */
    public static ItemId item(Company company, String sku, String name, String category) {
        return company.saveItem()
                .add(
                        ItemDetails.builder(sku, name)
                                .category(Optional.of(category))
                                .cost(Money.parse("1.5"))
                                .reorderPoint(Quantity.of(5))
                                .build())
                .item();
    }

    /** So many, that many days ago, with a document. */
    public static Goods goods(ItemId item, int quantity, int daysAgo, String document) {
        return Goods.of(item, Quantity.of(quantity), TODAY.minusDays(daysAgo))
                .withDocument(document);
    }

    /** Items with movements of many kinds and days at two locations, some taken back. */
    public static List<ItemId> fillAtRandom(Company company, LocationId yard, int movements) {
        Random random = new Random(7);
        List<ItemId> items = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            items.add(item(company, "R-" + i, "Random thing " + i, "Group " + i % 3));
        }
        for (ItemId item : items.subList(0, 7)) { // the last one never moves
            company.receive().receive(MovementKind.OPENING, goods(item, 500, 400, "OPEN"));
        }
        for (int i = 0; i < movements; i++) {
            ItemId item = items.get(random.nextInt(7));
            Goods goods = goods(item, 1 + random.nextInt(6), random.nextInt(300), "D-" + i % 20);
            Booked booked =
                    switch (random.nextInt(4)) {
                        case 0 -> company.receive().receive(MovementKind.RECEIPT, goods);
                        case 1 -> company.transfer().transfer(goods, yard);
                        default -> company.issue().issue(MovementKind.SALE, goods);
                    };
            if (random.nextInt(10) == 0) {
                company.reverse().reverse(booked.movements().getFirst(), "not so");
            }
        }
        return items;
    }

    /** Days before today. */
    public static LocalDate daysAgo(int days) {
        return TODAY.minusDays(days);
    }
}
