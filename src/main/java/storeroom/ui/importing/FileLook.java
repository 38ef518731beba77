package storeroom.ui.importing;

import storeroom.exchange.CsvFormat;
import storeroom.exchange.Field;
import storeroom.exchange.ImportRefusedException;
import storeroom.exchange.ImportRequest;
import storeroom.exchange.ImportRequest.Kind;
import storeroom.exchange.Importer;
import storeroom.exchange.Preview;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at a file: what its columns are and, where nobody said so, whether it holds items or
 * movements. Not on the window's thread.
 */
final class FileLook {

    private final Importer importer;

    FileLook(Importer importer) {
        this.importer = importer;
    }

    /** What a look at a file found. */
    record Found(Kind kind, Preview preview) {}

    /**
     * Looks at a file.
     *
     * @param as what it holds; empty: that is guessed
     * @throws ImportRefusedException when it is no table
     */
    Found look(Path file, Optional<Kind> as, CsvFormat format) {
        return as.map(wanted -> look(file, wanted, format)).orElseGet(() -> guess(file, format));
    }

    private Found look(Path file, Kind as, CsvFormat format) {
        return new Found(as, importer.inspect(ImportRequest.of(as, file).withFormat(format)));
    }

    private Found guess(Path file, CsvFormat format) {
        try {
            Found movements = look(file, Kind.MOVEMENTS, format);
            Map<String, String> columns = movements.preview().columns();
            boolean dated =
                    columns.containsKey(Field.DATE.title())
                            || columns.containsKey(Field.KIND.title())
                            || columns.containsKey(Field.DOCUMENT.title());
            if (dated && columns.containsKey(Field.QUANTITY.title())) {
                return movements;
            }
        } catch (ImportRefusedException e) {
            return look(file, Kind.ITEMS, format); // which says why, should that be refused, too
        }
        return look(file, Kind.ITEMS, format);
    }
}
