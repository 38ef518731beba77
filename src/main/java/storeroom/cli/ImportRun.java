package storeroom.cli;

import storeroom.db.DatabaseFiles;
import storeroom.db.Reader;
import storeroom.exchange.BadRow;
import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportReport.Outcome;
import storeroom.exchange.ImportRequest;
import storeroom.exchange.Importer;
import storeroom.exchange.Progress;
import storeroom.exchange.ReportTexts;
import storeroom.instance.LockFile;
import storeroom.operation.Company;
import storeroom.safety.Backup;
import storeroom.safety.BackupFailedException;
import storeroom.safety.BackupKind;
import storeroom.safety.Backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs an import, shows how it gets on, and prints what came of it. */
final class ImportRun {

    private final Context context;
    private final int listed;
    private final boolean backup;

    /**
     * @param listed how many bad rows are listed
     * @param backup whether a backup is made before, where nothing of that kind is there
     */
    ImportRun(Context context, int listed, boolean backup) {
        this.context = context;
        this.listed = listed;
        this.backup = backup;
    }

    int run(ImportRequest request) {
        try (Interruption interruption = Interruption.watch()) {
            TerminalProgress progress = new TerminalProgress(context, interruption);
            ImportReport report;
            try {
                report = run(request, progress);
            } finally {
                progress.clear();
            }
            print(report);
            context.out().flush(); // after Ctrl+C the program ends right behind this block
            return report.outcome() == Outcome.CANCELLED || report.badRows() > 0
                    ? ExitCodes.REFUSED
                    : ExitCodes.OK;
        }
    }

    private ImportReport run(ImportRequest request, TerminalProgress progress) {
        if (!context.exists() && makesItems(request)) {
            ImportReport rehearsed = rehearse(request, progress);
            boolean good = rehearsed.badRows() == 0 || request.goodRows();
            if (request.dryRun() || rehearsed.outcome() == Outcome.CANCELLED) {
                return rehearsed;
            }
            if (!good) {
                return rehearsed.with(Outcome.REFUSED);
            }
            return make(request, progress);
        }
        try (Company company = request.dryRun() ? context.read() : context.open()) {
            if (backup && !request.dryRun()) {
                backUp(company, request, progress);
            }
            return new Importer(company, context.formats()).run(request, progress);
        }
    }

    /** Unless the newest backup has all that is there. */
    private void backUp(Company company, ImportRequest request, TerminalProgress progress) {
        Backups backups = new Backups(company.connections());
        if (!backups.isDue()) {
            return;
        }
        progress.show(context.say("import.backingUp"));
        try {
            String name = request.file().getFileName().toString();
            Backup made = backups.make(BackupKind.IMPORT, name, progress::isCancelled);
            progress.clear();
            context.print(context.say("import.backedUp", made.name()));
        } catch (BackupFailedException e) {
            progress.clear();
            if (e.reason() != BackupFailedException.Reason.CANCELLED) {
                context.environment().err().println(context.say("import.notBackedUp"));
            }
            throw e;
        }
    }

    /** The first items of a new company; when they do not arrive, it is not made. */
    private ImportReport make(ImportRequest request, Progress progress) {
        boolean empty = false;
        try (Company company = context.create()) {
            try {
                return new Importer(company, context.formats()).run(request, progress);
            } finally {
                empty = isEmpty(company);
            }
        } finally {
            if (empty) {
                context.remove();
            }
        }
    }

    /** Nobody else put anything in meanwhile. */
    private static boolean isEmpty(Company company) {
        try (Reader reader = company.connections().reader()) {
            return company.items().count(reader) == 0;
        }
    }

    private static boolean makesItems(ImportRequest request) {
        return request.kind() == ImportRequest.Kind.ITEMS || request.movements().createItems();
    }

    /** A file that is no good makes no company: it is tried on one that is thrown away. */
    private ImportReport rehearse(ImportRequest request, Progress progress) {
        try {
            Path folder = Files.createTempDirectory("storeroom-dry-run");
            Path file = folder.resolve("company.storeroom");
            try (Company company = context.environment().opener().open(file)) {
                return new Importer(company, context.formats())
                        .run(request.withDryRun(true), progress);
            } finally {
                for (Path part : DatabaseFiles.allOf(file)) {
                    Files.deleteIfExists(part);
                }
                Files.deleteIfExists(LockFile.of(file));
                Files.deleteIfExists(folder);
            }
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
        boolean nothing =
                report.outcome() == Outcome.REFUSED || report.outcome() == Outcome.CHECKED;
        if (nothing && report.badRows() > 0) {
            context.print("  " + context.say("hint.goodRows"));
        }
    }

    private String reason(BadRow row) {
        return row.reason() + row.hint().map(hint -> " " + context.say(hint)).orElse("");
    }

    private void printBadRows(ImportReport report) {
        int shown = Math.min(Math.max(listed, 0), report.bad().size());
        List<Column> columns =
                List.of(
                        Column.figures("line"),
                        Column.text("column"),
                        Column.text("value"),
                        Column.wide("reason"));
        try (Listing listing = new PeopleListing(context, columns)) {
            for (BadRow row : report.bad().subList(0, shown)) {
                listing.row(String.valueOf(row.line()), row.column(), row.value(), reason(row));
            }
        }
        if (report.badRows() > shown) {
            context.print(context.say("bad.more", report.badRows() - shown));
        }
    }
}
