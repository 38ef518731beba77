package storeroom.cli;

import storeroom.exchange.BadRow;
import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportReport.Outcome;
import storeroom.exchange.ImportRequest;
import storeroom.exchange.Importer;
import storeroom.exchange.ReportTexts;
import storeroom.operation.Company;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs an import, shows how it gets on, and prints what came of it. */
final class ImportRun {

    private final Context context;

    ImportRun(Context context) {
        this.context = context;
    }

    int run(ImportRequest request) {
        try (Interruption interruption = Interruption.watch()) {
            TerminalProgress progress = new TerminalProgress(context, interruption);
            ImportReport report;
            try (Company company = open(request)) {
                report = new Importer(company, context.formats()).run(request, progress);
            } finally {
                progress.clear();
            }
            print(report);
            return report.outcome() == Outcome.CANCELLED
                            || report.outcome() == Outcome.REFUSED
                            || report.badRows() > 0
                    ? ExitCodes.REFUSED
                    : ExitCodes.OK;
        }
    }

    private Company open(ImportRequest request) {
        boolean creates = request.kind() == ImportRequest.Kind.ITEMS;
        if (creates && !context.exists() && request.dryRun()) {
            return rehearsal();
        }
        return creates ? context.openOrCreate() : context.open();
    }

    /** A dry run makes no company: it rehearses on one that is thrown away. */
    private Company rehearsal() {
        try {
            Path folder = Files.createTempDirectory("storeroom-dry-run");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve("company.storeroom");
            for (String suffix : List.of("", "-wal", "-shm", ".lock")) {
                folder.resolve(file.getFileName() + suffix).toFile().deleteOnExit();
            }
            return context.environment().opener().open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(ImportReport report) {
        ReportTexts texts = new ReportTexts(context.formats());
        if (!report.bad().isEmpty()) {
            printBadRows(report);
            context.print("");
        }
        context.print(texts.headline(report));
        texts.details(report).forEach(line -> context.print("  " + line));
    }

    private void printBadRows(ImportReport report) {
        List<Column> columns =
                List.of(
                        Column.figures("line"),
                        Column.text("column"),
                        Column.text("value"),
                        Column.wide("reason"));
        try (Listing listing = new PeopleListing(context, columns)) {
            for (BadRow row : report.bad()) {
                listing.row(row.line(), row.column(), row.value(), row.reason());
            }
        }
        if (report.badRows() > report.bad().size()) {
            context.print(context.say("bad.more", report.badRows() - report.bad().size()));
        }
    }
}
