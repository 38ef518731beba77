package storeroom.cli;

import org.jspecify.annotations.Nullable;

import storeroom.exchange.CsvTable;

import java.io.PrintStream;
import java.util.List;

/** For programs that read CSV. */
final class CsvListing implements Listing {

    private final CsvTable table;

    CsvListing(PrintStream out, List<Column> columns) {
        table = new CsvTable(out, columns.stream().map(Column::key).toList());
    }

    @Override
    public void row(@Nullable Object... values) {
        table.row(values);
    }

    @Override
    public void close() {
        table.close();
    }
}
