package storeroom.exchange;

import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.Money;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.BulkBooking;
import storeroom.operation.BulkStock.Entry;
import storeroom.operation.Company;
import storeroom.repository.BulkLedger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;

/**
 * Books the sample's movements, in the order in which they happened: lines of one document and time
 * together, dated back from today.
 */
final class SampleLedger {

    private static final List<String> COLUMNS =
            List.of("day", "time", "sku", "kind", "quantity", "price", "document", "note");

    private final Company company;
    private final BulkBooking bulk;
    private final CsvFile file;
    private final Instant now;
    private final LocalDate today;
    private String group = "";
    private BookingId booking = new BookingId(1);
    private Instant bookedAt;

    SampleLedger(Company company, BulkBooking bulk, CsvFile file) {
        this.company = company;
        this.bulk = bulk;
        this.file = file;
        this.now = bulk.now();
        this.bookedAt = now;
        this.today = LocalDate.now(company.clock());
    }

    void read() {
        if (!file.header().equals(COLUMNS)) {
            throw new IllegalStateException("the sample has other columns: " + file.header());
        }
        BitSet all = new BitSet();
        all.set(0, COLUMNS.size());
        file.need(all);
        CsvRow row;
        while ((row = file.next()) != null) {
            try {
                book(row);
            } catch (RuntimeException e) {
                throw new IllegalStateException("the sample is broken in line " + row.line(), e);
            }
        }
    }

    private void book(CsvRow row) {
        LocalDate day = today.plusDays(Integer.parseInt(row.get(0)));
        LocalTime time = LocalTime.parse(row.get(1));
        Entry entry = bulk.stock().find(row.get(2)).orElseThrow();
        MovementKind kind = Kinds.find(row.get(3)).orElseThrow();
        Quantity quantity = Quantity.parse(row.get(4));
        String price = row.get(5);
        String document = row.get(6);
        open(day, time, kind, document);
        long change =
                kind == MovementKind.COUNT
                        ? quantity.thousandths() - bulk.stock().onHand(entry, 0)
                        : kind.change(quantity).thousandths();
        bulk.stock()
                .brokenBy(entry, 0, change)
                .ifPresent(
                        rule -> {
                            throw new IllegalStateException(rule.toString());
                        });
        bulk.stock().apply(entry, 0, change, day.toEpochDay(), bookedAt.toEpochMilli());
        bulk.append(
                booking,
                entry,
                0,
                kind,
                change,
                day.toEpochDay(),
                price.isEmpty() ? BulkLedger.NO_PRICE : Money.parse(price).tenThousandths(),
                document,
                row.get(7));
    }

    /** Begins a booking, unless this line belongs to the one before. */
    private void open(LocalDate day, LocalTime time, MovementKind kind, String document) {
        String key = day + " " + time + " " + kind + " " + document;
        if (key.equals(group)) {
            return;
        }
        group = key;
        Instant at = day.atTime(time).atZone(company.clock().getZone()).toInstant();
        bookedAt = at.isAfter(now) ? now : at;
        booking = bulk.begin(operation(kind), bookedAt);
    }

    private static Booking.Operation operation(MovementKind kind) {
        return switch (kind) {
            case OPENING, RECEIPT, RETURN -> Booking.Operation.RECEIVE;
            case ISSUE, SALE, WASTE -> Booking.Operation.ISSUE;
            case ADJUSTMENT, COUNT -> Booking.Operation.ADJUST;
            case TRANSFER -> Booking.Operation.TRANSFER;
        };
    }
}
