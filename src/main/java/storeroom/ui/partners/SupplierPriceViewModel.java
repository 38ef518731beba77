package storeroom.ui.partners;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import storeroom.db.Reader;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemId;
import storeroom.model.Partner;
import storeroom.model.PartnerFilter;
import storeroom.model.PartnerId;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.model.SupplierItem;
import storeroom.model.SupplierOffer;
import storeroom.operation.Company;
import storeroom.operation.RuleBrokenException;
import storeroom.repository.ItemRepository;
import storeroom.ui.common.AmountInputs;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.partners.SupplierPriceStart.Change;
import storeroom.ui.partners.SupplierPriceStart.OfItem;
import storeroom.ui.partners.SupplierPriceStart.OfSupplier;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;

/** The card that says how an item is bought from a supplier. On the window's thread. */
public final class SupplierPriceViewModel {

    private static final Logger LOG = System.getLogger(SupplierPriceViewModel.class.getName());
    private static final int PROPOSED = 200;

    private final OpenCompany open;
    private final SupplierPriceStart start;
    private final ObservableList<String> suppliers = FXCollections.observableArrayList();
    private final Input<String> item;
    private final Input<String> supplier;
    private final Input<String> code;
    private final Input<Quantity> packSize;
    private final Input<Quantity> minimumOrder;
    private final Input<Optional<Integer>> leadTime;
    private final PriceLines prices;
    private final BooleanProperty preferred = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(false);
    private final String untouched;

    SupplierPriceViewModel(OpenCompany open, SupplierPriceStart start) {
        this.open = open;
        this.start = start;
        Inputs inputs = new Inputs(open.words());
        AmountInputs amounts = new AmountInputs(open.words());
        item = new Input<>("", inputs.needed(100));
        supplier = new Input<>("", inputs.needed(300));
        code = new Input<>("", inputs.text(SupplierItem.CODE_LENGTH));
        packSize = new Input<>("", amounts::pack);
        minimumOrder = new Input<>("", inputs::level);
        leadTime = new Input<>("", amounts.days(0, SupplierItem.LEAD_TIME_LIMIT));
        prices = new PriceLines(open.words());
        begin();
        untouched = typed();
    }

    private void begin() {
        switch (start) {
            case OfItem(Item of) -> {
                item.text().set(of.sku());
                amounts(of.details().packSize(), of.details().minimumOrder());
                propose();
            }
            case OfSupplier(Partner of) -> supplier.text().set(of.name());
            case Change(SupplierOffer offer) -> {
                SupplierItem terms = offer.terms();
                item.text().set(offer.sku());
                supplier.text().set(offer.supplierName());
                code.text().set(terms.code());
                amounts(terms.packSize(), terms.minimumOrder());
                int days = terms.leadTimeDays();
                leadTime.text().set(days == 0 ? "" : String.valueOf(days));
                prices.set(terms.prices());
                preferred.set(terms.preferred());
            }
        }
    }

    private void amounts(Quantity pack, Quantity minimum) {
        var formats = open.words().formats();
        packSize.text().set(pack.equals(Quantity.ONE) ? "" : formats.quantity(pack));
        minimumOrder.text().set(minimum.isZero() ? "" : formats.quantity(minimum));
    }

    /** Where that fails nothing is proposed, and every name can still be typed. */
    private void propose() {
        open.tasks()
                .read(
                        () -> {
                            try (Reader reader = open.company().connections().reader()) {
                                return open
                                        .company()
                                        .partners()
                                        .rows(
                                                reader,
                                                new PartnerFilter("", PartnerFilter.View.SUPPLIERS),
                                                0,
                                                PROPOSED)
                                        .stream()
                                        .map(Partner::name)
                                        .toList();
                            }
                        },
                        suppliers::setAll,
                        error -> LOG.log(Level.WARNING, "Nothing is proposed this time", error));
    }

    /** Whether something was typed that is not saved. */
    boolean isTyped() {
        return !typed().equals(untouched);
    }

    private String typed() {
        return String.join(
                "\n",
                item.text().get(),
                supplier.text().get(),
                code.text().get(),
                packSize.text().get(),
                minimumOrder.text().get(),
                leadTime.text().get(),
                String.valueOf(preferred.get()),
                prices.typed());
    }

    /** Saves it, or says what is wrong. */
    public void save() {
        boolean good = Input.checkAll(item, supplier, code, packSize, minimumOrder, leadTime);
        if (prices.check() && good && !saving.get() && !saved.get()) {
            Typed typed =
                    new Typed(
                            value(item),
                            value(supplier),
                            new SupplierItem(
                                    new ItemId(1),
                                    new PartnerId(1),
                                    value(code),
                                    value(packSize),
                                    value(minimumOrder),
                                    value(leadTime).orElse(0),
                                    preferred.get(),
                                    prices.values()));
            write(() -> set(typed), "partners.changed", this::save);
        }
    }

    /**
     * What was typed.
     *
     * @param terms of whichever item and supplier: they are found when it is saved
     */
    private record Typed(String item, String supplier, SupplierItem terms) {}

    private Changes set(Typed typed) {
        SupplierItem terms = typed.terms();
        ItemId of;
        PartnerId from;
        Company company = open.company();
        try (Reader reader = company.connections().reader()) {
            of =
                    company.items()
                            .findByCode(reader, typed.item())
                            .map(ItemRepository.Coded::item)
                            .map(Item::id)
                            .orElseThrow(
                                    () ->
                                            new RuleBrokenException(
                                                    new Rule.UnknownItem(typed.item())));
            from =
                    company.partners()
                            .findByName(reader, typed.supplier())
                            .map(Partner::id)
                            .orElseThrow(
                                    () ->
                                            new RuleBrokenException(
                                                    new Rule.UnknownPartner(typed.supplier())));
        }
        return company.setSupplierItem()
                .set(
                        new SupplierItem(
                                of,
                                from,
                                terms.code(),
                                terms.packSize(),
                                terms.minimumOrder(),
                                terms.leadTimeDays(),
                                terms.preferred(),
                                terms.prices()),
                        before());
    }

    private Optional<SupplierItem> before() {
        return start instanceof Change(SupplierOffer offer)
                ? Optional.of(offer.terms())
                : Optional.empty();
    }

    /** The item is not bought there any more. */
    public void remove() {
        before().ifPresent(
                        terms ->
                                write(
                                        () -> open.company().setSupplierItem().remove(terms),
                                        "price.removed",
                                        this::remove));
    }

    private void write(Supplier<Changes> work, String notice, Runnable again) {
        saving.set(true);
        String what = open.words().say("price.of", value(item), value(supplier));
        open.tasks()
                .write(
                        work,
                        changes -> {
                            saving.set(false);
                            saved.set(true);
                            open.notice().set(open.words().say(notice, what));
                            open.changes().publish(changes);
                        },
                        error -> {
                            boolean said =
                                    error instanceof RuleBrokenException broken
                                            && isSaidHere(broken.rule());
                            saving.set(false);
                            if (!said) {
                                String doing = open.words().say("doing.partner.change", what);
                                open.failures().notSaved(doing, error, again);
                            }
                        });
    }

    /** Where it can be said in the card, it is. */
    private boolean isSaidHere(Rule rule) {
        String sentence = open.words().rules().say(rule);
        return switch (rule) {
            case Rule.UnknownItem _ -> {
                item.refuse(sentence);
                yield !hasItem();
            }
            case Rule.UnknownPartner _, Rule.NotASupplier _, Rule.RetiredPartner _ -> {
                supplier.refuse(sentence);
                yield !hasSupplier();
            }
            case Rule.SupplierItemChanged _ when before().isEmpty() -> {
                Input<String> chosen = hasItem() ? supplier : item;
                chosen.refuse(open.words().say("price.alreadyThere"));
                yield true;
            }
            default -> false;
        };
    }

    private static <T> T value(Input<T> input) {
        return input.value().get().orElseThrow();
    }

    /** Whether the item is given, and so not asked for. */
    boolean hasItem() {
        return !(start instanceof OfSupplier);
    }

    /** Whether the supplier is given, and so not asked for. */
    boolean hasSupplier() {
        return !(start instanceof OfItem);
    }

    /** Whether something is changed that was there before. */
    boolean isChange() {
        return start instanceof Change;
    }

    /** What the card is about, by the names that are given. */
    String about() {
        return switch (start) {
            case OfItem(Item of) -> open.words().say("audit.item", of.sku(), of.name());
            case OfSupplier(Partner of) -> of.name();
            case Change(SupplierOffer offer) ->
                    open.words().say("price.of", offer.sku(), offer.supplierName());
        };
    }

    /** The suppliers that are proposed; filled once they are read. */
    ObservableList<String> suppliers() {
        return suppliers;
    }

    /** The item's SKU or barcode. */
    public Input<String> item() {
        return item;
    }

    /** The supplier's name. */
    public Input<String> supplier() {
        return supplier;
    }

    public Input<String> code() {
        return code;
    }

    public Input<Quantity> packSize() {
        return packSize;
    }

    public Input<Quantity> minimumOrder() {
        return minimumOrder;
    }

    public Input<Optional<Integer>> leadTime() {
        return leadTime;
    }

    PriceLines prices() {
        return prices;
    }

    public BooleanProperty preferred() {
        return preferred;
    }

    /** True while it is being saved. */
    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /** True once it is saved. */
    public ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }
}
