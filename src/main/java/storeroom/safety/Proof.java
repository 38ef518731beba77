package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseDamagedException;
import storeroom.db.DatabaseOptions;
import storeroom.db.ForeignFileException;
import storeroom.db.Reader;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Opens a copy of a company and looks whether it is sound: its pages, its references, and whether
 * its ledger adds up to its stock. Without that a copy does not count as a backup.
 *
 * @param contents what is in it
 * @param findings what does not add up
 */
record Proof(Contents contents, List<Finding> findings) {

    /** What a shop can live with, and a copy shows as the company does. */
    private static final Set<Finding.Kind> HARMLESS =
            EnumSet.of(Finding.Kind.FUTURE, Finding.Kind.BELOW_ZERO, Finding.Kind.LAST_MOVED);

    Proof {
        findings = List.copyOf(findings);
    }

    /**
     * @throws BackupFailedException when it is damaged
     * @throws storeroom.db.DatabaseException when it cannot be read for another reason
     */
    static Proof of(Path copy, DatabaseOptions options) {
        try (ConnectionFactory archived = ConnectionFactory.openArchived(copy, options)) {
            List<Finding> findings = new Verification(archived, options.clock()).run().findings();
            try (Reader reader = archived.reader()) {
                return new Proof(ContentsReader.read(reader), findings);
            }
        } catch (DatabaseDamagedException | ForeignFileException e) {
            throw new BackupFailedException(
                    List.of(new Finding(Finding.Kind.DAMAGED, 1, String.valueOf(e.getMessage()))));
        }
    }

    /** The findings with which it does not count. */
    List<Finding> serious() {
        return findings.stream().filter(finding -> !HARMLESS.contains(finding.kind())).toList();
    }

    /**
     * @throws BackupFailedException when something serious does not add up
     */
    Proof requireSound() {
        if (!serious().isEmpty()) {
            throw new BackupFailedException(serious());
        }
        return this;
    }
}
