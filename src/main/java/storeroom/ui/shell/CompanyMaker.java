package storeroom.ui.shell;

import storeroom.instance.Owner;
import storeroom.operation.Company;
import storeroom.safety.CompanyDamagedException;
import storeroom.safety.Diagnosis;
import storeroom.safety.Recovery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens company files; takes its time, so not on the window's thread. */
public interface CompanyMaker {

    /**
     * Opens a company, making it when it is missing.
     *
     * @throws storeroom.operation.AlreadyOpenException when somebody else may write to it
     * @throws storeroom.safety.CompanyDamagedException when it is damaged or gone
     * @throws storeroom.db.DatabaseException when it cannot be opened, with the reason
     */
    Company open(Path file);

    /**
     * Opens a company to look on, whoever writes to it.
     *
     * @throws storeroom.db.DatabaseException when it cannot be opened, with the reason
     */
    Company openReadOnly(Path file);

    /**
     * Takes the right to write to a company that is only looked on.
     *
     * @throws storeroom.operation.AlreadyOpenException when somebody else has it
     * @throws storeroom.db.DatabaseException when the file cannot be written to
     */
    void startEditing(Company company);

    /** Whether the one who writes to a company has a window that could be reached from here. */
    boolean isReachable(Optional<Owner> owner);

    /** The same, and whether it answers. */
    Reach reach(Path file, Optional<Owner> owner);

    /** Brings the window that has a company open to the front: whether it answered. */
    boolean show(Path file);

    /**
     * Opens the sample company, making and filling it when it is missing.
     *
     * @throws storeroom.db.DatabaseException when it cannot be opened, with the reason
     */
    Company openSample();

    /** Brings a company back that is damaged or gone. */
    Recovery recovery(Path file);

    /** The company that a start without words opens. */
    Path usual();

    /** Whether the usual company is not there, and nothing tells that it ever was. */
    default boolean isFirstRun() {
        if (Files.exists(usual())) {
            return false;
        }
        if (Files.notExists(usual().toAbsolutePath().getParent())) {
            return true; // the folder is made with the first company
        }
        try {
            Diagnosis.requireThere(usual());
            return true;
        } catch (CompanyDamagedException e) {
            return false; // it was there once: opening it says what can be done
        }
    }

    /** Where the sample company lies, or will. */
    Path sample();

    /** The folder where half-typed forms are kept: beside the usual company. */
    default Path drafts() {
        return usual().resolveSibling("drafts");
    }
}
