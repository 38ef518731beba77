package storeroom.ui.shell;

import storeroom.db.DatabaseBusyException;
import storeroom.db.DatabaseDamagedException;
import storeroom.db.DatabaseFullException;
import storeroom.db.DatabaseReadOnlyException;
import storeroom.db.DatabaseUnreadableException;
import storeroom.db.ForeignFileException;
import storeroom.db.LinkedDatabaseException;
import storeroom.db.MigrationFailedException;
import storeroom.db.NewerDatabaseException;
import storeroom.db.OlderDatabaseException;
import storeroom.safety.UpgradeNotBackedUpException;
import storeroom.ui.common.Details;
import storeroom.ui.common.Words;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Why a company could not be opened, in words; logs it. */
final class OpeningTexts {

    private static final Logger LOG = System.getLogger(OpeningTexts.class.getName());

    private final Words words;

    OpeningTexts(Words words) {
        this.words = words;
    }

    ShellState.Failed failed(String name, Throwable error) {
        LOG.log(Level.WARNING, "Not opened: " + name, error);
        return new ShellState.Failed(
                words.say("opening.failed", name), sentence(error), Details.stack(error));
    }

    private String sentence(Throwable error) {
        return switch (error) {
            case ForeignFileException _ -> words.say("opening.foreign");
            case NewerDatabaseException newer -> words.say("opening.newer", newer.writtenBy());
            case DatabaseBusyException _ -> words.say("opening.busy");
            case DatabaseUnreadableException _ -> words.say("opening.unreadable");
            case DatabaseReadOnlyException _ -> words.say("opening.readOnly");
            case LinkedDatabaseException _ -> words.say("opening.linked");
            case DatabaseFullException _ -> words.say("opening.full");
            case OlderDatabaseException _ -> words.say("opening.older");
            case DatabaseDamagedException _ -> words.say("opening.damaged");
            case MigrationFailedException failed ->
                    words.say("opening.migration", failed.migration());
            case UpgradeNotBackedUpException upgrade ->
                    words.say(
                            "opening.notBackedUp",
                            words.say("opening.notBackedUp." + upgrade.why().reason().name()));
            default -> words.say("opening.other");
        };
    }
}
