package storeroom.instance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Another program, as a database browser is one: opens a database, runs its statements, says
 * "held", and ends when it is told to.
 */
public final class HoldsALock {

    private HoldsALock() {}

    public static void main(String[] args) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
                var statement = connection.createStatement();
                var in =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (int i = 1; i < args.length; i++) {
                statement.execute(args[i]);
            }
            System.out.println("held");
            String told = in.readLine();
            System.out.println("let go after " + told);
        }
    }
}
