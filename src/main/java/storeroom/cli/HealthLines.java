package storeroom.cli;

import storeroom.db.DatabaseFigures;
import storeroom.instance.Owner;
import storeroom.safety.FileFacts;
import storeroom.safety.Finding;
import storeroom.safety.HealthReport;
import storeroom.safety.HealthReport.State;
import storeroom.safety.Integrity;
import storeroom.text.Formats;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Health for people: a name and what it is, line by line. */
final class HealthLines {

    private static final String GAP = "  ";

    private final Context context;
    private final Formats formats;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String name, String value) {}

    HealthLines(Context context) {
        this.context = context;
        this.formats = context.formats();
    }

    void print(
            State state,
            HealthReport report,
            Optional<Owner> holder,
            Optional<DatabaseFigures> window) {
        context.print(report.file().file().toString());
        List<Finding> findings = report.integrity().known();
        add("state", "health.state." + word(state), findings.size());
        file(report.file());
        if (report.integrity() instanceof Integrity.Checked checked) {
            add(
                    "checked",
                    "health.checked." + word(checked.extent()),
                    formats.moment(checked.at()));
        }
        holder.ifPresentOrElse(this::holder, () -> add("holder", "health.nobody"));
        window.ifPresentOrElse(this::figures, () -> add("window", "health.window.none"));
        int width = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
        for (Line line : lines) {
            String blanks = " ".repeat(width - line.name().length());
            context.print(line.name() + blanks + GAP + line.value());
        }
        new FindingLines(context).print(findings);
    }

    private void holder(Owner owner) {
        add(
                "holder",
                "health.holder." + word(owner.work()),
                owner.user(),
                owner.host(),
                formats.moment(owner.since()),
                String.valueOf(owner.pid()));
    }

    private void file(FileFacts file) {
        add("size", "health.size.value", bytes(file.bytes()), file.pages(), file.freePages());
        value("wal", bytes(file.walBytes()));
        add("journal", "health.journal." + word(file.journalMode()));
        value("schema", String.valueOf(file.schemaVersion()));
    }

    private void figures(DatabaseFigures figures) {
        add("window", "health.window.answered", formats.moment(figures.at()));
        String last =
                figures.lastCommit()
                        .map(at -> context.say("health.saved.last", formats.moment(at)))
                        .orElse("");
        add("saved", "health.saved.value", figures.writes(), last);
        DatabaseFigures.Waits waits = figures.waits();
        add(
                "waited",
                "health.waited.value",
                elapsed(waits.p50()),
                elapsed(waits.p95()),
                elapsed(waits.p99()),
                elapsed(waits.longest()));
        add("gaveUp", "health.gaveUp.value", figures.timeouts(), figures.busy());
        value("retries", formats.count(figures.retries()));
        figures.longest()
                .ifPresent(
                        longest ->
                                add(
                                        "longest",
                                        "health.longest.value",
                                        longest.operation(),
                                        elapsed(longest.lasted()),
                                        formats.moment(longest.since())));
        figures.running()
                .ifPresentOrElse(
                        running ->
                                add(
                                        "running",
                                        "health.running.value",
                                        running.operation(),
                                        formats.moment(running.since())),
                        () -> add("running", "health.nobody"));
        add("open", "health.open.value", figures.openContexts(), figures.openConnections());
    }

    private void add(String name, String key, Object... arguments) {
        value(name, context.say(key, arguments));
    }

    private void value(String name, String value) {
        lines.add(new Line(context.say("health." + name), value));
    }

    private String elapsed(Duration time) {
        return plain(formats.elapsed(time));
    }

    private String bytes(long bytes) {
        return plain(formats.bytes(bytes));
    }

    /** What is printed may be cut up by other programs, which know one kind of blank. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
