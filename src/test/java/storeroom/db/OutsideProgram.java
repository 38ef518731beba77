package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;

import storeroom.instance.ChildJvm;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Another program at the file, in a process of its own: bare JDBC, nothing of Storeroom. It does
 * one thing until it is told to stop.
 */
final class OutsideProgram implements AutoCloseable {

    private static final long HOLDS_SECONDS = 30;

    /** Commits after which it is at full speed. */
    private static final long WARM = 100;

    private final ChildJvm child;

    private OutsideProgram(ChildJvm child, String ready) {
        this.child = child;
        assertThat(child.line()).isEqualTo(ready);
    }

    /** One that holds {@code BEGIN EXCLUSIVE} by the time this returns, for 30 s at most. */
    static OutsideProgram holding(Path database) {
        return new OutsideProgram(ChildJvm.start(Hold.class, database.toString()), "held");
    }

    /**
     * One that commits without pause by the time this returns: one row of the table {@code outside}
     * in each transaction.
     */
    static OutsideProgram committing(Path database) {
        return new OutsideProgram(ChildJvm.start(Commit.class, database.toString()), "began");
    }

    /** Makes it stop; what it says then is how often it committed. */
    long stop() {
        child.say("stop");
        return Long.parseLong(child.line());
    }

    @Override
    public void close() {
        child.close();
    }

    /** Opened when the parent says something, or is gone. */
    private static CountDownLatch told() {
        CountDownLatch told = new CountDownLatch(1);
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try {
                                System.in.read();
                            } catch (IOException e) {
                                System.err.println(e.getMessage());
                            } finally {
                                told.countDown();
                            }
                        });
        return told;
    }

    private static Connection connect(String database) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Pragmas.execute(connection, "PRAGMA busy_timeout = 30000");
        return connection;
    }

    static final class Hold {
        private Hold() {}

        public static void main(String[] arguments) throws Exception {
            CountDownLatch told = told();
            try (Connection connection = connect(arguments[0])) {
                Pragmas.execute(connection, "BEGIN EXCLUSIVE");
                System.out.println("held");
                boolean early = told.await(HOLDS_SECONDS, TimeUnit.SECONDS);
                Pragmas.execute(connection, "ROLLBACK");
                System.out.println(early ? 0 : -1);
            }
        }
    }

    static final class Commit {
        private Commit() {}

        public static void main(String[] arguments) throws Exception {
            CountDownLatch told = told();
            try (Connection connection = connect(arguments[0])) {
                Pragmas.execute(connection, "PRAGMA synchronous = NORMAL");
                long commits = 0;
                while (told.getCount() > 0) {
                    Pragmas.execute(connection, "BEGIN IMMEDIATE");
                    Pragmas.execute(connection, "INSERT INTO outside DEFAULT VALUES");
                    Pragmas.execute(connection, "COMMIT");
                    if (++commits == WARM) {
                        System.out.println("began");
                    }
                }
                System.out.println(commits);
            }
        }
    }
}
