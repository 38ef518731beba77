package storeroom.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a new file needs so that rows of an old one can be put into it as they were. */
final class Refill {

    private Refill() {}

    /**
     * Takes the triggers away: they would do again what they did when the rows were new.
     *
     * @return the statements that bring them back
     */
    static List<String> dropTriggers(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                statements.add(rows.getString(2));
            }
        }
        for (String name : names) {
            Pragmas.execute(connection, "DROP TRIGGER " + quoted(name));
        }
        return statements;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
