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

    @Override
    KeptRead self() {
        return this;
    }
}
