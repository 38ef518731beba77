package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.Reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What restoring a backup would take away and bring back. Both the company and the backup grew from
 * one beginning, by bookings that are never changed; from the first one on that differs, what the
 * company has would be lost, and what the backup has would come back.
 *
 * @param now what is in the company
 * @param then what is in the backup
 * @param lost what would be gone
 * @param back what would be there again
 */
public record Preview(Contents now, Contents then, Part lost, Part back) {

    /**
     * One of the two sides.
     *
     * @param movements how many
     * @param since when the first of them was saved
     * @param changes changes of master data, counted
     */
    public record Part(long movements, Optional<Instant> since, long changes) {

        /** Whether there is nothing in it. */
        public boolean isNothing() {
            return movements == 0 && changes == 0;
        }
    }

    static Preview of(ConnectionFactory company, ConnectionFactory backup) {
        try (Reader now = company.reader();
                Reader then = backup.reader()) {
            Contents nowContents = ContentsReader.read(now);
            Contents thenContents = ContentsReader.read(then);
            long booking =
                    common(
                            now,
                            then,
                            Math.min(nowContents.mark().booking(), thenContents.mark().booking()),
                            BOOKING);
            long change =
                    common(
                            now,
                            then,
                            Math.min(nowContents.mark().change(), thenContents.mark().change()),
                            CHANGE);
            return new Preview(
                    nowContents,
                    thenContents,
                    part(now, booking, nowContents.mark().change(), change),
                    part(then, booking, thenContents.mark().change(), change));
        }
    }

    private static final String BOOKING =
            """
            SELECT concat_ws(' ', b.booked_at, b.booked_by, b.operation, b.undoes,
                (SELECT concat_ws(' ', count(*), min(id), max(id), sum(quantity), min(item_id))
                 FROM movement WHERE booking_id = b.id))
            FROM booking b WHERE b.id <= ? ORDER BY b.id DESC LIMIT 1
            """;

    private static final String CHANGE =
            """
            SELECT concat_ws(' ', changed_at, changed_by, entity_id, label, field, after_value)
            FROM audit WHERE id <= ? ORDER BY id DESC LIMIT 1
            """;

    private static final String MOVEMENTS =
            """
            SELECT (SELECT count(*) FROM movement WHERE booking_id > ?),
                   (SELECT min(booked_at) FROM booking WHERE id > ?)
            """;

    /** The newest number up to which both have the same, found by halving. */
    private static long common(Reader now, Reader then, long highest, String sql) {
        long same = 0;
        long different = highest + 1;
        while (different - same > 1) {
            long middle = same + (different - same) / 2;
            if (Objects.equals(text(now, sql, middle), text(then, sql, middle))) {
                same = middle;
            } else {
                different = middle;
            }
        }
        return same;
    }

    private static Optional<String> text(Reader reader, String sql, long id) {
        try (ResultSet row = reader.dsl().resultQuery(sql, id).fetchResultSet()) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }

    private static Part part(Reader reader, long booking, long newestChange, long change) {
        try (ResultSet row =
                reader.dsl().resultQuery(MOVEMENTS, booking, booking).fetchResultSet()) {
            long movements = row.next() ? row.getLong(1) : 0;
            long since = row.getLong(2);
            return new Part(
                    movements,
                    row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(since)),
                    newestChange - change);
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }
}
