package storeroom.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The number of a document: unique, and without gaps within its kind, series and year.
 *
 * @param series tells books of numbers apart, such as shops or counters; usually empty
 * @param number from 1 on
 */
public record DocumentNumber(DocumentKind kind, String series, int year, int number) {

    private static final Pattern WRITTEN =
            Pattern.compile("([A-Za-z]+)-(?:(.+)-)?(\\d{4})-(\\d{1,9})");

    /** Reads what {@link #toString} writes, in small letters too; empty where it is none. */
    public static Optional<DocumentNumber> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        String series = written.group(2) == null ? "" : written.group(2);
        return Stream.of(DocumentKind.values())
                .filter(kind -> kind.prefix().equalsIgnoreCase(written.group(1)))
                .findFirst()
                .map(
                        kind ->
                                new DocumentNumber(
                                        kind,
                                        series,
                                        Integer.parseInt(written.group(3)),
                                        Integer.parseInt(written.group(4))));
    }

    /** As it stands on paper: {@code DN-2026-0012}, with its series {@code DN-A-2026-0012}. */
    @Override
    public String toString() {
        String book = series.isEmpty() ? kind.prefix() : kind.prefix() + "-" + series;
        return "%s-%d-%04d".formatted(book, year, number);
    }
}
