package storeroom.ui.stock;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import storeroom.model.LocationId;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.Words;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the stock list is asked for: which items, of when and where, in which order. On the window's
 * thread.
 */
public final class StockChoices {

    private final Words words;
    private final Consumer<Boolean> changed;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<StockFilter.View> view =
            new SimpleObjectProperty<>(StockFilter.View.ALL);
    private final ObjectProperty<StockOrder> order = new SimpleObjectProperty<>(StockOrder.BY_SKU);
    private final ObjectProperty<Integer> idleDays =
            new SimpleObjectProperty<>(StockFilter.IDLE_DAYS);
    private final ObjectProperty<Optional<String>> category =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LocationId>> location =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LocalDate>> asOf =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Input<LocalDate> day;
    private boolean rewriting;

    /**
     * @param changed hears of each change: whether the chosen item stays chosen
     */
    StockChoices(Words words, Consumer<Boolean> changed) {
        this.words = words;
        this.changed = changed;
        day = new Input<>("", new Inputs(words)::day);
        search.addListener((_, _, _) -> say(false));
        view.addListener((_, _, _) -> say(false));
        order.addListener((_, _, _) -> say(true));
        idleDays.addListener((_, _, _) -> say(true));
        category.addListener((_, _, _) -> say(false));
        location.addListener((_, _, now) -> lookAt(now));
        day.value().addListener((_, _, now) -> asOf.set(now.filter(this::isPast)));
        asOf.addListener((_, _, _) -> say(true));
    }

    private void say(boolean keep) {
        if (!rewriting) {
            changed.accept(keep);
        }
    }

    /** A location has no reorder points, so that nothing can be below them there. */
    private void lookAt(Optional<LocationId> now) {
        if (now.isPresent() && view.get() == StockFilter.View.LOW) {
            quietly(() -> view.set(StockFilter.View.ALL));
        }
        say(true);
    }

    /** What all of it asks for. */
    StockFilter filter() {
        return new StockFilter(search.get(), view.get(), today())
                .withIdleDays(idleDays.get())
                .withCategory(category.get())
                .withLocation(location.get())
                .withAsOf(asOf.get());
    }

    /** Everything again: no search, no filter; of the same day. */
    void clear() {
        quietly(
                () -> {
                    search.set("");
                    category.set(Optional.empty());
                    location.set(Optional.empty());
                    view.set(StockFilter.View.ALL);
                });
        say(true);
    }

    /** Searches all items for a text. */
    void search(String text) {
        quietly(() -> view.set(StockFilter.View.ALL));
        search.set(text);
    }

    /** Shows what is there now again. */
    public void backToToday() {
        day.text().set("");
    }

    private void quietly(Runnable change) {
        rewriting = true;
        change.run();
        rewriting = false;
    }

    private boolean isPast(LocalDate when) {
        return when.isBefore(today());
    }

    private LocalDate today() {
        return words.formats().today();
    }

    /** What is searched for. */
    public StringProperty search() {
        return search;
    }

    /** The quick filter. */
    public ObjectProperty<StockFilter.View> view() {
        return view;
    }

    /** How the list is ordered. */
    public ObjectProperty<StockOrder> order() {
        return order;
    }

    /** Days without movement after which an item counts as idle. */
    public ObjectProperty<Integer> idleDays() {
        return idleDays;
    }

    /** The only category that is shown; empty for all. */
    public ObjectProperty<Optional<String>> category() {
        return category;
    }

    /** The only location whose stock is shown; empty for all together. */
    public ObjectProperty<Optional<LocationId>> location() {
        return location;
    }

    /** What is typed as the day whose evening is shown; blank for now. */
    public Input<LocalDate> day() {
        return day;
    }

    /** The past day whose evening is shown; empty for now. */
    public ReadOnlyObjectProperty<Optional<LocalDate>> asOf() {
        return asOf.getReadOnlyProperty();
    }
}
