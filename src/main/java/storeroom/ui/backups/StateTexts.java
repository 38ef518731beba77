package storeroom.ui.backups;

import storeroom.safety.Backup;
import storeroom.safety.BackupFailedException;
import storeroom.safety.SecondFolder;
import storeroom.ui.common.Safekeeping;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How it stands with the backups as a whole, in a sentence, and how much it wants to be seen. */
final class StateTexts {

    /** The colour of the dot before a sentence. */
    enum Tone {
        GOOD,
        QUIET,
        WARNING,
        DANGER;

        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What stands there. */
    record Said(String sentence, Tone tone) {}

    private final Words words;
    private final BackupsTexts texts;

    StateTexts(Words words, BackupsTexts texts) {
        this.words = words;
        this.texts = texts;
    }

    Said of(BackupsViewModel model) {
        Safekeeping.State state = model.state().get();
        Optional<Backup> restoring = model.restore().restoring().get();
        if (restoring.isPresent()) {
            String which = texts.when(restoring.get());
            return new Said(words.say("backups.state.restoring", which), Tone.QUIET);
        }
        if (state.making()) {
            return new Said(words.say("backups.state.making"), Tone.QUIET);
        }
        Optional<Throwable> problem = model.problem().get();
        if (problem.isPresent()) {
            return new Said(texts.notListed(problem.get()), Tone.DANGER);
        }
        if (model.list().get().isEmpty()) {
            return new Said(words.say("backups.state.looking"), Tone.QUIET);
        }
        List<Backup> all = model.list().get().get();
        return state.failure()
                .map(error -> failed(error, all))
                .or(() -> restored(model.restore().last(), all, model.due().get()))
                .orElseGet(() -> newest(all, model.due().get()));
    }

    /** As long as what was there before a restore is in the newest backup. */
    private Optional<Said> restored(
            Optional<RestoreViewModel.Restored> last, List<Backup> all, boolean due) {
        return last.filter(_ -> due)
                .filter(
                        done ->
                                all.stream()
                                        .limit(1)
                                        .anyMatch(one -> one.name().equals(done.setAside().name())))
                .map(
                        done ->
                                new Said(
                                        words.say(
                                                "backups.state.restored",
                                                texts.when(done.backup()),
                                                texts.when(done.setAside())),
                                        Tone.GOOD));
    }

    private Said failed(Throwable error, List<Backup> all) {
        boolean wanted =
                error instanceof BackupFailedException failed
                        && failed.reason() == BackupFailedException.Reason.CANCELLED;
        String calm = words.say(all.isEmpty() ? "backups.calm.none" : "backups.calm");
        return new Said(
                words.say("backups.state.failed", texts.notMade(error), calm),
                wanted ? Tone.QUIET : Tone.DANGER);
    }

    private Said newest(List<Backup> all, boolean due) {
        if (all.isEmpty()) {
            return due
                    ? new Said(words.say("backups.state.none"), Tone.WARNING)
                    : new Said(words.say("backups.state.nothing"), Tone.QUIET);
        }
        String key = due ? "backups.state.due" : "backups.state.fine";
        return new Said(words.say(key, texts.when(all.getFirst())), Tone.GOOD);
    }

    /** How it stands with the second folder; that it is not there at the moment is no failure. */
    Said second(SecondFolder second, boolean hasBackups) {
        return switch (second) {
            case SecondFolder.None _ -> new Said(words.say("backups.second.none"), Tone.QUIET);
            case SecondFolder.Absent(var folder) ->
                    new Said(
                            words.say(
                                    hasBackups ? "backups.second.absent" : "backups.second.first",
                                    folder.toString()),
                            Tone.QUIET);
            case SecondFolder.UpToDate(Backup copy) ->
                    new Said(
                            words.say(
                                    "backups.second.upToDate",
                                    String.valueOf(copy.file().getParent()),
                                    texts.when(copy)),
                            Tone.GOOD);
            case SecondFolder.Failed(var folder, var why) ->
                    new Said(
                            words.say("backups.second." + why.reason(), folder.toString()),
                            Tone.WARNING);
        };
    }
}
