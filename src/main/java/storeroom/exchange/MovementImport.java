package storeroom.exchange;

import storeroom.exchange.ImportReport.Outcome;
import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.Changes;
import storeroom.operation.BulkBooking;
import storeroom.operation.BulkRehearsal;
import storeroom.operation.BulkStock;
import storeroom.operation.BulkStock.Entry;
import storeroom.operation.Company;

import java.time.Instant;
import java.util.Optional;

/**
 * Imports movements. One thread reads and checks while this one writes, so that two processors
 * share the work.
 */
final class MovementImport {

    private final Company company;
    private final ImportRequest request;
    private final Source source;
    private final Progress progress;
    private final Messages messages;
    private final Tally tally = new Tally();

    MovementImport(
            Company company,
            ImportRequest request,
            Source source,
            Progress progress,
            Messages messages) {
        this.company = company;
        this.request = request;
        this.source = source;
        this.progress = progress;
        this.messages = messages;
    }

    ImportReport run() {
        Columns columns = source.columns();
        require(columns.has(Field.SKU) || columns.has(Field.BARCODE), Field.SKU, Hint.MAP_SKU);
        require(columns.has(Field.QUANTITY), Field.QUANTITY, Hint.MAP_QUANTITY);
        require(columns.has(Field.DATE) || request.day().isPresent(), Field.DATE, Hint.MAP_DATE);
        require(
                columns.has(Field.KIND) || request.movements().kind().isPresent(),
                Field.KIND,
                Hint.MAP_KIND);
        Numbers numbers = Formatting.numbers(source, request, messages);
        Dates dates = Formatting.dates(source, request, company.clock(), messages);
        return request.dryRun() ? rehearse(numbers, dates) : book(numbers, dates);
    }

    private void require(boolean there, Field field, Hint hint) {
        if (!there) {
            throw source.missing(field, hint);
        }
    }

    private ImportReport rehearse(Numbers numbers, Dates dates) {
        try (BulkRehearsal rehearsal = BulkRehearsal.open(company)) {
            MovementCheck check =
                    check(rehearsal.stock(), company.clock().instant(), numbers, dates);
            boolean finished;
            try {
                check.run(this::show, progress);
                finished = !progress.isCancelled();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                finished = false;
            }
            requireRows(finished);
            return report(finished ? Outcome.CHECKED : Outcome.CANCELLED, Changes.NOTHING);
        }
    }

    private ImportReport book(Numbers numbers, Dates dates) {
        try (BulkBooking bulk = BulkBooking.open(company, "Import movements")) {
            BookingId booking = bulk.begin(Booking.Operation.IMPORT_MOVEMENTS, bulk.now());
            MovementCheck check = check(bulk.stock(), bulk.now(), numbers, dates);
            boolean finished =
                    new Pipe<MovementChunk>()
                            .run(
                                    pipe -> check.run(pipe::put, progress),
                                    chunk -> write(bulk, booking, chunk),
                                    progress::isCancelled);
            requireRows(finished);
            if (!finished) {
                return report(Outcome.CANCELLED, Changes.NOTHING);
            }
            if (tally.hasBad() && !request.goodRows()) {
                return report(Outcome.REFUSED, Changes.NOTHING);
            }
            if (tally.movements == 0) {
                return report(Outcome.IMPORTED, Changes.NOTHING);
            }
            for (Entry entry : check.renamed()) {
                bulk.renameItem(entry);
            }
            bulk.isImportOf(source.file().opened().name());
            return bulk.commit(progress::isCancelled)
                    .map(changes -> report(Outcome.IMPORTED, bulk.run(), changes))
                    .orElseGet(() -> report(Outcome.CANCELLED, Changes.NOTHING));
        }
    }

    private void requireRows(boolean finished) {
        if (finished && tally.rows == 0) {
            throw new ImportRefusedException(
                    messages.get("file.headerOnly", source.file().opened().name()));
        }
    }

    private MovementCheck check(BulkStock stock, Instant bookedAt, Numbers numbers, Dates dates) {
        MovementRow row = new MovementRow(source, stock, request, numbers, dates, messages);
        return new MovementCheck(
                request, source, stock, tally, row, bookedAt.toEpochMilli(), messages);
    }

    private void write(BulkBooking bulk, BookingId booking, MovementChunk chunk) {
        if (chunk.bytes > 0 && chunk.rows <= MovementChunk.ROWS) {
            bulk.expect(source.file().opened().length() * chunk.rows / chunk.bytes);
        }
        chunk.writeTo(bulk, booking);
        show(chunk);
    }

    private void show(MovementChunk chunk) {
        progress.advanced(chunk.rows, chunk.bytes, source.file().opened().length());
    }

    private ImportReport report(Outcome outcome, Changes changes) {
        return report(outcome, Optional.empty(), changes);
    }

    private ImportReport report(Outcome outcome, Optional<Long> run, Changes changes) {
        Formatting.noteJoins(source, tally, messages);
        return tally.report(request, source, outcome, run, changes);
    }
}
