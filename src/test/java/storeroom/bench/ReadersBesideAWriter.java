package storeroom.bench;

import storeroom.Wiring;
import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.StockRow;
import storeroom.operation.Company;
import storeroom.operation.Goods;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Ten readers, with and without a writer that saves one receipt after the other and never stops.
 *
 * <p>A read is what the window reads when somebody chooses another item: the item, its row in the
 * list and the first page of its movements, in one snapshot. Between two reads a reader rests for
 * {@link #REST}, as somebody does who walks down a list with the key held down. Ten readers without
 * rest keep more threads running than a small computer has cores; what is measured then is how long
 * its system lets one thread run before the next, with a writer or without.
 */
public final class ReadersBesideAWriter {

    /** From the end of one read to the beginning of the next. */
    public static final Duration REST = Duration.ofMillis(10);

    private static final int READERS = 10;
    private static final int READS = 200;
    private static final int ITEMS = 2_000;
    private static final int MOVEMENTS = 20_000;
    private static final int PAGE = 50;

    private final Company company;
    private final LocalDate today;
    private final Duration rest;
    private final int reads;

    private ReadersBesideAWriter(Company company, Duration rest, int reads) {
        this.company = company;
        this.today = LocalDate.now(company.clock());
        this.rest = rest;
        this.reads = reads;
    }

    /**
     * How long the reads took, in milliseconds.
     *
     * @param writes how often the writer saved meanwhile
     */
    public record Result(int reads, double p50, double p95, double p99, double max, long writes) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "p50 %.2f, p95 %.2f, p99 %.2f, max %.2f ms (%d reads, %d writes)",
                    p50,
                    p95,
                    p99,
                    max,
                    reads,
                    writes);
        }
    }

    /** The readers alone, and beside the writer. */
    public record Pair(Result alone, Result besideTheWriter) {

        @Override
        public String toString() {
            return "10 readers alone: " + alone + "; beside a writer: " + besideTheWriter;
        }
    }

    /** Puts what is read into an empty company. */
    public static void fill(Company company) {
        SmallCompany.fill(company, ITEMS, MOVEMENTS);
    }

    static void run(Wiring wiring, Path file) throws Exception {
        ImportBenchmark.delete(file);
        try (Company company = wiring.open(file)) {
            fill(company);
            measure(company, REST, READS); // warms up
            print("10 ms of rest after each read", measure(company, REST, READS), "p99 5 ms");
            print("no rest", measure(company, Duration.ZERO, READS), "-");
        }
    }

    private static void print(String how, Pair pair, String goal) {
        System.out.printf("10 readers, %s: alone          %s%n", how, pair.alone());
        System.out.printf(
                "10 readers, %s: beside a writer %s   goal %s%n",
                how, pair.besideTheWriter(), goal);
    }

    /**
     * Measures both, on a company of {@link #fill}.
     *
     * @param rest of a reader between two reads
     * @param reads of each reader
     * @throws Exception the first failure of a reader or of the writer
     */
    public static Pair measure(Company company, Duration rest, int reads) throws Exception {
        ReadersBesideAWriter readers = new ReadersBesideAWriter(company, rest, reads);
        return new Pair(readers.run(false), readers.run(true));
    }

    private Result run(boolean writing) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<long[]>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                Random random = new Random(i);
                readers.add(threads.submit(() -> read(random, go)));
            }
            Callable<Long> writer = () -> writing ? write(enough) : 0L;
            Future<Long> writes = threads.submit(writer);
            go.countDown();
            List<long[]> nanos = new ArrayList<>();
            try {
                for (Future<long[]> reader : readers) {
                    nanos.add(reader.get());
                }
            } finally {
                enough.set(true);
            }
            return result(nanos, writes.get());
        }
    }

    private long[] read(Random random, CountDownLatch go) throws InterruptedException {
        go.await();
        long[] nanos = new long[reads];
        for (int i = 0; i < reads; i++) {
            ItemId item = new ItemId(1 + random.nextInt(ITEMS));
            long began = System.nanoTime();
            read(item);
            nanos[i] = System.nanoTime() - began;
            LockSupport.parkNanos(rest.toNanos());
        }
        return nanos;
    }

    /** Each movement is of one unit: list and ledger agree in every snapshot, or it is none. */
    private void read(ItemId id) {
        try (Reader reader = company.connections().reader()) {
            String sku = company.items().find(reader, id).orElseThrow().details().sku();
            StockRow row = company.stock().find(reader, id).orElseThrow();
            var movements = company.ledger().page(reader, MovementFilter.of(id), 0, PAGE);
            if (!row.sku().equals(sku) || !row.onHand().equals(Quantity.of(movements.total()))) {
                throw new IllegalStateException(row + " beside " + movements.total());
            }
        }
    }

    private long write(AtomicBoolean enough) {
        long writes = 0;
        while (!enough.get()) {
            Goods goods = Goods.of(new ItemId(1 + writes % ITEMS), Quantity.ONE, today);
            company.receive().receive(MovementKind.RECEIPT, goods);
            writes++;
        }
        return writes;
    }

    private static Result result(List<long[]> each, long writes) {
        long[] all = each.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(
                all.length,
                millis(all, 0.5),
                millis(all, 0.95),
                millis(all, 0.99),
                millis(all, 1),
                writes);
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}
