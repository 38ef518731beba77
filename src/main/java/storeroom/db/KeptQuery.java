package storeroom.db;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

/**
 * The text of a statement that is built once and prepared once for each connection. A repository
 * keeps it in a constant and runs it through {@link Reader#read} or {@link Writer#run}.
 * Thread-safe.
 */
public final class KeptQuery {

    private final boolean returnsKey;
    private final Function<DSLContext, ? extends Query> query;
    private volatile @Nullable String sql;

    private KeptQuery(boolean returnsKey, Function<DSLContext, ? extends Query> query) {
        this.returnsKey = returnsKey;
        this.query = query;
    }

    /**
     * A query, or a statement that returns nothing.
     *
     * @param query builds it, with a parameter for each value; its own values are ignored
     */
    public static KeptQuery of(Function<DSLContext, ? extends Query> query) {
        return new KeptQuery(false, query);
    }

    /**
     * An insert of one row, for {@link KeptStatement#executeReturningKey}.
     *
     * @param query builds it, with a parameter for each value; its own values are ignored
     */
    public static KeptQuery returningKey(Function<DSLContext, ? extends Query> query) {
        return new KeptQuery(true, query);
    }

    PreparedStatement prepare(Connection connection, DSLContext dsl) throws SQLException {
        return connection.prepareStatement(
                sql(dsl),
                returnsKey ? Statement.RETURN_GENERATED_KEYS : Statement.NO_GENERATED_KEYS);
    }

    private String sql(DSLContext dsl) {
        String text = sql;
        if (text == null) {
            text = query.apply(dsl).getSQL();
            sql = text;
        }
        return text;
    }
}
