package storeroom.ui.backups;

import storeroom.db.DatabaseDamagedException;
import storeroom.db.DatabaseException;
import storeroom.db.ForeignFileException;
import storeroom.model.Quantity;
import storeroom.safety.Backup;
import storeroom.safety.BackupFailedException;
import storeroom.safety.Preview;
import storeroom.ui.common.BackupReasons;
import storeroom.ui.common.Words;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the Backups page says about one backup. */
final class BackupsTexts {

    private final Words words;
    private final BackupReasons reasons;
    private final Path folder;

    /**
     * @param folder where the backups are
     */
    BackupsTexts(Words words, Path folder) {
        this.words = words;
        this.reasons = new BackupReasons(words);
        this.folder = folder;
    }

    /** {@code today 08:40}. */
    String when(Backup backup) {
        return reasons.when(backup);
    }

    /** The full date and time. */
    String fullWhen(Backup backup) {
        return words.formats().fullTime(backup.note().madeAt());
    }

    /** Why it was made; {@code all} are those among which the restored one is looked for. */
    String why(Backup backup, List<Backup> all) {
        return reasons.why(backup, all);
    }

    String items(Backup backup) {
        return words.formats().count(backup.note().contents().items());
    }

    String movements(Backup backup) {
        return words.formats().count(backup.note().contents().movements());
    }

    String units(Backup backup) {
        return words.formats()
                .quantity(Quantity.parse(backup.note().contents().units().toPlainString()));
    }

    String size(Backup backup) {
        return words.formats().bytes(backup.note().bytes());
    }

    /** {@code 12 proved, 34 MB}. */
    String figures(List<Backup> all) {
        long bytes = all.stream().mapToLong(backup -> backup.note().bytes()).sum();
        return words.say(
                "backups.figures",
                words.formats().count(all.size()),
                all.size(),
                words.formats().bytes(bytes));
    }

    /** What restoring would take away and bring back, in a sentence or two. */
    String preview(Preview preview) {
        return isSame(preview)
                ? words.say("backups.same")
                : words.say("backups.preview", lost(preview), back(preview));
    }

    boolean isSame(Preview preview) {
        return preview.lost().isNothing() && preview.back().isNothing();
    }

    String lost(Preview preview) {
        return part(preview.lost())
                .map(what -> words.say("backups.lost", what))
                .orElse(words.say("backups.lost.nothing"));
    }

    String back(Preview preview) {
        return part(preview.back())
                .map(what -> words.say("backups.back", what))
                .orElse(words.say("backups.back.nothing"));
    }

    private Optional<String> part(Preview.Part part) {
        Optional<String> movements =
                part.since()
                        .filter(_ -> part.movements() > 0)
                        .map(
                                since ->
                                        words.say(
                                                "backups.part.movements",
                                                words.formats().count(part.movements()),
                                                part.movements(),
                                                words.formats().dayAndTime(since)));
        Optional<String> changes =
                Optional.of(part.changes())
                        .filter(count -> count > 0)
                        .map(
                                count ->
                                        words.say(
                                                "backups.part.changes",
                                                words.formats().count(count),
                                                count));
        return movements.isPresent() && changes.isPresent()
                ? Optional.of(words.say("backups.part.both", movements.get(), changes.get()))
                : movements.or(() -> changes);
    }

    /** Why it cannot be compared. */
    String notCompared(Throwable error) {
        return switch (error) {
            case BackupFailedException _, DatabaseDamagedException _, ForeignFileException _ ->
                    words.say("backups.notCompared.damaged");
            case DatabaseException _ -> words.say("backups.notCompared.unreadable");
            default -> words.say("backups.notCompared.defect");
        };
    }

    /** Why it was not restored, and what to do. */
    String notRestored(BackupFailedException error) {
        return words.say("backups.notRestored." + error.reason(), folder.toString());
    }

    /** Why none was made, and what to do. */
    String notMade(Throwable error) {
        String key =
                switch (error) {
                    case BackupFailedException failed -> failed.reason().name();
                    case DatabaseException _ -> "UNREADABLE";
                    case UncheckedIOException _ -> "NO_FOLDER";
                    default -> "DEFECT";
                };
        return words.say("backups.notMade." + key, folder.toString());
    }

    /** Why they cannot be looked at. */
    String notListed(Throwable error) {
        String key =
                switch (error) {
                    case DatabaseException _ -> "UNREADABLE";
                    case UncheckedIOException _ -> "NO_FOLDER";
                    default -> "DEFECT";
                };
        return words.say("backups.notListed." + key, folder.toString());
    }
}
