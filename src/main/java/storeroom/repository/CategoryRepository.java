package storeroom.repository;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import static storeroom.schema.Tables.CATEGORY;
import static storeroom.schema.Tables.ITEM;

import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.ResultQuery;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.ItemId;

import java.util.List;
import java.util.Optional;

/** The names under which items are grouped. Thread-safe. */
public final class CategoryRepository {

    /** The name under which the database keeps items that have no category. */
    public static final String NONE = "";

    static Optional<String> toCategory(String name) {
        return name.equals(NONE) ? Optional.empty() : Optional.of(name);
    }

    /**
     * A category's key in the database.
     *
     * @param added whether it was not there before
     */
    public record Key(long value, boolean added) {}

    /**
     * The key of the category with this name, without regard to ASCII case; it is added when
     * missing.
     *
     * @param name empty for none
     */
    public Key keyOf(Writer writer, String name) {
        return find(writer, name)
                .map(found -> new Key(found.id(), false))
                .orElseGet(() -> new Key(insert(writer, name), true));
    }

    private static long insert(Writer writer, String name) {
        return writer.dsl()
                .insertInto(CATEGORY, CATEGORY.NAME)
                .values(name)
                .returningResult(CATEGORY.ID)
                .fetchSingle()
                .value1();
    }

    /**
     * A category as it is kept.
     *
     * @param id its key in the database
     */
    public record Named(long id, String name) {}

    /** An item of a category. */
    public record Member(ItemId item, String sku) {}

    /** The category with this name, without regard to ASCII case, if it is there. */
    public Optional<Named> find(Reader reader, String name) {
        return reader.dsl()
                .select(CATEGORY.ID, CATEGORY.NAME)
                .from(CATEGORY)
                .where(CATEGORY.NAME.eq(name))
                .fetchOptional(row -> new Named(row.value1(), row.value2()));
    }

    /**
     * Gives it another name.
     *
     * @throws storeroom.db.ConstraintException when another one has it
     */
    public void rename(Writer writer, long id, String name) {
        writer.dsl().update(CATEGORY).set(CATEGORY.NAME, name).where(CATEGORY.ID.eq(id)).execute();
    }

    /** Its items, retired ones included. */
    public List<Member> members(Reader reader, long id) {
        return reader.dsl()
                .select(ITEM.ID, ITEM.SKU)
                .from(ITEM)
                .where(ITEM.CATEGORY_ID.eq(id))
                .orderBy(ITEM.SKU)
                .fetch(row -> new Member(new ItemId(row.value1()), row.value2()));
    }

    /** How many items it has, retired ones included. */
    public int size(Reader reader, long id) {
        return reader.dsl().fetchCount(ITEM, ITEM.CATEGORY_ID.eq(id));
    }

    /** Moves all items of one category into another. */
    public void moveItems(Writer writer, long from, long to) {
        writer.dsl()
                .update(ITEM)
                .set(ITEM.CATEGORY_ID, to)
                .where(ITEM.CATEGORY_ID.eq(from))
                .execute();
    }

    /**
     * Takes it away.
     *
     * @throws storeroom.db.ConstraintException when there are items in it
     */
    public void remove(Writer writer, long id) {
        writer.dsl().deleteFrom(CATEGORY).where(CATEGORY.ID.eq(id)).execute();
    }

    /**
     * The names that items have, retired ones included, in order. A category that no item has any
     * more is kept, and is the same one again once an item gets its name.
     */
    public List<String> list(Reader reader) {
        return names(reader).fetch(CATEGORY.NAME);
    }

    /** Asks each category for one item, which an index answers: all items are in one of the two. */
    static ResultQuery<Record1<String>> names(Reader reader) {
        return reader.dsl()
                .select(CATEGORY.NAME)
                .from(CATEGORY)
                .where(CATEGORY.NAME.ne(NONE))
                .and(hasItem(KeySource.isListed()).or(hasItem(KeySource.isRetired())))
                .orderBy(CATEGORY.NAME);
    }

    private static Condition hasItem(Condition such) {
        return exists(selectOne().from(ITEM).where(ITEM.CATEGORY_ID.eq(CATEGORY.ID)).and(such));
    }
}
