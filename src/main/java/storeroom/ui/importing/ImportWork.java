package storeroom.ui.importing;

import storeroom.db.Reader;
import storeroom.exchange.FileMark;
import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportRequest;
import storeroom.exchange.Importer;
import storeroom.exchange.Progress;
import storeroom.operation.Company;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks files and imports them; what was checked is what is imported, or the person is asked
 * again. Not on the window's thread.
 */
final class ImportWork {

    private final Company company;
    private final Importer importer;

    ImportWork(Company company, Importer importer) {
        this.company = company;
        this.importer = importer;
    }

    /** What is another one than when it was checked. */
    enum Changed {
        /** Something else is in the file. */
        FILE,
        /** The same file would do something else, because of what was booked or saved since. */
        COMPANY
    }

    /**
     * How everything stood right before a file was read.
     *
     * @param file empty where it could not be read
     * @param audit the newest entry of the audit
     * @param booking the newest booking
     */
    private record Moment(Optional<FileMark> file, long audit, long booking) {}

    /**
     * What came out.
     *
     * @param changed why the file was checked once more instead of imported
     */
    record Result(ImportReport report, Moment moment, Optional<Changed> changed) {

        /** The file as it was read; empty where it could not be. */
        Optional<FileMark> file() {
            return moment.file();
        }
    }

    /** Reads everything, changes nothing. */
    Result check(ImportRequest request, Progress progress) {
        Moment now = now(request.file());
        return new Result(importer.run(request.withDryRun(true), progress), now, Optional.empty());
    }

    /**
     * Imports, unless that would be something else than what the person has seen: then the file is
     * checked once more.
     *
     * @param seen what the person has seen of it; empty where it was not checked before
     * @param first done right before anything is saved
     */
    Result book(ImportRequest request, Optional<Result> seen, Runnable first, Progress progress) {
        Moment now = now(request.file());
        if (seen.isPresent() && !seen.get().moment().equals(now)) {
            ImportReport again = importer.run(request.withDryRun(true), progress);
            Optional<Changed> changed = changed(seen.get(), now, again);
            if (changed.isPresent() || progress.isCancelled()) {
                return new Result(again, now, changed);
            }
        }
        first.run();
        return new Result(importer.run(request, progress), now, Optional.empty());
    }

    private static Optional<Changed> changed(Result seen, Moment now, ImportReport again) {
        if (!seen.file().equals(now.file())) {
            return Optional.of(Changed.FILE);
        }
        return counts(seen.report()).equals(counts(again))
                ? Optional.empty()
                : Optional.of(Changed.COMPANY);
    }

    private record Counts(
            long rows,
            int newItems,
            int changedItems,
            int unchangedItems,
            long movements,
            BigDecimal unitsIn,
            BigDecimal unitsOut,
            long badRows) {}

    private static Counts counts(ImportReport report) {
        return new Counts(
                report.rows(),
                report.newItems(),
                report.changedItems(),
                report.unchangedItems(),
                report.movements(),
                report.unitsIn().stripTrailingZeros(),
                report.unitsOut().stripTrailingZeros(),
                report.badRows());
    }

    private Moment now(Path file) {
        try (Reader reader = company.connections().reader()) {
            return new Moment(
                    mark(file), company.audit().newest(reader), company.bookings().newest(reader));
        }
    }

    private static Optional<FileMark> mark(Path file) {
        try {
            return Optional.of(FileMark.of(file));
        } catch (UncheckedIOException e) {
            return Optional.empty(); // reading it for the import says why, in words
        }
    }
}
