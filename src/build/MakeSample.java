import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the sample company: a hardware shop with two years of movements.
 *
 * <p>Run it from the top of the checkout, with a JDK 25 and nothing else:
 *
 * <pre>java src/build/MakeSample.java data/sample</pre>
 *
 * <p>It reads {@code sample-goods.csv} and {@code sample-ending.csv} from {@code src/build} and
 * writes {@code items.csv} and {@code movements.csv} into the folder. All chance comes from one
 * generator with a constant seed, whose algorithm the Java specification fixes, and all figures are
 * integers: the same seed gives the same bytes, on any machine. Whoever changes the goods or a
 * number here gets another history.
 *
 * <p>Days are offsets from the day on which the sample is opened (0 = today), so that it is always
 * fresh. Quantities are thousandths and money is ten-thousandths, as in the program itself.
 *
 * <p>Both inputs are separated by semicolons and never quoted. The goods begin with the columns of
 * {@code items.csv}; then come {@code pace}, see {@link Pace}; {@code step} and {@code most}, the
 * smallest and the largest usual quantity of one sale; {@code ends}, what must be on hand today;
 * {@code flags}: P a barcode for the pack, B a second barcode, L loose goods without a barcode, N
 * may go negative, R retired, and G, W, E as in {@link Good#season()}. The ending is what happens
 * in the last days to the items that have {@code ends}: nothing else moves them then.
 */
public final class MakeSample {
    private static final long SEED = 20_261_173L;
    private static final int FIRST_DAY = -730;

    /** What "today" is when seasons are reckoned; the real today is any day. */
    private static final LocalDate SEASONS_TODAY = LocalDate.of(2026, 11, 20);

    /** From here on, what is to end low is neither reordered nor sold below what the end needs. */
    private static final int STEER_FROM = -55;

    /** On this day the items with an end are brought to where the ending begins. */
    private static final int BRIDGE_DAY = -10;

    /** From here on nobody asks any more for what has the pace {@link Pace#X}. */
    private static final int RESTS_FROM = -120;

    private static final int FIRST_COUNT = -715;
    private static final int LAST_COUNT = -25;
    private static final int COUNT_EVERY = 30;

    private static final int UNIT = 1_000;
    private static final int MONEY = 10_000;
    private static final int CENT = MONEY / 100;

    private static final int OPENS = 8 * 60 + 30;
    private static final int CLOSES = 18 * 60;
    private static final int NOW = 9 * 60 + 30;

    // Chances in thousandths: of a basket, of a sold line, of an order, of a day, of a counted
    // item.
    private static final int TRADE_DISCOUNT = 120;
    private static final int RETURN = 14;
    private static final int BACKORDER = 150;
    private static final int WASTE = 140;
    private static final int OWN_USE = 220;
    private static final int ADJUSTMENT = 90;
    private static final int MISCOUNT = 100;

    /** How often an item that may go negative is sold although the ledger says there is none. */
    private static final int OVERSOLD = 2;

    private static final String COMPANY_PREFIX = "8003742";

    /** The article number of one item; the others count up and down from it. */
    private static final int KNOWN_ARTICLE = 10_091;

    private static final String KNOWN_SKU = "DR-SET-19";
    private static final int SECOND_BARCODE = 40_000;

    /** How often an item is asked for: its chance on an open day, in thousandths. */
    private enum Pace {
        /** Nearly daily. */
        A(600, 0),
        /** Weekly. */
        B(150, 0),
        /** A few times a month. */
        C(60, 0),
        /** Once in two months. */
        D(60, 30),
        /** Even less, until the last two are left or nobody asks any more; never reordered. */
        X(20, 30);

        final int chance;

        /** Days after a sale on which nobody asks. */
        final int rest;

        Pace(int chance, int rest) {
            this.chance = chance;
            this.rest = rest;
        }
    }

    /** Demand by month, January first, in percent of the usual. */
    private enum Season {
        EVEN(100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100),
        GARDEN(20, 30, 100, 180, 220, 190, 140, 120, 100, 70, 40, 20),
        PAINT(60, 80, 110, 140, 150, 130, 110, 100, 110, 90, 70, 50),
        WINTER(260, 200, 70, 10, 0, 0, 0, 0, 10, 60, 170, 240);

        private final int[] percent;

        Season(int... percent) {
            this.percent = percent;
        }

        int on(int day) {
            return percent[SEASONS_TODAY.plusDays(day).getMonthValue() - 1];
        }
    }

    /** One line of the goods; {@code listed} are the columns that go into the items as they are. */
    private record Good(
            List<String> listed,
            String sku,
            String category,
            String unit,
            long pack,
            long minimumOrder,
            long cost,
            long price,
            long reorder,
            long maximum,
            int lead,
            boolean perishable,
            String note,
            Pace pace,
            long step,
            long most,
            long ends,
            String flags) {

        private static final long ANY = -1;

        static Good parse(String line) {
            String[] f = line.split(";", -1);
            return new Good(
                    List.of(f).subList(0, 12),
                    f[0],
                    f[2],
                    f[3],
                    scaled(f[4], UNIT),
                    scaled(f[5], UNIT),
                    scaled(f[6], MONEY),
                    scaled(f[7], MONEY),
                    scaled(f[8], UNIT),
                    scaled(f[9], UNIT),
                    Integer.parseInt(f[10]),
                    !f[11].isEmpty(),
                    f[12],
                    Pace.valueOf(f[13]),
                    scaled(f[14], UNIT),
                    scaled(f[15], UNIT),
                    f[16].isEmpty() ? ANY : scaled(f[16], UNIT),
                    f[17]);
        }

        boolean has(char flag) {
            return flags.indexOf(flag) >= 0;
        }

        boolean steered() {
            return ends != ANY;
        }

        /** Not what was cut or weighed, nor what spoils. */
        boolean returnable() {
            return !perishable && !has('L') && step % UNIT == 0;
        }

        Season season() {
            if (has('E')) {
                return Season.EVEN;
            }
            if (has('W')) {
                return Season.WINTER;
            }
            if (has('G') || category.equals("Garden")) {
                return Season.GARDEN;
            }
            return category.equals("Paint") ? Season.PAINT : Season.EVEN;
        }
    }

    /** The stock of one item while the two years pass. */
    private static final class Shelf {
        final Good good;

        /** What must be there when the ending begins; without meaning if the end is open. */
        final long endingStart;

        long onHand;
        long onOrder;
        int lastAsked;
        int oversold;

        Shelf(Good good, long endingStart, int lastAsked) {
            this.good = good;
            this.endingStart = endingStart;
            this.lastAsked = lastAsked;
        }

        /** True while nothing but the ending moves this item. */
        boolean inEnding(int day) {
            return good.steered() && day >= BRIDGE_DAY;
        }

        boolean endsLow() {
            return good.steered() && 2 * endingStart <= 3 * good.reorder;
        }

        /** What is kept back, because the end of the story needs it. */
        long floor(int day) {
            if (good.pace == Pace.X) {
                return 2 * UNIT;
            }
            return endsLow() && day >= STEER_FROM ? endingStart : 0;
        }

        /** Whether something ordered on this day is not in the way of the end. */
        boolean mayReorder(int day) {
            int arrives = day + good.lead + 4;
            return good.pace != Pace.X
                    && (!good.steered() || arrives < (endsLow() ? STEER_FROM : BRIDGE_DAY));
        }

        boolean low() {
            return good.reorder > 0 && onHand <= good.reorder;
        }
    }

    /** One line of the ending. */
    private record Scene(int day, int minute, String sku, String kind, long quantity, String note) {

        static Scene parse(String line) {
            String[] f = line.split(";", -1);
            int hour = Integer.parseInt(f[1].substring(0, 2));
            int minute = hour * 60 + Integer.parseInt(f[1].substring(3));
            return new Scene(Integer.parseInt(f[0]), minute, f[2], f[3], scaled(f[4], UNIT), f[5]);
        }

        long change() {
            return kind.equals("receipt") ? quantity : -quantity;
        }
    }

    private record Want(Shelf shelf, long quantity) {}

    /** What will come on a later day: ordered goods, or goods brought back. */
    private record Coming(int day, Shelf shelf, long quantity, String document) {}

    /** Something that happens at a minute of the day; it sees the stock of that minute. */
    private record Event(int minute, Runnable act) {}

    private final Random random = new Random(SEED);
    private final Map<String, Shelf> shelves = new LinkedHashMap<>();
    private final List<String> categories;
    private final List<Scene> ending;
    private final List<Coming> orders = new ArrayList<>();
    private final List<Coming> returns = new ArrayList<>();
    private final List<Event> agenda = new ArrayList<>();
    private final List<String> movements = new ArrayList<>();
    private int day;
    private int minute;
    private int sales;
    private int purchases;
    private int counts;

    private MakeSample(List<Good> goods, List<Scene> ending) {
        this.ending = ending;
        categories = goods.stream().map(Good::category).distinct().toList();
        Map<String, Long> changes =
                ending.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Scene::sku, Collectors.summingLong(Scene::change)));
        for (Good good : goods) {
            long endingStart = good.ends - changes.getOrDefault(good.sku, 0L);
            shelves.put(good.sku, new Shelf(good, endingStart, FIRST_DAY - random.nextInt(40)));
        }
    }

    /** Writes both files into the folder that is the only argument. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("Usage: java src/build/MakeSample.java data/sample");
            System.exit(2);
        }
        Path folder = Path.of(args[0]);
        List<Good> goods = lines("sample-goods.csv").map(Good::parse).toList();
        List<Scene> ending = lines("sample-ending.csv").map(Scene::parse).toList();
        MakeSample shop = new MakeSample(goods, ending);
        shop.tradeForTwoYears();
        Files.createDirectories(folder);
        write(folder.resolve("items.csv"), ITEM_COLUMNS, items(goods));
        write(folder.resolve("movements.csv"), MOVEMENT_COLUMNS, shop.movements);
        shop.report();
    }

    // The days

    private void tradeForTwoYears() {
        for (day = FIRST_DAY; day <= 0; day++) {
            if (!closed(day)) {
                agenda.clear();
                plan();
                agenda.sort(Comparator.comparingInt(Event::minute));
                for (Event event : agenda) {
                    minute = event.minute;
                    event.act.run();
                }
                reorder();
            }
        }
    }

    private void plan() {
        if (day == FIRST_DAY) {
            shelves.values().forEach(shelf -> at(8 * 60, () -> open(shelf)));
        }
        planReceipts();
        planReturns();
        planSales();
        if (day < 0) {
            planMishap(WASTE, this::waste);
            planMishap(OWN_USE, this::use);
            planMishap(ADJUSTMENT, this::adjust);
        }
        planCount();
        if (day == BRIDGE_DAY) {
            planBridge();
        }
        planEnding();
    }

    private void open(Shelf shelf) {
        Good good = shelf.good;
        int spread = (int) ((good.maximum - good.reorder) / UNIT);
        book(shelf, "opening", good.reorder + (1L + random.nextInt(spread)) * UNIT, "", "");
    }

    /** What was ordered together comes with one van, hence a minute made of the order's number. */
    private void planReceipts() {
        for (Coming order : due(orders)) {
            int van = Math.floorMod(order.document.hashCode(), Math.min(150, openMinutes()));
            at(
                    OPENS + van,
                    () -> {
                        order.shelf.onOrder -= order.quantity;
                        receive(order.shelf, order.quantity, order.document);
                    });
        }
    }

    private void planReturns() {
        for (Coming back : due(returns)) {
            if (!back.shelf.inEnding(day)) {
                String note = pick("not needed", "wrong size", "unopened", "bought twice");
                anyTime(() -> book(back.shelf, "return", back.quantity, back.document, note));
            }
        }
    }

    private List<Coming> due(List<Coming> all) {
        List<Coming> due = all.stream().filter(coming -> coming.day <= day).toList();
        all.removeAll(due);
        return due;
    }

    private void planSales() {
        List<Want> wants = new ArrayList<>();
        for (Shelf shelf : shelves.values()) {
            if (!shelf.inEnding(day) && asked(shelf)) {
                shelf.lastAsked = day;
                wants.add(new Want(shelf, usualQuantity(shelf.good)));
            }
        }
        Collections.shuffle(wants, random);
        for (Iterator<Want> i = wants.iterator(); i.hasNext(); ) {
            List<Want> basket = new ArrayList<>();
            for (int size = basketSize(); size > 0 && i.hasNext(); size--) {
                basket.add(i.next());
            }
            boolean trade = happens(TRADE_DISCOUNT);
            anyTime(() -> sellBasket(basket, trade));
        }
    }

    private boolean asked(Shelf shelf) {
        Pace pace = shelf.good.pace;
        if (day - shelf.lastAsked < pace.rest || pace == Pace.X && day >= RESTS_FROM) {
            return false;
        }
        int chance = pace.chance * shelf.good.season().on(day) / 100;
        if (saturday(day)) {
            chance = chance * 5 / 4;
        }
        return happens(day == 0 ? chance / 8 : chance);
    }

    /** Small quantities are more usual than large ones. */
    private long usualQuantity(Good good) {
        long square = (long) random.nextInt(1_000) * random.nextInt(1_000);
        return good.step * (1 + square * (good.most / good.step) / 1_000_000);
    }

    private int basketSize() {
        return "11111111222223334456".charAt(random.nextInt(20)) - '0';
    }

    private void sellBasket(List<Want> basket, boolean trade) {
        String document = "";
        for (Want want : basket) {
            long quantity = sellable(want);
            if (quantity > 0) {
                document = document.isEmpty() ? nextSale() : document;
                sell(want.shelf, quantity, trade, document, "");
                if (want.shelf.good.returnable() && happens(RETURN)) {
                    long back = Math.min(quantity, want.shelf.good.step * (1 + random.nextInt(2)));
                    int comes = day + 1 + random.nextInt(10);
                    returns.add(new Coming(comes, want.shelf, back, document));
                }
            }
        }
    }

    private long sellable(Want want) {
        Shelf shelf = want.shelf;
        long free = shelf.onHand - shelf.floor(day);
        boolean may = shelf.good.has('N') && shelf.oversold < OVERSOLD && day < BRIDGE_DAY;
        if (want.quantity > free && may) {
            shelf.oversold++;
            return want.quantity;
        }
        return Math.min(want.quantity, free);
    }

    private interface Mishap {
        void happen(Shelf shelf, long quantity);
    }

    private void planMishap(int chance, Mishap mishap) {
        if (happens(chance)) {
            Shelf shelf = List.copyOf(shelves.values()).get(random.nextInt(shelves.size()));
            long quantity = shelf.good.step * (1 + random.nextInt(2));
            boolean calm = shelf.inEnding(day) || shelf.good.pace == Pace.X;
            anyTime(
                    () -> {
                        if (!calm && shelf.onHand - quantity >= shelf.floor(day)) {
                            mishap.happen(shelf, quantity);
                        }
                    });
        }
    }

    private void waste(Shelf shelf, long quantity) {
        String note =
                switch (shelf.good.unit) {
                    case "m" -> "offcut";
                    case "kg", "l" -> "spilt";
                    case "box" -> "torn box";
                    default ->
                            shelf.good.perishable
                                    ? pick("past shelf life", "leaking", "dented tin")
                                    : pick("damaged case", "broken", "scratched", "rusty");
                };
        book(shelf, "waste", -quantity, "", note);
    }

    private void use(Shelf shelf, long quantity) {
        if (shelf.good.price < 30 * MONEY) {
            book(shelf, "issue", -quantity, "", pick("own workshop", "shop fitting", "display"));
        }
    }

    private void adjust(Shelf shelf, long quantity) {
        if (happens(400)) {
            book(
                    shelf,
                    "adjustment",
                    quantity,
                    "",
                    pick("found behind the shelf", "found in yard"));
        } else {
            book(shelf, "adjustment", -quantity, "", pick("missing", "delivery was short"));
        }
    }

    /** A category a month, after closing time, in an order that does not look like a list. */
    private void planCount() {
        boolean due = countDue(day) || closed(day - 1) && countDue(day - 1);
        if (!due || day < FIRST_COUNT || day > LAST_COUNT) {
            return;
        }
        String category = categories.get(counts * 5 % categories.size());
        String document = number("CT-%03d", ++counts);
        int time = CLOSES + 5;
        for (Shelf shelf : shelves.values()) {
            if (shelf.good.category.equals(category)) {
                at(time++, () -> count(shelf, document));
            }
        }
    }

    private void count(Shelf shelf, String document) {
        long found = Math.max(0, shelf.onHand);
        if (happens(MISCOUNT) && shelf.good.pace != Pace.X) {
            int[] differences = {-1, -1, -1, -1, -2, -2, -3, 1, 1, 2};
            long grain = Math.max(shelf.good.step, found / 200_000 * UNIT);
            found = Math.max(0, found + grain * differences[random.nextInt(differences.length)]);
        }
        shelf.onHand = found;
        line(shelf, "count", found, "", document, "");
    }

    /** Fills up by a delivery in whole packs, then a large customer takes what is too much. */
    private void planBridge() {
        String purchase = nextPurchase();
        for (Shelf shelf : shelves.values()) {
            if (shelf.good.steered()) {
                at(OPENS, () -> fillUp(shelf, purchase));
                anyTime(() -> sellDown(shelf));
            }
        }
    }

    private void fillUp(Shelf shelf, String purchase) {
        long pack = shelf.good.pack;
        long packs = Math.ceilDiv(Math.max(0, shelf.endingStart - shelf.onHand), pack);
        if (packs > 0) {
            receive(shelf, packs * pack, purchase);
        }
    }

    private void sellDown(Shelf shelf) {
        long surplus = shelf.onHand - shelf.endingStart;
        if (surplus > 0) {
            sell(shelf, surplus, true, nextSale(), "trade order, collected");
        }
    }

    private void planEnding() {
        ending.stream()
                .filter(scene -> scene.day == day)
                .collect(Collectors.groupingBy(Scene::minute, TreeMap::new, Collectors.toList()))
                .forEach((time, scenes) -> at(time, () -> play(scenes)));
    }

    private void play(List<Scene> scenes) {
        String sale = scenes.getFirst().kind.equals("sale") ? nextSale() : "";
        for (Scene scene : scenes) {
            Shelf shelf = shelves.get(scene.sku);
            switch (scene.kind) {
                case "sale" -> sell(shelf, scene.quantity, false, sale, scene.note);
                case "receipt" -> receive(shelf, scene.quantity, nextPurchase());
                default -> book(shelf, scene.kind, scene.change(), "", scene.note);
            }
        }
    }

    /** In the evening: what is at its reorder point is ordered, one order per category. */
    private void reorder() {
        Map<String, String> documents = new HashMap<>();
        for (Shelf shelf : shelves.values()) {
            Good good = shelf.good;
            long expected = shelf.onHand + shelf.onOrder;
            if (expected <= good.reorder && shelf.mayReorder(day)) {
                long packs = (good.maximum - expected) / good.pack;
                long quantity = Math.max(packs * good.pack, good.minimumOrder);
                int late = happens(BACKORDER) && !good.steered() ? 14 : random.nextInt(3);
                String document = documents.computeIfAbsent(good.category, c -> nextPurchase());
                shelf.onOrder += quantity;
                orders.add(new Coming(day + good.lead + late, shelf, quantity, document));
            }
        }
    }

    // Booking

    private void sell(Shelf shelf, long quantity, boolean trade, String document, String note) {
        long price = thatDay(shelf.good.price, MONEY / 10);
        if (trade && price >= MONEY) {
            price = rounded(price * 92 / 100, CENT);
        }
        shelf.onHand -= quantity;
        line(shelf, "sale", quantity, money(price), document, note);
    }

    private void receive(Shelf shelf, long quantity, String document) {
        shelf.onHand += quantity;
        String cost = money(thatDay(shelf.good.cost, CENT));
        line(shelf, "receipt", quantity, cost, document, "");
    }

    /** Books a signed change; the line carries it unsigned, except for an adjustment. */
    private void book(Shelf shelf, String kind, long change, String document, String note) {
        shelf.onHand += change;
        long shown = kind.equals("adjustment") ? change : Math.abs(change);
        line(shelf, kind, shown, "", document, note);
    }

    private void line(
            Shelf shelf, String kind, long quantity, String price, String document, String note) {
        String date = Integer.toString(day);
        String time = String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
        String sku = shelf.good.sku;
        movements.add(csv(List.of(date, time, sku, kind, plain(quantity), price, document, note)));
    }

    private String nextSale() {
        return number("S-%06d", ++sales);
    }

    private String nextPurchase() {
        return number("PO-%04d", ++purchases);
    }

    /** Prices went up twice in the two years; what costs less than one stayed as it was. */
    private long thatDay(long amount, int grain) {
        int percent = day < -560 ? 95 : day < -200 ? 98 : 100;
        return amount < MONEY ? amount : rounded(amount * percent / 100, grain);
    }

    // Time and chance

    private void at(int time, Runnable act) {
        agenda.add(new Event(time, act));
    }

    private void anyTime(Runnable act) {
        at(OPENS + random.nextInt(openMinutes()), act);
    }

    /** Today has only begun. */
    private int openMinutes() {
        return (day == 0 ? NOW : CLOSES) - OPENS;
    }

    private static boolean closed(int day) {
        return Math.floorMod(day, 7) == 2;
    }

    private static boolean saturday(int day) {
        return Math.floorMod(day, 7) == 1;
    }

    private static boolean countDue(int day) {
        return Math.floorMod(day - LAST_COUNT, COUNT_EVERY) == 0;
    }

    private boolean happens(int thousandths) {
        return random.nextInt(1_000) < thousandths;
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    // Files

    private static final String ITEM_COLUMNS =
            "sku,name,category,unit,pack_size,minimum_order,cost,price,reorder_point,maximum,"
                    + "lead_time_days,shelf_life_days,barcodes,note,active,may_go_negative";
    private static final String MOVEMENT_COLUMNS = "day,time,sku,kind,quantity,price,document,note";

    private static Stream<String> lines(String input) throws IOException {
        return Files.readAllLines(Path.of("src/build", input)).stream().skip(1);
    }

    private static List<String> items(List<Good> goods) {
        int known = goods.stream().map(Good::sku).toList().indexOf(KNOWN_SKU);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < goods.size(); i++) {
            Good good = goods.get(i);
            List<String> fields = new ArrayList<>(good.listed);
            fields.add(barcodes(good, KNOWN_ARTICLE + 2 * (i - known)));
            fields.add(good.note);
            fields.add(Boolean.toString(!good.has('R')));
            fields.add(Boolean.toString(good.has('N')));
            lines.add(csv(fields));
        }
        return lines;
    }

    private static String barcodes(Good good, int article) {
        List<String> codes = new ArrayList<>();
        if (!good.has('L')) {
            codes.add(ean(article));
        }
        if (good.has('B')) {
            codes.add(ean(article + SECOND_BARCODE));
        }
        if (good.has('P')) {
            codes.add(ean(article + 1) + "=" + plain(good.pack));
        }
        return String.join(";", codes);
    }

    /** EAN-13: the last digit makes the sum, weighted 1 and 3 in turn, a multiple of ten. */
    private static String ean(int article) {
        String digits = COMPANY_PREFIX + number("%05d", article);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String csv(List<String> fields) {
        return fields.stream().map(MakeSample::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String field) {
        boolean plain = field.indexOf(',') < 0 && field.indexOf('"') < 0;
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private static void write(Path file, String header, List<String> lines) throws IOException {
        Files.writeString(file, header + "\n" + String.join("\n", lines) + "\n");
    }

    private void report() {
        long low = shelves.values().stream().filter(Shelf::low).count();
        long out = shelves.values().stream().filter(shelf -> shelf.onHand <= 0).count();
        long value = shelves.values().stream().mapToLong(s -> s.onHand * s.good.cost / UNIT).sum();
        System.out.println("items                " + shelves.size());
        System.out.println("movements            " + movements.size());
        System.out.println("below reorder point  " + low);
        System.out.println("out of stock         " + out);
        System.out.println("stock value          " + money(rounded(value, CENT)));
    }

    // Figures

    private static long scaled(String decimal, int unit) {
        return new BigDecimal(decimal).multiply(BigDecimal.valueOf(unit)).longValueExact();
    }

    private static String plain(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }

    /** With two decimals, or with as many as it needs. */
    private static String money(long tenThousandths) {
        BigDecimal amount = BigDecimal.valueOf(tenThousandths, 4).stripTrailingZeros();
        return amount.setScale(Math.max(2, amount.scale())).toPlainString();
    }

    private static long rounded(long amount, int grain) {
        return (amount + grain / 2) / grain * grain;
    }

    private static String number(String format, int number) {
        return String.format(Locale.ROOT, format, number);
    }
}
