package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import storeroom.db.DatabaseDamagedException;
import storeroom.db.DatabaseException;
import storeroom.db.DatabaseOptions;
import storeroom.operation.Company;
import storeroom.safety.Backup;
import storeroom.safety.BackupFolder;
import storeroom.safety.CompanyDamagedException;
import storeroom.safety.Contents;
import storeroom.safety.Diagnosis;
import storeroom.safety.Finding;
import storeroom.safety.Preview;
import storeroom.safety.Restoration;
import storeroom.safety.Verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code restore NAME|FILE}: a backup takes the place of what is there. */
@Command(name = "restore", mixinStandardHelpOptions = true, sortOptions = false)
final class RestoreCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME|FILE",
            descriptionKey = "restore.backup")
    private @Nullable String backup;

    @Option(names = "--salvage", descriptionKey = "restore.salvage")
    private boolean salvage;

    @Option(names = "--dry-run", descriptionKey = "restore.dryRun")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    RestoreCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String named = backup;
        if ((named == null) != salvage) {
            throw new UsageException(context.say("restore.which"));
        }
        if (named == null) {
            return new RecoveryRun(context, json).salvage(dryRun);
        }
        Path file = file(named);
        return dryRun ? preview(file) : restore(file);
    }

    private int preview(Path file) {
        DatabaseOptions options = context.environment().opener().options();
        PreviewTexts texts = new PreviewTexts(context, json);
        Contents contents = Restoration.contents(file, options);
        try {
            texts.print(Restoration.preview(context.file(), file, options));
        } catch (DatabaseException e) {
            boolean isLost =
                    !context.exists()
                            || Diagnosis.of(context.file(), e) instanceof CompanyDamagedException;
            if (!isLost) {
                throw e;
            }
            texts.print(contents);
        }
        return ExitCodes.OK;
    }

    private int restore(Path file) {
        boolean isNew = !context.exists();
        boolean made = false;
        boolean done = false;
        try (Company open = isNew ? context.create() : context.open()) {
            made = isNew; // what could not be made is not removed
            if (isDamaged(open)) { // what is left of it is no backup, but is kept whole
                throw CompanyDamagedException.found(open.file(), "its pages are damaged");
            }
            Restoration restoration = new Restoration(open.connections());
            Preview preview = restoration.preview(file);
            Restoration.Restored restored = restoration.run(file);
            done = true;
            new PreviewTexts(context, json).print(file.getFileName().toString(), preview, restored);
            return ExitCodes.OK;
        } catch (CompanyDamagedException e) {
            made = false;
            return new RecoveryRun(context, json).byBackup(file);
        } catch (DatabaseDamagedException e) { // one of the two, while they were read
            if (isNew) {
                throw e;
            }
            return new RecoveryRun(context, json).byBackup(file); // which looks at the backup
        } finally {
            if (made && !done) {
                context.remove();
            }
        }
    }

    /** What lies in pages that are damaged can be neither set aside nor replaced within them. */
    private static boolean isDamaged(Company company) {
        return new Verification(company.connections(), company.clock())
                .quick().stream().anyMatch(finding -> finding.kind() == Finding.Kind.DAMAGED);
    }

    /** The backup of this name, else the file at this path. */
    private Path file(String named) {
        Path company = context.file();
        try {
            Path file =
                    BackupFolder.of(company).find(named).map(Backup::file).orElse(Path.of(named));
            if (!Files.isRegularFile(file)) {
                throw new UsageException(context.say("restore.none", named));
            }
            if (Files.exists(company) && Files.isSameFile(file, company)) {
                throw new UsageException(context.say("restore.itself", named));
            }
            return file;
        } catch (InvalidPathException e) {
            throw new UsageException(context.say("restore.none", named));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
