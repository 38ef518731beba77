package storeroom.exchange;

import org.jspecify.annotations.Nullable;

import storeroom.db.ConnectionFactory;
import storeroom.db.Reader;
import storeroom.repository.TableContents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Writes all tables of a company as CSV files into a new folder, as they were at one moment.
 *
 * <p>Nothing is lost: {@code ""} is a text without a letter and nothing is no value at all, figures
 * are exact, and no sign is put before what a spreadsheet would take for a formula – who opens such
 * a file in one should import it as text. {@code index.json} beside them tells what is what. Row by
 * row: a large company needs no more memory than a small one. Not on the window's thread.
 */
public final class Snapshot {

    private static final int CHECKED_EVERY = 1_000;

    private final ConnectionFactory connections;
    private final TableContents contents = new TableContents();
    private final Clock clock;
    private final String programVersion;

    /** How many rows a table has, and which file they are in. */
    public record Table(String name, String file, long rows) {}

    /**
     * What was written.
     *
     * @param at the moment of which it is
     */
    public record Written(Path folder, Instant at, int schemaVersion, List<Table> tables) {

        public Written {
            tables = List.copyOf(tables);
        }

        /** All rows of all tables. */
        public long rows() {
            return tables.stream().mapToLong(Table::rows).sum();
        }
    }

    /**
     * @param programVersion noted beside the tables
     */
    public Snapshot(ConnectionFactory connections, Clock clock, String programVersion) {
        this.connections = connections;
        this.clock = clock;
        this.programVersion = programVersion;
    }

    /**
     * Writes them.
     *
     * @param folder must not exist, or be empty
     * @param cancelled asked again and again
     * @throws SnapshotException when it could not be written or was cancelled; then there is
     *     nothing in the folder
     * @throws storeroom.db.DatabaseException when the company could not be read; likewise
     */
    public Written write(Path folder, BooleanSupplier cancelled) throws SnapshotException {
        try (NewFolder target = NewFolder.at(folder);
                Reader reader = connections.reader()) {
            Instant at = clock.instant();
            List<Table> tables = new ArrayList<>();
            for (TableContents.Described table : contents.tables()) {
                String file = table.name() + ".csv";
                long rows = write(reader, table, target.file(file), cancelled);
                tables.add(new Table(table.name(), file, rows));
            }
            int version = contents.schemaVersion(reader);
            reader.requireUnchanged();
            Written written = new Written(folder, at, version, tables);
            new SnapshotIndex(connections.database(), programVersion, contents.tables())
                    .write(target.file("index.json"), written);
            return new Written(target.complete(), at, version, tables);
        } catch (Cancelled _) {
            throw new SnapshotException(SnapshotException.Reason.CANCELLED, folder);
        } catch (IOException e) {
            throw new SnapshotException(e);
        } catch (UncheckedIOException e) {
            throw new SnapshotException(Objects.requireNonNull(e.getCause()));
        }
    }

    private long write(
            Reader reader, TableContents.Described table, Path file, BooleanSupplier cancelled)
            throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                CsvOutput csv = CsvOutput.lossless(Channels.newOutputStream(channel))) {
            Rows rows = new Rows(table.columns(), csv, cancelled);
            csv.row(
                    table.columns().stream()
                            .map(TableContents.Column::name)
                            .toArray(String[]::new));
            long count = contents.read(reader, table, rows);
            csv.flush();
            channel.force(true); // a stick that is pulled out has all of it, or the old name
            return count;
        }
    }

    /** Somebody wanted it to stop. */
    private static final class Cancelled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    /** From rows as they are kept to rows as they are written. */
    private static final class Rows implements TableContents.Rows {

        private final CsvOutput csv;
        private final BooleanSupplier cancelled;
        private final List<ColumnForm> forms;
        private final @Nullable String[] texts;
        private long count;

        Rows(List<TableContents.Column> columns, CsvOutput csv, BooleanSupplier cancelled) {
            this.csv = csv;
            this.cancelled = cancelled;
            this.forms = columns.stream().map(SnapshotIndex::form).toList();
            this.texts = new @Nullable String[columns.size()];
        }

        @Override
        public void row(@Nullable Object[] values) {
            if (count++ % CHECKED_EVERY == 0 && cancelled.getAsBoolean()) {
                throw new Cancelled();
            }
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                texts[i] =
                        value instanceof Long number ? forms.get(i).text(number) : (String) value;
            }
            csv.row(texts);
        }
    }
}
