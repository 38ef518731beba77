package storeroom.safety;

import storeroom.model.DocumentKind;
import storeroom.model.DocumentState;

import java.util.List;
import java.util.Optional;

/** Documents: their numbers, what they booked, and what of them is open. */
final class PaperChecks {

    /** A company that is checked before it is brought up to date may have none yet. */
    private static final String HAS_PAPERS =
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'document'";

    /** From 1 to the last one that was given, each of them once. */
    private static final String NUMBERS =
            """
            SELECT count(*), min(CASE coalesce(s.kind, d.kind) %s ELSE '?' END || '-'
                                 || coalesce(s.year, d.year))
            FROM document_series s
            FULL JOIN (SELECT kind, series, year, max(number) AS highest, count(*) AS given
                       FROM document WHERE number IS NOT NULL GROUP BY kind, series, year) d
              ON d.kind = s.kind AND d.series = s.series AND d.year = s.year
            WHERE coalesce(s.kind, d.kind) IN (%s)
              AND (s.last IS NOT d.highest OR d.highest IS NOT d.given)
            """
                    .formatted(prefixes(), kinds());

    /** What of a line is on order or reserved hangs on its document, and on what came of it. */
    private static final String OPEN =
            """
            SELECT count(*), min(coalesce(i.sku, l.text))
            FROM document_line l
            JOIN document d ON d.id = l.document_id
            LEFT JOIN item i ON i.id = l.item_id
            WHERE l.on_order <>
                  CASE WHEN d.kind = ?1 AND d.state = ?2 AND l.item_id IS NOT NULL
                       THEN max(0, l.quantity - coalesce(
                           (SELECT sum(r.quantity) FROM document_line r
                            JOIN document x ON x.id = r.document_id
                            WHERE r.source_line_id = l.id AND x.kind = ?3 AND x.state <> ?4), 0))
                       ELSE 0 END
               OR l.reserved <>
                  CASE WHEN d.kind IN (?5, ?6) AND d.state = ?7 AND l.item_id IS NOT NULL
                            AND l.source_line_id IS NULL
                       THEN l.quantity ELSE 0 END
            """;

    /** A line that moves goods has moved as many as stand on it; one that was cancelled, none. */
    private static final String MOVEMENTS =
            """
            SELECT count(*), min(coalesce(i.sku, l.text))
            FROM document_line l
            JOIN document d ON d.id = l.document_id
            LEFT JOIN item i ON i.id = l.item_id
            WHERE l.item_id IS NOT NULL
              AND coalesce((SELECT sum(m.quantity) FROM movement m WHERE m.line_id = l.id), 0) <>
                  CASE WHEN d.state <> ?1 THEN 0
                       WHEN d.kind IN (?2, ?3) THEN l.quantity
                       WHEN d.kind = ?4 OR (d.kind = ?5 AND l.source_line_id IS NULL)
                       THEN -l.quantity
                       ELSE 0 END
            """;

    private PaperChecks() {}

    static List<Check> all() {
        return List.of(
                ifThere(Check.of(Finding.Kind.PAPER_NUMBERS, NUMBERS)),
                ifThere(
                        Check.of(
                                Finding.Kind.OPEN_PAPERS,
                                OPEN,
                                DocumentKind.PURCHASE_ORDER.code(),
                                DocumentState.SENT.code(),
                                DocumentKind.RECEIPT.code(),
                                DocumentState.CANCELLED.code(),
                                DocumentKind.DELIVERY_NOTE.code(),
                                DocumentKind.INVOICE.code(),
                                DocumentState.DRAFT.code())),
                ifThere(
                        Check.of(
                                Finding.Kind.PAPER_MOVEMENTS,
                                MOVEMENTS,
                                DocumentState.POSTED.code(),
                                DocumentKind.RECEIPT.code(),
                                DocumentKind.CUSTOMER_RETURN.code(),
                                DocumentKind.DELIVERY_NOTE.code(),
                                DocumentKind.INVOICE.code())));
    }

    private static Check ifThere(Check check) {
        return reader ->
                Check.first(reader, HAS_PAPERS, row -> row.getInt(1) > 0)
                        ? check.find(reader)
                        : Optional.empty();
    }

    private static String prefixes() {
        StringBuilder cases = new StringBuilder();
        for (DocumentKind kind : DocumentKind.values()) {
            cases.append("WHEN ").append(kind.code()).append(" THEN '");
            cases.append(kind.prefix()).append("' ");
        }
        return cases.toString();
    }

    private static String kinds() {
        StringBuilder kinds = new StringBuilder();
        for (DocumentKind kind : DocumentKind.values()) {
            kinds.append(kinds.isEmpty() ? "" : ", ").append(kind.code());
        }
        return kinds.toString();
    }
}
