package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.CLOCK;
import static storeroom.TestCompany.TODAY;
import static storeroom.operation.Trading.line;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import storeroom.TestCompany;
import storeroom.model.Document;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.DocumentState;
import storeroom.model.ItemId;
import storeroom.model.LineDetails;
import storeroom.model.LineId;
import storeroom.model.LocationId;
import storeroom.model.PartnerId;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.safety.Verification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Random sequences of everything that documents can do, beside a plain model in memory: after each
 * step on hand, on order, reserved, states and numbers are what the model says.
 */
class TradeModelTest {

    private static final int ITEMS = 4;
    private static final int STEPS = 120;
    private static final int VERIFIED_EVERY = 30;

    @TempDir Path folder;
    private Trading trade;
    private Company company;
    private Random random = new Random(0);
    private PartnerId partner;
    private final List<ItemId> items = new ArrayList<>();
    private final Map<ItemId, Long> onHand = new HashMap<>();
    private final List<Paper> papers = new ArrayList<>();
    private final Map<DocumentKind, Integer> numbers = new EnumMap<>(DocumentKind.class);
    private int refused;

    /** A document as the model knows it; quantities by line. */
    private static final class Paper {
        final DocumentId id;
        final DocumentKind kind;
        final List<ItemId> goods = new ArrayList<>();
        final List<Long> quantities = new ArrayList<>();
        final List<Optional<Source>> sources = new ArrayList<>();
        DocumentState state;

        Paper(Document document) {
            id = document.id();
            kind = document.kind();
            state = document.state();
        }
    }

    private record Source(Paper paper, int line) {}

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        trade = new Trading(company);
        partner = trade.partner("Smith");
        for (int i = 0; i < ITEMS; i++) {
            ItemId item = trade.item("S" + i, 20);
            items.add(item);
            onHand.put(item, 20L);
        }
    }

    @AfterEach
    void close() {
        company.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverIsDoneTheBooksAgreeWithThePapers(long seed) {
        random = new Random(seed);
        for (int step = 1; step <= STEPS; step++) {
            step();
            compare("seed " + seed + ", step " + step);
            if (step % VERIFIED_EVERY == 0) {
                assertThat(new Verification(company.connections(), CLOCK).run().findings())
                        .as("seed %d, step %d", seed, step)
                        .isEmpty();
            }
        }
        assertThat(papers).hasSizeGreaterThan(STEPS / 4);
        assertThat(refused).as("rules that were tried").isPositive();
    }

    private void step() {
        try {
            switch (random.nextInt(11)) {
                case 0, 1 -> draft(DocumentKind.PURCHASE_ORDER);
                case 2, 3 -> send();
                case 4, 5 -> receive();
                case 6 ->
                        draft(
                                random.nextBoolean()
                                        ? DocumentKind.DELIVERY_NOTE
                                        : DocumentKind.INVOICE);
                case 7 -> post();
                case 8 -> bill();
                case 9 -> takeBack();
                default -> cancel();
            }
        } catch (RuleBrokenException e) {
            refused++;
            assertThat(e.rule())
                    .as("only what the model expects")
                    .isInstanceOfAny(
                            Rule.NotEnoughStock.class,
                            Rule.RestsOnIt.class,
                            Rule.NoLines.class,
                            Rule.MoreThanWentOut.class);
        }
    }

    private void draft(DocumentKind kind) {
        List<LineDetails> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            lines.add(line(items.get(random.nextInt(ITEMS)), 1L + random.nextInt(9), "1.5"));
        }
        Document draft =
                trade.papers().drafts().add(Trading.header(kind, partner), lines).document();
        Paper paper = new Paper(draft);
        for (LineDetails each : lines) {
            add(paper, each.item().orElseThrow(), units(each.quantity()), Optional.empty());
        }
        papers.add(paper);
    }

    private void send() {
        any(DocumentKind.PURCHASE_ORDER, DocumentState.DRAFT)
                .ifPresent(
                        paper -> {
                            Document sent =
                                    trade.papers().orders().send(trade.now(paper.id)).document();
                            paper.state = DocumentState.SENT;
                            numbered(sent);
                        });
    }

    private void receive() {
        any(DocumentKind.PURCHASE_ORDER, DocumentState.SENT)
                .ifPresent(
                        order -> {
                            List<LineDetails> lines = new ArrayList<>();
                            SortedMap<Integer, Long> came = new TreeMap<>();
                            for (int i = 0; i < order.goods.size(); i++) {
                                long quantity = random.nextInt(8);
                                if (quantity > 0) {
                                    lines.add(Trading.taking(trade.line(order.id, i), quantity));
                                    came.put(i, quantity);
                                }
                            }
                            if (lines.isEmpty()) {
                                return;
                            }
                            Document receipt =
                                    trade.receive(partner, "", lines.toArray(LineDetails[]::new))
                                            .document();
                            Paper paper = new Paper(receipt);
                            came.forEach(
                                    (line, quantity) -> {
                                        add(
                                                paper,
                                                order.goods.get(line),
                                                quantity,
                                                Optional.of(new Source(order, line)));
                                        move(order.goods.get(line), quantity);
                                    });
                            papers.add(paper);
                            numbered(receipt);
                            if (isComplete(order)) {
                                order.state = DocumentState.CLOSED;
                            }
                        });
    }

    private void post() {
        DocumentKind kind =
                random.nextBoolean() ? DocumentKind.DELIVERY_NOTE : DocumentKind.INVOICE;
        any(kind, DocumentState.DRAFT)
                .ifPresent(
                        paper -> {
                            Document posted =
                                    trade.papers()
                                            .deliver()
                                            .deliver(trade.now(paper.id))
                                            .document();
                            paper.state = DocumentState.POSTED;
                            for (int i = 0; i < paper.goods.size(); i++) {
                                if (paper.sources.get(i).isEmpty()) {
                                    move(paper.goods.get(i), -paper.quantities.get(i));
                                }
                            }
                            numbered(posted);
                        });
    }

    private void bill() {
        any(DocumentKind.DELIVERY_NOTE, DocumentState.POSTED)
                .ifPresent(
                        note -> {
                            Document draft = trade.papers().drafts().bill(note.id).document();
                            Paper invoice = new Paper(draft);
                            for (int i = 0; i < note.goods.size(); i++) {
                                long left =
                                        note.quantities.get(i)
                                                - taken(note, i, DocumentKind.CUSTOMER_RETURN)
                                                - taken(note, i, DocumentKind.INVOICE);
                                if (left > 0) {
                                    add(
                                            invoice,
                                            note.goods.get(i),
                                            left,
                                            Optional.of(new Source(note, i)));
                                }
                            }
                            papers.add(invoice);
                        });
    }

    private void takeBack() {
        any(
                        random.nextBoolean() ? DocumentKind.DELIVERY_NOTE : DocumentKind.INVOICE,
                        DocumentState.POSTED)
                .ifPresent(
                        paper -> {
                            Map<LineId, Quantity> back = new HashMap<>();
                            List<DocumentLine> lines = trade.lines(paper.id);
                            int which = random.nextInt(lines.size());
                            long quantity = 1L + random.nextInt(4);
                            back.put(lines.get(which).id(), Quantity.of(quantity));
                            Document returned =
                                    trade.papers()
                                            .takeBack()
                                            .takeBack(paper.id, back, LocationId.MAIN, TODAY, "")
                                            .document();
                            Paper note = new Paper(returned);
                            Source root = paper.sources.get(which).orElse(new Source(paper, which));
                            add(note, paper.goods.get(which), quantity, Optional.of(root));
                            papers.add(note);
                            move(paper.goods.get(which), quantity);
                            numbered(returned);
                        });
    }

    private void cancel() {
        List<Paper> some =
                papers.stream()
                        .filter(
                                paper ->
                                        paper.state != DocumentState.DRAFT
                                                && paper.state != DocumentState.CANCELLED)
                        .toList();
        if (some.isEmpty()) {
            return;
        }
        Paper paper = some.get(random.nextInt(some.size()));
        trade.papers().cancel().cancel(paper.id);
        paper.state = DocumentState.CANCELLED;
        for (int i = 0; i < paper.goods.size(); i++) {
            long quantity = paper.quantities.get(i);
            switch (paper.kind) {
                case RECEIPT, CUSTOMER_RETURN -> move(paper.goods.get(i), -quantity);
                case DELIVERY_NOTE, INVOICE -> {
                    if (paper.sources.get(i).isEmpty()) {
                        move(paper.goods.get(i), quantity);
                    }
                }
                case PURCHASE_ORDER -> {}
            }
        }
        if (paper.kind == DocumentKind.RECEIPT) {
            paper.sources.forEach(
                    source -> source.orElseThrow().paper().state = DocumentState.SENT);
        }
    }

    private void compare(String when) {
        for (ItemId item : items) {
            assertThat(trade.onHand(item)).as(when).isEqualTo(String.valueOf(onHand.get(item)));
            assertThat(trade.onOrder(item)).as(when).isEqualTo(String.valueOf(onOrder(item)));
            assertThat(trade.reserved(item)).as(when).isEqualTo(String.valueOf(reserved(item)));
        }
        for (Paper paper : papers) {
            assertThat(trade.now(paper.id).state()).as(when).isEqualTo(paper.state);
        }
    }

    private long onOrder(ItemId item) {
        long sum = 0;
        for (Paper order : papers) {
            if (order.kind == DocumentKind.PURCHASE_ORDER && order.state == DocumentState.SENT) {
                for (int i = 0; i < order.goods.size(); i++) {
                    sum += order.goods.get(i).equals(item) ? open(order, i) : 0;
                }
            }
        }
        return sum;
    }

    private long reserved(ItemId item) {
        long sum = 0;
        for (Paper paper : papers) {
            if (paper.kind.isOutgoing() && paper.state == DocumentState.DRAFT) {
                for (int i = 0; i < paper.goods.size(); i++) {
                    boolean keeps = paper.sources.get(i).isEmpty();
                    sum += keeps && paper.goods.get(i).equals(item) ? paper.quantities.get(i) : 0;
                }
            }
        }
        return sum;
    }

    private long open(Paper order, int line) {
        return Math.max(0, order.quantities.get(line) - taken(order, line, DocumentKind.RECEIPT));
    }

    private boolean isComplete(Paper order) {
        for (int i = 0; i < order.goods.size(); i++) {
            if (open(order, i) > 0) {
                return false;
            }
        }
        return true;
    }

    private long taken(Paper of, int line, DocumentKind by) {
        long sum = 0;
        for (Paper paper : papers) {
            if (paper.kind == by && paper.state != DocumentState.CANCELLED) {
                for (int i = 0; i < paper.goods.size(); i++) {
                    boolean is =
                            paper.sources
                                    .get(i)
                                    .filter(source -> source.paper() == of && source.line() == line)
                                    .isPresent();
                    sum += is ? paper.quantities.get(i) : 0;
                }
            }
        }
        return sum;
    }

    /** Each kind counts from 1, and misses none. */
    private void numbered(Document document) {
        int expected = numbers.merge(document.kind(), 1, Integer::sum);
        assertThat(document.number().orElseThrow().number()).isEqualTo(expected);
    }

    private Optional<Paper> any(DocumentKind kind, DocumentState state) {
        List<Paper> some =
                papers.stream()
                        .filter(paper -> paper.kind == kind && paper.state == state)
                        .toList();
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.get(random.nextInt(some.size())));
    }

    private static void add(Paper to, ItemId item, long quantity, Optional<Source> source) {
        to.goods.add(item);
        to.quantities.add(quantity);
        to.sources.add(source);
    }

    private void move(ItemId item, long units) {
        onHand.merge(item, units, Long::sum);
    }

    private static long units(Quantity quantity) {
        return quantity.thousandths() / 1000;
    }
}
