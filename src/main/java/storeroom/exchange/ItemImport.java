package storeroom.exchange;

import storeroom.exchange.ImportReport.Outcome;
import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.BulkBooking;
import storeroom.operation.BulkRehearsal;
import storeroom.operation.BulkStock;
import storeroom.operation.BulkStock.Entry;
import storeroom.operation.Company;
import storeroom.repository.BulkLedger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Imports items, with their opening stock. */
final class ItemImport {

    private final Company company;
    private final ImportRequest request;
    private final Source source;
    private final Progress progress;
    private final Messages messages;
    private final Tally tally = new Tally();

    ItemImport(
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
        if (!source.columns().has(Field.SKU)) {
            throw source.missing(Field.SKU, Hint.MAP_SKU);
        }
        LocalDate day = request.day().orElseGet(() -> LocalDate.now(company.clock()));
        return request.dryRun() ? rehearse() : save(day);
    }

    private ImportReport rehearse() {
        try (BulkRehearsal rehearsal = BulkRehearsal.open(company)) {
            check(rehearsal.stock(), rehearsal::item)
                    .run(
                            new ItemCheck.Receiver() {
                                @Override
                                public void add(
                                        Entry entry, ItemDetails details, Quantity onHand) {}

                                @Override
                                public void change(Item before, ItemDetails after) {}

                                @Override
                                public void bringBack(
                                        Entry entry,
                                        Item before,
                                        ItemDetails after,
                                        Quantity onHand) {}
                            },
                            progress);
            return report(
                    progress.isCancelled() ? Outcome.CANCELLED : Outcome.CHECKED, Changes.NOTHING);
        }
    }

    private ImportReport save(LocalDate day) {
        try (BulkBooking bulk = BulkBooking.open(company, "Import items")) {
            check(bulk.stock(), bulk::item).run(saving(bulk, day), progress);
            if (progress.isCancelled()) {
                return report(Outcome.CANCELLED, Changes.NOTHING);
            }
            if (tally.hasBad() && !request.goodRows()) {
                return report(Outcome.REFUSED, Changes.NOTHING);
            }
            if (tally.newItems + tally.changedItems == 0) {
                return report(Outcome.IMPORTED, Changes.NOTHING);
            }
            bulk.isImportOf(source.file().opened().name());
            return bulk.commit(progress::isCancelled)
                    .map(changes -> report(Outcome.IMPORTED, bulk.run(), changes))
                    .orElseGet(() -> report(Outcome.CANCELLED, Changes.NOTHING));
        }
    }

    private ItemCheck check(BulkStock stock, Function<Entry, Item> details) {
        Numbers numbers = Formatting.numbers(source, request, messages);
        return new ItemCheck(source, stock, details, tally, numbers, request.goodRows(), messages);
    }

    private static ItemCheck.Receiver saving(BulkBooking bulk, LocalDate day) {
        return new ItemCheck.Receiver() {
            private Optional<BookingId> booking = Optional.empty();

            @Override
            public void add(Entry entry, ItemDetails details, Quantity onHand) {
                bulk.addItem(entry, details);
                if (onHand.isPositive()) {
                    open(entry, onHand);
                }
            }

            private void open(Entry entry, Quantity onHand) {
                if (booking.isEmpty()) {
                    booking = Optional.of(bulk.begin(Booking.Operation.IMPORT_ITEMS, bulk.now()));
                }
                bulk.stock()
                        .apply(
                                entry,
                                0,
                                onHand.thousandths(),
                                day.toEpochDay(),
                                bulk.now().toEpochMilli());
                bulk.append(
                        booking.get(),
                        entry,
                        0,
                        MovementKind.OPENING,
                        onHand.thousandths(),
                        day.toEpochDay(),
                        BulkLedger.NO_PRICE,
                        "",
                        "");
            }

            @Override
            public void change(Item before, ItemDetails after) {
                bulk.changeItem(before, after);
            }

            @Override
            public void bringBack(Entry entry, Item before, ItemDetails after, Quantity onHand) {
                bulk.bringBack(before, after);
                if (onHand.isPositive()) {
                    open(entry, onHand);
                }
            }
        };
    }

    private ImportReport report(Outcome outcome, Changes changes) {
        return report(outcome, Optional.empty(), changes);
    }

    private ImportReport report(Outcome outcome, Optional<Long> run, Changes changes) {
        if (outcome != Outcome.CANCELLED && tally.rows == 0) {
            throw new ImportRefusedException(
                    messages.get("file.headerOnly", source.file().opened().name()));
        }
        Formatting.noteJoins(source, tally, messages);
        return tally.report(request, source, outcome, run, changes);
    }
}
