package storeroom.repository;

import static storeroom.schema.Tables.BARCODE;
import static storeroom.schema.Tables.ITEM;

import storeroom.db.Reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Finds items whose search text is not what their SKU, name and barcodes make. Thread-safe. */
public final class SearchTexts {

    /**
     * What was found.
     *
     * @param first the SKU of one of them; empty when there is none
     */
    public record Stale(long count, Optional<String> first) {}

    /** Compares each item's; reads row by row, however many there are. */
    public Stale stale(Reader reader) {
        try (ResultSet rows =
                reader.dsl()
                        .select(ITEM.ID, ITEM.SKU, ITEM.NAME, ITEM.SEARCH_TEXT, BARCODE.CODE)
                        .from(ITEM)
                        .leftJoin(BARCODE)
                        .on(BARCODE.ITEM_ID.eq(ITEM.ID))
                        .orderBy(ITEM.ID, BARCODE.POSITION)
                        .fetchResultSet()) {
            Comparison comparison = new Comparison();
            while (rows.next()) {
                if (rows.getLong(1) != comparison.item) {
                    comparison.end();
                    comparison.begin(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4));
                }
                String barcode = rows.getString(5);
                if (barcode != null) {
                    SearchText.append(comparison.text, barcode);
                }
            }
            comparison.end();
            return new Stale(comparison.count, comparison.first);
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }

    /** The item at hand: its rows come one after the other. */
    private static final class Comparison {
        private final StringBuilder text = new StringBuilder();
        private long item;
        private String sku = "";
        private String kept = "";
        private long count;
        private Optional<String> first = Optional.empty();

        void begin(long item, String sku, String name, String kept) {
            this.item = item;
            this.sku = sku;
            this.kept = kept;
            text.setLength(0);
            text.append(SearchText.of(sku, name));
        }

        void end() {
            if (!kept.contentEquals(text)) {
                count++;
                first = first.or(() -> Optional.of(sku));
            }
        }
    }
}
