package storeroom.repository;

import static storeroom.schema.Tables.CATEGORY;

import storeroom.db.Reader;
import storeroom.db.Writer;

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
        return findId(writer, name)
                .map(id -> new Key(id, false))
                .orElseGet(() -> new Key(insert(writer, name), true));
    }

    /** The key of the category with this name, if it is there. */
    Optional<Long> findId(Reader reader, String name) {
        return reader.dsl()
                .select(CATEGORY.ID)
                .from(CATEGORY)
                .where(CATEGORY.NAME.eq(name))
                .fetchOptional(CATEGORY.ID);
    }

    private static long insert(Writer writer, String name) {
        return writer.dsl()
                .insertInto(CATEGORY, CATEGORY.NAME)
                .values(name)
                .returningResult(CATEGORY.ID)
                .fetchSingle()
                .value1();
    }

    /** All names, in order. */
    public List<String> list(Reader reader) {
        return reader.dsl()
                .select(CATEGORY.NAME)
                .from(CATEGORY)
                .where(CATEGORY.NAME.ne(NONE))
                .orderBy(CATEGORY.NAME)
                .fetch(CATEGORY.NAME);
    }
}
