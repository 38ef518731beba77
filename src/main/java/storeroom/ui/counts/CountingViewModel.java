package storeroom.ui.counts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import storeroom.db.Reader;
import storeroom.model.CountFilter;
import storeroom.model.CountId;
import storeroom.model.CountLine;
import storeroom.model.CountProgress;
import storeroom.model.CountSheet;
import storeroom.model.ItemId;
import storeroom.model.Quantity;
import storeroom.model.StockRow;
import storeroom.operation.EnterCount.Entered;
import storeroom.operation.EnterCount.Mode;
import storeroom.repository.CountReads;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.ItemProposals;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Typed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One sheet while it is counted: its lines, and what is scanned or typed. Everything is saved at
 * once. On the window's thread.
 */
public final class CountingViewModel {

    /** What became of the last entry. */
    public record Said(String text, boolean isGood) {}

    private record Found(
            CountSheet sheet, CountProgress progress, int total, List<CountLine> first) {}

    /**
     * What stands in the field.
     *
     * @param whole all of it, which may be a code by itself
     */
    private record Scanned(String whole, String code, Quantity times, Mode mode) {}

    private final OpenCompany open;
    private final Runnable alarm;
    private final Inputs inputs;
    private final Tasks.Latest reads;
    private final Tasks.Latest sums;
    private final ItemProposals proposals;
    private final Runnable unsubscribe;
    private final ReadOnlyObjectWrapper<Optional<CountSheet>> sheet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<CountProgress> progress =
            new ReadOnlyObjectWrapper<>(CountProgress.NONE);
    private final ReadOnlyObjectWrapper<PagedList<CountLine>> lines =
            new ReadOnlyObjectWrapper<>(new PagedList<>(0, List.of(), (_, _, _) -> {}));
    private final ReadOnlyObjectWrapper<Optional<Said>> said =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<CountFilter.View> view =
            new SimpleObjectProperty<>(CountFilter.View.ALL);

    /**
     * @param alarm makes something unknown heard
     */
    CountingViewModel(OpenCompany open, Runnable alarm) {
        this.open = open;
        this.alarm = alarm;
        inputs = new Inputs(open.words());
        reads = open.tasks().latest();
        sums = open.tasks().latest();
        proposals = new ItemProposals(open);
        view.addListener((_, _, _) -> reload());
        unsubscribe = open.changes().subscribe(_ -> reload());
    }

    /** Shows a sheet, all of it. */
    void show(CountSheet one) {
        said.set(Optional.empty());
        sheet.set(Optional.of(one));
        if (view.get() == CountFilter.View.ALL) {
            reload();
        } else {
            view.set(CountFilter.View.ALL);
        }
    }

    /** Shows none. */
    void leave() {
        reads.cancel();
        sheet.set(Optional.empty());
        lines.set(new PagedList<>(0, List.of(), (_, _, _) -> {}));
    }

    /** Reads the lines again. */
    public void reload() {
        sheet.get().map(CountSheet::id).ifPresent(this::reload);
    }

    private void reload(CountId id) {
        CountFilter filter = new CountFilter("", view.get());
        reads.read(
                () -> read(id, filter),
                found -> show(found, filter),
                error -> notRead(error, this::reload));
    }

    private Found read(CountId id, CountFilter filter) {
        var counts = open.company().counts();
        try (Reader reader = open.company().connections().reader()) {
            return new Found(
                    counts.sheets().find(reader, id).orElseThrow(),
                    CountReads.progress(reader, id),
                    counts.lines().count(reader, id, filter),
                    counts.lines().page(reader, id, filter, 0, PagedList.PAGE));
        }
    }

    private void show(Found found, CountFilter filter) {
        sheet.set(Optional.of(found.sheet()));
        progress.set(found.progress());
        lines.set(
                new PagedList<>(
                        found.total(),
                        found.first(),
                        (offset, limit, to) ->
                                load(found.sheet().id(), filter, offset, limit, to)));
    }

    private void load(
            CountId id, CountFilter filter, int offset, int limit, Consumer<List<CountLine>> to) {
        open.tasks()
                .read(
                        () -> {
                            try (Reader reader = open.company().connections().reader()) {
                                return open.company()
                                        .counts()
                                        .lines()
                                        .page(reader, id, filter, offset, limit);
                            }
                        },
                        to,
                        error -> notRead(error, () -> load(id, filter, offset, limit, to)));
    }

    private void notRead(Throwable error, Runnable again) {
        open.failures().notRead(open.words().say("doing.counts"), error, again);
    }

    /**
     * Takes what stands in the field: a code adds one, {@code 12*CODE} says how many there are, and
     * {@code +12*CODE} adds as many. Never waits.
     *
     * @param sku of the item that was chosen from the proposals, if one was
     */
    void take(String text, Optional<String> sku) {
        proposals.look("");
        Typed typed = Typed.of(text);
        String code = sku.orElse(typed.code());
        if (code.isBlank()) {
            return;
        }
        String times = typed.times().orElse("");
        boolean adds = times.isEmpty() || times.startsWith("+") || times.startsWith("-");
        Read<Quantity> read =
                times.isEmpty()
                        ? Read.good(Quantity.ONE)
                        : inputs.quantity(times.startsWith("+") ? times.substring(1) : times);
        switch (read) {
            case Read.Bad<Quantity>(String sentence) -> bad(sentence);
            case Read.Good<Quantity>(Quantity good) ->
                    note(
                            new Scanned(
                                    sku.orElse(text.strip()),
                                    code,
                                    good,
                                    adds ? Mode.ADD : Mode.REPLACE));
        }
    }

    private void note(Scanned scanned) {
        ifOpen(
                id ->
                        open.tasks()
                                .write(
                                        () -> note(id, scanned),
                                        done ->
                                                done.ifPresentOrElse(
                                                        this::noted, () -> unknown(scanned.code())),
                                        error -> notSaved(error, () -> note(scanned))));
    }

    /** Empty where no item has the code. */
    private Optional<Entered> note(CountId id, Scanned scanned) {
        var company = open.company();
        record Meant(ItemId item, Quantity quantity, Mode mode) {}
        Optional<Meant> meant;
        try (Reader reader = company.connections().reader()) {
            meant =
                    company.items()
                            .findByCode(reader, scanned.whole())
                            .filter(_ -> !scanned.whole().equals(scanned.code()))
                            .map(one -> new Meant(one.item().id(), one.quantity(), Mode.ADD))
                            .or(
                                    () ->
                                            company.items()
                                                    .findByCode(reader, scanned.code())
                                                    .map(
                                                            one ->
                                                                    new Meant(
                                                                            one.item().id(),
                                                                            product(
                                                                                    scanned.times(),
                                                                                    one.quantity()),
                                                                            scanned.mode())));
        }
        return meant.map(
                one -> company.counts().enter().note(id, one.item(), one.quantity(), one.mode()));
    }

    /** To the nearest thousandth; what is beyond all that fits is refused as that. */
    private static Quantity product(Quantity times, Quantity each) {
        BigDecimal product =
                times.toBigDecimal()
                        .multiply(each.toBigDecimal())
                        .setScale(Quantity.SCALE, RoundingMode.HALF_UP);
        BigDecimal most = new Quantity(Quantity.LIMIT).toBigDecimal();
        return product.abs().compareTo(most) > 0
                ? new Quantity(Quantity.LIMIT)
                : new Quantity(product.unscaledValue().longValueExact());
    }

    /**
     * Says how many of an item there are, as it was typed into its line.
     *
     * @return a sentence that says what is wrong with it; empty where nothing is
     */
    Optional<String> type(ItemId item, String text) {
        return switch (inputs.quantity(text)) {
            case Read.Bad<Quantity>(String sentence) -> Optional.of(sentence);
            case Read.Good<Quantity>(Quantity good) when good.isNegative() ->
                    Optional.of(open.words().say("input.negative"));
            case Read.Good<Quantity>(Quantity good) -> {
                save(item, good);
                yield Optional.empty();
            }
        };
    }

    private void save(ItemId item, Quantity quantity) {
        ifOpen(
                id ->
                        open.tasks()
                                .write(
                                        () ->
                                                open.company()
                                                        .counts()
                                                        .enter()
                                                        .note(id, item, quantity, Mode.REPLACE),
                                        this::noted,
                                        error -> notSaved(error, () -> save(item, quantity))));
    }

    private void ifOpen(Consumer<CountId> action) {
        open.whenEditable(
                () ->
                        sheet.get()
                                .ifPresent(
                                        one -> {
                                            if (one.isOpen()) {
                                                action.accept(one.id());
                                            } else {
                                                bad(open.words().say("counts.closed"));
                                            }
                                        }));
    }

    private void notSaved(Throwable error, Runnable again) {
        open.failures().notSaved(open.words().say("doing.count"), error, again);
    }

    private void noted(Entered entered) {
        CountLine line = entered.line();
        CountLine.Found found = line.found().orElseThrow();
        String text =
                open.words()
                        .say(
                                "counts.noted",
                                line.sku(),
                                line.name(),
                                open.words().formats().quantity(found.counted()),
                                line.unit());
        if (!entered.moved().isZero()) {
            text =
                    open.words()
                            .say(
                                    "counts.noted.moved",
                                    text,
                                    open.words().formats().change(entered.moved()),
                                    line.unit());
        }
        said.set(Optional.of(new Said(text, true)));
        if (entered.isNew()) {
            reload();
            return;
        }
        lines.get().replaceLoaded(other -> isSame(other, line), line);
        readProgress();
    }

    private static boolean isSame(CountLine left, CountLine right) {
        return left.item().equals(right.item()) && left.lot().equals(right.lot());
    }

    private void readProgress() {
        sheet.get()
                .map(CountSheet::id)
                .ifPresent(
                        id ->
                                sums.read(
                                        () -> {
                                            try (Reader reader =
                                                    open.company().connections().reader()) {
                                                return CountReads.progress(reader, id);
                                            }
                                        },
                                        progress::set,
                                        error -> notRead(error, this::readProgress)));
    }

    private void unknown(String code) {
        bad(open.words().say("counts.unknown", code));
    }

    private void bad(String sentence) {
        said.set(Optional.of(new Said(sentence, false)));
        alarm.run();
    }

    /** What was counted of it does not count; it is to be counted again. */
    void recount(List<CountLine> again) {
        ifOpen(
                id ->
                        open.tasks()
                                .write(
                                        () -> {
                                            List<ItemId> items =
                                                    again.stream().map(CountLine::item).toList();
                                            open.company().counts().enter().recount(id, items);
                                            return items.size();
                                        },
                                        many -> {
                                            said.set(
                                                    Optional.of(
                                                            new Said(
                                                                    open.words()
                                                                            .say(
                                                                                    "counts.recounted",
                                                                                    open.words()
                                                                                            .formats()
                                                                                            .count(
                                                                                                    many),
                                                                                    many),
                                                                    true)));
                                            reload();
                                        },
                                        error -> notSaved(error, () -> recount(again))));
    }

    /** Looks for items that fit what is being typed. */
    void propose(String text) {
        proposals.look(text);
    }

    /** No longer follows what is saved. */
    void close() {
        unsubscribe.run();
    }

    /** Items that fit what is typed. */
    public ReadOnlyObjectProperty<List<StockRow>> proposals() {
        return proposals.found();
    }

    /** The sheet; empty while none is counted. */
    public ReadOnlyObjectProperty<Optional<CountSheet>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<CountProgress> progress() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PagedList<CountLine>> lines() {
        return lines.getReadOnlyProperty();
    }

    /** What became of the last entry, in words. */
    public ReadOnlyObjectProperty<Optional<Said>> said() {
        return said.getReadOnlyProperty();
    }

    /** Which lines are shown. */
    public ObjectProperty<CountFilter.View> view() {
        return view;
    }
}
