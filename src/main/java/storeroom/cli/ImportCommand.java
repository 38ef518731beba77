package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code import}: what is imported is said by the command behind it. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(items | movements)")
final class ImportCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandSpec here = java.util.Objects.requireNonNull(spec);
        throw new ParameterException(here.commandLine(), "Missing: items or movements");
    }
}
