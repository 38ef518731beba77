package storeroom.ui.common;

import storeroom.safety.Backup;
import storeroom.safety.BackupKind;

import java.util.List;

/** When a backup was made and why, in words. */
public final class BackupReasons {

    private final Words words;

    public BackupReasons(Words words) {
        this.words = words;
    }

    /** {@code today 08:40}. */
    public String when(Backup backup) {
        return words.formats().dayAndTime(backup.note().madeAt());
    }

    /**
     * {@code By hand · before the stocktaking}.
     *
     * @param all among which the one that was restored is looked for
     */
    public String why(Backup backup, List<Backup> all) {
        String kind = words.say("backups.kind." + backup.note().kind());
        String reason = reason(backup, all);
        return reason.isBlank() ? kind : words.say("backups.why", kind, reason);
    }

    private String reason(Backup backup, List<Backup> all) {
        String noted = backup.note().reason();
        if (backup.note().kind() != BackupKind.RESTORE) {
            return noted;
        }
        return all.stream()
                .filter(other -> other.name().equals(noted))
                .findFirst()
                .map(other -> words.say("backups.of", when(other)))
                .orElse(noted);
    }
}
