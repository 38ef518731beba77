package storeroom.ui.shell;

import storeroom.operation.AlreadyOpenException;
import storeroom.safety.Backup;
import storeroom.safety.BackupFailedException;
import storeroom.safety.CompanyDamagedException;
import storeroom.safety.Finding;
import storeroom.safety.Recovery;
import storeroom.safety.SalvageReport;
import storeroom.ui.common.BackupReasons;
import storeroom.ui.common.Dialogs.Fact;
import storeroom.ui.common.Words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is said about a damaged company, its backups and what is left of it. */
final class RecoveryTexts {

    private final Words words;
    private final BackupReasons reasons;

    RecoveryTexts(Words words) {
        this.words = words;
        this.reasons = new BackupReasons(words);
    }

    String title(CompanyDamagedException damage) {
        return words.say("recovery.title." + damage.kind(), damage.file().getFileName().toString());
    }

    /** What happened, and what there is to choose from. */
    String sentence(CompanyDamagedException damage, boolean hasBackups) {
        String choice = words.say(hasBackups ? "recovery.choose" : "recovery.noBackup");
        return words.say("recovery.sentence." + damage.kind()) + " " + choice;
    }

    /**
     * What was not done to the file, and what will be.
     *
     * @param isChoice whether something can be put in its place
     */
    String calm(CompanyDamagedException damage, boolean isChoice) {
        if (damage.kind() == CompanyDamagedException.Kind.MISSING) {
            return words.say("recovery.calm.gone");
        }
        return words.say(isChoice ? "recovery.calm.aside" : "recovery.calm.stays");
    }

    String beforeReading(boolean hasBackups) {
        String calm = words.say("recovery.left.text");
        return hasBackups ? words.say("recovery.left.more") + " " + calm : calm;
    }

    /** Why it was made; {@code all} are those among which the restored one is looked for. */
    String reason(Backup backup, List<Backup> all) {
        return reasons.why(backup, all);
    }

    /** The moment of a backup, as it stands in a sentence. */
    String when(Backup backup) {
        return reasons.when(backup);
    }

    String count(long count) {
        return words.formats().count(count);
    }

    /** What could be read and what could not. */
    List<Fact> facts(SalvageReport report) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("items", count(report.items())));
        facts.add(fact("movements", count(report.movements())));
        report.lastBooked()
                .ifPresent(at -> facts.add(fact("newest", words.formats().dayAndTime(at))));
        facts.add(fact("lost", lost(report)));
        if (report.standIns() > 0) {
            facts.add(fact("standIns", words.say("recovery.standIns", report.standIns())));
        }
        long open =
                report.findings().stream()
                        .filter(finding -> finding.kind() != Finding.Kind.FUTURE)
                        .count();
        if (open > 0) {
            facts.add(fact("check", words.say("recovery.findings")));
        }
        return facts;
    }

    private String lost(SalvageReport report) {
        if (report.isWhole()) {
            return words.say("recovery.lost.nothing");
        }
        List<String> parts = new ArrayList<>();
        if (report.lostMovements() > 0) {
            parts.add(words.say("recovery.lost.movements", report.lostMovements()));
        }
        if (report.lostItems() > 0) {
            parts.add(words.say("recovery.lost.items", report.lostItems()));
        }
        if (report.moreInBackup() > 0) {
            parts.add(words.say("recovery.lost.backup", report.moreInBackup()));
        }
        if (report.endIsLost()) {
            parts.add(words.say("recovery.lost.end"));
        }
        return parts.isEmpty() ? words.say("recovery.lost.other") : String.join("; ", parts);
    }

    private Fact fact(String key, String value) {
        return new Fact(words.say("recovery.fact." + key), value);
    }

    String nothingLeft() {
        return words.say("recovery.nothing");
    }

    /** Why something could not be done. */
    String failure(Throwable error) {
        return switch (error) {
            case AlreadyOpenException _ -> words.say("recovery.failed.open");
            case BackupFailedException failed -> words.say("recovery.failed." + failed.reason());
            default -> words.say("recovery.failed.OTHER");
        };
    }

    /** What was done, once the company is open again. */
    String done(Recovered recovered) {
        String what =
                recovered
                        .backup()
                        .map(backup -> words.say("recovery.done.backup", when(backup)))
                        .orElseGet(() -> salvaged(recovered));
        return recovered
                .aside()
                .map(aside -> what + " " + words.say("recovery.done.aside", shown(aside)))
                .orElse(what);
    }

    private String salvaged(Recovered recovered) {
        String what = words.say("recovery.done.salvaged");
        return recovered.isWhole()
                ? what
                : words.say("recovery.done.list", Recovery.LIST) + " " + what;
    }

    /** From the folder of the company on: the rest is long, and known. */
    private static String shown(Path aside) {
        int names = aside.getNameCount();
        return names <= 3 ? aside.toString() : aside.subpath(names - 3, names).toString();
    }
}
