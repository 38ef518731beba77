package storeroom.ui.items;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;

import storeroom.db.Reader;
import storeroom.model.AuditEntry;
import storeroom.model.AuditFilter;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemId;
import storeroom.model.Page;
import storeroom.model.Picture;
import storeroom.model.Quantity;
import storeroom.model.StockRow;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** All about one item: its master data, its picture, and who changed what. */
public final class ItemDetailViewModel {

    private static final int NEWEST = 5;

    /** A file larger than this is no picture that anybody took, in bytes. */
    private static final long LARGEST_FILE = 50_000_000;

    /**
     * One snapshot.
     *
     * @param changes the newest ones, and how many there are
     */
    public record Detail(Item item, Quantity onHand, Page<AuditEntry> changes) {}

    private final OpenCompany open;
    private final Dialogs dialogs;
    private final Tasks.Latest reads;
    private final Tasks.Latest pictures;
    private final Runnable unsubscribe;
    private final ReadOnlyObjectWrapper<Optional<Detail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Image>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ItemId> shown = Optional.empty();

    ItemDetailViewModel(OpenCompany open, Dialogs dialogs) {
        this.open = open;
        this.dialogs = dialogs;
        reads = open.tasks().latest();
        pictures = open.tasks().latest();
        unsubscribe =
                open.changes()
                        .subscribe(
                                changes -> {
                                    if (shown.filter(changes::touches).isPresent()) {
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
        set(() -> Optional.of(content(file)).flatMap(PictureCodec::of), file.toString());
    }

    /** Gives the item a picture from the clipboard. */
    public void setPicture(Image drawn) {
        set(() -> PictureCodec.of(drawn), open.words().say("picture.clipboard"));
    }

    private static byte[] content(Path file) {
        try {
            return Files.size(file) > LARGEST_FILE ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(Supplier<Optional<Picture>> source, String from) {
        if (shown.isEmpty()) {
            return;
        }
        ItemId item = shown.get();
        open.whenEditable(
                () ->
                        open.tasks()
                                .read(
                                        source,
                                        made ->
                                                made.ifPresentOrElse(
                                                        some -> save(item, Optional.of(some)),
                                                        () -> refuse(from)),
                                        error -> {
                                            if (error instanceof UncheckedIOException) {
                                                refuse(from);
                                            } else {
                                                notSaved(error, () -> set(source, from));
                                            }
                                        }));
    }

    private void refuse(String from) {
        Path name = Path.of(from).getFileName();
        dialogs.rule(
                open.words().say("picture.refused.title"),
                open.words().say("picture.refused", name == null ? from : name));
    }

    /** Takes the picture away. */
    public void removePicture() {
        shown.ifPresent(item -> open.whenEditable(() -> save(item, Optional.empty())));
    }

    private void save(ItemId item, Optional<Picture> wanted) {
        var operation = open.company().setPicture();
        open.tasks()
                .<Changes>write(
                        () ->
                                wanted.map(some -> operation.set(item, some))
                                        .orElseGet(() -> operation.remove(item)),
                        open.changes()::publish,
                        error -> notSaved(error, () -> save(item, wanted)));
    }

    private void notSaved(Throwable error, Runnable again) {
        open.failures().notSaved(open.words().say("doing.picture"), error, again);
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
