package storeroom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import storeroom.db.DatabaseFigures;
import storeroom.instance.Owner;
import storeroom.operation.Company;
import storeroom.safety.Health;
import storeroom.safety.HealthJson;
import storeroom.safety.HealthJsonReader;
import storeroom.safety.HealthReport;
import storeroom.safety.HealthReport.State;
import storeroom.safety.Integrity;

import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code health}: how the database is, also while a window has it open. */
@Command(name = "health", mixinStandardHelpOptions = true, sortOptions = false)
final class HealthCommand implements Callable<Integer> {

    private final Context context;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--full")
    private boolean full;

    HealthCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Company company = context.read()) {
            Health health = new Health(company.connections(), company.clock());
            health.check(full ? Integrity.Extent.FULL : Integrity.Extent.QUICK);
            HealthReport report = health.look();
            Optional<DatabaseFigures> window =
                    context.environment()
                            .openWindow()
                            .health(company.file())
                            .flatMap(HealthJsonReader::read);
            Optional<Owner> holder = company.access().holder();
            boolean contention = window.map(DatabaseFigures::contention).orElse(false);
            State state = State.of(report.integrity(), contention);
            if (json) {
                context.print(HealthJson.of(report, holder, window));
            } else {
                new HealthLines(context).print(state, report, holder, window);
            }
            return state == State.FINE ? ExitCodes.OK : ExitCodes.REFUSED;
        }
    }
}
