package storeroom.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be imported, and how. Immutable; begin with {@link #items} or {@link #movements}.
 *
 * @param mapping field name → header, where the headers do not speak for themselves; an empty
 *     header means that the field is not read
 * @param joins further files whose columns are brought in by a key
 * @param movements how movements are understood
 * @param day business date where the file has none: of opening stock, or of movements without a
 *     date column
 * @param goodRows take over the good rows even if others are bad; else all or nothing
 * @param dryRun check everything, change nothing
 */
public record ImportRequest(
        Kind kind,
        Path file,
        CsvFormat format,
        Map<String, String> mapping,
        List<Join> joins,
        MovementRules movements,
        Optional<LocalDate> day,
        boolean goodRows,
        boolean dryRun) {

    /** What the rows of a file are. */
    public enum Kind {
        ITEMS,
        MOVEMENTS
    }

    /**
     * Another file, of which the row with the same key belongs to each row.
     *
     * @param key the header of the key there
     * @param header the header of the key here
     */
    public record Join(Path file, String key, String header) {}

    public ImportRequest {
        mapping = Map.copyOf(mapping);
        joins = List.copyOf(joins);
    }

    /** Items, all or nothing, with headers that speak for themselves. */
    public static ImportRequest items(Path file) {
        return of(Kind.ITEMS, file);
    }

    /** Movements, all or nothing, with headers that speak for themselves. */
    public static ImportRequest movements(Path file) {
        return of(Kind.MOVEMENTS, file);
    }

    /** All or nothing, with headers that speak for themselves. */
    public static ImportRequest of(Kind kind, Path file) {
        return new ImportRequest(
                kind,
                file,
                CsvFormat.DETECT,
                Map.of(),
                List.of(),
                MovementRules.STRICT,
                Optional.empty(),
                false,
                false);
    }

    public ImportRequest withFormat(CsvFormat value) {
        return new ImportRequest(
                kind, file, value, mapping, joins, movements, day, goodRows, dryRun);
    }

    public ImportRequest withMapping(Map<String, String> value) {
        return new ImportRequest(
                kind, file, format, value, joins, movements, day, goodRows, dryRun);
    }

    public ImportRequest withJoins(List<Join> value) {
        return new ImportRequest(
                kind, file, format, mapping, value, movements, day, goodRows, dryRun);
    }

    public ImportRequest withRules(MovementRules value) {
        return new ImportRequest(kind, file, format, mapping, joins, value, day, goodRows, dryRun);
    }

    public ImportRequest withDay(LocalDate value) {
        return new ImportRequest(
                kind,
                file,
                format,
                mapping,
                joins,
                movements,
                Optional.of(value),
                goodRows,
                dryRun);
    }

    public ImportRequest withGoodRows(boolean value) {
        return new ImportRequest(kind, file, format, mapping, joins, movements, day, value, dryRun);
    }

    public ImportRequest withDryRun(boolean value) {
        return new ImportRequest(
                kind, file, format, mapping, joins, movements, day, goodRows, value);
    }
}
