package storeroom.safety;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The plain fields of one JSON object, as text; what is nested is left out. */
final class FlatJson {

    private final Map<String, String> fields;

    private FlatJson(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * @throws IOException when it is no JSON object
     */
    static FlatJson read(String json) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = HealthJson.FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    fields.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        }
        return new FlatJson(fields);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /**
     * @throws IllegalArgumentException when it is not there
     */
    String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    /**
     * @throws IllegalArgumentException when it is not there, or no whole number
     */
    long number(String name) {
        return Long.parseLong(text(name));
    }
}
