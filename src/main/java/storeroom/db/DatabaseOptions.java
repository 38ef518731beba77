package storeroom.db;

import java.time.Clock;
import java.time.Duration;

/**
 * The limits that a {@link ConnectionFactory} keeps.
 *
 * @param gateWait how long a writer waits for another writer of this process
 * @param busyWait how long SQLite waits for another process, in each attempt
 * @param initialisationWait how long opening waits for others that open the same file
 * @param leakAfter how long a context may stay open before it is logged
 * @param clock for the times that errors and dialogs show
 * @param programVersion noted beside each migration that this program applies
 * @param upgradeGuard asked before a file of an earlier version is changed
 */
public record DatabaseOptions(
        Duration gateWait,
        Duration busyWait,
        Duration initialisationWait,
        Duration leakAfter,
        Clock clock,
        String programVersion,
        UpgradeGuard upgradeGuard) {

    /** What the program runs with: 10 s, 5 s, 60 s and 30 s. */
    public static DatabaseOptions defaults(Clock clock, String programVersion) {
        return new DatabaseOptions(
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                clock,
                programVersion,
                (_, _) -> {});
    }

    public DatabaseOptions withGateWait(Duration wait) {
        return new DatabaseOptions(
                wait, busyWait, initialisationWait, leakAfter, clock, programVersion, upgradeGuard);
    }

    public DatabaseOptions withBusyWait(Duration wait) {
        return new DatabaseOptions(
                gateWait, wait, initialisationWait, leakAfter, clock, programVersion, upgradeGuard);
    }

    public DatabaseOptions withLeakAfter(Duration limit) {
        return new DatabaseOptions(
                gateWait, busyWait, initialisationWait, limit, clock, programVersion, upgradeGuard);
    }

    public DatabaseOptions withUpgradeGuard(UpgradeGuard guard) {
        return new DatabaseOptions(
                gateWait, busyWait, initialisationWait, leakAfter, clock, programVersion, guard);
    }
}
