package storeroom.bench;

import storeroom.Wiring;
import storeroom.db.Durably;
import storeroom.operation.Company;
import storeroom.safety.Backup;
import storeroom.safety.BackupKind;
import storeroom.safety.Backups;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Our copy of a company against {@code VACUUM INTO} of the {@code sqlite3} shell, and our whole
 * proved backup against {@code VACUUM INTO} with {@code integrity_check} of the copy; in turns.
 */
final class BackupBenchmark {

    private static final int ROUNDS = 7;

    private BackupBenchmark() {}

    static void run(Wiring wiring, Path file) throws Exception {
        Optional<SqliteShell> shell = SqliteShell.find();
        if (shell.isEmpty()) {
            System.out.println("backup: this machine has no sqlite3 shell to compare with");
            return;
        }
        Path copy = file.resolveSibling("copy.storeroom");
        try (Company company = wiring.open(file)) {
            Turns.of(
                            ROUNDS,
                            new Turns.Turn(
                                    "copy of the company, synced", () -> copy(company, copy)),
                            new Turns.Turn("VACUUM INTO", () -> copy(shell.get(), file, copy)))
                    .print("3.00");
            Backups backups = new Backups(company.connections());
            Turns.of(
                            ROUNDS,
                            new Turns.Turn("backup, proved", () -> backUp(backups)),
                            new Turns.Turn(
                                    "VACUUM INTO and integrity_check",
                                    () -> copyAndCheck(shell.get(), file, copy)))
                    .print("3.00");
        }
    }

    private static void copy(Company company, Path copy) throws Exception {
        company.connections().maintenance().copyTo(copy, () -> false);
        Durably.sync(copy);
        Files.delete(copy);
    }

    private static void copy(SqliteShell shell, Path file, Path copy) throws Exception {
        shell.run(file, "VACUUM INTO '" + copy + "'");
        Files.delete(copy);
    }

    private static void backUp(Backups backups) throws Exception {
        Backup made = backups.make(BackupKind.MANUAL, "benchmark");
        Files.delete(made.file());
    }

    private static void copyAndCheck(SqliteShell shell, Path file, Path copy) throws Exception {
        shell.run(file, "VACUUM INTO '" + copy + "'");
        String said = shell.run(copy, "PRAGMA integrity_check");
        if (!said.equals("ok")) {
            throw new IllegalStateException(said);
        }
        Files.delete(copy);
    }
}
