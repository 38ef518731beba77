package storeroom.exchange;

import storeroom.model.Changes;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts while an import runs. Used by one thread at a time. */
final class Tally {

    private final List<BadRow> bad = new ArrayList<>();
    private final BadReasons reasons = new BadReasons();
    private final Map<RowSample.Effect, List<RowSample>> samples =
            new EnumMap<>(RowSample.Effect.class);
    private final Map<String, Long> skipped = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private long badRows;
    private BigInteger in = BigInteger.ZERO;
    private BigInteger out = BigInteger.ZERO;
    long rows;
    long movements;
    int newItems;
    int changedItems;
    int unchangedItems;

    void bad(BadRow row) {
        badRows++;
        reasons.add(row);
        if (bad.size() < ImportReport.BAD_ROWS_KEPT) {
            bad.add(row);
        }
    }

    /** Whether another row of this effect is worth describing. */
    boolean wants(RowSample.Effect effect) {
        List<RowSample> known = samples.get(effect);
        return known == null || known.size() < RowSample.KEPT;
    }

    void sample(RowSample row) {
        samples.computeIfAbsent(row.effect(), _ -> new ArrayList<>()).add(row);
    }

    boolean hasBad() {
        return badRows > 0;
    }

    /** For those who expect none. */
    String firstBad() {
        return bad.isEmpty() ? "" : bad.getFirst().toString();
    }

    void skipped(String what) {
        skipped.merge(what, 1L, Long::sum);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /** Counts movements, by what they brought in and took out, in thousandths. */
    void moved(long lines, long thousandthsIn, long thousandthsOut) {
        movements += lines;
        in = in.add(BigInteger.valueOf(thousandthsIn));
        out = out.add(BigInteger.valueOf(thousandthsOut));
    }

    /**
     * @param run the import's number, where something was saved
     */
    ImportReport report(
            ImportRequest request,
            Source source,
            ImportReport.Outcome outcome,
            Optional<Long> run,
            Changes changes) {
        return new ImportReport(
                request.kind(),
                request.file(),
                outcome,
                source.columns().names(),
                source.columns().unread(),
                rows,
                newItems,
                changedItems,
                unchangedItems,
                movements,
                new BigDecimal(in, 3),
                new BigDecimal(out, 3),
                badRows,
                List.copyOf(bad),
                Map.copyOf(skipped),
                List.copyOf(notes),
                samples.values().stream().flatMap(List::stream).toList(),
                reasons,
                run,
                changes);
    }
}
