package storeroom.ui.stock;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import storeroom.model.ItemId;
import storeroom.model.Ledger;
import storeroom.model.LocationId;
import storeroom.model.Money;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.model.StockRow;
import storeroom.operation.Booked;
import storeroom.operation.Company;
import storeroom.operation.Goods;
import storeroom.operation.RuleBrokenException;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Draft;
import storeroom.ui.common.DraftLanguage;
import storeroom.ui.common.FormDraft;
import storeroom.ui.common.Input;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The form that receives, issues or adjusts one item. What was typed stays until it is saved or the
 * person gives it up.
 */
public final class BookingViewModel {

    /** What the form does. */
    public enum Verb {
        RECEIVE,
        ISSUE,
        /** By a difference, or to what was counted. */
        ADJUST;

        /** What a person may choose between; the first is the usual one. */
        public List<MovementKind> kinds() {
            return switch (this) {
                case RECEIVE ->
                        List.of(MovementKind.RECEIPT, MovementKind.RETURN, MovementKind.OPENING);
                case ISSUE -> List.of(MovementKind.SALE, MovementKind.ISSUE, MovementKind.WASTE);
                case ADJUST -> List.of(MovementKind.ADJUSTMENT, MovementKind.COUNT);
            };
        }
    }

    private final OpenCompany open;
    private final StockRow row;
    private final Verb verb;
    private final ObjectProperty<MovementKind> kind;
    private final Input<Quantity> quantity;
    private final Input<LocalDate> day;
    private final Input<Optional<Money>> price;
    private final Input<String> document;
    private final Input<String> note;
    private final ObjectBinding<Optional<Quantity>> after;
    private final FormDraft draft;
    private final BooleanProperty saving = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(false);

    BookingViewModel(OpenCompany open, StockRow row, Verb verb) {
        this(open, row, verb, Optional.empty());
    }

    /**
     * @param from what was typed earlier and not saved
     */
    BookingViewModel(OpenCompany open, StockRow row, Verb verb, Optional<Draft> from) {
        this.open = open;
        this.row = row;
        this.verb = verb;
        Inputs inputs = new Inputs(open.words());
        kind = new SimpleObjectProperty<>(verb.kinds().getFirst());
        quantity = new Input<>("", typed -> allowed(inputs.quantity(typed)));
        day =
                new Input<>(
                        open.words().formats().shortDay(open.words().formats().today()),
                        inputs::day);
        price = new Input<>("", inputs::price);
        document = new Input<>("", inputs.text(NewMovement.DOCUMENT_LENGTH));
        note = new Input<>("", inputs.text(NewMovement.NOTE_LENGTH));
        kind.addListener((_, _, _) -> quantity.again());
        after = Bindings.createObjectBinding(this::stockAfter, quantity.value(), kind);
        draft =
                new BookingDraft(verb, row.sku())
                        .form(open, from)
                        .field(BookingDraft.KIND, kind.map(Enum::name), this::chooseKind)
                        .field(BookingDraft.QUANTITY, quantity, DraftLanguage::quantity)
                        .field(BookingDraft.DAY, day, DraftLanguage::day)
                        .field(BookingDraft.PRICE, price, DraftLanguage::money)
                        .field(BookingDraft.DOCUMENT, document)
                        .field(BookingDraft.NOTE, note)
                        .begin();
    }

    /** As a draft has it; one that this form does not offer leaves the usual one. */
    private void chooseKind(String name) {
        verb.kinds().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .ifPresent(kind::set);
    }

    /** The quantity, as the chosen kind takes it. */
    private Read<Quantity> allowed(Read<Quantity> read) {
        return read instanceof Read.Good<Quantity>(Quantity value)
                ? broken(value)
                        .<Read<Quantity>>map(rule -> Read.bad(open.words().rules().say(rule)))
                        .orElse(read)
                : read;
    }

    private Optional<Rule> broken(Quantity value) {
        if (kind.get() == MovementKind.COUNT) {
            return value.isNegative()
                    ? Optional.of(new Rule.QuantityNotPositive())
                    : Optional.empty();
        }
        return Ledger.brokenBy(kind.get(), value);
    }

    private Optional<Quantity> stockAfter() {
        try {
            return quantity.value()
                    .get()
                    .map(
                            typed ->
                                    kind.get() == MovementKind.COUNT
                                            ? typed
                                            : row.onHand().plus(kind.get().change(typed)));
        } catch (ArithmeticException e) {
            return Optional.empty(); // beyond what can be counted: the rule says so at saving
        }
    }

    /** Saves it; {@link #saved} tells when that is done. Says what is wrong instead. */
    public void book() {
        boolean good = Input.checkAll(quantity, day, price, document, note);
        if (!good || saving.get() || saved.get()) {
            return;
        }
        saving.set(true);
        Goods goods =
                new Goods(
                        row.item(),
                        LocationId.MAIN,
                        quantity.value().get().orElseThrow(),
                        day.value().get().orElseThrow(),
                        price.value().get().orElseThrow(),
                        document.value().get().orElseThrow(),
                        note.value().get().orElseThrow());
        MovementKind booked = kind.get();
        open.tasks()
                .write(
                        () -> book(open.company(), booked, goods),
                        done -> saved(done, booked, goods),
                        error -> failed(error, goods));
    }

    /** The person does not want it any more; what was typed goes only after a question. */
    void giveUp(Dialogs dialogs, Runnable close) {
        draft.giveUp(dialogs, close);
    }

    private Booked book(Company company, MovementKind booked, Goods goods) {
        return switch (verb) {
            case RECEIVE -> company.receive().receive(booked, goods);
            case ISSUE -> company.issue().issue(booked, goods);
            case ADJUST ->
                    booked == MovementKind.COUNT
                            ? company.adjust().counted(goods)
                            : company.adjust().by(goods);
        };
    }

    private void saved(Booked done, MovementKind booked, Goods goods) {
        saving.set(false);
        saved.set(true);
        draft.end();
        MovementTexts texts = new MovementTexts(open.words());
        String what = texts.what(booked, goods.quantity(), row.sku());
        String said = open.words().say("notice.saved", what);
        open.notice().booked(texts.revalued(said, done.revaluation()));
        open.changes().publish(done.changes());
    }

    private void failed(Throwable error, Goods goods) {
        saving.set(false);
        if (error instanceof RuleBrokenException broken && isAboutQuantity(broken.rule())) {
            quantity.refuse(open.words().rules().say(broken.rule()));
        } else {
            open.failures().notSaved(doing(goods.quantity()), error, this::book);
        }
    }

    private static boolean isAboutQuantity(Rule rule) {
        return rule instanceof Rule.NotEnoughStock
                || rule instanceof Rule.QuantityTooLarge
                || rule instanceof Rule.QuantityNotPositive
                || rule instanceof Rule.QuantityZero;
    }

    private String doing(Quantity amount) {
        return open.words()
                .say("doing." + verb.name(), open.words().formats().quantity(amount), row.sku());
    }

    public Verb verb() {
        return verb;
    }

    /** The item that is booked, as it was when the form was opened. */
    public StockRow row() {
        return row;
    }

    public ItemId item() {
        return row.item();
    }

    public ObjectProperty<MovementKind> kind() {
        return kind;
    }

    public Input<Quantity> quantity() {
        return quantity;
    }

    public Input<LocalDate> day() {
        return day;
    }

    public Input<Optional<Money>> price() {
        return price;
    }

    public Input<String> document() {
        return document;
    }

    public Input<String> note() {
        return note;
    }

    /** What will be on hand; empty while the quantity is none. */
    public ObjectBinding<Optional<Quantity>> after() {
        return after;
    }

    /** True while it is being saved. */
    public ReadOnlyBooleanProperty saving() {
        return saving;
    }

    /** True once it is saved. */
    public ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }
}
