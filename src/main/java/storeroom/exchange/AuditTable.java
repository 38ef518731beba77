package storeroom.exchange;

import org.jspecify.annotations.Nullable;

import storeroom.db.Reader;
import storeroom.model.AuditEntry;
import storeroom.model.AuditFilter;
import storeroom.operation.Company;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The audit as a table for programs: what its columns are, and how it becomes a file. */
public final class AuditTable {

    /** The columns, in the order of {@link #values}. */
    public static final List<String> COLUMNS =
            List.of(
                    "id", "at", "by", "action", "entity", "label", "sku", "name", "field", "before",
                    "after");

    private AuditTable() {}

    /** The values of a row: {@code sku} and {@code name} are what the item is called now. */
    public static @Nullable Object[] values(AuditEntry entry) {
        return new @Nullable Object[] {
            entry.id().value(),
            entry.changedAt(),
            entry.changedBy(),
            code(entry.action()),
            code(entry.entity()),
            entry.label(),
            entry.item().map(AuditEntry.NamedItem::sku).orElse(null),
            entry.item().map(AuditEntry.NamedItem::name).orElse(null),
            entry.field().isEmpty() ? null : entry.field(),
            entry.before().orElse(null),
            entry.after().orElse(null)
        };
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes all that the filter leaves into a CSV file, newest first. The file is there whole or,
     * when this fails, as it was before. Takes its time: not on the window's thread.
     *
     * @param file replaced where it is there
     * @return how many entries
     * @throws UncheckedIOException when the file cannot be written
     * @throws storeroom.db.DatabaseException when the audit cannot be read
     */
    public static int export(Company company, AuditFilter filter, Path file) {
        return Math.toIntExact(WholeFile.write(file, out -> write(company, filter, out)));
    }

    private static int write(Company company, AuditFilter filter, OutputStream out)
            throws IOException {
        int[] entries = {0};
        try (Reader reader = company.connections().reader();
                CsvTable table = new CsvTable(out, COLUMNS)) {
            company.audit()
                    .forEach(
                            reader,
                            filter,
                            Integer.MAX_VALUE,
                            entry -> {
                                table.row(values(entry));
                                entries[0]++;
                            });
        }
        return entries[0];
    }
}
