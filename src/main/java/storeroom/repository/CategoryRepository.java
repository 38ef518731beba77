package storeroom.repository;

import static storeroom.schema.Tables.CATEGORY;

import storeroom.db.Reader;
import storeroom.db.Writer;

import java.util.List;
import java.util.Optional;

/** The names under which items are grouped. Thread-safe. */
public final class CategoryRepository {

    /** The name under which the database keeps items that have no category. */
    static final String NONE = "";

    static Optional<String> toCategory(String name) {
        return name.equals(NONE) ? Optional.empty() : Optional.of(name);
    }

    /** The key of the category with this name; it is added when missing. */
    long idOf(Writer writer, String name) {
        return writer.dsl()
                .select(CATEGORY.ID)
                .from(CATEGORY)
                .where(CATEGORY.NAME.eq(name))
                .fetchOptional(CATEGORY.ID)
                .orElseGet(
                        () ->
                                writer.dsl()
                                        .insertInto(CATEGORY, CATEGORY.NAME)
                                        .values(name)
                                        .returningResult(CATEGORY.ID)
                                        .fetchSingle()
                                        .value1());
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
