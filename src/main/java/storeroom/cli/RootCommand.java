package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import storeroom.cli.Environment.Window.Request;
import storeroom.exchange.SampleCompany;
import storeroom.text.Texts;

import java.nio.file.Files;
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

    @Option(names = "--read-only")
    private boolean readOnly;

    /** What the desktop passes at a double-click. */
    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "param.file")
    private @Nullable Path file;

    RootCommand(Environment environment) {
        this.environment = environment;
    }

    @Spec
    void register(CommandSpec spec) {
        spec.versionProvider(this);
    }

    @Override
    public Integer call() {
        if (file != null && !Files.exists(file)) { // more likely a command that does not exist
            throw new UsageException(texts().get("command.none", file.toString()));
        }
        return environment
                .window()
                .run(new Request(Optional.ofNullable(named()), dataFolder(), sample, readOnly));
    }

    /** The company that was named, by one word or the other. */
    private @Nullable Path named() {
        if (file == null) {
            return database;
        }
        if (database != null) {
            throw new UsageException(
                    texts().get("company.two", database.toString(), file.toString()));
        }
        return file;
    }

    private Texts texts() {
        return Program.texts(environment.locale());
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
        Path named = named();
        return named == null ? dataFolder().resolve(usual) : named;
    }

    /** Whether nothing may be changed. */
    boolean readOnly() {
        return readOnly;
    }
}
