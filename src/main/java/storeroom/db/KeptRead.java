package storeroom.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A query that its connection keeps prepared: see {@link KeptStatement}. Lives in a reader. */
public final class KeptRead extends Parameters<KeptRead> {

    KeptRead(Session.Lending lending, PreparedStatement statement) {
        super(lending, statement);
    }

    /** Makes a value of the row that the result set stands on. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Runs it with the values added: its first row, if there is one. */
    public <T> Optional<T> fetchOptional(RowMapper<T> mapper) {
        beginAgain();
        try (ResultSet rows = statement().executeQuery()) {
            return rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw session().failed(e);
        }
    }

    /** Takes the row that the result set stands on. */
    @FunctionalInterface
    public interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    /** Takes the row that the result set stands on, and says whether it wants the next one. */
    @FunctionalInterface
    public interface RowTaker {
        boolean take(ResultSet row) throws SQLException;
    }

    /** Runs it with the values added, one row at a time: they never lie in memory together. */
    public void forEach(RowConsumer consumer) {
        forEachWhile(
                row -> {
                    consumer.accept(row);
                    return true;
                });
    }

    /** The same, until no more rows are wanted. */
    public void forEachWhile(RowTaker taker) {
        beginAgain();
        try (ResultSet rows = statement().executeQuery()) {
            boolean more = true;
            while (more && rows.next()) {
                more = taker.take(rows);
            }
        } catch (SQLException e) {
            throw session().failed(e);
        }
    }

    @Override
    KeptRead self() {
        return this;
    }
}
