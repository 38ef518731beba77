package storeroom.ui.documents;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import storeroom.db.Reader;
import storeroom.model.Item;
import storeroom.model.PartnerId;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.model.SupplierItem;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Typed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The field that takes codes and names of items, one after the other, as fast as they come. On the
 * window's thread.
 */
final class ItemEntry {

    private static final int AT_MOST = 8;

    private final OpenCompany open;
    private final Supplier<Optional<PartnerId>> supplier;
    private final Consumer<Taken> taken;
    private final Tasks.Latest looks;
    private final Deque<Wanted> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<List<StockRow>> found =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private boolean busy;

    /** What was typed: how often, and a code. */
    private record Wanted(Quantity times, String code) {}

    /**
     * An item that was found.
     *
     * @param quantity how much of it
     * @param terms how it is bought from the supplier, where that is known
     */
    record Taken(Item item, Quantity quantity, Optional<SupplierItem> terms) {}

    /** What was looked up. */
    private record Found(Item item, Quantity each, Optional<SupplierItem> terms) {}

    /**
     * @param supplier whose prices count; empty where none do
     */
    ItemEntry(OpenCompany open, Supplier<Optional<PartnerId>> supplier, Consumer<Taken> taken) {
        this.open = open;
        this.supplier = supplier;
        this.taken = taken;
        looks = open.tasks().latest();
    }

    /** Looks for items whose name or code has these words; blank looks for nothing. */
    void look(String text) {
        error.set("");
        String words = Typed.of(text).code();
        if (words.isBlank()) {
            looks.cancel();
            found.set(List.of());
            return;
        }
        looks.read(() -> rows(words), found::set, failed -> notRead(failed, () -> look(text)));
    }

    private List<StockRow> rows(String words) {
        StockFilter filter =
                new StockFilter(words, StockFilter.View.ALL, open.words().formats().today());
        try (Reader reader = open.company().connections().reader()) {
            return open.company().stock().rows(reader, filter, StockOrder.BY_SKU, 0, AT_MOST);
        }
    }

    private void notRead(Throwable failed, Runnable again) {
        open.failures().notRead(open.words().say("doing.list"), failed, again);
    }

    /**
     * Takes what stands in the field.
     *
     * @param sku of the item that was chosen from the proposals, if one was
     * @return whether it is understood; else {@link #error} says why
     */
    boolean take(String text, Optional<String> sku) {
        Typed typed = Typed.of(text);
        String code = sku.orElse(typed.code()).strip();
        if (code.isEmpty()) {
            return false;
        }
        Quantity times = Quantity.ONE;
        if (typed.times().isPresent()) {
            switch (new Inputs(open.words()).quantity(typed.times().get())) {
                case Read.Good<Quantity>(Quantity good) when good.isPositive() -> times = good;
                case Read.Good<Quantity> _ -> {
                    error.set(open.words().rules().say(new Rule.QuantityNotPositive()));
                    return false;
                }
                case Read.Bad<Quantity>(String sentence) -> {
                    error.set(sentence);
                    return false;
                }
            }
        }
        error.set("");
        looks.cancel();
        found.set(List.of());
        waiting.add(new Wanted(times, code));
        next();
        return true;
    }

    /** One after the other, so that lines stand in the order in which they were typed. */
    private void next() {
        Wanted wanted = busy ? null : waiting.poll();
        if (wanted == null) {
            return;
        }
        busy = true;
        Optional<PartnerId> from = supplier.get();
        open.tasks()
                .read(
                        () -> find(wanted.code(), from),
                        one -> {
                            busy = false;
                            one.ifPresentOrElse(
                                    is -> found(is, wanted), () -> unknown(wanted.code()));
                            next();
                        },
                        failed -> {
                            busy = false;
                            notRead(
                                    failed,
                                    () -> {
                                        waiting.addFirst(wanted);
                                        next();
                                    });
                        });
    }

    private Optional<Found> find(String code, Optional<PartnerId> from) {
        var company = open.company();
        try (Reader reader = company.connections().reader()) {
            return company.items()
                    .findByCode(reader, code)
                    .map(one -> new Found(one.item(), one.quantity(), Optional.empty()))
                    .or(() -> called(reader, code))
                    .map(
                            one ->
                                    new Found(
                                            one.item(),
                                            one.each(),
                                            from.flatMap(
                                                    supplierId ->
                                                            company.supplierPrices()
                                                                    .find(
                                                                            reader,
                                                                            one.item().id(),
                                                                            supplierId))));
        }
    }

    /** A name does as well, where only one item fits. */
    private Optional<Found> called(Reader reader, String words) {
        StockFilter filter =
                new StockFilter(words, StockFilter.View.ALL, open.words().formats().today());
        List<StockRow> rows = open.company().stock().rows(reader, filter, StockOrder.BY_SKU, 0, 2);
        return rows.size() == 1
                ? open.company()
                        .items()
                        .find(reader, rows.getFirst().item())
                        .map(item -> new Found(item, Quantity.ONE, Optional.empty()))
                : Optional.empty();
    }

    private void found(Found one, Wanted wanted) {
        try {
            Quantity much =
                    one.each().equals(Quantity.ONE)
                            ? wanted.times()
                            : Quantity.parse(
                                    wanted.times()
                                            .toBigDecimal()
                                            .multiply(one.each().toBigDecimal())
                                            .stripTrailingZeros()
                                            .toPlainString());
            taken.accept(new Taken(one.item(), much, one.terms()));
        } catch (NumberFormatException | ArithmeticException e) {
            error.set(open.words().rules().say(new Rule.QuantityTooLarge()));
        }
    }

    /** Says what is wrong, as found out when saving; the next key takes it away. */
    void refuse(String sentence) {
        error.set(sentence);
    }

    private void unknown(String code) {
        error.set(open.words().say("documents.entry.unknown", code));
    }

    /** Items that fit, the best first. */
    ReadOnlyObjectProperty<List<StockRow>> found() {
        return found.getReadOnlyProperty();
    }

    /** What is wrong with what was typed last; empty when nothing is. */
    ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }
}
