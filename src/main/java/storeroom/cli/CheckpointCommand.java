package storeroom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import storeroom.operation.Company;

import java.util.concurrent.Callable;

/** {@code checkpoint}: writes the log back into the company's file. */
@Command(name = "checkpoint", mixinStandardHelpOptions = true, sortOptions = false)
final class CheckpointCommand implements Callable<Integer> {

    private final Context context;

    @Option(names = "--json")
    private boolean json;

    CheckpointCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        long before = FileSizes.of(context.file()).log();
        try (Company company = context.open()) {
            boolean done = company.connections().maintenance().checkpoint("Write the log back");
            long after = FileSizes.of(company.file()).log();
            if (json) {
                context.print(
                        Json.object(
                                fields -> {
                                    fields.writeBooleanField("done", done);
                                    fields.writeNumberField("wal_bytes_before", before);
                                    fields.writeNumberField("wal_bytes", after);
                                }));
            } else {
                print(done, before, after);
            }
            return done ? ExitCodes.OK : ExitCodes.REFUSED;
        }
    }

    private void print(boolean done, long before, long after) {
        BackupTexts texts = new BackupTexts(context);
        if (!done) {
            context.print(context.say("checkpoint.reading", texts.bytes(after)));
        } else if (before == 0) {
            context.print(context.say("checkpoint.nothing"));
        } else {
            context.print(context.say("checkpoint.done", texts.bytes(before)));
        }
    }
}
