package storeroom.safety;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;

/**
 * Statistics for programs: one object on one line, times in UTC. Keys stay what they are; new ones
 * may come.
 */
public final class StatisticsJson {

    private StatisticsJson() {}

    /** All of it. */
    public static String of(FileStatistics statistics) {
        return HealthJson.write(
                json -> {
                    json.writeStartObject();
                    HealthJson.file(json, statistics.file());
                    json.writeArrayFieldStart("steps");
                    for (FileStatistics.Step step : statistics.steps()) {
                        step(json, step);
                    }
                    json.writeEndArray();
                    json.writeNumberField("rows", statistics.rows());
                    json.writeArrayFieldStart("tables");
                    for (FileStatistics.Table table : statistics.tables()) {
                        table(json, table);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }

    private static void step(JsonGenerator json, FileStatistics.Step step) throws IOException {
        json.writeStartObject();
        json.writeNumberField("version", step.version());
        json.writeStringField("name", step.name());
        json.writeStringField("applied_at", step.appliedAt().toString());
        json.writeStringField("program_version", step.programVersion());
        json.writeEndObject();
    }

    private static void table(JsonGenerator json, FileStatistics.Table table) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", table.name());
        json.writeNumberField("rows", table.rows());
        json.writeArrayFieldStart("indexes");
        for (String index : table.indexes()) {
            json.writeString(index);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
