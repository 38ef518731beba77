package storeroom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import storeroom.db.DatabaseDamagedException;
import storeroom.operation.Company;
import storeroom.repository.StockRebuild.Rebuilt;
import storeroom.safety.CompanyDamagedException;
import storeroom.safety.Finding;
import storeroom.safety.Findings;
import storeroom.safety.LedgerFigures;
import storeroom.safety.Verification;
import storeroom.safety.VerificationJson;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code verify}: does everything add up? And, where it is asked for, makes it add up. */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    private final Context context;

    @Option(names = "--repair")
    private boolean repair;

    @Option(names = "--json")
    private boolean json;

    VerifyCommand(Context context) {
        this.context = context;
    }

    /**
     * What was looked at, when, and what was recomputed before.
     *
     * @param refused whether it should have been recomputed and was not
     */
    private record Verified(
            Path file,
            Instant at,
            Verification.Result result,
            Optional<Rebuilt> rebuilt,
            boolean refused) {}

    @Override
    public Integer call() {
        Verified verified = verified();
        if (json) {
            context.print(
                    VerificationJson.of(
                            verified.file(), verified.at(), verified.result(), verified.rebuilt()));
        } else {
            print(verified);
        }
        return verified.result().findings().isEmpty() ? ExitCodes.OK : ExitCodes.REFUSED;
    }

    /** Damage is what was asked about, so a file that does not even open is an answer. */
    private Verified verified() {
        Instant now = context.environment().clock().instant();
        try (Company company = repair ? context.open() : context.read()) {
            return verified(company, now);
        } catch (DatabaseDamagedException e) {
            return damaged(Verification.Result.damaged(e), now);
        } catch (CompanyDamagedException e) {
            if (e.kind() == CompanyDamagedException.Kind.DAMAGED) {
                return damaged(Verification.Result.damaged(e), now);
            }
            throw e; // there is nothing to look at
        }
    }

    private Verified damaged(Verification.Result damaged, Instant now) {
        return new Verified(context.file(), now, damaged, Optional.empty(), repair);
    }

    private Verified verified(Company company, Instant now) {
        Verification verification = new Verification(company.connections(), company.clock());
        Verification.Result result = verification.run();
        if (!repair || !Findings.areRepairable(result.findings())) {
            boolean refused = repair && !result.findings().isEmpty();
            return new Verified(company.file(), now, result, Optional.empty(), refused);
        }
        Rebuilt rebuilt = company.recompute().recompute().rebuilt();
        return new Verified(company.file(), now, verification.run(), Optional.of(rebuilt), false);
    }

    private void print(Verified verified) {
        Verification.Result result = verified.result();
        context.print(verified.file().toString());
        result.figures().ifPresent(this::print);
        verified.rebuilt()
                .ifPresent(
                        rebuilt ->
                                context.print(
                                        context.say(
                                                "verify.repaired",
                                                rebuilt.levels(),
                                                rebuilt.totals(),
                                                rebuilt.listed(),
                                                rebuilt.values(),
                                                rebuilt.open())));
        new FindingLines(context).print(result.findings());
        if (verified.refused()) {
            context.print(context.say("verify.notRepaired"));
        }
        context.print(context.say(end(result), result.findings().size()));
    }

    /** In a damaged file the number of findings says little. */
    private static String end(Verification.Result result) {
        if (result.findings().isEmpty()) {
            return "verify.fine";
        }
        boolean isDamaged =
                result.findings().stream()
                        .anyMatch(finding -> finding.kind() == Finding.Kind.DAMAGED);
        return isDamaged ? "verify.damaged" : "verify.findings";
    }

    private void print(LedgerFigures figures) {
        context.print(context.say("verify.items", figures.items(), figures.retired()));
        context.print(context.say("verify.movements", figures.movements(), figures.bookings()));
        context.print(context.say("verify.ledger", figures.unitsInLedger().toPlainString()));
        context.print(context.say("verify.levels", figures.unitsInLevels().toPlainString()));
        context.print(context.say("verify.totals", figures.unitsInTotals().toPlainString()));
    }
}
