package storeroom.operation;

import storeroom.db.ConnectionFactory;
import storeroom.db.Writer;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemId;
import storeroom.model.Picture;
import storeroom.model.Rule;
import storeroom.repository.AuditTrail;
import storeroom.repository.ItemRepository;
import storeroom.repository.PictureRepository;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An item gets a picture, or loses it, and gets back the one that it had. Who did is noted, not the
 * picture. Thread-safe.
 */
public final class SetPicture {

    private final ConnectionFactory connections;
    private final ItemRepository items;
    private final PictureRepository pictures;
    private final AuditTrail audit;
    private final Clock clock;
    private final String user;

    /**
     * @param user who does it
     */
    public SetPicture(
            ConnectionFactory connections,
            ItemRepository items,
            PictureRepository pictures,
            AuditTrail audit,
            Clock clock,
            String user) {
        this.connections = connections;
        this.items = items;
        this.pictures = pictures;
        this.audit = audit;
        this.clock = clock;
        this.user = user;
    }

    /**
     * What was done; {@link #undo} takes it back.
     *
     * @param before the picture that the item had; empty for none
     * @param after the one that it has; empty for none
     */
    public record Done(
            ItemId item,
            String sku,
            Optional<Picture> before,
            Optional<Picture> after,
            Changes changes) {}

    /**
     * Gives the item a picture, in the place of the one that it had.
     *
     * @throws RuleBrokenException when the item is not there
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Done set(ItemId item, Picture picture) {
        return change(item, _ -> true, Optional.of(picture));
    }

    /**
     * Takes the picture away; where there is none, nothing is written.
     *
     * @throws RuleBrokenException when the item is not there
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Done remove(ItemId item) {
        return change(item, _ -> true, Optional.empty());
    }

    /**
     * Gives the item the picture that it had before, or takes it away again. Where it got yet
     * another one since, that one stays and nothing is written.
     *
     * @throws RuleBrokenException when the item is not there
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Done undo(Done done) {
        return change(done.item(), done.after()::equals, done.before());
    }

    private Done change(
            ItemId id, Predicate<Optional<Picture>> mayBeReplaced, Optional<Picture> picture) {
        try (Writer writer = connections.writer("Change a picture")) {
            Item item =
                    items.find(writer, id)
                            .orElseThrow(
                                    () ->
                                            new RuleBrokenException(
                                                    new Rule.UnknownItem(
                                                            String.valueOf(id.value()))));
            Optional<Picture> before = pictures.find(writer, id);
            if (before.equals(picture) || !mayBeReplaced.test(before)) {
                return new Done(id, item.sku(), before, before, Changes.NOTHING);
            }
            picture.ifPresentOrElse(
                    some -> pictures.put(writer, id, some), () -> pictures.remove(writer, id));
            new Auditor(clock.instant(), user, entry -> audit.append(writer, entry))
                    .pictureChanged(
                            item,
                            before.map(Picture::description),
                            picture.map(Picture::description));
            writer.commit();
            return new Done(id, item.sku(), before, picture, Changes.of(Set.of(id)));
        }
    }
}
