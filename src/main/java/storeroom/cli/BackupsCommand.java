package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import storeroom.operation.Company;
import storeroom.safety.Backup;
import storeroom.safety.BackupFolder;
import storeroom.safety.BackupNote;
import storeroom.safety.Backups;
import storeroom.safety.SecondFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code backups}: lists the proved ones, newest first; names the second folder. */
@Command(name = "backups", mixinStandardHelpOptions = true, sortOptions = false)
final class BackupsCommand implements Callable<Integer> {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("made_at"),
                    Column.text("kind"),
                    Column.figures("items"),
                    Column.figures("movements"),
                    Column.figures("bytes"),
                    Column.text("reason"),
                    Column.wide("name"));

    private final Context context;

    @Mixin private OutputOptions output = new OutputOptions();

    @ArgGroup private Second second = new Second();

    /** One of them, or neither. */
    static final class Second {
        @Option(names = "--second", paramLabel = "DIR", descriptionKey = "backups.second")
        private @Nullable Path folder;

        @Option(names = "--no-second", descriptionKey = "backups.noSecond")
        private boolean none;
    }

    BackupsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path folder = second.folder;
        if (folder != null || second.none) {
            return name(folder);
        }
        List<Backup> backups = BackupFolder.of(context.file()).list();
        if (backups.isEmpty()) { // else they are what is left of a company that is gone
            context.requireCompany();
        }
        list(backups);
        return ExitCodes.OK;
    }

    private void list(List<Backup> backups) {
        BackupTexts texts = new BackupTexts(context);
        try (Listing listing = output.open(context, COLUMNS)) {
            for (Backup backup : backups) {
                BackupNote note = backup.note();
                boolean people = output.isForPeople();
                listing.row(
                        people ? context.formats().moment(note.madeAt()) : note.madeAt(),
                        people
                                ? context.say("backup.kind." + note.kind().word())
                                : note.kind().word(),
                        note.contents().items(),
                        note.contents().movements(),
                        people ? texts.bytes(note.bytes()) : (Object) note.bytes(),
                        note.reason(),
                        backup.name());
            }
        }
        if (output.isForPeople()) {
            context.print(context.say("backups.all", backups.size()));
        }
    }

    private int name(@Nullable Path folder) {
        if (!output.isForPeople()) {
            throw new UsageException(context.say("second.alone"));
        }
        try (Company company = context.open()) {
            if (folder == null) {
                company.changeSetting().remove(SecondFolder.SETTING);
                context.print(context.say("second.removed"));
                return ExitCodes.OK;
            }
            Path named = usable(folder);
            company.changeSetting().set(SecondFolder.SETTING, named.toString());
            Backups backups = new Backups(company.connections());
            boolean nothingYet = Files.isDirectory(named) && backups.folder().list().isEmpty();
            context.print(context.say("second.named", named.toString()));
            context.print(
                    nothingYet
                            ? context.say("second.nothing")
                            : new SecondFolderTexts(context)
                                    .sentence(backups.copyToSecondFolder()));
            return ExitCodes.OK;
        }
    }

    /** One that is absent may be named: the stick is put in later. */
    private Path usable(Path folder) {
        Path named = folder.toAbsolutePath().normalize();
        if (Files.exists(named) && !Files.isDirectory(named)) {
            throw new UsageException(context.say("second.file", named.toString()));
        }
        try {
            if (SecondFolder.isOwn(context.file(), named)) {
                throw new UsageException(context.say("second.same", named.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named;
    }
}
