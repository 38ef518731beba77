package storeroom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import storeroom.exchange.Snapshot;
import storeroom.exchange.SnapshotException;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code export-snapshot}: all tables as CSV files, as they are at one moment. */
@Command(name = "export-snapshot", mixinStandardHelpOptions = true, sortOptions = false)
final class ExportSnapshotCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "snapshot.folder")
    private Path folder = Path.of("");

    @Option(names = "--json")
    private boolean json;

    ExportSnapshotCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Interruption interruption = Interruption.watch();
                Company company = context.read()) {
            Snapshot.Written written =
                    new Snapshot(
                                    company.connections(),
                                    company.clock(),
                                    context.environment().version())
                            .write(folder, interruption::isRequested);
            if (json) {
                context.print(json(written));
            } else {
                print(written);
            }
            context.out().flush(); // after Ctrl+C the program ends right behind this block
            return ExitCodes.OK;
        } catch (SnapshotException e) {
            String why = String.valueOf(e.getMessage());
            String key = "snapshot." + e.reason().name().toLowerCase(Locale.ROOT);
            throw new UsageException(context.say(key, folder.toString(), why));
        }
    }

    private void print(Snapshot.Written written) {
        List<Column> columns = List.of(Column.text("table"), Column.figures("rows"));
        try (Listing listing = new PeopleListing(context, columns)) {
            for (Snapshot.Table table : written.tables()) {
                listing.row(table.name(), table.rows());
            }
        }
        context.print(
                context.say(
                        "snapshot.done",
                        written.tables().size(),
                        written.rows(),
                        written.folder().toString()));
    }

    private static String json(Snapshot.Written written) {
        return Json.object(
                json -> {
                    json.writeStringField("folder", written.folder().toString());
                    json.writeStringField("at", written.at().toString());
                    json.writeNumberField("schema_version", written.schemaVersion());
                    json.writeNumberField("rows", written.rows());
                    json.writeObjectFieldStart("tables");
                    for (Snapshot.Table table : written.tables()) {
                        json.writeNumberField(table.name(), table.rows());
                    }
                    json.writeEndObject();
                });
    }
}
