package storeroom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import storeroom.operation.Company;
import storeroom.safety.FileStatistics;
import storeroom.safety.Statistics;
import storeroom.safety.StatisticsJson;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code stats}: what the company's file consists of. */
@Command(name = "stats", mixinStandardHelpOptions = true, sortOptions = false)
final class StatsCommand implements Callable<Integer> {

    private final Context context;

    @Option(names = "--json")
    private boolean json;

    StatsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Company company = context.read()) {
            FileStatistics statistics =
                    new Statistics(company.connections(), company.clock()).look();
            if (json) {
                context.print(StatisticsJson.of(statistics));
            } else {
                print(statistics);
            }
            return ExitCodes.OK;
        }
    }

    private void print(FileStatistics statistics) {
        context.print(statistics.file().file().toString());
        FactLines lines = new FactLines(context);
        lines.file(statistics.file());
        lines.print();
        context.print("");
        printSteps(statistics.steps());
        context.print("");
        printTables(statistics.tables());
        context.print(context.say("stats.all", statistics.tables().size(), statistics.rows()));
    }

    private void printSteps(List<FileStatistics.Step> steps) {
        List<Column> columns =
                List.of(
                        Column.text("step"),
                        Column.text("applied_at"),
                        Column.text("program_version"));
        try (Listing listing = new PeopleListing(context, columns)) {
            for (FileStatistics.Step step : steps) {
                String applied = context.formats().moment(step.appliedAt());
                listing.row(step.name(), applied, step.programVersion());
            }
        }
    }

    private void printTables(List<FileStatistics.Table> tables) {
        List<Column> columns =
                List.of(Column.text("table"), Column.figures("rows"), Column.wide("indexes"));
        try (Listing listing = new PeopleListing(context, columns)) {
            for (FileStatistics.Table table : tables) {
                listing.row(table.name(), table.rows(), String.join(", ", table.indexes()));
            }
        }
    }
}
