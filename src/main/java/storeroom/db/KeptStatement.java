package storeroom.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A statement that its connection keeps prepared, for writes that a person makes all day: building
 * and preparing it anew would cost more than running it. Lives in a {@link Writer}.
 */
public final class KeptStatement extends Parameters<KeptStatement> {

    KeptStatement(Session.Lending lending, PreparedStatement statement) {
        super(lending, statement);
    }

    /** Runs it with the values added, and begins anew. */
    public void execute() {
        beginAgain();
        try {
            statement().executeUpdate();
        } catch (SQLException e) {
            throw session().failed(e);
        }
    }

    /** Runs it with the values added, and begins anew: gives the key of the row inserted. */
    public long executeReturningKey() {
        execute();
        try (ResultSet keys = statement().getGeneratedKeys()) {
            if (!keys.next()) {
                throw new IllegalStateException("the statement returned no key");
            }
            return keys.getLong(1);
        } catch (SQLException e) {
            throw session().failed(e);
        }
    }

    @Override
    KeptStatement self() {
        return this;
    }
}
