package storeroom.repository;

import static storeroom.schema.Tables.ITEM_PICTURE;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.ItemId;
import storeroom.model.Picture;

import java.util.Optional;

/** The items' pictures: one for each at the most. Thread-safe. */
public final class PictureRepository {

    /** The picture, if the item has one. */
    public Optional<Picture> find(Reader reader, ItemId item) {
        return reader.dsl()
                .selectFrom(ITEM_PICTURE)
                .where(ITEM_PICTURE.ITEM_ID.eq(item.value()))
                .fetchOptional()
                .map(
                        row ->
                                new Picture(
                                        Picture.Kind.ofMediaType(row.getMediaType()),
                                        Math.toIntExact(row.getWidth()),
                                        Math.toIntExact(row.getHeight()),
                                        row.getContent()));
    }

    /** Gives the item a picture, in the place of the one that it had. */
    public void put(Writer writer, ItemId item, Picture picture) {
        remove(writer, item);
        writer.dsl()
                .insertInto(
                        ITEM_PICTURE,
                        ITEM_PICTURE.ITEM_ID,
                        ITEM_PICTURE.MEDIA_TYPE,
                        ITEM_PICTURE.WIDTH,
                        ITEM_PICTURE.HEIGHT,
                        ITEM_PICTURE.CONTENT)
                .values(
                        item.value(),
                        picture.kind().mediaType(),
                        (long) picture.width(),
                        (long) picture.height(),
                        picture.content())
                .execute();
    }

    /** Takes it away; nothing happens where there is none. */
    public void remove(Writer writer, ItemId item) {
        writer.dsl()
                .deleteFrom(ITEM_PICTURE)
                .where(ITEM_PICTURE.ITEM_ID.eq(item.value()))
                .execute();
    }
}
