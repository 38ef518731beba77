package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseDamagedException;
import storeroom.db.DatabaseOptions;
import storeroom.db.ForeignFileException;
import storeroom.db.Reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Opens a copy of a company and looks whether it is sound: its pages, its references, and whether
 * its ledger adds up to its stock. Without that a copy does not count as a backup.
 *
 * @param contents what is in it
 * @param findings what does not add up
 */
record Proof(Contents contents, List<Finding> findings) {

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

    /**
     * The findings with which it does not count: something is lost, or stock is not what the ledger
     * adds up to. What else may be wrong in a ledger that is never changed must not end all
     * backups.
     */
    List<Finding> serious() {
        return findings.stream().filter(finding -> isSerious(finding.kind())).toList();
    }

    private static boolean isSerious(Finding.Kind kind) {
        boolean isStock = kind.isRepairable() && kind != Finding.Kind.LAST_MOVED;
        return isStock || kind.severity() == Finding.Severity.DAMAGED;
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

    /**
     * @param backup whose note says what was proved when it was made; a file without a note is
     *     taken as it is
     * @throws BackupFailedException when something else is in it now
     */
    Proof requireNoted(Path backup) {
        Optional<Contents> noted = BackupFolder.noteOf(backup).map(BackupNote::contents);
        if (noted.isPresent() && !noted.get().equals(contents)) {
            throw new BackupFailedException(
                    List.of(
                            new Finding(
                                    Finding.Kind.DAMAGED, 1, "it is not what was noted of it")));
        }
        return this;
    }
}
