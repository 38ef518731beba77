package storeroom.repository;

import static storeroom.schema.Tables.LOCATION;

import storeroom.db.Reader;
import storeroom.model.Location;
import storeroom.model.LocationId;

import java.util.List;

/** The places where stock lies. Thread-safe. */
public final class LocationRepository {

    /** All locations; the first one is where a company begins. */
    public List<Location> list(Reader reader) {
        return reader.dsl()
                .select(LOCATION.ID, LOCATION.CODE, LOCATION.NAME)
                .from(LOCATION)
                .orderBy(LOCATION.ID)
                .fetch(
                        row ->
                                new Location(
                                        new LocationId(row.value1()), row.value2(), row.value3()));
    }
}
