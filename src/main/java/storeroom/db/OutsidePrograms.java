package storeroom.db;

import storeroom.instance.LockHolders;
import storeroom.instance.OtherProcess;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Which other programs hold the file of a connection. */
final class OutsidePrograms {

    private OutsidePrograms() {}

    /**
     * Asked once a wait has failed; takes a moment. SQLite is asked for the file's name, which
     * needs no lock.
     *
     * @return empty where nobody is known
     */
    static List<OtherProcess> thatHoldTheFileOf(Connection connection) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA database_list")) {
            String file = rows.next() ? rows.getString("file") : null;
            return file == null || file.isEmpty() ? List.of() : LockHolders.of(Path.of(file));
        } catch (SQLException e) {
            return List.of(); // the failure that is being told about matters more
        }
    }
}
