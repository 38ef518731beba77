package storeroom.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import storeroom.model.Booking;
import storeroom.model.MovementKind;
import storeroom.repository.TableContents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What lies beside the tables of a {@link Snapshot}: of what and when it is, and what is what. */
final class SnapshotIndex {

    private final Path company;
    private final String programVersion;
    private final List<TableContents.Described> described;

    SnapshotIndex(Path company, String programVersion, List<TableContents.Described> described) {
        this.company = company;
        this.programVersion = programVersion;
        this.described = described;
    }

    /** A whole number of which nobody has said what it counts is written as it is. */
    static ColumnForm form(TableContents.Column column) {
        return ColumnForm.of(column.name()).orElse(ColumnForm.NUMBER);
    }

    void write(Path file, Snapshot.Written written) throws IOException {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("company", String.valueOf(company.getFileName()));
            json.writeStringField("at", written.at().toString());
            json.writeStringField("program_version", programVersion);
            json.writeNumberField("schema_version", written.schemaVersion());
            json.writeNumberField("rows", written.rows());
            json.writeArrayFieldStart("tables");
            for (int i = 0; i < described.size(); i++) {
                table(json, written.tables().get(i), described.get(i).columns());
            }
            json.writeEndArray();
            codes(json);
            json.writeEndObject();
        }
    }

    private static void table(
            JsonGenerator json, Snapshot.Table table, List<TableContents.Column> columns)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", table.name());
        json.writeStringField("file", table.file());
        json.writeNumberField("rows", table.rows());
        json.writeObjectFieldStart("columns");
        for (TableContents.Column column : columns) {
            json.writeStringField(column.name(), word(column));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String word(TableContents.Column column) {
        return switch (column.type()) {
            case WHOLE -> form(column).word();
            case TEXT -> "text";
            case BYTES -> "base64";
        };
    }

    /** What the numbers mean that stand for words. */
    private static void codes(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("codes");
        json.writeObjectFieldStart("movement.kind");
        for (MovementKind kind : MovementKind.values()) {
            code(json, kind.code(), kind);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("booking.operation");
        for (Booking.Operation operation : Booking.Operation.values()) {
            code(json, operation.code(), operation);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void code(JsonGenerator json, int code, Enum<?> word) throws IOException {
        json.writeStringField(String.valueOf(code), word.name().toLowerCase(Locale.ROOT));
    }
}
