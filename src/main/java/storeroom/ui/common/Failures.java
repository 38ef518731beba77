package storeroom.ui.common;

import storeroom.db.DatabaseBusyException;
import storeroom.db.DatabaseDamagedException;
import storeroom.db.DatabaseException;
import storeroom.db.DatabaseFullException;
import storeroom.db.DatabaseMovedException;
import storeroom.db.DatabaseReadOnlyException;
import storeroom.db.DatabaseUnreadableException;
import storeroom.db.WriterTimeoutException;
import storeroom.operation.RuleBrokenException;
import storeroom.ui.common.Dialogs.Fact;
import storeroom.ui.common.Dialogs.Problem;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns what went wrong into words, shows it, and logs it once. On the window's thread. */
public final class Failures {

    private static final Logger LOG = System.getLogger(Failures.class.getName());

    private final Dialogs dialogs;
    private final Words words;
    private final Clock clock;
    private final Path file;

    /**
     * @param file the company that it is about
     */
    public Failures(Dialogs dialogs, Words words, Clock clock, Path file) {
        this.dialogs = dialogs;
        this.words = words;
        this.clock = clock;
        this.file = file;
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
            default -> defect(doing, error);
        }
    }

    /** A read failed. */
    public void notRead(String doing, Throwable error, Runnable tryAgain) {
        if (error instanceof DatabaseException database) {
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

    /** Something failed that should not. */
    public void defect(String doing, Throwable error) {
        LOG.log(Level.ERROR, "Failed: " + doing, error);
        dialogs.defect(
                new Dialogs.Defect(
                        words.say("failure.defect.title"),
                        words.say("failure.defect.sentence", doing),
                        details(doing, error)));
    }

    private Problem problem(String title, String calm, String doing, DatabaseException error) {
        return new Problem(title, sentence(error), facts(error), calm, details(doing, error));
    }

    private String sentence(DatabaseException error) {
        return switch (error) {
            case DatabaseBusyException busy ->
                    words.say("failure.busy", seconds(busy.waited()), whole(busy.waited()));
            case WriterTimeoutException late ->
                    words.say("failure.writer", seconds(late.waited()), whole(late.waited()));
            case DatabaseFullException _ -> words.say("failure.full");
            case DatabaseReadOnlyException _ -> words.say("failure.readOnly");
            case DatabaseUnreadableException _ -> words.say("failure.unreadable");
            case DatabaseDamagedException _ -> words.say("failure.damaged");
            case DatabaseMovedException _ -> words.say("failure.moved");
            default -> words.say("failure.database");
        };
    }

    private List<Fact> facts(DatabaseException error) {
        List<Fact> facts = new ArrayList<>();
        switch (error) {
            case DatabaseBusyException busy -> {
                facts.add(fact("heldBy", words.say("failure.outside")));
                facts.add(since(clock.instant().minus(busy.waited())));
            }
            case WriterTimeoutException late -> {
                facts.add(fact("heldBy", words.say("failure.inside", late.holder().operation())));
                facts.add(since(late.holder().since()));
            }
            default -> {}
        }
        facts.add(fact("file", file.getFileName().toString()));
        switch (error) {
            case DatabaseBusyException _ -> facts.add(fact("often", words.say("failure.often")));
            case DatabaseFullException _,
                    DatabaseMovedException _,
                    DatabaseReadOnlyException _,
                    DatabaseUnreadableException _ ->
                    facts.add(fact("folder", String.valueOf(file.getParent())));
            default -> {}
        }
        return facts;
    }

    private Fact since(Instant since) {
        String time =
                java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss")
                        .format(since.atZone(clock.getZone()));
        Duration elapsed = Duration.between(since, clock.instant());
        return fact("since", words.say("failure.since", time, seconds(elapsed), whole(elapsed)));
    }

    private Fact fact(String key, String value) {
        return new Fact(words.say("failure.fact." + key), value);
    }

    private String seconds(Duration time) {
        return words.formats().count(whole(time));
    }

    private static long whole(Duration time) {
        return Math.max(1, time.toSeconds());
    }

    private String details(String doing, Throwable error) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println(doing);
        out.println(clock.instant() + "  " + file);
        out.println(
                "Java "
                        + Runtime.version()
                        + ", "
                        + System.getProperty("os.name")
                        + " "
                        + System.getProperty("os.version"));
        error.printStackTrace(out);
        return text.toString();
    }
}
