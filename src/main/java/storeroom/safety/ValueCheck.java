package storeroom.safety;

import storeroom.db.Reader;
import storeroom.repository.StockValues;
import storeroom.repository.ValuePass;

import java.util.List;
import java.util.Optional;

/**
 * What the movements did to the value of the stock, against what the ledger says they did; of a
 * company that has been valued at all.
 */
final class ValueCheck implements Check {

    private static final String HAS_VALUES =
            "SELECT count(*) FROM pragma_table_info('stock_total') WHERE name = 'value'";

    private static final String ITEM_TOTALS =
            """
            SELECT count(*), min(coalesce(i.sku, '#' || coalesce(v.item_id, t.item_id)))
            FROM (SELECT item_id, sum(value) AS added FROM movement_value GROUP BY item_id) v
            FULL JOIN stock_total t ON t.item_id = v.item_id
            LEFT JOIN item i ON i.id = coalesce(v.item_id, t.item_id)
            WHERE coalesce(v.added, 0) <> coalesce(t.value, 0)
            """;

    private static final String SKU =
            "SELECT coalesce((SELECT sku FROM item WHERE id = ?1), '#' || ?1)";

    private final StockValues values = new StockValues();
    private final ValuePass pass = new ValuePass();

    private ValueCheck() {}

    static List<Check> all() {
        Check totals = Check.of(Finding.Kind.VALUE_TOTALS, ITEM_TOTALS);
        ValueCheck each = new ValueCheck();
        return List.of(
                each, reader -> each.isValued(reader) ? totals.find(reader) : Optional.empty());
    }

    /** One of an older version, or that was not opened for writing since, is valued then. */
    private boolean isValued(Reader reader) {
        return Check.first(reader, HAS_VALUES, row -> row.getInt(1) > 0)
                && !values.areMissing(reader);
    }

    @Override
    public Optional<Finding> find(Reader reader) {
        if (!isValued(reader)) {
            return Optional.empty();
        }
        ValuePass.Wrong wrong = pass.compare(reader, values.method(reader));
        if (wrong.values() == 0) {
            return Optional.empty();
        }
        String sku = Check.first(reader, SKU, row -> row.getString(1), wrong.firstItem());
        return Optional.of(new Finding(Finding.Kind.VALUES, wrong.values(), sku));
    }
}
