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

/** An item gets a picture, or loses it. Who did is noted, not the picture. Thread-safe. */
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
     * Gives the item a picture, in the place of the one that it had.
     *
     * @throws RuleBrokenException when the item is not there
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Changes set(ItemId item, Picture picture) {
        return change(item, Optional.of(picture));
    }

    /**
     * Takes the picture away; where there is none, nothing is written.
     *
     * @throws RuleBrokenException when the item is not there
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Changes remove(ItemId item) {
        return change(item, Optional.empty());
    }

    private Changes change(ItemId id, Optional<Picture> picture) {
        try (Writer writer = connections.writer("Change a picture")) {
            Item item =
                    items.find(writer, id)
                            .orElseThrow(
                                    () ->
                                            new RuleBrokenException(
                                                    new Rule.UnknownItem(
                                                            String.valueOf(id.value()))));
            Optional<Picture> before = pictures.find(writer, id);
            if (before.isEmpty() && picture.isEmpty()) {
                return Changes.NOTHING;
            }
            picture.ifPresentOrElse(
                    some -> pictures.put(writer, id, some), () -> pictures.remove(writer, id));
            new Auditor(clock.instant(), user, entry -> audit.append(writer, entry))
                    .pictureChanged(
                            item,
                            before.map(Picture::description),
                            picture.map(Picture::description));
            writer.commit();
            return Changes.of(Set.of(id));
        }
    }
}
