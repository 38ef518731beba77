package storeroom.exchange;

import java.util.List;
import java.util.Map;

/**
 * What a file looks like, before anything is imported from it.
 *
 * @param headers its column names, and those of what is joined to it
 * @param columns field name → header, as recognised or mapped
 * @param unread headers that mean nothing here
 * @param rows the first rows, column by column as in the file itself
 * @param encoding the character set it is read in
 * @param delimiter between its columns
 */
public record Preview(
        List<String> headers,
        Map<String, String> columns,
        List<String> unread,
        List<List<String>> rows,
        String encoding,
        char delimiter) {}
