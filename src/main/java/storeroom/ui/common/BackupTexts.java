package storeroom.ui.common;

import storeroom.safety.Backup;
import storeroom.safety.BackupFailedException;

import java.time.Clock;
import java.time.Duration;

/** What is said about backups, wherever that is. */
public final class BackupTexts {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Words words;
    private final Clock clock;

    public BackupTexts(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** How long ago a backup was proved: "12 min ago". */
    public String age(Backup backup) {
        Duration age = Duration.between(backup.note().madeAt(), clock.instant());
        if (age.compareTo(MINUTE) < 0) {
            return words.say("backup.age.now"); // and where the clock was set back
        }
        if (age.compareTo(HOUR) < 0) {
            return words.say("backup.age.minutes", age.toMinutes());
        }
        return age.compareTo(DAY) < 0
                ? words.say("backup.age.hours", age.toHours())
                : words.say("backup.age.days", age.toDays());
    }

    /** Why there is no new backup, and what helps. */
    public String failure(Throwable error) {
        return words.say(
                error instanceof BackupFailedException failed
                        ? "backup.failed." + failed.reason()
                        : "backup.failed.OTHER");
    }
}
