package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportRequest;
import storeroom.exchange.Importer;
import storeroom.exchange.Progress;
import storeroom.operation.Company;
import storeroom.text.Formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/** A hundred thousand items: the window's thread never waits for them. */
@Tag("long")
class BigCompanyTest {

    private static final int ITEMS = 100_000;

    /** A frame that a person notices; far above what is needed, for machines that are busy. */
    private static final Duration HITCH = Duration.ofMillis(200);

    @TempDir Path folder;

    @Test
    void aHundredThousandItemsScrollWithoutAHitch() throws IOException {
        Path file = folder.resolve("big.storeroom");
        try (Company company = TestCompany.open(file)) {
            ImportReport report =
                    new Importer(company, new Formats(Locale.UK, TestCompany.CLOCK))
                            .run(ImportRequest.items(csv()), Progress.NONE);
            assertThat(report.newItems()).isEqualTo(ITEMS);
        }
        try (TestWindow window = TestWindow.open(file)) {
            window.waitFor("100,000 items");
            TableView<?> table = window.node("stock-table", TableView.class);
            Random random = new Random(1);
            jump(window, table, ITEMS - 1); // the code for it is warm from then on
            long longest = 0;
            for (int i = 0; i < 200; i++) {
                longest = Math.max(longest, jump(window, table, random.nextInt(ITEMS)));
            }
            System.out.println("Longest of 200 jumps: " + longest / 1_000_000 + " ms");
            assertThat(Duration.ofNanos(longest)).isLessThan(HITCH);
            jump(window, table, ITEMS - 1);
            window.waitFor("I-099999");
            window.picture("31-stock-100000");
        }
    }

    /** How long the window's thread was busy with it. */
    private static long jump(TestWindow window, TableView<?> table, int row) {
        long[] took = new long[1];
        window.run(
                () -> {
                    long start = System.nanoTime();
                    table.scrollTo(row);
                    table.layout();
                    took[0] = System.nanoTime() - start;
                });
        return took[0];
    }

    private Path csv() throws IOException {
        StringBuilder text = new StringBuilder("sku,name,category,onHand,reorderPoint\n");
        for (int i = 0; i < ITEMS; i++) {
            text.append("I-%06d,Item number %d,Group %d,%d,20%n".formatted(i, i, i % 40, i % 97));
        }
        return Files.writeString(folder.resolve("items.csv"), text);
    }
}
