package storeroom.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Reads what is left of a damaged database into a new, sound one. The damaged file and its log are
 * read as bytes and not changed; SQLite, which stops at the first thing that is wrong, is not
 * asked.
 *
 * <p>What it gets: with a damaged head of the file, everything. With a damaged page, all rows but
 * those of that page; where the page led to others, these are found by how their rows look. With a
 * damaged frame in the log, all that was saved but that frame. What it cannot see: SQLite keeps no
 * checksums of its pages, so a row in which one letter or figure is another one looks like any row.
 */
public final class Salvage {

    private final SavedPages pages;
    private final BooleanSupplier cancelled;
    private final BitSet reached = new BitSet();
    private final Map<String, Integer> roots = new HashMap<>();
    private final Map<Integer, String> indexes = new LinkedHashMap<>();
    private final Map<String, RefilledTable> tables = new LinkedHashMap<>();

    private Salvage(SavedPages pages, BooleanSupplier cancelled) {
        this.pages = pages;
        this.cancelled = cancelled;
    }

    /**
     * What the caller knows about the content.
     *
     * @param derived tables that can be computed from the others, and are left empty
     * @param repairs statements that make the rest agree again, run in the new file before it is
     *     finished; foreign keys and triggers are not in force then
     */
    public record Rules(Set<String> derived, List<String> repairs) {
        public Rules {
            derived = Set.copyOf(derived);
            repairs = List.copyOf(repairs);
        }
    }

    /**
     * Does it.
     *
     * @param damaged not open in this process
     * @param target made here, must not exist; gone again where this fails. Of the damaged one's
     *     version: opening it brings it up to date.
     * @param cancelled asked again and again, on this thread
     * @throws CancellationException when it was cancelled
     * @throws NewerDatabaseException when a newer version of the program wrote the file
     * @throws DatabaseUnreadableException when the damaged file or the new one cannot be opened
     * @throws DatabaseException when the new file cannot be written
     */
    public static Salvaged into(
            Path target,
            Path damaged,
            Rules rules,
            DatabaseOptions options,
            BooleanSupplier cancelled) {
        long began = System.nanoTime();
        boolean done = false;
        try (SavedPages pages = SavedPages.open(damaged)) {
            Files.createFile(target);
            Salvaged salvaged = new Salvage(pages, cancelled).run(target, rules, options);
            done = true;
            return salvaged;
        } catch (IOException e) {
            throw new DatabaseUnreadableException(damaged + " cannot be read", e);
        } catch (SQLException e) {
            throw SqliteErrors.translate(
                    e, "Read what is left", Duration.ofNanos(System.nanoTime() - began));
        } finally {
            if (!done) {
                discard(target);
            }
        }
    }

    private static void discard(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            System.getLogger(Salvage.class.getName())
                    .log(System.Logger.Level.INFO, "left over: {0}", e.getMessage());
        }
    }

    private Salvaged run(Path target, Rules rules, DatabaseOptions options) throws SQLException {
        boolean schemaIsWhole = readSchema();
        int version = version();
        try (Connection connection = Pragmas.openForWriting(target, options.busyWait())) {
            Pragmas.execute(connection, "PRAGMA synchronous = OFF"); // synced when it is used
            Pragmas.execute(connection, "PRAGMA journal_mode = MEMORY");
            Migrations.ofTheProgram()
                    .upTo(version)
                    .apply(connection, options.clock().instant(), options.programVersion());
            Pragmas.execute(connection, "PRAGMA foreign_keys = OFF");
            Pragmas.execute(connection, "BEGIN IMMEDIATE");
            List<String> triggers = Refill.dropTriggers(connection);
            for (SavedTable table : SavedTable.all(connection)) {
                boolean copied =
                        !rules.derived().contains(table.name())
                                && !table.name().equals(Migrations.TABLE_NAME);
                tables.put(table.name(), new RefilledTable(connection, table, copied));
            }
            boolean allFound = readTables() && schemaIsWhole;
            if (!allFound) {
                readLostPages();
            }
            List<Salvaged.Table> results = new ArrayList<>();
            for (RefilledTable table : tables.values()) {
                table.finish().ifPresent(results::add);
            }
            for (String repair : rules.repairs()) {
                Pragmas.execute(connection, repair);
            }
            for (String trigger : triggers) {
                Pragmas.execute(connection, trigger);
            }
            Pragmas.execute(connection, "COMMIT");
            return new Salvaged(version, results, pages.lostFrames());
        }
    }

    /** Where the tables begin; false when the list of them is damaged. */
    private boolean readSchema() {
        SavedTree tree =
                new SavedTree(
                        pages,
                        false,
                        reached,
                        row -> {
                            var values = SavedSchema.TABLE.values(row);
                            values.ifPresent(found -> SavedSchema.note(found, roots, indexes));
                            return values.isPresent();
                        });
        tree.walk(1);
        return tree.damagedPages() == 0 && tree.damagedRows() == 0;
    }

    /** How many steps of the schema the file has; all of them where it does not tell any more. */
    private int version() {
        int newest = Migrations.ofTheProgram().newest();
        int version = SavedSchema.version(pages, roots);
        if (version > newest) {
            throw new NewerDatabaseException(version, newest, "?");
        }
        return version == 0 ? newest : version;
    }

    /** False when there are places to which no way leads any more. */
    private boolean readTables() {
        indexes.forEach(this::readIndex);
        boolean whole = true;
        for (RefilledTable table : tables.values()) {
            Integer root = roots.get(table.name());
            table.read(pages, reached, root == null ? 0 : root, this::goOn);
            whole &= table.hasAllPages();
        }
        return whole;
    }

    /** Not for its rows, but for their numbers: it may know of some that the table has lost. */
    private void readIndex(int root, String table) {
        long[] highest = {0};
        new SavedTree(
                        pages,
                        true,
                        reached,
                        row -> {
                            highest[0] =
                                    Math.max(
                                            highest[0],
                                            SavedTable.lastNumber(row).orElse(highest[0]));
                            return true;
                        })
                .walk(root);
        RefilledTable indexed = tables.get(table);
        if (indexed != null) {
            indexed.isSaidToReach(highest[0]);
        }
    }

    /** Rows in pages that nothing leads to go to the table that they look like. */
    private void readLostPages() {
        BitSet free = pages.free();
        List<RefilledTable> damaged =
                tables.values().stream().filter(table -> !table.hasAllPages()).toList();
        for (int number = 1; number <= pages.count(); number++) {
            if (reached.get(number) || free.get(number)) {
                continue;
            }
            goOn();
            for (RefilledTable table : damaged) {
                if (table.readLost(pages, reached, number)) {
                    break;
                }
            }
        }
    }

    private void goOn() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("reading what is left was cancelled");
        }
    }
}
