package storeroom.ui.partners;

import storeroom.model.Item;
import storeroom.model.Partner;
import storeroom.model.Rule;
import storeroom.model.SupplierOffer;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.SupplierActions;

/** Opens the card of suppliers' prices, for all screens. */
final class SupplierCards implements SupplierActions {

    private final OpenCompany open;
    private final Overlay overlay;

    SupplierCards(OpenCompany open, Overlay overlay) {
        this.open = open;
        this.overlay = overlay;
    }

    @Override
    public void addSupplier(Item item) {
        show(new SupplierPriceStart.OfItem(item));
    }

    /** Opens the card that adds an item to a supplier's price list, where they are a supplier. */
    void addItem(Partner supplier) {
        if (supplier.details().isSupplier()) {
            show(new SupplierPriceStart.OfSupplier(supplier));
        } else {
            open.notice().set(open.words().rules().say(new Rule.NotASupplier(supplier.name())));
        }
    }

    @Override
    public void change(SupplierOffer offer) {
        show(new SupplierPriceStart.Change(offer));
    }

    private void show(SupplierPriceStart start) {
        open.whenEditable(
                () ->
                        SupplierPriceCard.show(
                                new SupplierPriceViewModel(open, start), overlay, open.words()));
    }
}
