package storeroom.repository;

import static storeroom.schema.Tables.SETTING;

import storeroom.db.Reader;
import storeroom.db.Writer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the company has set, by key without regard to ASCII case. Thread-safe. */
public final class SettingRepository {

    /** The value, if it is set. */
    public Optional<String> find(Reader reader, String key) {
        return reader.dsl()
                .select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.KEY.eq(key))
                .fetchOptional(SETTING.VALUE);
    }

    /** All that is set, by key. */
    public Map<String, String> all(Reader reader) {
        Map<String, String> all = new LinkedHashMap<>();
        reader.dsl()
                .select(SETTING.KEY, SETTING.VALUE)
                .from(SETTING)
                .orderBy(SETTING.KEY)
                .forEach(row -> all.put(row.value1(), row.value2()));
        return all;
    }

    /**
     * Sets it, or sets it anew.
     *
     * @throws storeroom.db.ConstraintException for a blank key, or texts that are too long
     */
    public void put(Writer writer, String key, String value) {
        writer.dsl()
                .insertInto(SETTING, SETTING.KEY, SETTING.VALUE)
                .values(key, value)
                .onConflict(SETTING.KEY)
                .doUpdate()
                .set(SETTING.VALUE, value)
                .execute();
    }

    /** Takes it away; nothing happens where it is not set. */
    public void remove(Writer writer, String key) {
        writer.dsl().deleteFrom(SETTING).where(SETTING.KEY.eq(key)).execute();
    }
}
