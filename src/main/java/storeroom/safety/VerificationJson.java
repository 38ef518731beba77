package storeroom.safety;

import com.fasterxml.jackson.core.JsonGenerator;

import storeroom.repository.StockRebuild.Rebuilt;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A verification for programs: one object on one line, times in UTC, units as plain decimals. Keys
 * stay what they are; new ones may come.
 */
public final class VerificationJson {

    private VerificationJson() {}

    /**
     * All that was found.
     *
     * @param at when it was looked at
     * @param rebuilt what was recomputed before that, if anything was
     */
    public static String of(
            Path file, Instant at, Verification.Result result, Optional<Rebuilt> rebuilt) {
        return HealthJson.write(
                json -> {
                    json.writeStartObject();
                    json.writeStringField(
                            "state", result.findings().isEmpty() ? "fine" : "findings");
                    json.writeStringField("file", file.toString());
                    json.writeStringField("checked_at", at.toString());
                    figures(json, result.figures());
                    FindingsJson.write(json, result.findings());
                    rebuilt(json, rebuilt);
                    json.writeEndObject();
                });
    }

    /** Not there where nothing could be counted: zero would be a figure. */
    private static void figures(JsonGenerator json, Optional<LedgerFigures> figures)
            throws IOException {
        if (figures.isEmpty()) {
            return;
        }
        LedgerFigures counted = figures.get();
        json.writeNumberField("items", counted.items());
        json.writeNumberField("retired", counted.retired());
        json.writeNumberField("movements", counted.movements());
        json.writeNumberField("bookings", counted.bookings());
        json.writeNumberField("units_in_ledger", counted.unitsInLedger());
        json.writeNumberField("units_in_levels", counted.unitsInLevels());
        json.writeNumberField("units_in_totals", counted.unitsInTotals());
    }

    private static void rebuilt(JsonGenerator json, Optional<Rebuilt> rebuilt) throws IOException {
        json.writeFieldName("recomputed");
        if (rebuilt.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberField("levels", rebuilt.get().levels());
        json.writeNumberField("totals", rebuilt.get().totals());
        json.writeNumberField("listed", rebuilt.get().listed());
        json.writeNumberField("values", rebuilt.get().values());
        json.writeEndObject();
    }
}
