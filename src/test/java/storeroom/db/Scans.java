package storeroom.db;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody walks through the shelves with a scanner: five reads of 200 of 20,000 parts, 20 ms of
 * work on what was read, and one write.
 */
final class Scans {

    static final int PARTS = 20_000;

    private static final int READS = 5;
    private static final int PAGE = 200;
    private static final long WORK_NANOS = 20_000_000;

    private static final Migrations SCHEMA =
            new Migrations(
                    List.of(
                            TestDatabase.FIRST,
                            Migration.of(
                                    "002_scan.sql",
                                    """
                                    CREATE TABLE part (
                                        id      INTEGER PRIMARY KEY,
                                        name    TEXT NOT NULL,
                                        scanned INTEGER NOT NULL DEFAULT 0
                                    ) STRICT;
                                    WITH RECURSIVE n (i) AS
                                        (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000)
                                    INSERT INTO part (id, name) SELECT i, 'Part ' || i FROM n;
                                    CREATE TABLE scan (
                                        id     INTEGER PRIMARY KEY,
                                        number INTEGER NOT NULL,
                                        found  INTEGER NOT NULL
                                    ) STRICT;
                                    CREATE TABLE outside (id INTEGER PRIMARY KEY) STRICT;
                                    """)));

    private Scans() {}

    static ConnectionFactory open(Path folder, DatabaseOptions options) {
        return ConnectionFactory.open(TestDatabase.file(folder), options, SCHEMA);
    }

    /** Reads in one snapshot, works, and then opens a writer. */
    static boolean readThenWrite(ConnectionFactory connections, int number) {
        long found;
        try (Reader reader = connections.reader()) {
            found = read(reader, number);
            work();
        }
        try (Writer writer = connections.writer("Scan " + number)) {
            write(writer, number, found);
        }
        return true;
    }

    /**
     * Reads and works within the writer: where a transaction would have to become a writing one in
     * the middle, had it not been one from its first moment.
     */
    static boolean readInsideTheWriter(ConnectionFactory connections, int number) {
        try (Writer writer = connections.writer("Scan " + number)) {
            long found = read(writer, number);
            work();
            write(writer, number, found);
        }
        return true;
    }

    private static long read(Reader reader, int number) {
        long found = 0;
        for (int i = 0; i < READS; i++) {
            int from = (number * 7919 + i * 3571) % (PARTS - PAGE);
            found +=
                    reader.dsl()
                            .fetch("SELECT id, name FROM part WHERE id > ? LIMIT ?", from, PAGE)
                            .size();
        }
        return found;
    }

    /** What a person or a program does between reading and writing; nothing waits for it. */
    private static void work() {
        long end = System.nanoTime() + WORK_NANOS;
        for (long left = WORK_NANOS; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void write(Writer writer, int number, long found) {
        writer.dsl().execute("UPDATE part SET scanned = scanned + 1 WHERE id = ?", number + 1);
        writer.dsl().execute("INSERT INTO scan (number, found) VALUES (?, ?)", number, found);
        writer.commit();
    }
}
