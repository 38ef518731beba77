package storeroom.exchange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The rows of a file with the columns that are joined to it, by field. Used by one thread; {@link
 * #bytesRead} by any.
 */
final class Source implements AutoCloseable {

    private final CsvFile file;
    private final Columns columns;
    private final List<JoinTable> joins;
    private final int[] joinKeys;
    private final Messages messages;
    private @Nullable CsvRow row;
    private final String[][] joined;

    private Source(CsvFile file, Columns columns, List<JoinTable> joins, Messages messages) {
        this.file = file;
        this.columns = columns;
        this.joins = joins;
        this.messages = messages;
        this.joinKeys = new int[joins.size()];
        this.joined = new String[joins.size()][0];
    }

    /** Opens the file and the files joined to it. */
    static Source open(ImportRequest request, Messages messages) {
        List<JoinTable> joins = new ArrayList<>();
        for (ImportRequest.Join join : request.joins()) {
            joins.add(JoinTable.open(join, joinFormat(request.format()), messages));
        }
        CsvFile file = CsvFile.open(request.file(), request.format(), messages);
        try {
            List<String> headers = new ArrayList<>(file.header());
            joins.forEach(join -> join.addHeaders(headers));
            Columns columns = Columns.of(request, headers, messages);
            Source source = new Source(file, columns, joins, messages);
            source.prepare(request);
            return source;
        } catch (RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    /** A joined file may be written in another way than the file itself. */
    private static CsvFormat joinFormat(CsvFormat format) {
        return new CsvFormat(
                format.encoding(), java.util.Optional.empty(), format.decimal(), format.dates());
    }

    private void prepare(ImportRequest request) {
        BitSet needed = columns.places();
        int width = file.header().size();
        BitSet own = needed.get(0, width);
        int offset = width;
        for (int i = 0; i < joins.size(); i++) {
            JoinTable join = joins.get(i);
            int end = offset + join.header().size();
            join.load(needed.get(offset, end), joinFormat(request.format()), messages);
            joinKeys[i] = ownColumn(join.join().header());
            own.set(joinKeys[i]);
            offset = end;
        }
        file.need(own);
    }

    private int ownColumn(String header) {
        for (int i = 0; i < file.header().size(); i++) {
            if (file.header().get(i).equalsIgnoreCase(header)) {
                return i;
            }
        }
        throw new ImportRefusedException(
                messages.get(
                        "map.noHeader",
                        file.opened().name(),
                        header,
                        String.join(", ", file.header())));
    }

    /** That no column holds a field which must be there, and which columns nobody reads. */
    ImportRefusedException missing(Field field, Hint hint) {
        List<String> unread = columns.unread();
        return new ImportRefusedException(
                messages.get(
                        "map.required." + field.title(),
                        file.opened().name(),
                        String.join(", ", unread),
                        unread.size()),
                hint);
    }

    Columns columns() {
        return columns;
    }

    CsvFile file() {
        return file;
    }

    List<JoinTable> joins() {
        return joins;
    }

    /** Goes to the next row; false after the last one. */
    boolean next() {
        row = file.next();
        return row != null;
    }

    /** The line in which this row begins. */
    long line() {
        return current().line();
    }

    /**
     * Brings in what is joined to this row.
     *
     * @throws BadValueException when the row has not as many columns as the header, or its key is
     *     in none of the joined file's rows
     */
    void join() throws BadValueException {
        CsvRow here = current();
        if (here.count() != file.header().size()) {
            throw new BadValueException(
                    "",
                    "",
                    messages.get(
                            here.count() > file.header().size() ? "row.long" : "row.short",
                            here.count(),
                            file.header().size()));
        }
        for (int i = 0; i < joinKeys.length; i++) {
            String key = here.get(joinKeys[i]);
            String[] other = joins.get(i).find(key);
            if (other == null) {
                throw new BadValueException(
                        file.header().get(joinKeys[i]),
                        key,
                        messages.get("join.none", joins.get(i).name(), joins.get(i).join().key()));
            }
            joined[i] = other;
        }
    }

    /** A field of this row without the blanks around it; empty where there is none. */
    String get(Field field) {
        int place = columns.at(field);
        if (place < 0) {
            return "";
        }
        int width = file.header().size();
        return place < width ? current().get(place) : joinedValue(place - width);
    }

    private String joinedValue(int place) {
        int at = place;
        for (int i = 0; i < joins.size(); i++) {
            int width = joins.get(i).header().size();
            String[] values = joined[i];
            if (at < width) {
                return at >= values.length ? "" : CsvRow.given(values[at]);
            }
            at -= width;
        }
        return "";
    }

    private CsvRow current() {
        CsvRow here = row;
        if (here == null) {
            throw new IllegalStateException("no row");
        }
        return here;
    }

    long bytesRead() {
        return file.bytesRead();
    }

    @Override
    public void close() {
        file.close();
    }
}
