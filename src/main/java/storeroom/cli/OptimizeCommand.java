package storeroom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import storeroom.operation.Company;

import java.util.concurrent.Callable;

/** {@code optimize}: rewrites the company's file without gaps. */
@Command(name = "optimize", mixinStandardHelpOptions = true, sortOptions = false)
final class OptimizeCommand implements Callable<Integer> {

    private static final String OPERATION = "Optimise the file";

    private final Context context;

    @Option(names = "--json")
    private boolean json;

    OptimizeCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Company company = context.open()) {
            company.connections()
                    .maintenance()
                    .checkpoint(OPERATION); // else its size does not tell
            FileSizes before = FileSizes.of(company.file());
            company.connections().maintenance().compact(OPERATION);
            FileSizes after = FileSizes.of(company.file());
            if (json) {
                context.print(
                        Json.object(
                                fields -> {
                                    fields.writeNumberField("bytes_before", before.file());
                                    fields.writeNumberField("bytes", after.file());
                                    fields.writeNumberField("wal_bytes", after.log());
                                }));
            } else {
                print(before, after);
            }
            return ExitCodes.OK;
        }
    }

    private void print(FileSizes before, FileSizes after) {
        BackupTexts texts = new BackupTexts(context);
        boolean isSmaller = after.file() < before.file();
        context.print(
                context.say(
                        isSmaller ? "optimize.done" : "optimize.notSmaller",
                        texts.bytes(before.file()),
                        texts.bytes(after.file())));
        if (after.log() > 0) {
            context.print(context.say("optimize.reading", texts.bytes(after.log())));
        }
    }
}
