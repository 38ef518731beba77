package storeroom.ui.importing;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import storeroom.ui.common.Banner;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The imports of one company, as long as it is open: begins them, with a file that is known already
 * or without, and shows in a bar above all pages what goes on while the dialog is put away. The
 * pages may be made anew, in another language, meanwhile. On the window's thread.
 */
public final class Imports {

    private final OpenCompany open;
    private final Overlay overlay;
    private final Dialogs dialogs;
    private final Map<ImportViewModel, PutAway> away = new LinkedHashMap<>();
    private ObservableList<Banner> banners = FXCollections.observableArrayList();

    public Imports(OpenCompany open, Overlay overlay, Dialogs dialogs) {
        this.open = open;
        this.overlay = overlay;
        this.dialogs = dialogs;
    }

    /** Whether these are the imports of that company. */
    public boolean areOf(OpenCompany company) {
        return open.equals(company);
    }

    /** Opens the dialog. */
    public void begin() {
        card(new ImportViewModel(open)).show();
    }

    /** Opens the dialog with a file. */
    public void begin(Path file) {
        ImportViewModel model = new ImportViewModel(open);
        card(model).show();
        model.choose(file);
    }

    private ImportCard card(ImportViewModel model) {
        return new ImportCard(model, open, overlay, dialogs, this::putAway);
    }

    /**
     * What is under way, or ended while nobody looked: for pages that are made now, in the language
     * of now. The list that was given before does not change any more.
     */
    public ObservableList<Banner> bannersAnew() {
        banners = FXCollections.observableArrayList();
        away.values().forEach(one -> banners.add(one.banner()));
        return banners;
    }

    private void putAway(ImportCard card) {
        ImportViewModel model = card.model();
        Locale spoken = open.words().locale();
        PutAway one =
                new PutAway(
                        model,
                        open,
                        () -> {
                            remove(model);
                            boolean same = spoken.equals(open.words().locale());
                            (same ? card : card(model)).show();
                        },
                        () -> remove(model));
        away.put(model, one);
        banners.add(one.banner());
    }

    private void remove(ImportViewModel model) {
        PutAway one = away.remove(model);
        if (one != null) {
            one.close();
            banners.remove(one.last());
        }
    }
}
