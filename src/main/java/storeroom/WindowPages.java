package storeroom;

import storeroom.ui.audit.AuditPage;
import storeroom.ui.backups.BackupsPage;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.OverlayDialogs;
import storeroom.ui.common.Page;
import storeroom.ui.database.DatabasePage;
import storeroom.ui.movements.MovementsPage;
import storeroom.ui.shell.ShellViewModel;
import storeroom.ui.stock.StockPage;

import java.util.List;

/** The pages of an open company, and the ways between them: no screen knows another one. */
public final class WindowPages {

    private WindowPages() {}

    /** All pages, in the order of the navigation. On the window's thread. */
    public static List<Page> of(OpenCompany company, ShellViewModel shell, Overlay overlay) {
        AuditPage audit = AuditPage.of(company, new OverlayDialogs(overlay, company.words()));
        MovementsPage movements =
                MovementsPage.of(company, overlay, new OverlayDialogs(overlay, company.words()));
        Page stock =
                StockPage.of(
                        company,
                        shell,
                        overlay,
                        item -> {
                            audit.only(item);
                            shell.goTo(audit.page());
                        },
                        behind -> {
                            movements.only(behind);
                            shell.goTo(movements.page());
                        });
        return List.of(
                stock,
                movements.page(),
                audit.page(),
                BackupsPage.of(company, overlay),
                DatabasePage.of(company));
    }
}
