package storeroom.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.Barcode;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;
import storeroom.ui.TestWindow;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.shell.ShellState;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** A scanner in the hands of somebody quick: 1,000 scans at 50 a second, while others write. */
class ThousandScansTest {

    private static final int SCANS = 1_000;
    private static final int ITEMS = 7;

    @TempDir Path folder;

    @Test
    void aThousandScansAtFiftyASecondNoneIsLostAndNoneIsDoubledWhileAnotherWriterWrites()
            throws Exception {
        Path file = folder.resolve("test.storeroom");
        try (Company company = TestCompany.open(file)) {
            for (int i = 0; i < ITEMS; i++) {
                add(company, i);
            }
            add(company, 90);
        }
        long[] expected = new long[ITEMS];
        List<String> codes = codes(expected);
        int[] others = {0};
        try (TestWindow window = TestWindow.open(file);
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            window.waitFor("8 items");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            window.waitFor("Ready to book");
            AtomicBoolean stop = new AtomicBoolean();
            Company company = company(window);
            Future<Integer> writing = other.submit(() -> write(company, stop));
            new Scanner(window.window().stage().getScene()).scan(codes, 50);
            stop.set(true);
            others[0] = writing.get();
            window.waitUntil(
                    "everything is booked", () -> company(window).equals(company) && idle(window));
        }
        try (Company company = TestCompany.open(file);
                Reader reader = company.connections().reader()) {
            int movements = 0;
            for (int i = 0; i < ITEMS; i++) {
                ItemId item = company.items().findBySku(reader, sku(i)).orElseThrow().id();
                assertThat(company.stock().find(reader, item).orElseThrow().onHand())
                        .as(sku(i))
                        .isEqualTo(Quantity.of(expected[i]));
                movements += company.ledger().count(reader, MovementFilter.of(item));
            }
            assertThat(movements).isEqualTo(SCANS);
            ItemId theirs = company.items().findBySku(reader, sku(90)).orElseThrow().id();
            assertThat(company.stock().find(reader, theirs).orElseThrow().onHand())
                    .isEqualTo(Quantity.of(others[0]));
            assertThat(others[0]).as("the other one did write meanwhile").isGreaterThan(50);
        }
    }

    private static String sku(int i) {
        return "S-%02d".formatted(i);
    }

    private static void add(Company company, int i) {
        company.saveItem()
                .add(
                        ItemDetails.builder(sku(i), "Screw " + i)
                                .barcodes(
                                        List.of(
                                                Barcode.single("40063813339%02d".formatted(i)),
                                                new Barcode(
                                                        "50063813339%02d".formatted(i),
                                                        Quantity.of(6))))
                                .build());
    }

    /** Singles, packs and multiples, as they come. */
    private static List<String> codes(long[] expected) {
        Random random = new Random(7);
        List<String> codes = new ArrayList<>();
        for (int n = 0; n < SCANS; n++) {
            int i = random.nextInt(ITEMS);
            int times = n % 10 == 0 ? 12 : 1;
            boolean pack = n % 3 == 0;
            codes.add(
                    (times > 1 ? times + "*" : "")
                            + (pack ? "5" : "4")
                            + "0063813339%02d".formatted(i));
            expected[i] += (long) times * (pack ? 6 : 1);
        }
        return codes;
    }

    private static Company company(TestWindow window) {
        return window.window().model().company().orElseThrow();
    }

    private static boolean idle(TestWindow window) {
        return window.window().model().state().get() instanceof ShellState.Open(OpenCompany open)
                && open.tasks().writes().get() == 0;
    }

    private static int write(Company company, AtomicBoolean stop) {
        ItemId item;
        Goods goods;
        try (Reader reader = company.connections().reader()) {
            item = company.items().findBySku(reader, sku(90)).orElseThrow().id();
            goods =
                    new Goods(
                            item,
                            company.locations().list(reader).getFirst().id(),
                            Quantity.ONE,
                            TestCompany.TODAY,
                            Optional.empty(),
                            "",
                            "");
        }
        int written = 0;
        while (!stop.get()) {
            company.receive().receive(MovementKind.RECEIPT, goods);
            written++;
        }
        return written;
    }
}
