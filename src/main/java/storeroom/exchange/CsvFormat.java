package storeroom.exchange;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a file is written, as far as its reader was told; what is empty is found out from the file.
 *
 * @param encoding else a byte-order mark decides, else UTF-8
 * @param delimiter between columns: else the one of comma, semicolon, tab and bar that the first
 *     line has most of
 * @param decimal the decimal point: else a comma in files with semicolons, a point in all others
 * @param dates else the file's own days beyond the 12th tell, or the year stands first
 */
public record CsvFormat(
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        Optional<Character> decimal,
        Optional<DateOrder> dates) {

    /** Everything is found out. */
    public static final CsvFormat DETECT =
            new CsvFormat(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public CsvFormat withEncoding(Charset charset) {
        return new CsvFormat(Optional.of(charset), delimiter, decimal, dates);
    }

    public CsvFormat withDelimiter(char character) {
        return new CsvFormat(encoding, Optional.of(character), decimal, dates);
    }

    public CsvFormat withDecimal(char character) {
        return new CsvFormat(encoding, delimiter, Optional.of(character), dates);
    }

    public CsvFormat withDates(DateOrder order) {
        return new CsvFormat(encoding, delimiter, decimal, Optional.of(order));
    }
}
