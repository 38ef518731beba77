package storeroom.ui;

import static storeroom.TestCompany.TODAY;

import storeroom.model.Barcode;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.Money;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sample's items with their last weeks, booked by the program's own verbs. */
public final class Shop {

    private static final int DAYS = 95;

    private final Company company;
    private final Map<String, ItemId> items = new HashMap<>();

    private Shop(Company company) {
        this.company = company;
    }

    /** Fills an empty company. */
    public static void fill(Company company) {
        Shop shop = new Shop(company);
        try {
            shop.addItems(Files.readAllLines(Path.of("data/sample/items.csv")));
            shop.bookAll(Files.readAllLines(Path.of("data/sample/movements.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addItems(List<String> lines) {
        for (String line : lines.subList(1, lines.size())) {
            List<String> f = fields(line);
            items.put(
                    f.get(0),
                    company.saveItem()
                            .add(
                                    ItemDetails.builder(f.get(0), f.get(1))
                                            .category(Optional.of(f.get(2)))
                                            .unit(f.get(3))
                                            .cost(Money.parse(f.get(6)))
                                            .price(Money.parse(f.get(7)))
                                            .reorderPoint(Quantity.parse(f.get(8)))
                                            .barcodes(barcodes(f.get(12)))
                                            .build())
                            .item());
        }
    }

    private static List<Barcode> barcodes(String codes) {
        return Arrays.stream(codes.split(";", -1))
                .filter(code -> !code.isBlank())
                .map(Barcode::single)
                .toList();
    }

    private void bookAll(List<String> lines) {
        Map<String, Quantity> before = new HashMap<>();
        List<List<String>> latest = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> f = fields(line);
            if (Integer.parseInt(f.get(0)) < -DAYS) {
                before.merge(
                        f.get(2),
                        change(f),
                        kind(f) == MovementKind.COUNT ? (_, counted) -> counted : Quantity::plus);
            } else {
                latest.add(f);
            }
        }
        before.forEach(
                (sku, stock) ->
                        company.adjust()
                                .counted(Goods.of(item(sku), stock, TODAY.minusDays(DAYS + 1))));
        latest.forEach(this::book);
    }

    private ItemId item(String sku) {
        return java.util.Objects.requireNonNull(items.get(sku), sku);
    }

    private static Quantity change(List<String> f) {
        return kind(f).change(Quantity.parse(f.get(4)));
    }

    private static MovementKind kind(List<String> f) {
        return MovementKind.valueOf(f.get(3).toUpperCase(java.util.Locale.ROOT));
    }

    private void book(List<String> f) {
        LocalDate day = TODAY.plusDays(Integer.parseInt(f.get(0)));
        Goods goods =
                new Goods(
                        item(f.get(2)),
                        LocationId.MAIN,
                        Quantity.parse(f.get(4)),
                        day,
                        f.get(5).isEmpty() ? Optional.empty() : Optional.of(Money.parse(f.get(5))),
                        f.get(6),
                        f.get(7));
        MovementKind kind = kind(f);
        switch (kind.direction()) {
            case IN -> company.receive().receive(kind, goods);
            case OUT -> company.issue().issue(kind, goods);
            case EITHER -> {
                if (kind == MovementKind.COUNT) {
                    company.adjust().counted(goods);
                } else {
                    company.adjust().by(goods);
                }
            }
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
