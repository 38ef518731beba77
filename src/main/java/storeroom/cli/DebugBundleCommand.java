package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import storeroom.operation.Company;
import storeroom.safety.DebugBundle;
import storeroom.safety.DebugBundle.Subject;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code debug-bundle}: what whoever looks after the program needs, without business data. */
@Command(name = "debug-bundle", mixinStandardHelpOptions = true, sortOptions = false)
final class DebugBundleCommand implements Callable<Integer> {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'storeroom-debug-'uuuuMMdd-HHmmss'.zip'", Locale.ROOT);

    private final Context context;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE.zip",
            descriptionKey = "bundle.file")
    private @Nullable Path file;

    @Option(names = "--json")
    private boolean json;

    DebugBundleCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path zip = file == null ? inDataFolder() : file.toAbsolutePath();
        Path folder = zip.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException(context.say("bundle.noFolder", zip.toString()));
        }
        if (!context.exists()) {
            return write(zip, new Subject.Missing());
        }
        Company opened;
        try {
            opened = context.environment().opener().openReadOnly(context.file());
        } catch (RuntimeException e) {
            return write(zip, new Subject.Unopened(e)); // whatever it is: that is what it is for
        }
        try (opened) {
            return write(zip, new Subject.Open(opened.connections()));
        }
    }

    private Path inDataFolder() {
        Path folder = context.dataFolder().toAbsolutePath();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException(context.say("company.folder", folder.toString()));
        }
        return folder.resolve(NAME.format(LocalDateTime.now(context.environment().clock())));
    }

    private int write(Path zip, Subject subject) {
        Environment environment = context.environment();
        DebugBundle bundle =
                new DebugBundle(environment.clock(), environment.version(), context.dataFolder());
        try {
            DebugBundle.Made made = bundle.write(zip, context.file(), subject);
            if (json) {
                context.print(json(made));
            } else {
                print(made, subject);
            }
            return ExitCodes.OK;
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(context.say("bundle.exists", zip.toString()));
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            throw new UsageException(context.say("bundle.notWritten", zip.toString(), why));
        }
    }

    private void print(DebugBundle.Made made, Subject subject) {
        context.print(made.file().toString());
        context.print(context.say("bundle.entries", String.join(", ", made.entries())));
        switch (subject) {
            case Subject.Open _ -> {} // nothing more to say
            case Subject.Unopened _ -> context.print(context.say("bundle.unopened"));
            case Subject.Missing _ ->
                    context.print(context.say("bundle.missing", context.file().toString()));
        }
        context.print(context.say("bundle.private"));
    }

    private static String json(DebugBundle.Made made) {
        return Json.object(
                json -> {
                    json.writeStringField("file", made.file().toString());
                    json.writeArrayFieldStart("entries");
                    for (String entry : made.entries()) {
                        json.writeString(entry);
                    }
                    json.writeEndArray();
                });
    }
}
