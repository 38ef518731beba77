package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.CountId;
import storeroom.model.CountSheet;
import storeroom.model.Location;
import storeroom.model.LocationId;
import storeroom.model.Rule;
import storeroom.repository.CategoryRepository;
import storeroom.repository.CountLines;
import storeroom.repository.CountRepository;
import storeroom.repository.LocationRepository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Begins a stocktaking: a sheet with a number, and what is to be counted on it. Thread-safe. */
public final class OpenCount {

    private final Books books;
    private final CountRepository sheets;
    private final CountLines lines;
    private final LocationRepository locations;
    private final CategoryRepository categories;

    OpenCount(
            Books books,
            CountRepository sheets,
            CountLines lines,
            LocationRepository locations,
            CategoryRepository categories) {
        this.books = books;
        this.sheets = sheets;
        this.lines = lines;
        this.locations = locations;
        this.categories = categories;
    }

    /**
     * A new sheet.
     *
     * @param lines how many items are to be counted
     * @param overlapping other open sheets on which the same goods may stand: what one of them
     *     corrects, the others know
     */
    public record Opened(CountSheet sheet, int lines, List<CountSheet> overlapping) {

        public Opened {
            overlapping = List.copyOf(overlapping);
        }
    }

    /**
     * Opens a sheet over what lies at a location.
     *
     * @param category only items of it; empty for all
     * @param blind whether who counts must not see what the books say
     * @throws RuleBrokenException when there is no such location or category, or the note is too
     *     long
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Opened open(LocationId location, Optional<String> category, boolean blind, String note) {
        String kept = note.strip();
        if (kept.length() > CountSheet.NOTE_LENGTH) {
            throw new RuleBrokenException(new Rule.TextTooLong(kept, CountSheet.NOTE_LENGTH));
        }
        try (Writer writer = books.connections().writer("Begin a count")) {
            if (locations.list(writer).stream().map(Location::id).noneMatch(location::equals)) {
                throw new RuleBrokenException(new Rule.UnknownLocation());
            }
            Optional<Long> key = category.map(name -> keyOf(writer, name));
            Instant now = books.clock().instant();
            int year = LocalDate.ofInstant(now, books.clock().getZone()).getYear();
            CountId id = sheets.insert(writer, year, location, key, blind, kept, now, books.user());
            int listed = lines.fill(writer, id, location, key);
            CountSheet sheet = Counts.get(sheets, writer, id);
            List<CountSheet> overlapping = sheets.overlapping(writer, sheet);
            writer.commit();
            return new Opened(sheet, listed, overlapping);
        }
    }

    private long keyOf(Writer writer, String name) {
        return categories
                .find(writer, name)
                .map(CategoryRepository.Named::id)
                .orElseThrow(() -> new RuleBrokenException(new Rule.UnknownCategory(name)));
    }
}
