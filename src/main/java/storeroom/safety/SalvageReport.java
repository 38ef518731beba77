package storeroom.safety;

import storeroom.db.Salvaged;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What could be read of a damaged company.
 *
 * @param file the new company that holds it; not in its place yet
 * @param items among them those that stand in for lost ones
 * @param movements that could be read
 * @param standIns items that are known by their movements alone; each is called {@code RECOVERED-}
 *     and its number
 * @param lastBooked when the newest booking that could be read was made
 * @param salvaged what could be read and what could not, table by table
 * @param findings what does not add up in the new company
 */
public record SalvageReport(
        Path file,
        long items,
        long movements,
        long standIns,
        Optional<Instant> lastBooked,
        Salvaged salvaged,
        List<Finding> findings) {

    public SalvageReport {
        findings = List.copyOf(findings);
    }

    /** Whether there is nothing that would be worth to go on with. */
    public boolean isNothing() {
        return items == 0 && movements == 0;
    }

    /**
     * Movements that are known to be lost; more may be, behind the last one: see {@link
     * #endIsLost}.
     */
    public long lostMovements() {
        return lost("movement");
    }

    /** Items that are known to be lost and for which nothing stands in. */
    public long lostItems() {
        return Math.max(0, lost("item") - standIns);
    }

    private long lost(String table) {
        return salvaged.tables().stream()
                .filter(found -> found.name().equals(table))
                .mapToLong(found -> Math.max(found.missingRows(), found.refused()))
                .sum();
    }

    /** Whether what was booked last may be missing. */
    public boolean endIsLost() {
        return salvaged.lostSavings() > 0
                || salvaged.tables().stream().anyMatch(Salvaged.Table::endIsLost);
    }

    /** Whether nothing is known to be lost. */
    public boolean isWhole() {
        return salvaged.isWhole();
    }

    /** The list of what could not be read, for whoever helps; technical, in English. */
    public String details() {
        StringBuilder text = new StringBuilder("schema version " + salvaged.schemaVersion() + "\n");
        text.append("unreadable parts of the log: " + salvaged.lostSavings() + "\n");
        for (Salvaged.Table table : salvaged.tables()) {
            text.append(table.name() + ": " + table.rows() + " rows read");
            if (!table.isWhole()) {
                text.append(
                        "; %d unreadable pages, %d unreadable rows, %d refused; numbers missing: %d%s%s"
                                .formatted(
                                        table.damagedPages(),
                                        table.damagedRows(),
                                        table.refused(),
                                        table.missingRows(),
                                        stretches(table),
                                        table.endIsLost() ? "; perhaps more at the end" : ""));
            }
            text.append('\n');
        }
        findings.forEach(
                found ->
                        text.append(
                                "%s: %d, for example %s%n"
                                        .formatted(found.kind(), found.count(), found.example())));
        return text.toString();
    }

    private static String stretches(Salvaged.Table table) {
        return table.missing().isEmpty()
                ? ""
                : table.missing().stream()
                        .map(gap -> gap.first() + "-" + gap.last())
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
