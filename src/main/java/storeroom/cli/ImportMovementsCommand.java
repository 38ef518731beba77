package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import storeroom.exchange.ImportRequest;
import storeroom.exchange.Kinds;
import storeroom.exchange.MovementRules;
import storeroom.model.MovementKind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code import movements FILE}. */
@Command(name = "movements", mixinStandardHelpOptions = true, sortOptions = false)
final class ImportMovementsCommand implements Callable<Integer> {

    private final Context context;

    @Mixin private ImportOptions options = new ImportOptions();

    @Option(names = "--kind", paramLabel = "KIND")
    private @Nullable String kind;

    @Option(names = "--create-items")
    private boolean createItems;

    @Option(names = "--allow-negative")
    private boolean allowNegative;

    @Option(names = "--returns", paramLabel = "PREFIX")
    private @Nullable String returns;

    @Option(names = "--skip", split = ",", paramLabel = "CODE")
    private List<String> skip = new ArrayList<>();

    ImportMovementsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        MovementRules rules =
                new MovementRules(
                        Optional.ofNullable(kind).map(this::kind),
                        createItems,
                        allowNegative,
                        Optional.ofNullable(returns).filter(prefix -> !prefix.isBlank()),
                        new HashSet<>(skip));
        ImportRequest request =
                options.request(ImportRequest.Kind.MOVEMENTS, context).withRules(rules);
        return new ImportRun(context, options.badRows(), options.backup()).run(request);
    }

    private MovementKind kind(String name) {
        return Kinds.find(name)
                .filter(found -> found != MovementKind.TRANSFER)
                .orElseThrow(() -> new UsageException(context.say("kind.bad", name)));
    }
}
