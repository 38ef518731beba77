package storeroom.cli;

import storeroom.db.DatabaseDamagedException;
import storeroom.db.DatabaseOptions;
import storeroom.operation.Company;
import storeroom.operation.WriteAccess;
import storeroom.safety.Backup;
import storeroom.safety.BackupKind;
import storeroom.safety.BackupNote;
import storeroom.safety.CompanyDamagedException;
import storeroom.safety.Contents;
import storeroom.safety.Findings;
import storeroom.safety.Recovery;
import storeroom.safety.Restoration;
import storeroom.safety.SalvageReport;
import storeroom.safety.Verification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Brings back a company that cannot be opened any more, and says what came of it. */
final class RecoveryRun {

    private final Context context;
    private final boolean json;
    private final Company.Opener opener;
    private final DatabaseOptions options;
    private final Path file;
    private final Recovery recovery;

    RecoveryRun(Context context, boolean json) {
        this.context = context;
        this.json = json;
        opener = context.environment().opener();
        options = opener.options();
        file = context.file();
        recovery = new Recovery(file, options, this::right);
    }

    private Recovery.Right right() {
        WriteAccess access = opener.access(file);
        access.take(options.gateWait().plus(options.busyWait()));
        return access::close;
    }

    /** A backup takes the place of the file, which is kept. */
    int byBackup(Path backup) {
        Contents contents = Restoration.contents(backup, options);
        boolean hadFile = Files.exists(file);
        Path aside = recovery.replaceBy(backup(backup, contents));
        opener.open(file).close(); // now it is in its place
        String name = backup.getFileName().toString();
        if (json) {
            context.print(
                    Json.object(
                            fields -> {
                                fields.writeStringField("restored", name);
                                fields.writeNullField("set_aside");
                                fields.writeStringField("damaged_aside", aside.toString());
                                fields.writeObjectFieldStart("then");
                                BackupTexts.write(fields, contents);
                                fields.writeEndObject();
                            }));
            return ExitCodes.OK;
        }
        String what = new BackupTexts(context).contents(contents);
        context.print(context.say("restore.done", name, what));
        if (hadFile) {
            context.print(context.say("restore.damagedAside", aside.toString()));
        }
        return ExitCodes.OK;
    }

    /** One of the company's own, or a file from elsewhere that nobody has open. */
    private Backup backup(Path at, Contents contents) {
        return recovery.backups().stream()
                .filter(own -> own.file().equals(at))
                .findFirst()
                .orElseGet(() -> fromElsewhere(at, contents));
    }

    private Backup fromElsewhere(Path at, Contents contents) {
        FileSizes sizes = FileSizes.of(at);
        if (sizes.log() > 0) { // what is saved in its log would stay behind
            throw new UsageException(context.say("restore.inUse", at.toString()));
        }
        return new Backup(
                at,
                new BackupNote(
                        options.clock().instant(),
                        BackupKind.MANUAL,
                        "",
                        options.programVersion(),
                        sizes.file(),
                        contents));
    }

    /** What can be read takes the place of the file, which is kept. */
    int salvage(boolean dryRun) {
        requireDamaged();
        try (Interruption interruption = Interruption.watch()) {
            SalvageReport report = recovery.salvage(interruption::isRequested);
            String aside = "";
            if (dryRun || report.isNothing()) {
                recovery.discard(report);
            } else {
                aside = recovery.replaceBy(report).toString();
                opener.open(file).close(); // now it is in its place
            }
            print(report, aside);
            context.out().flush(); // after Ctrl+C the program ends right behind this block
            return report.isWhole() && !report.isNothing() ? ExitCodes.OK : ExitCodes.REFUSED;
        } catch (CancellationException e) {
            throw new UsageException(context.say("salvage.stopped"));
        }
    }

    /** It cannot be opened, or something of it is lost: then there is something to save. */
    private void requireDamaged() {
        try (Company company = context.open()) {
            if (Findings.tellOfDamage(
                    new Verification(company.connections(), company.clock()).run().findings())) {
                return;
            }
        } catch (DatabaseDamagedException e) {
            return;
        } catch (CompanyDamagedException e) {
            if (e.kind() == CompanyDamagedException.Kind.DAMAGED) {
                return;
            }
            throw e; // nothing is there that could be read
        }
        throw new UsageException(context.say("salvage.sound"));
    }

    private void print(SalvageReport report, String aside) {
        if (json) {
            context.print(
                    Json.object(
                            fields -> {
                                fields.writeNumberField("items", report.items());
                                fields.writeNumberField("movements", report.movements());
                                fields.writeNumberField("lost_items", report.lostItems());
                                fields.writeNumberField("lost_movements", report.lostMovements());
                                fields.writeNumberField(
                                        "more_in_newest_backup", report.moreInBackup());
                                fields.writeBooleanField("whole", report.isWhole());
                                fields.writeStringField("damaged_aside", aside);
                            }));
            return;
        }
        if (report.isNothing()) {
            context.print(context.say("salvage.nothing"));
            return;
        }
        context.print(context.say("salvage.found", report.items(), report.movements()));
        context.print(
                report.isWhole()
                        ? context.say("salvage.whole")
                        : context.say("salvage.lost", report.lostItems(), report.lostMovements()));
        if (report.moreInBackup() > 0) {
            context.print(context.say("salvage.moreInBackup", report.moreInBackup()));
        }
        context.print(
                aside.isEmpty()
                        ? context.say("restore.dry")
                        : context.say("restore.damagedAside", aside));
        if (!aside.isEmpty() && !report.isWhole()) {
            context.print(context.say("salvage.list", Recovery.LIST));
        }
    }
}
