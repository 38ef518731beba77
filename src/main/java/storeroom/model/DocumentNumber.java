package storeroom.model;

/**
 * The number of a document: unique, and without gaps within its kind, series and year.
 *
 * @param series tells books of numbers apart, such as shops or counters; usually empty
 * @param number from 1 on
 */
public record DocumentNumber(DocumentKind kind, String series, int year, int number) {

    /** As it stands on paper: {@code DN-2026-0012}, with its series {@code DN-A-2026-0012}. */
    @Override
    public String toString() {
        String book = series.isEmpty() ? kind.prefix() : kind.prefix() + "-" + series;
        return "%s-%d-%04d".formatted(book, year, number);
    }
}
