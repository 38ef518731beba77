package storeroom.ui.common;

import storeroom.db.DatabaseDamagedException;
import storeroom.db.DatabaseException;
import storeroom.operation.AlreadyOpenException;
import storeroom.operation.RuleBrokenException;
import storeroom.safety.BackupFailedException;
import storeroom.ui.common.Dialogs.Answer;
import storeroom.ui.common.Dialogs.Problem;
import storeroom.ui.common.Dialogs.Question;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BiPredicate;

/** Turns what went wrong into words, shows it, and logs it once. On the window's thread. */
public final class Failures {

    private static final Logger LOG = System.getLogger(Failures.class.getName());

    private final Dialogs dialogs;
    private final Words words;
    private final Clock clock;
    private final Path file;
    private final ProblemTexts problems;
    private BiPredicate<String, DatabaseDamagedException> damaged = (_, _) -> false;

    /**
     * @param file the company that it is about
     */
    public Failures(Dialogs dialogs, Words words, Clock clock, Path file) {
        this.dialogs = dialogs;
        this.words = words;
        this.clock = clock;
        this.file = file;
        problems = new ProblemTexts(words, clock, file);
    }

    /**
     * Says what is done about damage that shows while the company is open, instead of offering to
     * try again, which cannot help.
     *
     * @param damaged told what was not done, and why; whether it does something about it; otherwise
     *     the failure is shown like others
     */
    public void whenDamaged(BiPredicate<String, DatabaseDamagedException> damaged) {
        this.damaged = damaged;
    }

    /**
     * A write failed; nothing of it was saved.
     *
     * @param doing what was to be saved: "Receive 18 × DR-SET-19"
     */
    public void notSaved(String doing, Throwable error, Runnable tryAgain) {
        switch (error) {
            case RuleBrokenException broken ->
                    dialogs.rule(
                            words.say("failure.rule.title", doing),
                            words.rules().say(broken.rule()));
            case DatabaseDamagedException damage
                    when damaged.test(words.say("failure.notSaved.title", doing), damage) ->
                    LOG.log(Level.WARNING, "Not saved: {0}: {1}", doing, damage.getMessage());
            case DatabaseException database -> {
                LOG.log(Level.WARNING, "Not saved: {0}: {1}", doing, database.getMessage());
                dialogs.problem(
                        problem(
                                words.say("failure.notSaved.title", doing),
                                words.say("failure.notSaved.calm"),
                                doing,
                                database),
                        tryAgain);
            }
            case AlreadyOpenException held -> {
                LOG.log(Level.WARNING, "Not saved: {0}: {1}", doing, held.getMessage());
                dialogs.problem(
                        new Problem(
                                words.say("failure.notSaved.title", doing),
                                words.say("failure.open.sentence"),
                                problems.facts(held),
                                words.say("failure.notSaved.calm"),
                                Details.of(doing, held, file, clock)),
                        tryAgain);
            }
            default -> defect(doing, error);
        }
    }

    /**
     * A backup that comes first could not be made, and so nothing else was begun.
     *
     * @param doing what was to follow: "Import sales.csv"
     * @param without does it all the same
     */
    public void notBackedUp(String doing, BackupFailedException error, Runnable without) {
        LOG.log(Level.WARNING, "Not backed up: {0}: {1}", doing, error.getMessage());
        dialogs.ask(
                new Question(
                        words.say("notBackedUp.title", doing),
                        words.say("notBackedUp." + error.reason().name()),
                        List.of(
                                new Answer(words.say("cancel"), () -> {}),
                                new Answer(words.say("notBackedUp.without"), without))));
    }

    /** Why something was not saved, in a sentence, for a screen that says it in its own place. */
    public String sentence(String doing, Throwable error) {
        return switch (error) {
            case RuleBrokenException broken -> words.rules().say(broken.rule());
            case DatabaseException database -> problems.sentence(database);
            case AlreadyOpenException _ -> words.say("failure.open.sentence");
            default -> words.say("failure.defect.sentence", doing);
        };
    }

    /**
     * Logs what {@link #sentence} says, which may be said several times. A defect is logged where
     * it is shown: by {@link #defect}.
     */
    public void logNotSaved(String doing, Throwable error) {
        if (error instanceof DatabaseException || error instanceof AlreadyOpenException) {
            LOG.log(Level.WARNING, "Not saved: {0}: {1}", doing, error.getMessage());
        }
    }

    /** The company can still only be looked on. */
    public void notStarted(Throwable error, Runnable tryAgain) {
        String doing = words.say("doing.startEditing");
        if (error instanceof DatabaseException database) {
            LOG.log(Level.WARNING, "Not started: {0}", database.getMessage());
            dialogs.problem(
                    problem(
                            words.say("failure.notStarted.title"),
                            words.say("failure.notRead.calm"),
                            doing,
                            database),
                    tryAgain);
        } else {
            defect(doing, error);
        }
    }

    /** A read failed. */
    public void notRead(String doing, Throwable error, Runnable tryAgain) {
        if (error instanceof DatabaseDamagedException damage
                && damaged.test(words.say("failure.notRead.title", doing), damage)) {
            LOG.log(Level.WARNING, "Not read: {0}: {1}", doing, damage.getMessage());
        } else if (error instanceof DatabaseException database) {
            LOG.log(Level.WARNING, "Not read: {0}: {1}", doing, database.getMessage());
            dialogs.problem(
                    problem(
                            words.say("failure.notRead.title", doing),
                            words.say("failure.notRead.calm"),
                            doing,
                            database),
                    tryAgain);
        } else {
            defect(doing, error);
        }
    }

    /**
     * A file for other programs could not be written; what was there before still is.
     *
     * @param target the file
     */
    public void notExported(Path target, Throwable error, Runnable tryAgain) {
        String name = String.valueOf(target.getFileName());
        String doing = words.say("doing.export", name);
        if (error instanceof UncheckedIOException) {
            LOG.log(Level.WARNING, "Not exported: {0}: {1}", target, error.getMessage());
            dialogs.problem(
                    new Problem(
                            words.say("failure.notExported.title", name),
                            words.say("failure.notExported"),
                            List.of(
                                    new Dialogs.Fact(
                                            words.say("failure.fact.file"), target.toString())),
                            words.say("failure.notRead.calm"),
                            Details.of(doing, error, file, clock)),
                    tryAgain);
        } else {
            notRead(doing, error, tryAgain);
        }
    }

    /** Something failed that should not. */
    public void defect(String doing, Throwable error) {
        LOG.log(Level.ERROR, "Failed: " + doing, error);
        dialogs.defect(
                new Dialogs.Defect(
                        words.say("failure.defect.title"),
                        words.say("failure.defect.sentence", doing),
                        Details.of(doing, error, file, clock)));
    }

    private Problem problem(String title, String calm, String doing, DatabaseException error) {
        return new Problem(
                title,
                problems.sentence(error),
                problems.facts(error),
                problems.calm(error).orElse(calm),
                Details.of(doing, error, file, clock));
    }
}
