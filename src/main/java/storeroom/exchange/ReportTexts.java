package storeroom.exchange;

import storeroom.exchange.ImportReport.Outcome;
import storeroom.text.Formats;
import storeroom.text.Texts;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** An {@link ImportReport} as sentences. Thread-safe. */
public final class ReportTexts {

    private final Texts texts;
    private final Formats formats;
    private final UnaryOperator<String> fields;

    /** Fields are named as mappings name them. */
    public ReportTexts(Formats formats) {
        this(formats, UnaryOperator.identity());
    }

    /**
     * @param fields {@link Field#title} → what the reader calls it
     */
    public ReportTexts(Formats formats, UnaryOperator<String> fields) {
        this.fields = fields;
        this.texts = Texts.of("exchange", formats.locale());
        this.formats = formats;
    }

    /** What happened, in one sentence. */
    public String headline(ImportReport report) {
        String file = String.valueOf(report.file().getFileName());
        long rows = report.rows();
        long bad = report.badRows();
        return switch (report.outcome()) {
            case CANCELLED -> texts.get("report.cancelled", file);
            case REFUSED -> texts.get("report.refused", file, bad, rows);
            case CHECKED ->
                    texts.get("report.checked." + (bad == 0 ? "all" : "some"), file, rows, bad);
            case IMPORTED -> {
                long good = rows - bad - skippedRows(report);
                yield texts.get(
                        "report.imported." + (good == rows ? "all" : "some"), file, rows, good);
            }
        };
    }

    /** What was taken over, what was not, and what a person should know: a sentence each. */
    public List<String> details(ImportReport report) {
        List<String> lines = new ArrayList<>();
        if (report.outcome() == Outcome.CANCELLED) {
            return lines;
        }
        List<String> columns = new ArrayList<>();
        report.columns()
                .forEach((field, header) -> columns.add(fields.apply(field) + " = " + header));
        lines.add(texts.get("report.columns", String.join(", ", columns)));
        if (!report.unread().isEmpty()) {
            lines.add(texts.get("report.unread", String.join(", ", report.unread())));
        }
        boolean saved = report.outcome() != Outcome.REFUSED;
        if (saved && report.kind() == ImportRequest.Kind.ITEMS) {
            lines.add(
                    texts.get(
                            "report.items",
                            report.newItems(),
                            report.changedItems(),
                            report.unchangedItems()));
            if (report.movements() > 0) {
                lines.add(texts.get("report.opening", units(report.unitsIn()), report.movements()));
            }
        } else if (saved) {
            lines.add(
                    texts.get(
                            "report.movements",
                            report.movements(),
                            units(report.unitsIn()),
                            units(report.unitsOut())));
            if (report.newItems() > 0) {
                lines.add(texts.get("report.created", report.newItems()));
            }
        }
        if (!report.skipped().isEmpty()) {
            lines.add(texts.get("report.skipped", skippedRows(report), skipped(report)));
        }
        lines.addAll(report.notes());
        if (report.badRows() > 0) {
            lines.add(
                    texts.get(
                            report.outcome() == Outcome.IMPORTED
                                    ? "report.leftOut"
                                    : "report.mustChange",
                            report.badRows()));
        }
        return lines;
    }

    private static long skippedRows(ImportReport report) {
        return report.skipped().values().stream().mapToLong(Long::longValue).sum();
    }

    private String skipped(ImportReport report) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(report.skipped())
                .forEach((code, rows) -> parts.add(code + " " + formats.count(rows)));
        return String.join(", ", parts);
    }

    private String units(BigDecimal units) {
        NumberFormat format = NumberFormat.getInstance(formats.locale());
        format.setMaximumFractionDigits(3);
        return format.format(units);
    }
}
