package storeroom.repository;

import static storeroom.schema.Tables.CATEGORY;

import storeroom.db.Reader;
import storeroom.db.Writer;

import java.util.List;

/** The names under which items are grouped. Thread-safe. */
public final class CategoryRepository {

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
                .orderBy(CATEGORY.NAME)
                .fetch(CATEGORY.NAME);
    }
}
