package storeroom.ui.common;

import storeroom.operation.Company;
import storeroom.safety.Health;

/**
 * A company that the window shows, and what every screen needs to work with it.
 *
 * @param health the one that all of the window asks and checks
 * @param safekeeping its backups
 * @param changes hears of everything that is saved
 * @param editing whether it may be changed now
 * @param drafts what is typed and not saved yet
 * @param lastChange the change of items that can be taken back
 * @param notice what was done last, in words, for the status bar
 * @param preferences how the person likes the window
 */
public record OpenCompany(
        Company company,
        Health health,
        Safekeeping safekeeping,
        Tasks tasks,
        ChangeFeed changes,
        Failures failures,
        Words words,
        Editing editing,
        Drafts drafts,
        LastChange lastChange,
        Notice notice,
        Preferences preferences) {

    /** Does something that changes the company; where that is not allowed, says why instead. */
    public void whenEditable(Runnable action) {
        editing.refusal().get().ifPresentOrElse(notice::set, action);
    }
}
