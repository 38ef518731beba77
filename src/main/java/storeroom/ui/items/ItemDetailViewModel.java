package storeroom.ui.items;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;

import storeroom.db.Reader;
import storeroom.model.AuditEntry;
import storeroom.model.AuditFilter;
import storeroom.model.Item;
import storeroom.model.ItemId;
import storeroom.model.Page;
import storeroom.model.Quantity;
import storeroom.model.StockRow;
import storeroom.model.SupplierOffer;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PictureCodec;
import storeroom.ui.common.Tasks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All about one item: its master data, its picture, and who changed what. */
public final class ItemDetailViewModel {

    private static final int NEWEST = 5;

    /**
     * One snapshot.
     *
     * @param suppliers where it can be bought, the preferred one first
     * @param changes the newest ones, and how many there are
     */
    public record Detail(
            Item item, Quantity onHand, List<SupplierOffer> suppliers, Page<AuditEntry> changes) {}

    private final OpenCompany open;
    private final PictureChanges changes;
    private final Tasks.Latest reads;
    private final Tasks.Latest pictures;
    private final Runnable unsubscribe;
    private final ReadOnlyObjectWrapper<Optional<Detail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Image>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ItemId> shown = Optional.empty();

    ItemDetailViewModel(OpenCompany open, PictureChanges changes) {
        this.open = open;
        this.changes = changes;
        reads = open.tasks().latest();
        pictures = open.tasks().latest();
        unsubscribe =
                open.changes()
                        .subscribe(
                                saved -> {
                                    if (shown.filter(saved::touches).isPresent()
                                            || saved.touchesPartners()) {
                                        reload();
                                    }
                                });
    }

    /** Shows another item, or none. */
    void show(Optional<ItemId> item) {
        if (!item.equals(shown)) {
            shown = item;
            picture.set(Optional.empty());
            reload();
        }
    }

    /** No longer follows what is saved. */
    void close() {
        unsubscribe.run();
    }

    private void reload() {
        if (shown.isEmpty()) {
            reads.cancel();
            pictures.cancel();
            detail.set(Optional.empty());
            return;
        }
        ItemId item = shown.get();
        reads.read(() -> read(item), detail::set, this::notRead);
        pictures.read(() -> image(item), picture::set, this::notRead);
    }

    private void notRead(Throwable error) {
        open.failures().notRead(open.words().say("doing.detail"), error, this::reload);
    }

    private Optional<Detail> read(ItemId id) {
        var company = open.company();
        try (Reader reader = company.connections().reader()) {
            Optional<Quantity> onHand = company.stock().find(reader, id).map(StockRow::onHand);
            return company.items()
                    .find(reader, id)
                    .map(
                            item ->
                                    new Detail(
                                            item,
                                            onHand.orElse(Quantity.ZERO),
                                            company.supplierPrices().ofItem(reader, id),
                                            company.audit()
                                                    .page(reader, AuditFilter.of(id), 0, NEWEST)));
        }
    }

    private Optional<Image> image(ItemId id) {
        try (Reader reader = open.company().connections().reader()) {
            return open.company()
                    .pictures()
                    .find(reader, id)
                    .flatMap(kept -> PictureCodec.shown(kept.content()));
        }
    }

    /** Gives the item the picture in a file, or says why that cannot be. */
    public void setPicture(Path file) {
        shown.ifPresent(item -> changes.set(item, file));
    }

    /** Gives the item a picture from the clipboard. */
    public void setPicture(Image drawn) {
        shown.ifPresent(item -> changes.set(item, drawn));
    }

    /** Takes the picture away. */
    public void removePicture() {
        shown.ifPresent(changes::remove);
    }

    /** The item; empty while none is chosen. */
    public ReadOnlyObjectProperty<Optional<Detail>> detail() {
        return detail.getReadOnlyProperty();
    }

    /** Its picture; empty where it has none, and until it is loaded. */
    public ReadOnlyObjectProperty<Optional<Image>> picture() {
        return picture.getReadOnlyProperty();
    }
}
