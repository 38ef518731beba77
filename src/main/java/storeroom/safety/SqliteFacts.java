package storeroom.safety;

import storeroom.db.Reader;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** SQLite itself, as it works on a company: its version, how it was built, and its settings. */
record SqliteFacts(String version, List<String> compileOptions, Map<String, String> pragmas) {

    private static final List<String> PRAGMAS =
            List.of(
                    "application_id",
                    "auto_vacuum",
                    "busy_timeout",
                    "cache_size",
                    "encoding",
                    "foreign_keys",
                    "freelist_count",
                    "journal_mode",
                    "locking_mode",
                    "mmap_size",
                    "page_count",
                    "page_size",
                    "query_only",
                    "synchronous",
                    "temp_store",
                    "user_version",
                    "wal_autocheckpoint");

    static SqliteFacts of(Reader reader) {
        Map<String, String> pragmas = new TreeMap<>();
        for (String pragma : PRAGMAS) {
            pragmas.put(pragma, String.valueOf(reader.dsl().fetchValue("PRAGMA " + pragma)));
        }
        return new SqliteFacts(
                String.valueOf(reader.dsl().fetchValue("SELECT sqlite_version()")),
                reader.dsl().fetch("PRAGMA compile_options").stream()
                        .map(row -> String.valueOf(row.get(0)))
                        .toList(),
                pragmas);
    }

    String json() {
        return HealthJson.write(
                json -> {
                    json.writeStartObject();
                    json.writeStringField("version", version);
                    json.writeObjectFieldStart("pragmas");
                    for (Map.Entry<String, String> pragma : pragmas.entrySet()) {
                        json.writeStringField(pragma.getKey(), pragma.getValue());
                    }
                    json.writeEndObject();
                    json.writeArrayFieldStart("compile_options");
                    for (String option : compileOptions) {
                        json.writeString(option);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }
}
