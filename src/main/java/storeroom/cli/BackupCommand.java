package storeroom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import storeroom.operation.Company;
import storeroom.safety.Backup;
import storeroom.safety.BackupKind;
import storeroom.safety.Backups;
import storeroom.safety.SecondFolder;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code backup [REASON...]}: makes a backup now, also beside an open window. */
@Command(name = "backup", mixinStandardHelpOptions = true, sortOptions = false)
final class BackupCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(arity = "0..*", paramLabel = "REASON", descriptionKey = "backup.reason")
    private List<String> reason = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    BackupCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Interruption interruption = Interruption.watch();
                Company company = context.read()) {
            Backups backups = new Backups(company.connections());
            String why = String.join(" ", reason).strip();
            Backup made = backups.make(BackupKind.MANUAL, why, interruption::isRequested);
            print(made, backups.copyToSecondFolder());
            context.out().flush(); // after Ctrl+C the program ends right behind this block
            return ExitCodes.OK;
        }
    }

    private void print(Backup made, SecondFolder second) {
        SecondFolderTexts texts = new SecondFolderTexts(context);
        if (json) {
            context.print(
                    Json.object(
                            fields -> {
                                BackupTexts.write(fields, made);
                                fields.writeObjectFieldStart("second_folder");
                                texts.write(fields, second);
                                fields.writeEndObject();
                            }));
            return;
        }
        context.print(context.say("backup.made", made.name()));
        context.print(context.say("backup.in", String.valueOf(made.file().getParent())));
        context.print(new BackupTexts(context).contents(made.note()));
        context.print(texts.sentence(second));
    }
}
