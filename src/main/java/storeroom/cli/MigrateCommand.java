package storeroom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import storeroom.db.DatabaseException;
import storeroom.db.Upgrade;
import storeroom.safety.Backup;
import storeroom.safety.Diagnosis;
import storeroom.safety.UpgradeBackup;
import storeroom.safety.UpgradeTrial;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code migrate}: brings the company's file up to date, or tries that on a copy. */
@Command(name = "migrate", mixinStandardHelpOptions = true, sortOptions = false)
final class MigrateCommand implements Callable<Integer> {

    private final Context context;

    @Option(names = "--dry-run", descriptionKey = "migrate.dryRun")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    MigrateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.requireCompany();
        Path file = context.file();
        UpgradeTrial trial = new UpgradeTrial(file, context.environment().opener().options());
        Upgrade upgrade;
        try {
            upgrade = dryRun ? trial.run() : trial.pending();
        } catch (DatabaseException e) {
            throw Diagnosis.of(file, e); // as opening it would say
        }
        if (dryRun) {
            print(upgrade, Optional.empty());
            return ExitCodes.OK;
        }
        Optional<Backup> backup = Optional.empty();
        if (!upgrade.isDone()) {
            context.open().close(); // which brings it up to date
            backup = UpgradeBackup.madeBefore(file, upgrade);
        }
        print(upgrade, backup);
        return ExitCodes.OK;
    }

    private void print(Upgrade upgrade, Optional<Backup> backup) {
        if (json) {
            context.print(json(upgrade, backup));
            return;
        }
        if (upgrade.isDone()) {
            context.print(context.say("migrate.nothing", upgrade.to()));
            return;
        }
        context.print(
                context.say(
                        dryRun ? "migrate.would" : "migrate.done",
                        upgrade.from(),
                        upgrade.to(),
                        String.join(", ", upgrade.steps())));
        backup.ifPresent(made -> context.print(context.say("migrate.backup", made.name())));
        if (dryRun) {
            context.print(context.say("migrate.dry"));
        }
    }

    private String json(Upgrade upgrade, Optional<Backup> backup) {
        return Json.object(
                fields -> {
                    fields.writeBooleanField("dry_run", dryRun);
                    fields.writeNumberField("from", upgrade.from());
                    fields.writeNumberField("to", upgrade.to());
                    fields.writeArrayFieldStart("steps");
                    for (String step : upgrade.steps()) {
                        fields.writeString(step);
                    }
                    fields.writeEndArray();
                    if (backup.isPresent()) {
                        fields.writeStringField("backup", backup.get().name());
                    } else {
                        fields.writeNullField("backup");
                    }
                });
    }
}
