package storeroom.cli;

import picocli.CommandLine.Command;

import storeroom.operation.Company;
import storeroom.safety.Finding;
import storeroom.safety.Verification;

import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code verify}: does everything add up? */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    private final Context context;

    VerifyCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Company company = context.read()) {
            Verification.Result result =
                    new Verification(company.connections(), company.clock()).run();
            context.print(company.file().toString());
            context.print(context.say("verify.items", result.items(), result.retired()));
            context.print(context.say("verify.movements", result.movements(), result.bookings()));
            context.print(context.say("verify.ledger", result.unitsInLedger().toPlainString()));
            context.print(context.say("verify.levels", result.unitsInLevels().toPlainString()));
            context.print(context.say("verify.totals", result.unitsInTotals().toPlainString()));
            for (Finding finding : result.findings()) {
                String key = finding.kind().name().toLowerCase(Locale.ROOT);
                context.print(context.say("finding." + key, finding.count(), finding.example()));
            }
            context.print(
                    context.say(
                            result.findings().isEmpty() ? "verify.fine" : "verify.findings",
                            result.findings().size()));
            return result.findings().isEmpty() ? ExitCodes.OK : ExitCodes.REFUSED;
        }
    }
}
