package storeroom.cli;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** RFC 4180: plain decimals, ISO dates, UTF-8. */
final class CsvListing implements Listing {

    private final CsvWriter csv;

    CsvListing(PrintStream out, List<Column> columns) {
        csv =
                CsvWriter.builder()
                        .build(
                                new BufferedWriter(
                                        new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        csv.writeRecord(columns.stream().map(Column::key).toList());
    }

    @Override
    public void row(@Nullable Object... values) {
        String[] texts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            texts[i] = value == null ? "" : value.toString();
        }
        csv.writeRecord(texts);
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
