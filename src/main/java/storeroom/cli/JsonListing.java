package storeroom.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;

import org.jspecify.annotations.Nullable;

import storeroom.model.Money;
import storeroom.model.Quantity;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/** An array of objects: exact numbers, ISO dates, UTF-8, one row a line. */
final class JsonListing implements Listing {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build();

    private final PrintStream out;
    private final List<Column> columns;
    private final JsonGenerator json;

    JsonListing(PrintStream out, List<Column> columns) {
        this.out = out;
        this.columns = columns;
        try {
            json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
            json.writeStartArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void row(@Nullable Object... values) {
        try {
            json.writeRaw('\n');
            json.writeStartObject();
            for (int i = 0; i < values.length; i++) {
                json.writeFieldName(columns.get(i).key());
                write(values[i]);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Quantity quantity -> number(quantity.toBigDecimal());
            case Money money -> number(money.toBigDecimal());
            case BigDecimal decimal -> number(decimal);
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            default -> json.writeString(value.toString());
        }
    }

    private void number(BigDecimal value) throws IOException {
        BigDecimal plain = value.stripTrailingZeros();
        json.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    @Override
    public void close() {
        try {
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeRaw('\n');
            json.close();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
