package storeroom.ui.shell;

import storeroom.operation.Company;

import java.nio.file.Path;

/** Opens company files; takes its time, so not on the window's thread. */
public interface CompanyMaker {

    /**
     * Opens a company, making it when it is missing.
     *
     * @throws storeroom.db.DatabaseException when it cannot be opened, with the reason
     */
    Company open(Path file);

    /**
     * Opens the sample company, making and filling it when it is missing.
     *
     * @throws storeroom.db.DatabaseException when it cannot be opened, with the reason
     */
    Company openSample();

    /** The company that a start without words opens. */
    Path usual();

    /** Where the sample company lies, or will. */
    Path sample();

    /** The folder where half-typed forms are kept: beside the usual company. */
    default Path drafts() {
        return usual().resolveSibling("drafts");
    }
}
