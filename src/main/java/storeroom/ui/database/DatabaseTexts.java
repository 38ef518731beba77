package storeroom.ui.database;

import storeroom.db.DatabaseFigures;
import storeroom.safety.FileFacts;
import storeroom.safety.Finding;
import storeroom.safety.HealthReport;
import storeroom.safety.Integrity;
import storeroom.ui.common.Words;

import java.time.Duration;

/** What the Database page says about a report. */
final class DatabaseTexts {

    private final Words words;

    DatabaseTexts(Words words) {
        this.words = words;
    }

    /** The whole in one sentence. */
    String state(HealthReport report) {
        return switch (report.state()) {
            case FINDINGS ->
                    words.say("database.state.findings", report.integrity().known().size());
            case CONTENTION -> words.say("database.state.contention");
            case FINE ->
                    switch (report.integrity()) {
                        case Integrity.NotChecked _ -> words.say("database.state.unchecked");
                        case Integrity.Checking _ -> words.say("database.state.checking");
                        case Integrity.Checked checked ->
                                words.say("database.state.fine", moment(checked.at()));
                    };
        };
    }

    /** What a check found, and when. */
    String integrity(Integrity integrity) {
        return switch (integrity) {
            case Integrity.NotChecked _ -> words.say("database.integrity.none");
            case Integrity.Checking(Integrity.Extent extent) ->
                    words.say("database.integrity.checking." + extent);
            case Integrity.Checked checked ->
                    words.say(
                            "database.integrity.checked",
                            checked.findings().size(),
                            moment(checked.at()));
        };
    }

    /** How much that check looked at. */
    String extent(Integrity integrity) {
        return switch (integrity) {
            case Integrity.Checked checked -> words.say("database.extent." + checked.extent());
            case Integrity.Checking(Integrity.Extent extent) ->
                    words.say("database.extent." + extent);
            case Integrity.NotChecked _ -> none();
        };
    }

    /** What does not add up. */
    String finding(Finding finding) {
        return words.say("finding." + finding.kind(), finding.count(), finding.example());
    }

    /** What to do about it. */
    String advice(Finding finding) {
        return words.say("finding." + finding.kind() + ".todo", finding.count(), finding.example());
    }

    String size(FileFacts file) {
        return words.say(
                "database.size.value",
                words.formats().bytes(file.bytes()),
                words.formats().count(file.pages()),
                words.formats().count(file.freePages()),
                file.freePages());
    }

    String journal(FileFacts file) {
        return words.say("database.journal." + file.journalMode());
    }

    String saved(DatabaseFigures figures) {
        String count = words.formats().count(figures.writes());
        return figures.lastCommit()
                .map(at -> words.say("database.saved.value", count, moment(at)))
                .orElse(count);
    }

    String longest(DatabaseFigures figures) {
        return figures.longest()
                .map(
                        longest ->
                                words.say(
                                        "database.longest.value",
                                        words.operation(longest.operation()),
                                        elapsed(longest.lasted()),
                                        moment(longest.since())))
                .orElse(none());
    }

    String running(DatabaseFigures figures) {
        return figures.running()
                .map(
                        running ->
                                words.say(
                                        "database.running.value",
                                        words.operation(running.operation()),
                                        elapsed(running.lasted())))
                .orElse(words.say("database.running.nobody"));
    }

    /** How long writers waited; nothing where none did anything. */
    String wait(DatabaseFigures.Waits waits, Duration wait) {
        return waits.count() == 0 ? none() : elapsed(wait);
    }

    String elapsed(Duration time) {
        return words.formats().elapsed(time);
    }

    String count(long number) {
        return words.formats().count(number);
    }

    String bytes(long bytes) {
        return words.formats().bytes(bytes);
    }

    String none() {
        return words.say("stock.none");
    }

    private String moment(java.time.Instant at) {
        return words.formats().moment(at);
    }
}
