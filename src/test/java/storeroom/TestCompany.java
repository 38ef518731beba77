package storeroom;

import storeroom.db.DatabaseOptions;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Real companies in temporary folders, on a day that does not move. */
public final class TestCompany {

    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T09:31:00Z"), ZoneOffset.UTC);
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private TestCompany() {}

    /** An empty company in {@code folder}. */
    public static Company in(Path folder) {
        return open(folder.resolve("test.storeroom"));
    }

    /** Opens a company file. */
    public static Company open(Path file) {
        return open(file, DatabaseOptions.defaults(CLOCK, "test"));
    }

    /** Opens a company file with limits of the test's own. */
    public static Company open(Path file, DatabaseOptions options) {
        return new Wiring(CLOCK, "anna", options).open(file);
    }

    /** Opens a company to look on. */
    public static Company openReadOnly(Path file) {
        return new Wiring(CLOCK, "anna", DatabaseOptions.defaults(CLOCK, "test"))
                .openReadOnly(file);
    }

    /** Opens a company as the window of somebody does. */
    public static Company openInWindowOf(String user, Path file) {
        return new Wiring(CLOCK, user, DatabaseOptions.defaults(CLOCK, "1.0"))
                .forWindow()
                .open(file);
    }
}
