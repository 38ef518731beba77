package storeroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import storeroom.exchange.ImportReport.Outcome;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** Whoever cancels, at whatever moment, finds the company as it was. */
class CancelTest extends ImportCase {

    /** Cancels once so many rows were read. */
    private static final class Impatient implements Progress {
        private final long after;
        private final AtomicLong rows = new AtomicLong();

        Impatient(long after) {
            this.after = after;
        }

        @Override
        public void advanced(long read, long bytes, long ofBytes) {
            rows.accumulateAndGet(read, Math::max);
        }

        @Override
        public boolean isCancelled() {
            return rows.get() >= after;
        }
    }

    @Test
    void movements() throws IOException {
        String rows = "sku,quantity,date,kind\n" + "A,1,2026-01-01,receipt\n".repeat(100_000);
        ImportRequest request = ImportRequest.movements(file("m.csv", rows));
        leavesNoTrace(request, 0);
        leavesNoTrace(request, 1);
        leavesNoTrace(request, 60_000);
    }

    @Test
    void items() throws IOException {
        StringBuilder rows = new StringBuilder("sku,name,on hand\n");
        for (int i = 0; i < 20_000; i++) {
            rows.append("S").append(i).append(",Thing,3\n");
        }
        ImportRequest request = items(rows.toString());
        leavesNoTrace(request, 1);
        leavesNoTrace(request, 10_000);
    }

    @Test
    void progressReachesTheEndOfTheFile() throws IOException {
        Impatient watcher = new Impatient(Long.MAX_VALUE);
        ImportRequest request = sales("sku,quantity,date\n" + "A,0.001,2026-01-01\n".repeat(9_000));
        assertThat(importer.run(request, watcher).outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(watcher.rows).hasValue(9_000);
    }

    private void leavesNoTrace(ImportRequest request, long after) {
        String before = state();
        for (boolean dryRun : new boolean[] {true, false}) {
            ImportReport report = importer.run(request.withDryRun(dryRun), new Impatient(after));
            assertThat(report.outcome()).isEqualTo(Outcome.CANCELLED);
        }
        assertThat(state()).isEqualTo(before);
        assertThat(company.connections().openContexts()).isZero();
    }
}
