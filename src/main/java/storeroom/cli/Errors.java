package storeroom.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import storeroom.db.DatabaseBusyException;
import storeroom.db.DatabaseDamagedException;
import storeroom.db.DatabaseException;
import storeroom.db.DatabaseFullException;
import storeroom.db.DatabaseReadOnlyException;
import storeroom.db.DatabaseUnreadableException;
import storeroom.db.ForeignFileException;
import storeroom.db.LinkedDatabaseException;
import storeroom.db.MigrationFailedException;
import storeroom.db.NewerDatabaseException;
import storeroom.db.OlderDatabaseException;
import storeroom.db.WriterTimeoutException;
import storeroom.exchange.ImportRefusedException;
import storeroom.instance.Owner;
import storeroom.operation.AlreadyOpenException;
import storeroom.operation.RuleBrokenException;
import storeroom.safety.BackupFailedException;
import storeroom.safety.BackupFolder;
import storeroom.safety.CompanyDamagedException;
import storeroom.safety.Finding;
import storeroom.safety.UpgradeNotBackedUpException;
import storeroom.text.RuleTexts;
import storeroom.text.Texts;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Failures of one run as one sentence and an exit code; what is behind them goes to the log. */
final class Errors {

    private static final Logger LOG = System.getLogger(Errors.class.getName());

    private static final String JSON = "--json";

    private final Environment environment;
    private final Texts texts;
    private final List<String> said = new ArrayList<>();

    Errors(Environment environment) {
        this.environment = environment;
        this.texts = Program.texts(environment.locale());
    }

    /** What the command printed did not arrive. */
    int output(String why) {
        return unusable(texts.get("output.failed", why));
    }

    /** The command line itself is wrong. */
    int usage(ParameterException e, String[] arguments) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        say(sentence(String.valueOf(e.getMessage())) + " " + texts.get("usage.hint", command));
        return told(ExitCodes.UNUSABLE, List.of(arguments).contains(JSON));
    }

    /** The command failed. */
    int execution(Exception e, CommandLine line, ParseResult result) {
        return told(failed(e), line.getParseResult().hasMatchedOption(JSON));
    }

    /** A program that asked for JSON gets it, unless it has got part of an answer. */
    private int told(int exit, boolean json) {
        if (json && !said.isEmpty() && !environment.out().isBegun()) {
            environment
                    .out()
                    .println(
                            Json.object(
                                    fields -> {
                                        fields.writeStringField("error", String.join(" ", said));
                                        fields.writeNumberField("exit", exit);
                                    }));
        }
        return exit;
    }

    private int failed(Exception e) {
        return switch (e) {
            case RuleBrokenException broken -> {
                say(new RuleTexts(environment.formats()).say(broken.rule()));
                yield ExitCodes.REFUSED;
            }
            case OpenPipe.ClosedException _ -> ExitCodes.OK;
            case UsageException usage -> unusable(usage.getMessage());
            case ImportRefusedException refused -> {
                String hint = refused.hint().map(what -> " " + Hints.say(texts, what)).orElse("");
                yield unusable(refused.getMessage() + hint);
            }
            case AlreadyOpenException open -> {
                say(alreadyOpen(open.holder()));
                yield ExitCodes.LOCKED;
            }
            case WriterTimeoutException timeout -> {
                say(texts.get("db.timeout", timeout.holder().operation()));
                yield ExitCodes.LOCKED;
            }
            case DatabaseBusyException busy -> {
                say(texts.get("db.busy", busy.waited().toSeconds(), holders(busy)));
                yield ExitCodes.LOCKED;
            }
            case BackupFailedException failed -> backup(failed);
            case CompanyDamagedException damaged -> {
                LOG.log(Level.WARNING, "the command failed", e);
                yield unusable(texts.get("damaged." + damaged.kind().name(), backups(damaged)));
            }
            case UpgradeNotBackedUpException upgrade -> {
                say(texts.get("upgrade.notBackedUp"));
                yield backup(upgrade.why());
            }
            case DatabaseException database -> {
                LOG.log(Level.WARNING, "the command failed", e);
                yield unusable(database(database));
            }
            default -> unusable(defect(e));
        };
    }

    private int backup(BackupFailedException e) {
        LOG.log(Level.WARNING, "no backup was made", e);
        say(texts.get("backup.failed." + e.reason().name()));
        for (Finding finding : e.findings()) {
            String key = "finding." + finding.kind().name().toLowerCase(Locale.ROOT);
            say(texts.get(key, finding.count(), finding.example()));
        }
        return switch (e.reason()) {
            case NOT_SOUND -> ExitCodes.REFUSED;
            case BUSY -> ExitCodes.LOCKED;
            case FULL, UNWRITABLE, CANCELLED -> ExitCodes.UNUSABLE;
        };
    }

    /** What there is to go on with. */
    private String backups(CompanyDamagedException e) {
        try {
            return texts.get("damaged.backups", BackupFolder.of(e.file()).list().size());
        } catch (UncheckedIOException unread) {
            LOG.log(Level.WARNING, "the backups cannot be looked at", unread);
            return texts.get("damaged.backupsUnread");
        }
    }

    /** Which program is in the way, where the system tells. */
    private String holders(DatabaseBusyException busy) {
        return busy.holders().stream()
                .map(other -> texts.get("db.busy.by", other.name(), String.valueOf(other.id())))
                .collect(Collectors.joining());
    }

    private String alreadyOpen(Optional<Owner> holder) {
        if (holder.isEmpty()) {
            return texts.get("open.somebody");
        }
        Owner owner = holder.get();
        return texts.get(
                "open." + owner.work().name().toLowerCase(Locale.ROOT),
                owner.user(),
                owner.host(),
                environment.formats().moment(owner.since()),
                owner.lastWrite()
                        .map(at -> texts.get("open.wrote", environment.formats().moment(at)))
                        .orElse(texts.get("open.wroteNothing")),
                String.valueOf(owner.pid()),
                owner.version());
    }

    private String defect(Exception e) {
        LOG.log(Level.ERROR, "the command failed", e);
        return environment
                .log()
                .file()
                .map(file -> texts.get("defect.log", e.toString(), file.toString()))
                .orElseGet(() -> texts.get("defect", e.toString()));
    }

    private String database(DatabaseException e) {
        return switch (e) {
            case ForeignFileException _ -> texts.get("db.foreign");
            case NewerDatabaseException newer -> texts.get("db.newer", newer.writtenBy());
            case LinkedDatabaseException _ -> texts.get("db.linked");
            case DatabaseUnreadableException _ -> texts.get("db.unreadable");
            case DatabaseFullException _ -> texts.get("db.full");
            case DatabaseReadOnlyException _ -> texts.get("db.readOnly");
            case DatabaseDamagedException _ -> texts.get("db.damaged");
            case OlderDatabaseException _ -> texts.get("db.older");
            case MigrationFailedException failed ->
                    texts.get("db.migration", failed.migration(), String.valueOf(e.getMessage()));
            default -> texts.get("db.other", String.valueOf(e.getMessage()));
        };
    }

    private int unusable(@org.jspecify.annotations.Nullable String sentence) {
        say(String.valueOf(sentence));
        return ExitCodes.UNUSABLE;
    }

    private void say(String sentence) {
        said.add(sentence);
        environment.err().println(sentence);
    }

    private static String sentence(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped : stripped + ".";
    }
}
