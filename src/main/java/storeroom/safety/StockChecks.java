package storeroom.safety;

import storeroom.repository.SearchTexts;

import java.util.List;
import java.util.Optional;

/** What is kept about items beside the ledger, against what it is made of. */
final class StockChecks {

    private static final String TOTALS =
            """
            SELECT count(*), min(coalesce(i.sku, '#' || coalesce(m.item_id, t.item_id)))
            FROM (SELECT item_id, sum(quantity) AS booked FROM movement GROUP BY item_id) m
            FULL JOIN stock_total t ON t.item_id = m.item_id
            LEFT JOIN item i ON i.id = coalesce(m.item_id, t.item_id)
            WHERE coalesce(m.booked, 0) <> coalesce(t.on_hand, 0)
            """;

    private static final String NO_TOTAL =
            """
            SELECT count(*), min(sku) FROM item
            WHERE id NOT IN (SELECT item_id FROM stock_total)
            """;

    private static final String LAST_MOVED =
            """
            SELECT count(*), min(i.sku)
            FROM stock_total t
            JOIN item i ON i.id = t.item_id
            WHERE t.moved_day IS NOT (SELECT max(day) FROM movement WHERE item_id = t.item_id)
            """;

    private static final String ACTIVE =
            """
            SELECT count(*), min(i.sku)
            FROM stock_total t JOIN item i ON i.id = t.item_id
            WHERE t.active <> i.active
            """;

    /** Against the total, which is checked by itself: one cause is one finding. */
    private static final String LISTED =
            """
            SELECT count(*), min(i.sku)
            FROM stock_total t JOIN item i ON i.id = t.item_id
            WHERE i.listed <> t.listed
            """;

    private static final String HAS_LISTED =
            "SELECT count(*) FROM pragma_table_info('item') WHERE name = 'listed'";

    private static final String BELOW_ZERO =
            """
            SELECT count(*), min(i.sku)
            FROM stock_level l JOIN item i ON i.id = l.item_id
            WHERE l.on_hand < 0 AND i.may_go_negative = 0
            """;

    private StockChecks() {}

    static List<Check> all() {
        return List.of(
                new LevelCheck(),
                Check.of(Finding.Kind.TOTALS, TOTALS),
                Check.of(Finding.Kind.NO_TOTAL, NO_TOTAL),
                Check.of(Finding.Kind.LAST_MOVED, LAST_MOVED),
                Check.of(Finding.Kind.ACTIVE, ACTIVE),
                listed(),
                Check.of(Finding.Kind.BELOW_ZERO, BELOW_ZERO),
                StockChecks.search(new SearchTexts()));
    }

    /** A company that is checked before it is brought up to date may not have it noted yet. */
    private static Check listed() {
        Check check = Check.of(Finding.Kind.LISTED, LISTED);
        return reader ->
                Check.first(reader, HAS_LISTED, row -> row.getInt(1) > 0)
                        ? check.find(reader)
                        : Optional.empty();
    }

    private static Check search(SearchTexts texts) {
        return reader -> {
            SearchTexts.Stale stale = texts.stale(reader);
            return stale.first().map(sku -> new Finding(Finding.Kind.SEARCH, stale.count(), sku));
        };
    }
}
