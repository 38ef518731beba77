package storeroom.safety;

import org.jooq.Index;
import org.jooq.Table;

import storeroom.db.DatabaseFigures;
import storeroom.schema.DefaultSchema;
import storeroom.text.Texts;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reports without a word that a person chose: the company's name goes, and of names in the file
 * only those stay that the program itself gives.
 */
final class Anonymous {

    private static final Path NAMELESS = Path.of("company.storeroom");
    private static final String OTHER = "(another)";
    private static final Pattern STEP = Pattern.compile("\\d{3}_[a-z0-9_]+\\.sql");
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+){1,3}(-SNAPSHOT)?");

    private final Set<String> known = new HashSet<>(Set.of("schema_migration"));
    private final Texts texts = Texts.of("ui", Locale.ENGLISH);

    Anonymous() {
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            known.add(table.getName());
            for (Index index : table.getIndexes()) {
                known.add(index.getName());
            }
        }
    }

    /** The same figures. */
    FileStatistics of(FileStatistics statistics) {
        return new FileStatistics(
                of(statistics.file()),
                statistics.steps().stream().map(Anonymous::of).toList(),
                statistics.tables().stream().map(this::of).toList());
    }

    private static FileFacts of(FileFacts file) {
        return new FileFacts(
                NAMELESS,
                file.bytes(),
                file.walBytes(),
                file.journalMode(),
                file.schemaVersion(),
                file.pages(),
                file.freePages());
    }

    private static FileStatistics.Step of(FileStatistics.Step step) {
        return new FileStatistics.Step(
                step.version(),
                STEP.matcher(step.name()).matches() ? step.name() : OTHER,
                step.appliedAt(),
                VERSION.matcher(step.programVersion()).matches() ? step.programVersion() : OTHER);
    }

    private FileStatistics.Table of(FileStatistics.Table table) {
        return new FileStatistics.Table(
                known(table.name()),
                table.rows(),
                table.indexes().stream().map(this::known).toList());
    }

    private String known(String name) {
        return known.contains(name) ? name : OTHER;
    }

    /** How often what was found, but no example of it. */
    String json(HealthReport report) {
        return HealthJson.of(
                new HealthReport(of(report.file()), report.figures(), of(report.integrity())),
                Optional.empty(),
                Optional.of(of(report.figures())));
    }

    private static Integrity of(Integrity integrity) {
        if (!(integrity instanceof Integrity.Checked checked)) {
            return integrity;
        }
        List<Finding> findings =
                checked.findings().stream()
                        .map(finding -> new Finding(finding.kind(), finding.count(), ""))
                        .toList();
        return new Integrity.Checked(checked.extent(), checked.at(), findings);
    }

    private DatabaseFigures of(DatabaseFigures figures) {
        return new DatabaseFigures(
                figures.at(),
                figures.reads(),
                figures.writes(),
                figures.waits(),
                figures.timeouts(),
                figures.busy(),
                figures.retries(),
                figures.contention(),
                figures.openContexts(),
                figures.openConnections(),
                figures.longest().map(this::of),
                figures.running().map(this::of),
                figures.lastCommit(),
                figures.walBytes());
    }

    private DatabaseFigures.Writing of(DatabaseFigures.Writing writing) {
        String key = "operation." + writing.operation().replace(' ', '_');
        return new DatabaseFigures.Writing(
                texts.find(key).isPresent() ? writing.operation() : OTHER,
                writing.since(),
                writing.lasted());
    }
}
