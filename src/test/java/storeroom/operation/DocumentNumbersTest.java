package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.TODAY;
import static storeroom.operation.Trading.header;
import static storeroom.operation.Trading.line;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentNumber;
import storeroom.model.ItemId;
import storeroom.model.PartnerId;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Numbers of documents: none missing, none twice. */
class DocumentNumbersTest {

    private static final int THREADS = 8;
    private static final int EACH = 25;

    @TempDir Path folder;
    private Company company;
    private Trading trade;
    private PartnerId jones;
    private ItemId bolt;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        trade = new Trading(company);
        jones = trade.partner("Jones");
        bolt = trade.item("BOLT", THREADS * EACH);
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void eightThreadsThatAskAtOnceMissNoneAndGetNoneTwice() throws Exception {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<Future<List<Integer>>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                boolean alsoFails = i % 2 == 0;
                results.add(threads.submit(() -> deliver(together, alsoFails)));
            }
        }
        List<Integer> numbers = new ArrayList<>();
        for (Future<List<Integer>> result : results) {
            numbers.addAll(result.get());
        }

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, THREADS * EACH).boxed().toList());
        assertThat(trade.onHand(bolt)).isEqualTo("0");
    }

    /** Every second thread tries to deliver what is not there in between: that takes no number. */
    private List<Integer> deliver(CyclicBarrier together, boolean alsoFails) throws Exception {
        List<Integer> numbers = new ArrayList<>();
        together.await();
        for (int i = 0; i < EACH; i++) {
            if (alsoFails) {
                assertThat(isRefused()).isTrue();
            }
            numbers.add(
                    trade.deliver(jones, line(bolt, 1, "1"))
                            .document()
                            .number()
                            .map(DocumentNumber::number)
                            .orElseThrow());
        }
        return numbers;
    }

    private boolean isRefused() {
        try {
            trade.deliver(jones, line(bolt, 1_000_000, "1"));
            return false;
        } catch (RuleBrokenException e) {
            return true;
        }
    }

    @Test
    void eachKindSeriesAndYearBeginsWithOne() {
        trade.deliver(jones, line(bolt, 1, "1"));

        assertThat(trade.invoice(jones, line(bolt, 1, "1")).document().name())
                .isEqualTo("INV-2026-0001");
        assertThat(
                        company.paperwork()
                                .deliver()
                                .deliver(
                                        header(DocumentKind.DELIVERY_NOTE, jones)
                                                .withDay(TODAY.minusYears(1)),
                                        List.of(line(bolt, 1, "1")))
                                .document()
                                .name())
                .isEqualTo("DN-2025-0001");
        assertThat(trade.deliver(jones, line(bolt, 1, "1")).document().name())
                .isEqualTo("DN-2026-0002");
    }

    @Test
    void aSeriesStandsInTheNumber() {
        assertThat(new DocumentNumber(DocumentKind.INVOICE, "B", 2026, 12))
                .hasToString("INV-B-2026-0012");
        assertThat(new DocumentNumber(DocumentKind.INVOICE, "", 2026, 12345))
                .hasToString("INV-2026-12345");
    }
}
