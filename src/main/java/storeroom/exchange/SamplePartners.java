package storeroom.exchange;

import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerId;
import storeroom.model.PriceBreak;
import storeroom.model.Quantity;
import storeroom.model.SupplierItem;
import storeroom.operation.BulkBooking;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Brings in the sample's suppliers and customers, and what its items cost there. */
final class SamplePartners {

    private static final List<String> PARTNERS =
            List.of(
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
                    "active");

    private static final List<String> PRICES =
            List.of(
                    "sku",
                    "supplier",
                    "code",
                    "pack_size",
                    "minimum_order",
                    "lead_time_days",
                    "preferred",
                    "prices");

    private final BulkBooking bulk;
    private final Map<String, PartnerId> partners = new HashMap<>();

    /**
     * @param bulk with the sample's items
     */
    SamplePartners(BulkBooking bulk) {
        this.bulk = bulk;
    }

    void readPartners(CsvFile file) {
        read(file, PARTNERS, this::partner);
    }

    void readPrices(CsvFile file) {
        read(file, PRICES, this::price);
    }

    private static void read(CsvFile file, List<String> columns, Consumer<CsvRow> each) {
        if (!file.header().equals(columns)) {
            throw new IllegalStateException("the sample has other columns: " + file.header());
        }
        BitSet all = new BitSet();
        all.set(0, columns.size());
        file.need(all);
        CsvRow row;
        while ((row = file.next()) != null) {
            try {
                each.accept(row);
            } catch (RuntimeException e) {
                throw new IllegalStateException("the sample is broken in line " + row.line(), e);
            }
        }
    }

    private void partner(CsvRow row) {
        String name = row.get(0);
        partners.put(
                name,
                bulk.addPartner(
                        new PartnerDetails(
                                name,
                                Boolean.parseBoolean(row.get(1)),
                                Boolean.parseBoolean(row.get(2)),
                                row.get(3),
                                row.get(4).replace("; ", "\n"),
                                row.get(5),
                                row.get(6),
                                row.get(7),
                                Integer.parseInt(row.get(8)),
                                row.get(9),
                                Boolean.parseBoolean(row.get(10)))));
    }

    private void price(CsvRow row) {
        ItemId item = bulk.stock().find(row.get(0)).orElseThrow().id();
        PartnerId supplier = partners.get(row.get(1));
        if (supplier == null) {
            throw new IllegalStateException("no supplier " + row.get(1));
        }
        bulk.addSupplierItem(
                new SupplierItem(
                        item,
                        supplier,
                        row.get(2),
                        Quantity.parse(row.get(3)),
                        Quantity.parse(row.get(4)),
                        Integer.parseInt(row.get(5)),
                        Boolean.parseBoolean(row.get(6)),
                        Stream.of(row.get(7).split(";", -1)).map(SamplePartners::step).toList()));
    }

    /** {@code 100=1.1}. */
    private static PriceBreak step(String text) {
        int equals = text.indexOf('=');
        return new PriceBreak(
                Quantity.parse(text.substring(0, equals)), Money.parse(text.substring(equals + 1)));
    }
}
