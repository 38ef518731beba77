package storeroom.db;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A table of the new file, and what of the old one came into it. Used by one thread. */
final class RefilledTable {

    private static final int STRETCHES = 100;

    private final Connection connection;
    private final SavedTable table;
    private final boolean copied;
    private final String quoted;

    /** By how many columns a row has: those of before a column was added have fewer. */
    private final Map<Integer, PreparedStatement> inserts = new HashMap<>();

    private long rows;
    private long refused;
    private int damagedPages;
    private int damagedRows;
    private boolean endIsLost;
    private final List<Long> saidEnds = new ArrayList<>();

    /**
     * @param copied whether its rows are wanted; otherwise its pages are only told from others
     */
    RefilledTable(Connection connection, SavedTable table, boolean copied) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.copied = copied;
        this.quoted = Refill.quoted(table.name());
        if (copied) { // what the schema begins with is put back at the end, where it is missing
            Pragmas.execute(
                    connection,
                    "CREATE TEMP TABLE " + seeds() + " AS SELECT * FROM main." + quoted);
            Pragmas.execute(connection, "DELETE FROM main." + quoted);
        }
    }

    private String seeds() {
        return Refill.quoted("first_" + table.name());
    }

    private String sql(int width) {
        String names =
                table.columns().stream()
                        .limit(width)
                        .map(column -> Refill.quoted(column.name()))
                        .collect(Collectors.joining(", "));
        String values = "?, ".repeat(width - 1) + "?";
        return "INSERT INTO main." + quoted + " (" + names + ") VALUES (" + values + ")";
    }

    String name() {
        return table.name();
    }

    /** Whether a way led to each of its pages. */
    boolean hasAllPages() {
        return damagedPages == 0;
    }

    /**
     * Takes the rows that the table's tree leads to.
     *
     * @param root its first page; 0 when that is not known
     * @param goOn called again and again; may throw
     */
    void read(SavedPages pages, BitSet reached, int root, Runnable goOn) {
        SavedTree tree =
                new SavedTree(
                        pages,
                        table.withoutRowId(),
                        reached,
                        row -> {
                            goOn.run();
                            return take(row, true);
                        });
        tree.walk(root);
        damagedPages = tree.damagedPages();
        damagedRows = tree.damagedRows();
        endIsLost = tree.endIsLost();
        isSaidToReach(tree.highestKey());
    }

    /** One of its indexes, or the way to its rows, knows of a row with this number. */
    void isSaidToReach(long number) {
        saidEnds.add(number);
    }

    /** The highest number of which two know: a single one may have been changed by the damage. */
    private long knownEnd() {
        return saidEnds.stream().sorted(Comparator.reverseOrder()).skip(1).findFirst().orElse(0L);
    }

    /** Takes the rows of a page that no tree leads to, if all of them look like this table's. */
    boolean readLost(SavedPages pages, BitSet reached, int number) {
        Predicate<SavedTree.Row> looksLikeMine = row -> table.values(row).isPresent();
        SavedTree look = new SavedTree(pages, table.withoutRowId(), new BitSet(), looksLikeMine);
        boolean isMine = look.leaf(number) && look.damagedRows() == 0;
        if (isMine && copied) {
            new SavedTree(pages, table.withoutRowId(), reached, row -> take(row, false))
                    .leaf(number);
        }
        return isMine;
    }

    /**
     * @param fromTree whether a row that is there already is a sign of damage; in lost pages, older
     *     states of rows are to be expected
     */
    private boolean take(SavedTree.Row row, boolean fromTree) {
        Optional<List<@Nullable Object>> values = table.values(row);
        if (values.isPresent() && copied) {
            try {
                insert(values.get());
                rows++;
            } catch (SQLException e) {
                DatabaseException failure =
                        SqliteErrors.translate(e, "Read what is left", java.time.Duration.ZERO);
                if (!(failure instanceof ConstraintException broken)) {
                    throw failure;
                }
                boolean older = !fromTree && broken.rule() == ConstraintException.Rule.UNIQUE;
                refused += older ? 0 : 1;
            }
        }
        return values.isPresent();
    }

    private void insert(List<@Nullable Object> values) throws SQLException {
        PreparedStatement statement = inserts.get(values.size());
        if (statement == null) {
            statement = connection.prepareStatement(sql(values.size()));
            inserts.put(values.size(), statement);
        }
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        statement.executeUpdate();
    }

    /** What came of it; empty for a table whose rows were not wanted. */
    Optional<Salvaged.Table> finish() throws SQLException {
        if (!copied) {
            return Optional.empty();
        }
        for (PreparedStatement statement : inserts.values()) {
            statement.close();
        }
        boolean damaged = damagedPages > 0 || damagedRows > 0 || refused > 0;
        List<Salvaged.Stretch> missing = new ArrayList<>();
        long missingRows = missing(missing, damaged);
        if (damaged) {
            Pragmas.execute(
                    connection,
                    "INSERT OR IGNORE INTO main." + quoted + " SELECT * FROM temp." + seeds());
        }
        Pragmas.execute(connection, "DROP TABLE temp." + seeds());
        return Optional.of(
                new Salvaged.Table(
                        table.name(),
                        rows,
                        refused,
                        damagedPages,
                        damagedRows,
                        missing,
                        missingRows,
                        endIsLost));
    }

    /**
     * @param gaps whether to look between the rows, too
     */
    private long missing(List<Salvaged.Stretch> stretches, boolean gaps) throws SQLException {
        Optional<String> id =
                table.columns().stream()
                        .filter(SavedTable.Column::isRowId)
                        .map(column -> Refill.quoted(column.name()))
                        .findFirst();
        if (id.isEmpty()) {
            return 0; // its rows have no numbers of their own
        }
        long missing = gaps ? between(id.get(), stretches) : 0;
        try (Statement statement = connection.createStatement();
                ResultSet last =
                        statement.executeQuery(
                                "SELECT coalesce(max(" + id.get() + "), 0) FROM main." + quoted)) {
            last.next();
            return missing + add(stretches, last.getLong(1) + 1, knownEnd());
        }
    }

    private static long add(List<Salvaged.Stretch> stretches, long first, long last) {
        if (stretches.size() < STRETCHES && first <= last) {
            stretches.add(new Salvaged.Stretch(first, last));
        }
        return Math.max(0, last - first + 1);
    }

    private long between(String id, List<Salvaged.Stretch> stretches) throws SQLException {
        long count = 0;
        try (Statement statement = connection.createStatement();
                ResultSet gaps =
                        statement.executeQuery(
                                "SELECT before + 1, id - 1 FROM (SELECT "
                                        + id
                                        + " AS id, lag("
                                        + id
                                        + ", 1, 0) OVER (ORDER BY "
                                        + id
                                        + ") AS before FROM main."
                                        + quoted
                                        + ") WHERE id > before + 1 ORDER BY id")) {
            while (gaps.next()) {
                count += add(stretches, gaps.getLong(1), gaps.getLong(2));
            }
        }
        return count;
    }
}
