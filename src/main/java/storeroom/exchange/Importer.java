package storeroom.exchange;

import storeroom.operation.Company;
import storeroom.text.Formats;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Imports files into a company, for the window and the command line alike. Thread-safe; a run takes
 * its time, so it does not belong on the window's thread.
 */
public final class Importer {

    private static final int PREVIEW_ROWS = 20;

    private final Company company;
    private final Messages messages;

    /**
     * @param formats the language of reasons and notes
     */
    public Importer(Company company, Formats formats) {
        this.company = company;
        this.messages = new Messages(formats);
    }

    /**
     * Looks at a file without importing anything.
     *
     * @throws ImportRefusedException when it is no such file, or the mapping does not fit it
     */
    public Preview inspect(ImportRequest request) {
        List<List<String>> rows = new ArrayList<>();
        List<String> headers;
        Columns columns;
        try (Source source = Source.open(request, messages)) {
            columns = source.columns();
            headers = source.columns().headers();
        }
        try (CsvFile file = CsvFile.open(request.file(), request.format(), messages)) {
            BitSet all = new BitSet();
            all.set(0, file.header().size());
            file.need(all);
            CsvRow row;
            while (rows.size() < PREVIEW_ROWS && (row = file.next()) != null) {
                rows.add(List.of(row.fields()));
            }
            return new Preview(
                    headers,
                    columns.names(),
                    columns.unread(),
                    List.copyOf(rows),
                    file.opened().charset().displayName(),
                    file.opened().delimiter());
        }
    }

    /**
     * Imports a file: completely, or its good rows, or nothing, as the request says. A file with
     * bad rows is no error of the program: the report tells about each.
     *
     * @throws ImportRefusedException when the file or the request makes no sense as a whole
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public ImportReport run(ImportRequest request, Progress progress) {
        Formatting.requireDay(request, company.clock(), messages);
        try (Source source = Source.open(request, messages)) {
            return switch (request.kind()) {
                case ITEMS -> new ItemImport(company, request, source, progress, messages).run();
                case MOVEMENTS ->
                        new MovementImport(company, request, source, progress, messages).run();
            };
        }
    }
}
