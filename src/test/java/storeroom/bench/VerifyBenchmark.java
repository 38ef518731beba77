package storeroom.bench;

import storeroom.Wiring;
import storeroom.operation.Company;
import storeroom.safety.Verification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Our whole verification against the {@code PRAGMA integrity_check} of the {@code sqlite3} shell,
 * in turns on one file, so that what the machine does meanwhile meets both.
 */
final class VerifyBenchmark {

    private static final int ROUNDS = 9;

    private VerifyBenchmark() {}

    static void run(Wiring wiring, Path file) throws Exception {
        Optional<SqliteShell> shell = SqliteShell.find();
        if (shell.isEmpty()) {
            System.out.println("verify: this machine has no sqlite3 shell to compare with");
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "the sqlite3 shell is version %s; the file has %d MiB%n",
                shell.get().version(),
                Files.size(file) >> 20);
        try (Company company = wiring.open(file)) {
            Verification verification = new Verification(company.connections(), company.clock());
            Turns.of(
                            ROUNDS,
                            new Turns.Turn("verify", () -> sound(verification)),
                            new Turns.Turn("integrity_check", () -> sound(shell.get(), file)))
                    .print("2.00");
        }
    }

    private static void sound(Verification verification) {
        var findings = verification.run().findings();
        if (!findings.isEmpty()) {
            throw new IllegalStateException(findings.toString());
        }
    }

    private static void sound(SqliteShell shell, Path file) throws Exception {
        String said = shell.run(file, "PRAGMA integrity_check");
        if (!said.equals("ok")) {
            throw new IllegalStateException(said);
        }
    }
}
