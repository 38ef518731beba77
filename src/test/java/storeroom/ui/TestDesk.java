package storeroom.ui;

import storeroom.TestCompany;
import storeroom.operation.Company;
import storeroom.safety.Backups;
import storeroom.safety.Health;
import storeroom.ui.common.ChangeFeed;
import storeroom.ui.common.Drafts;
import storeroom.ui.common.Editing;
import storeroom.ui.common.Failures;
import storeroom.ui.common.LastChange;
import storeroom.ui.common.Notice;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Preferences;
import storeroom.ui.common.Safekeeping;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Words;

import java.util.Locale;

/** An open company for view models, where everything happens on the spot. */
public final class TestDesk {

    private TestDesk() {}

    /** A company whose work is done on the thread that asks, in English. */
    public static OpenCompany of(Company company, TestDialogs dialogs) {
        Words words = Words.of(Locale.UK, TestCompany.CLOCK);
        return new OpenCompany(
                company,
                new Health(company.connections(), company.clock()),
                new Safekeeping(new Backups(company.connections()), Tasks.onTheSpot()),
                Tasks.onTheSpot(),
                new ChangeFeed(),
                new Failures(dialogs, words, TestCompany.CLOCK, company.file()),
                words,
                Editing.allowed(),
                drafts(company),
                new LastChange(),
                new Notice(),
                Preferences.unsaved());
    }

    /** The same company, whose work is done by others. */
    public static OpenCompany with(Tasks tasks, OpenCompany open) {
        return new OpenCompany(
                open.company(),
                open.health(),
                new Safekeeping(open.safekeeping().backups(), tasks),
                tasks,
                open.changes(),
                open.failures(),
                open.words(),
                open.editing(),
                open.drafts(),
                open.lastChange(),
                open.notice(),
                open.preferences());
    }

    /** The drafts of a company, kept beside it. */
    public static Drafts drafts(Company company) {
        return new Drafts(company.file().resolveSibling("drafts"), company.file());
    }
}
