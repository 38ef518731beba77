package storeroom.cli;

import org.jspecify.annotations.Nullable;

import storeroom.exchange.CsvOutput;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/** RFC 4180: plain decimals, ISO dates, UTF-8. */
final class CsvListing implements Listing {

    private final CsvOutput csv;

    CsvListing(PrintStream out, List<Column> columns) {
        csv = CsvOutput.to(out);
        csv.row(columns.stream().map(Column::key).toArray(String[]::new));
    }

    @Override
    public void row(@Nullable Object... values) {
        String[] texts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            texts[i] = value == null ? "" : value.toString();
        }
        csv.row(texts);
    }

    @Override
    public void close() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
