package storeroom.safety;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.List;

/** Findings for programs, the same wherever they are told. */
final class FindingsJson {

    private FindingsJson() {}

    /** An array in the field {@code findings}. */
    static void write(JsonGenerator json, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("kind", HealthJson.word(finding.kind()));
            json.writeStringField("severity", HealthJson.word(finding.kind().severity()));
            json.writeNumberField("count", finding.count());
            json.writeStringField("example", finding.example());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
