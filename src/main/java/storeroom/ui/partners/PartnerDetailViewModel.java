package storeroom.ui.partners;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.Reader;
import storeroom.model.Changes;
import storeroom.model.Page;
import storeroom.model.Partner;
import storeroom.model.PartnerId;
import storeroom.model.SupplierOffer;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.util.Optional;

/** All about one supplier or customer, with the beginning of the price list. */
public final class PartnerDetailViewModel {

    private static final int FIRST = 12;
    private static final int MORE = 50;

    /**
     * One snapshot.
     *
     * @param prices what they sell, as much of it as was asked for, and how much there is
     */
    public record Detail(Partner partner, Page<SupplierOffer> prices) {}

    private final OpenCompany open;
    private final Tasks.Latest reads;
    private final Runnable unsubscribe;
    private final ReadOnlyObjectWrapper<Optional<Detail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<PartnerId> shown = Optional.empty();
    private int limit = FIRST;

    PartnerDetailViewModel(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
        unsubscribe = open.changes().subscribe(this::changed);
    }

    /** Prices name items, which may be called otherwise now. */
    private void changed(Changes changes) {
        if (!changes.equals(Changes.NOTHING)) {
            reload();
        }
    }

    /** Shows somebody else, or nobody. */
    void show(Optional<PartnerId> partner) {
        if (!partner.equals(shown)) {
            shown = partner;
            limit = FIRST;
            reload();
        }
    }

    /** Shows more of the price list. */
    public void more() {
        limit += MORE;
        reload();
    }

    /** No longer follows what is saved. */
    void close() {
        unsubscribe.run();
    }

    private void reload() {
        if (shown.isEmpty()) {
            reads.cancel();
            detail.set(Optional.empty());
            return;
        }
        PartnerId id = shown.get();
        int most = limit;
        reads.read(
                () -> read(id, most),
                detail::set,
                error ->
                        open.failures()
                                .notRead(open.words().say("doing.partners"), error, this::reload));
    }

    private Optional<Detail> read(PartnerId id, int most) {
        var company = open.company();
        try (Reader reader = company.connections().reader()) {
            return company.partners()
                    .find(reader, id)
                    .map(
                            partner ->
                                    new Detail(
                                            partner,
                                            company.supplierPrices()
                                                    .ofSupplier(reader, id, 0, most)));
        }
    }

    /** Who is shown; empty while nobody is. */
    public ReadOnlyObjectProperty<Optional<Detail>> detail() {
        return detail.getReadOnlyProperty();
    }
}
