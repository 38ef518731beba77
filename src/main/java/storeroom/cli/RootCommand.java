package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import storeroom.exchange.SampleCompany;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The program itself: says which company is meant, and starts the window without a command. */
@Command(
        name = "storeroom",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommandsRepeatable = false,
        synopsisSubcommandLabel = "[COMMAND]")
final class RootCommand implements Callable<Integer>, IVersionProvider {

    private static final String DEFAULT_COMPANY = "company.storeroom";

    private final Environment environment;

    @Option(names = "--database", paramLabel = "FILE")
    private @Nullable Path database;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--sample")
    private boolean sample;

    RootCommand(Environment environment) {
        this.environment = environment;
    }

    @Spec
    void register(CommandSpec spec) {
        spec.versionProvider(this);
    }

    @Override
    public Integer call() {
        return environment.window().run(Optional.ofNullable(database), dataFolder(), sample);
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Storeroom " + environment.version()};
    }

    boolean sample() {
        return sample;
    }

    Path dataFolder() {
        return data == null ? environment.dataFolder() : data;
    }

    /** The company that is meant. */
    Path company() {
        String usual = sample ? SampleCompany.FILE_NAME : DEFAULT_COMPANY;
        return database == null ? dataFolder().resolve(usual) : database;
    }
}
