package storeroom.ui.common;

import storeroom.db.DatabaseBusyException;
import storeroom.db.DatabaseDamagedException;
import storeroom.db.DatabaseException;
import storeroom.db.DatabaseFullException;
import storeroom.db.DatabaseMovedException;
import storeroom.db.DatabaseReadOnlyException;
import storeroom.db.DatabaseUnreadableException;
import storeroom.db.WriterTimeoutException;
import storeroom.instance.OtherProcess;
import storeroom.operation.AlreadyOpenException;
import storeroom.ui.common.Dialogs.Fact;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why the company's file did not do what it should, in the words of the person before it. */
final class ProblemTexts {

    private static final Duration RATHER_MINUTES = Duration.ofMinutes(2);

    private final Words words;
    private final Clock clock;
    private final Path file;

    ProblemTexts(Words words, Clock clock, Path file) {
        this.words = words;
        this.clock = clock;
        this.file = file;
    }

    /** What there is to say: see the keys of the bundle. */
    private static String kind(DatabaseException error) {
        return switch (error) {
            case DatabaseBusyException _ -> "busy";
            case WriterTimeoutException _ -> "writer";
            case DatabaseFullException _ -> "full";
            case DatabaseReadOnlyException _ -> "readOnly";
            case DatabaseUnreadableException _ -> "unreadable";
            case DatabaseDamagedException _ -> "damaged";
            case DatabaseMovedException _ -> "moved";
            default -> "database";
        };
    }

    /** What happened. */
    String sentence(DatabaseException error) {
        Duration waited =
                switch (error) {
                    case DatabaseBusyException busy -> busy.waited();
                    case WriterTimeoutException late -> late.waited();
                    default -> Duration.ZERO;
                };
        return words.say(
                "failure." + kind(error), words.formats().count(seconds(waited)), seconds(waited));
    }

    /** What need not worry, where this failure has something of its own to say. */
    Optional<String> calm(DatabaseException error) {
        return words.texts().find("failure." + kind(error) + ".calm");
    }

    /** Who, since when, which file, why that may be, and what helps. */
    List<Fact> facts(DatabaseException error) {
        List<Fact> facts = new ArrayList<>();
        switch (error) {
            case DatabaseBusyException busy -> {
                Instant since = clock.instant().minus(busy.waited());
                facts.add(fact("heldBy", holders(busy.holders())));
                facts.add(fact("since", since("failure.since.outside", since)));
            }
            case WriterTimeoutException late -> {
                String holder = words.operation(late.holder().operation());
                facts.add(fact("heldBy", words.say("failure.inside", holder)));
                facts.add(fact("since", since("failure.since", late.holder().since())));
            }
            default -> {}
        }
        facts.add(fact("file", file.getFileName().toString()));
        if (!isAboutALock(error)) {
            facts.add(fact("folder", String.valueOf(file.getParent())));
        }
        boolean isKnown = error instanceof DatabaseBusyException by && !by.holders().isEmpty();
        words.texts()
                .find("failure.often." + kind(error))
                .filter(_ -> !isKnown)
                .ifPresent(often -> facts.add(fact("often", often)));
        words.texts()
                .find("failure.helps." + kind(error))
                .ifPresent(helps -> facts.add(fact("helps", helps)));
        return facts;
    }

    /** Who has taken the right to write. */
    List<Fact> facts(AlreadyOpenException held) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                fact(
                        "heldBy",
                        held.holder()
                                .map(by -> words.say("failure.open.by", by.user(), by.host()))
                                .orElse(words.say("failure.open.somebody"))));
        held.holder()
                .ifPresent(by -> facts.add(fact("since", words.formats().dayAndTime(by.since()))));
        facts.add(fact("file", file.getFileName().toString()));
        return facts;
    }

    private static boolean isAboutALock(DatabaseException error) {
        return error instanceof DatabaseBusyException || error instanceof WriterTimeoutException;
    }

    private String holders(List<OtherProcess> holders) {
        return holders.isEmpty()
                ? words.say("failure.outside")
                : holders.stream().map(this::holder).collect(Collectors.joining(", "));
    }

    private String holder(OtherProcess process) {
        String id = Long.toString(process.id());
        return process.name().isEmpty()
                ? words.say("failure.process.nameless", id)
                : words.say("failure.process", process.name(), id);
    }

    private String since(String key, Instant since) {
        boolean today = since.atZone(clock.getZone()).toLocalDate().equals(words.formats().today());
        String when =
                today
                        ? DateTimeFormatter.ofPattern("HH:mm:ss")
                                .format(since.atZone(clock.getZone()))
                        : words.formats().dayAndTime(since);
        return words.say(key, when, elapsed(Duration.between(since, clock.instant())));
    }

    private String elapsed(Duration time) {
        return time.compareTo(RATHER_MINUTES) >= 0
                ? words.say("failure.minutes", words.formats().count(time.toMinutes()))
                : words.say("failure.seconds", words.formats().count(seconds(time)), seconds(time));
    }

    /** Whole ones, and never none. */
    private static long seconds(Duration time) {
        return Math.max(1, time.toSeconds());
    }

    private Fact fact(String key, String value) {
        return new Fact(words.say("failure.fact." + key), value);
    }
}
