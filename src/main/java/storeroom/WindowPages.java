package storeroom;

import storeroom.model.AuditEntry.NamedItem;
import storeroom.ui.audit.AuditPage;
import storeroom.ui.backups.BackupsPage;
import storeroom.ui.booking.BookPage;
import storeroom.ui.booking.Reasons;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.OverlayDialogs;
import storeroom.ui.common.Page;
import storeroom.ui.counts.CountsPage;
import storeroom.ui.database.DatabasePage;
import storeroom.ui.documents.DocumentsPage;
import storeroom.ui.documents.Side;
import storeroom.ui.importing.Imports;
import storeroom.ui.items.ItemsPage;
import storeroom.ui.movements.MovementsPage;
import storeroom.ui.partners.CompanyDetailsCard;
import storeroom.ui.partners.PartnersPage;
import storeroom.ui.shell.ShellViewModel;
import storeroom.ui.stock.StockPage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The pages of an open company, and the ways between them: no screen knows another one. */
public final class WindowPages {

    private final Reasons notBooked = new Reasons();
    private Optional<Imports> imports = Optional.empty();

    /** What goes on in the background lives as long as its company is open, not as its pages. */
    private Imports imports(OpenCompany company, Overlay overlay, Dialogs dialogs) {
        Imports kept =
                imports.filter(one -> one.areOf(company))
                        .orElseGet(() -> new Imports(company, overlay, dialogs));
        imports = Optional.of(kept);
        return kept;
    }

    /**
     * All pages, in the order of the navigation; asked for again when the language changes. On the
     * window's thread.
     */
    public List<Page> of(OpenCompany company, ShellViewModel shell, Overlay overlay) {
        Dialogs dialogs = new OverlayDialogs(overlay, company.words());
        AuditPage audit = AuditPage.of(company, dialogs);
        Consumer<NamedItem> changes =
                item -> {
                    audit.only(item);
                    shell.goTo(audit.page());
                };
        Imports imported = imports(company, overlay, dialogs);
        shell.setImporter(file -> file.ifPresentOrElse(imported::begin, imported::begin));
        PartnersPage partners = PartnersPage.of(company, overlay);
        shell.setDetails(() -> CompanyDetailsCard.show(company, overlay));
        ItemsPage items = ItemsPage.of(company, overlay, changes, partners.suppliers());
        MovementsPage movements = MovementsPage.of(company, overlay, dialogs);
        StockPage stock =
                StockPage.of(
                        company,
                        shell,
                        overlay,
                        items.forms(),
                        changes,
                        behind -> {
                            movements.only(behind);
                            shell.goTo(movements.page());
                        });
        Page book =
                BookPage.of(
                        company,
                        (code, made) -> items.forms().add(code, _ -> made.run()),
                        imported.bannersAnew(),
                        notBooked);
        Consumer<NamedItem> toStock =
                item -> {
                    shell.goTo(stock.page());
                    stock.find(item.sku());
                };
        shell.setItems(toStock);
        Page orders = DocumentsPage.of(company, Side.BUYING, overlay, toStock).page();
        Page sales = DocumentsPage.of(company, Side.SELLING, overlay, toStock).page();
        return List.of(
                stock.page(),
                items.page(),
                movements.page(),
                book,
                orders,
                sales,
                partners.page(),
                CountsPage.of(company, overlay, dialogs),
                audit.page(),
                BackupsPage.of(company, overlay),
                DatabasePage.of(company));
    }
}
