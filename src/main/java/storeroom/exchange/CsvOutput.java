package storeroom.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * CSV as the program writes it: RFC 4180, UTF-8 without a byte-order mark. Values go out as they
 * are, also those that a spreadsheet would take for a formula: another program must read back what
 * was written. What goes wrong is an {@link java.io.UncheckedIOException}. Not thread-safe.
 */
public final class CsvOutput implements Closeable {

    private final CsvWriter csv;

    private CsvOutput(CsvWriter csv) {
        this.csv = csv;
    }

    /** A text without a letter and no value at all look alike: nothing. */
    public static CsvOutput to(OutputStream out) {
        return new CsvOutput(CsvWriter.builder().build(out, StandardCharsets.UTF_8));
    }

    /** A text without a letter is {@code ""}, no value at all is nothing. */
    public static CsvOutput lossless(OutputStream out) {
        return new CsvOutput(
                CsvWriter.builder()
                        .quoteStrategy(QuoteStrategies.EMPTY)
                        .build(out, StandardCharsets.UTF_8));
    }

    /** Writes a row, now or later. */
    public void row(@Nullable String... values) {
        var row = csv.writeRecord();
        for (String value : values) {
            row.writeField(value);
        }
        row.endRecord();
    }

    /** Hands on what was not written yet. */
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
