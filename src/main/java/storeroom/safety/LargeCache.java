package storeroom.safety;

import storeroom.db.Reader;

/** More cache for one reader, while it walks over the whole file. */
final class LargeCache implements AutoCloseable {

    private static final String LARGE = "-64000"; // KiB

    private final Reader reader;
    private final String before;

    private LargeCache(Reader reader, String before) {
        this.reader = reader;
        this.before = before;
    }

    static LargeCache of(Reader reader) {
        String before = String.valueOf(reader.dsl().fetchValue("PRAGMA cache_size"));
        reader.dsl().execute("PRAGMA cache_size = " + LARGE);
        return new LargeCache(reader, before);
    }

    @Override
    public void close() {
        reader.dsl().execute("PRAGMA cache_size = " + before);
    }
}
