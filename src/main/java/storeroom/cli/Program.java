package storeroom.cli;

import picocli.CommandLine;

import storeroom.text.Texts;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;

/** Reads the command line and runs what it names. */
public final class Program {

    private Program() {}

    /**
     * Runs one command, or the window.
     *
     * @return the exit code: see {@link ExitCodes}
     */
    public static int run(Environment environment, String... arguments) {
        CommandLine line = commands(environment);
        line.setOut(new PrintWriter(environment.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(environment.err(), true, StandardCharsets.UTF_8));
        Errors errors = new Errors(environment);
        line.setParameterExceptionHandler(errors::usage);
        line.setExecutionExceptionHandler(errors::execution);
        line.setExecutionStrategy(
                parsed -> {
                    RootCommand root = parsed.commandSpec().root().commandLine().getCommand();
                    environment.log().in(root.dataFolder());
                    return new CommandLine.RunLast().execute(parsed);
                });
        int exit = line.execute(arguments);
        line.getOut().flush();
        environment.out().flush();
        int printed = environment.out().failure().map(errors::output).orElse(exit);
        environment.err().flush();
        return exit == ExitCodes.OK ? printed : exit;
    }

    private static CommandLine commands(Environment environment) {
        RootCommand root = new RootCommand(environment);
        Context context = new Context(environment, root);
        CommandLine line = new CommandLine(root);
        line.addSubcommand(
                new CommandLine(new ImportCommand())
                        .addSubcommand(new ImportItemsCommand(context))
                        .addSubcommand(new ImportMovementsCommand(context)));
        line.addSubcommand(new StockCommand(context));
        line.addSubcommand(new MovementsCommand(context));
        line.addSubcommand(new PartnersCommand(context));
        line.addSubcommand(new CountsCommand(context));
        line.addSubcommand(new AuditCommand(context));
        line.addSubcommand(booking(new ReceiveCommand(context)));
        line.addSubcommand(booking(new IssueCommand(context)));
        line.addSubcommand(booking(new AdjustCommand(context)));
        line.addSubcommand(new UndoCommand(context));
        line.addSubcommand(new VerifyCommand(context));
        line.addSubcommand(new HealthCommand(context));
        line.addSubcommand(new BackupCommand(context));
        line.addSubcommand(new BackupsCommand(context));
        line.addSubcommand(new RestoreCommand(context));
        line.addSubcommand(new CheckpointCommand(context));
        line.addSubcommand(new OptimizeCommand(context));
        line.addSubcommand(new MigrateCommand(context));
        line.addSubcommand(new StatsCommand(context));
        line.addSubcommand(new ExportSnapshotCommand(context));
        line.addSubcommand(new PdfCommand(context));
        line.addSubcommand(new DebugBundleCommand(context));
        line.setResourceBundle(
                ResourceBundle.getBundle(
                        "storeroom.text.cli",
                        environment.locale(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_DEFAULT)));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        return line;
    }

    /** Quantities may be negative, and a negative one looks like an option. */
    private static CommandLine booking(Object command) {
        return new CommandLine(command).setUnmatchedOptionsArePositionalParams(true);
    }

    static Texts texts(Locale locale) {
        return Texts.of("cli", locale);
    }
}
