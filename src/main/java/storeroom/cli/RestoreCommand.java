package storeroom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import storeroom.operation.Company;
import storeroom.safety.Backup;
import storeroom.safety.BackupFolder;
import storeroom.safety.Preview;
import storeroom.safety.Restoration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code restore NAME|FILE}: a backup takes the place of what is there. */
@Command(name = "restore", mixinStandardHelpOptions = true, sortOptions = false)
final class RestoreCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", paramLabel = "NAME|FILE", descriptionKey = "restore.backup")
    private String backup = "";

    @Option(names = "--dry-run", descriptionKey = "restore.dryRun")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    RestoreCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path company = context.file();
        Path file = file(company);
        PreviewTexts texts = new PreviewTexts(context, json);
        if (dryRun) {
            texts.print(
                    Restoration.preview(company, file, context.environment().opener().options()));
            return ExitCodes.OK;
        }
        try (Company open = context.open()) {
            Restoration restoration = new Restoration(open.connections());
            Preview preview = restoration.preview(file);
            Restoration.Restored restored = restoration.run(file);
            texts.print(file.getFileName().toString(), preview, restored);
            return ExitCodes.OK;
        }
    }

    /** The backup of this name, else the file at this path. */
    private Path file(Path company) {
        Path file = BackupFolder.of(company).find(backup).map(Backup::file).orElse(Path.of(backup));
        if (!Files.isRegularFile(file)) {
            throw new UsageException(context.say("restore.none", backup));
        }
        try {
            if (Files.exists(company) && Files.isSameFile(file, company)) {
                throw new UsageException(context.say("restore.itself", backup));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
