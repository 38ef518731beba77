package storeroom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import storeroom.exchange.ImportRequest;

import java.util.concurrent.Callable;

/** {@code import items FILE}. Makes the company when there is none. */
@Command(name = "items", mixinStandardHelpOptions = true, sortOptions = false)
final class ImportItemsCommand implements Callable<Integer> {

    private final Context context;

    @Mixin private ImportOptions options = new ImportOptions();

    ImportItemsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ImportRequest request = options.request(ImportRequest.Kind.ITEMS, context);
        return new ImportRun(context, options.badRows(), options.backup()).run(request);
    }
}
