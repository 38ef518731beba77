package storeroom.exchange;

import org.jspecify.annotations.Nullable;

import storeroom.db.Reader;
import storeroom.model.Location;
import storeroom.model.LocationId;
import storeroom.model.Money;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementId;
import storeroom.operation.Company;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ledger as a table for programs: what its columns are, and how it becomes a file. */
public final class MovementTable {

    /** The columns of the file. */
    public static final List<String> COLUMNS =
            List.of(
                    "id",
                    "day",
                    "booked_at",
                    "kind",
                    "sku",
                    "name",
                    "quantity",
                    "location",
                    "price",
                    "document",
                    "note",
                    "booked_by",
                    "reverses",
                    "reversed_by");

    private MovementTable() {}

    /**
     * Writes all that the filter leaves into a CSV file, latest first. The file is there whole or,
     * when this fails, as it was before. Takes its time: not on the window's thread.
     *
     * @param file replaced where it is there
     * @return how many movements
     * @throws UncheckedIOException when the file cannot be written
     * @throws storeroom.db.DatabaseException when the ledger cannot be read
     */
    public static int export(Company company, MovementFilter filter, Path file) {
        return Math.toIntExact(WholeFile.write(file, out -> write(company, filter, out)));
    }

    private static int write(Company company, MovementFilter filter, OutputStream out)
            throws IOException {
        int[] movements = {0};
        try (Reader reader = company.connections().reader();
                CsvTable table = new CsvTable(out, COLUMNS)) {
            Map<LocationId, String> locations = new HashMap<>();
            for (Location location : company.locations().list(reader)) {
                locations.put(location.id(), location.code());
            }
            company.ledger()
                    .forEach(
                            reader,
                            filter,
                            Integer.MAX_VALUE,
                            movement -> {
                                table.row(values(movement, locations));
                                movements[0]++;
                            });
        }
        return movements[0];
    }

    private static @Nullable Object[] values(Movement movement, Map<LocationId, String> locations) {
        return new @Nullable Object[] {
            movement.id().value(),
            movement.day(),
            movement.bookedAt(),
            Kinds.name(movement.kind()),
            movement.sku(),
            movement.itemName(),
            movement.change(),
            locations.get(movement.location()),
            movement.unitPrice().map(Money::toString).orElse(null),
            movement.document(),
            movement.note(),
            movement.bookedBy(),
            movement.reverses().map(MovementId::value).orElse(null),
            movement.reversedBy().map(MovementId::value).orElse(null)
        };
    }
}
