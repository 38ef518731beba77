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
 * @param newestBackup what the newest proved backup noted; empty where there is none
 */
public record SalvageReport(
        Path file,
        long items,
        long movements,
        long standIns,
        Optional<Instant> lastBooked,
        Salvaged salvaged,
        List<Finding> findings,
        Optional<BackupNote> newestBackup) {

    public SalvageReport {
        findings = List.copyOf(findings);
    }

    /** Whether there is nothing that would be worth to go on with. */
    public boolean isNothing() {
        return items == 0 && movements == 0;
    }

    /**
     * Movements that are known to be lost: numbers that are not there, or as many as bookings of
     * which none is there. More may be, behind the last one: see {@link #endIsLost}.
     */
    public long lostMovements() {
        long numbers = Math.max(lost("movement"), found(Finding.Kind.MISSING_MOVEMENTS));
        return Math.max(numbers, found(Finding.Kind.EMPTY_BOOKINGS));
    }

    private long found(Finding.Kind kind) {
        return findings.stream()
                .filter(finding -> finding.kind() == kind)
                .mapToLong(Finding::count)
                .sum();
    }

    /** How many movements more the newest backup has; 0 where it has none more, or is not there. */
    public long moreInBackup() {
        return newestBackup
                .map(note -> Math.max(0, note.contents().movements() - movements))
                .orElse(0L);
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
        return salvaged.isWhole() && lostMovements() == 0 && moreInBackup() == 0;
    }

    /** The list of what could not be read, for whoever helps; technical, in English. */
    public String details() {
        StringBuilder text =
                new StringBuilder(
                        isWhole()
                                ? "Nothing is known to be missing.\n"
                                : "Movements that are missing: at least %d. Items: at least %d.%n"
                                        .formatted(lostMovements(), lostItems()));
        newestBackup.ifPresent(
                note ->
                        text.append(
                                "The newest backup, of %s, has %d movements; here are %d.%n"
                                        .formatted(
                                                note.madeAt(),
                                                note.contents().movements(),
                                                movements)));
        text.append("\nschema version " + salvaged.schemaVersion() + "\n");
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
