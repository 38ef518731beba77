package storeroom.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

import java.util.List;

/** For whom a list is printed. */
final class OutputOptions {

    @ArgGroup private Form form = new Form();

    /** One of them, or neither. */
    static final class Form {
        @Option(names = "--csv")
        private boolean csv;

        @Option(names = "--json")
        private boolean json;
    }

    boolean isForPeople() {
        return !form.csv && !form.json;
    }

    /** Begins a list. */
    Listing open(Context context, List<Column> columns) {
        return new OpenPipe(listing(context, columns), context.out());
    }

    private Listing listing(Context context, List<Column> columns) {
        if (form.csv) {
            return new CsvListing(context.out(), columns);
        }
        return form.json
                ? new JsonListing(context.out(), columns)
                : new PeopleListing(context, columns);
    }
}
