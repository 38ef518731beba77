package storeroom.cli;

import storeroom.db.DatabaseFigures;
import storeroom.instance.Owner;
import storeroom.safety.Finding;
import storeroom.safety.HealthReport;
import storeroom.safety.HealthReport.State;
import storeroom.safety.Integrity;
import storeroom.text.Formats;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Health for people: a name and what it is, line by line. */
final class HealthLines {

    private final Context context;
    private final Formats formats;
    private final FactLines lines;

    HealthLines(Context context) {
        this.context = context;
        this.formats = context.formats();
        this.lines = new FactLines(context);
    }

    void print(
            State state,
            HealthReport report,
            Optional<Owner> holder,
            Optional<DatabaseFigures> window) {
        context.print(report.file().file().toString());
        List<Finding> findings = report.integrity().known();
        add("state", "health.state." + word(state), findings.size());
        lines.file(report.file());
        if (report.integrity() instanceof Integrity.Checked checked) {
            add(
                    "checked",
                    "health.checked." + word(checked.extent()),
                    formats.moment(checked.at()));
        }
        holder.ifPresentOrElse(this::holder, () -> add("holder", "health.nobody"));
        window.ifPresentOrElse(this::figures, () -> add("window", "health.window.none"));
        lines.print();
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
        lines.value("retries", formats.count(figures.retries()));
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
        lines.add(name, key, arguments);
    }

    private String elapsed(Duration time) {
        return FactLines.plain(formats.elapsed(time));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
