package storeroom.ui.shell;

import storeroom.instance.Owner;
import storeroom.ui.common.Words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Who has a company open, in words. */
final class OwnerTexts {

    private final Words words;
    private final Clock clock;

    OwnerTexts(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** {@code anna, on PC-COUNTER}. */
    String who(Owner owner) {
        return words.say("owner.who", owner.user(), owner.host());
    }

    /** {@code today 08:40, last change 2 minutes ago}. */
    String since(Owner owner) {
        return words.say(
                "owner.since",
                moment(owner.since()),
                owner.lastWrite().map(this::ago).orElse(words.say("owner.noChange")));
    }

    /** {@code today 08:40}. */
    private String moment(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        String time = words.formats().time(at);
        return day.equals(words.formats().today())
                ? words.say("owner.today", time)
                : words.formats().moment(at);
    }

    private String ago(Instant at) {
        long minutes = Duration.between(at, clock.instant()).toMinutes();
        return minutes < 60
                ? words.say("owner.changed", words.formats().count(minutes), minutes)
                : words.say("owner.changedAt", words.formats().moment(at));
    }

    /** {@code 08:40}, or with the day where that is another one. */
    String start(Owner owner) {
        return words.formats().moment(owner.since());
    }
}
