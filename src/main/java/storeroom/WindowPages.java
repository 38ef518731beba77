package storeroom;

import storeroom.ui.audit.AuditPage;
import storeroom.ui.backups.BackupsPage;
import storeroom.ui.booking.BookPage;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.OverlayDialogs;
import storeroom.ui.common.Page;
import storeroom.ui.database.DatabasePage;
import storeroom.ui.importing.Imports;
import storeroom.ui.shell.ShellViewModel;
import storeroom.ui.stock.StockPage;

import java.util.List;

/** The pages of an open company, and the ways between them: no screen knows another one. */
public final class WindowPages {

    private WindowPages() {}

    /** All pages, in the order of the navigation. On the window's thread. */
    public static List<Page> of(OpenCompany company, ShellViewModel shell, Overlay overlay) {
        Dialogs dialogs = new OverlayDialogs(overlay, company.words());
        AuditPage audit = AuditPage.of(company, dialogs);
        Imports imports = new Imports(company, overlay, dialogs);
        shell.setImporter(file -> file.ifPresentOrElse(imports::begin, imports::begin));
        Page stock =
                StockPage.of(
                        company,
                        shell,
                        overlay,
                        item -> {
                            audit.only(item);
                            shell.goTo(audit.page());
                        });
        Page book =
                BookPage.of(
                        company,
                        (code, made) -> StockPage.addItem(company, overlay, code, made),
                        imports.banners());
        return List.of(
                stock,
                book,
                audit.page(),
                BackupsPage.of(company, overlay),
                DatabasePage.of(company));
    }
}
