package storeroom.exchange;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A second file whose columns are brought in by a key; kept in memory, the needed columns only.
 *
 * <p>A row that is longer than its header (an unquoted comma somewhere, most likely) is used all
 * the same, since the values that are read from it are checked one by one; it is counted, and said.
 */
final class JoinTable {

    private final ImportRequest.Join join;
    private final String name;
    private final List<String> header;
    private final Map<String, String[]> rows = new HashMap<>();
    private long ragged;
    private long firstRagged;

    private JoinTable(ImportRequest.Join join, CsvFile file) {
        this.join = join;
        this.name = file.opened().name();
        this.header = file.header();
    }

    /** Reads the header only. */
    static JoinTable open(ImportRequest.Join join, CsvFormat format, Messages messages) {
        try (CsvFile file = CsvFile.open(join.file(), format, messages)) {
            JoinTable table = new JoinTable(join, file);
            if (table.indexOf(join.key()) < 0) {
                throw new ImportRefusedException(
                        messages.get(
                                "map.noHeader",
                                table.name,
                                join.key(),
                                String.join(", ", table.header)));
            }
            return table;
        }
    }

    /** Reads the rows. */
    void load(BitSet columns, CsvFormat format, Messages messages) {
        int key = indexOf(join.key());
        BitSet needed = (BitSet) columns.clone();
        needed.set(key);
        try (CsvFile file = CsvFile.open(join.file(), format, messages)) {
            file.need(needed);
            CsvRow row;
            while ((row = file.next()) != null) {
                if (row.count() > header.size()) {
                    firstRagged = ragged++ == 0 ? row.line() : firstRagged;
                }
                String[] before = rows.putIfAbsent(row.get(key), row.fields());
                if (before != null && !Arrays.equals(before, row.fields())) {
                    throw new ImportRefusedException(
                            messages.get(
                                    "join.twice",
                                    name,
                                    String.valueOf(row.line()),
                                    join.key(),
                                    row.get(key)));
                }
            }
        }
    }

    /** The row with this key. */
    String @Nullable [] find(String key) {
        return rows.get(key);
    }

    List<String> header() {
        return header;
    }

    /**
     * Adds the columns to those that are there. The key is there already; another name that is
     * there already gets the file's name in front.
     */
    void addHeaders(List<String> headers) {
        List<String> before = List.copyOf(headers);
        for (String column : header) {
            boolean taken = before.stream().anyMatch(column::equalsIgnoreCase);
            boolean isKey = column.equalsIgnoreCase(join.key());
            headers.add(isKey ? "" : taken ? name + ":" + column : column);
        }
    }

    String name() {
        return name;
    }

    ImportRequest.Join join() {
        return join;
    }

    /** How many rows were longer than the header. */
    long ragged() {
        return ragged;
    }

    long firstRagged() {
        return firstRagged;
    }

    private int indexOf(String column) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        return -1;
    }
}
