package storeroom.exchange;

import storeroom.model.Changes;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an import did, and what it did not. {@link ReportTexts} puts it into sentences.
 *
 * @param columns field name → header it was read from
 * @param unread headers that were not read
 * @param rows of the file, without the header
 * @param movements booked, or that would have been
 * @param unitsIn that came in with them
 * @param unitsOut that went out with them, zero or more
 * @param badRows how many rows were bad
 * @param bad the first of them, {@link #BAD_ROWS_KEPT} at the most
 * @param skipped what was left out on request → rows
 * @param notes sentences on what a person should know
 * @param samples the first of the good rows, {@link RowSample#KEPT} of each effect at the most
 * @param reasons why each bad row is bad
 * @param run the import's number, by which it can be taken back; empty where nothing was saved
 * @param changes what views must read again
 */
public record ImportReport(
        ImportRequest.Kind kind,
        Path file,
        Outcome outcome,
        Map<String, String> columns,
        List<String> unread,
        long rows,
        int newItems,
        int changedItems,
        int unchangedItems,
        long movements,
        BigDecimal unitsIn,
        BigDecimal unitsOut,
        long badRows,
        List<BadRow> bad,
        Map<String, Long> skipped,
        List<String> notes,
        List<RowSample> samples,
        BadReasons reasons,
        Optional<Long> run,
        Changes changes) {

    /** How many bad rows are described; the others are counted. */
    public static final int BAD_ROWS_KEPT = 1_000;

    /** The same, with another end. */
    public ImportReport with(Outcome other) {
        return new ImportReport(
                kind,
                file,
                other,
                columns,
                unread,
                rows,
                newItems,
                changedItems,
                unchangedItems,
                movements,
                unitsIn,
                unitsOut,
                badRows,
                bad,
                skipped,
                notes,
                samples,
                reasons,
                run,
                changes);
    }

    /** How it ended. */
    public enum Outcome {
        /** The good rows are saved; without {@code goodRows} that is all rows. */
        IMPORTED,
        /** A dry run: nothing is saved. */
        CHECKED,
        /** There are bad rows, so nothing is saved. */
        REFUSED,
        /** Nothing is saved. */
        CANCELLED
    }
}
