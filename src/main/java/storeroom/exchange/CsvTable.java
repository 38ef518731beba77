package storeroom.exchange;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A table on its way into CSV, row by row, as RFC 4180 has it: UTF-8, plain decimals, ISO dates.
 * Used by one thread. What the stream refuses comes out as an {@link UncheckedIOException}.
 */
public final class CsvTable implements AutoCloseable {

    private final CsvOutput csv;

    /**
     * Writes the header.
     *
     * @param out stays open
     */
    public CsvTable(OutputStream out, List<String> header) {
        csv = CsvOutput.to(out);
        csv.row(header.toArray(String[]::new));
    }

    /** Writes a row, now or later: a value for each column; null where there is none. */
    public void row(@Nullable Object... values) {
        String[] texts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            texts[i] = value == null ? "" : value.toString();
        }
        csv.row(texts);
    }

    /** Ends the table: everything has reached the stream. */
    @Override
    public void close() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
