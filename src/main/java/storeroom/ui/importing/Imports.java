package storeroom.ui.importing;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;

import storeroom.exchange.ImportReport;
import storeroom.exchange.ReportTexts;
import storeroom.ui.common.Banner;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.importing.ImportViewModel.Step;

import java.nio.file.Path;

/**
 * The imports of one company: begins them, with a file that is known already or without, and shows
 * in a bar above all pages what goes on while the dialog is put away.
 */
public final class Imports {

    private final OpenCompany open;
    private final Overlay overlay;
    private final Dialogs dialogs;
    private final ObservableList<Banner> banners = FXCollections.observableArrayList();

    public Imports(OpenCompany open, Overlay overlay, Dialogs dialogs) {
        this.open = open;
        this.overlay = overlay;
        this.dialogs = dialogs;
    }

    /** Opens the dialog. */
    public void begin() {
        show(new ImportViewModel(open));
    }

    /** Opens the dialog with a file. */
    public void begin(Path file) {
        ImportViewModel model = new ImportViewModel(open);
        show(model);
        model.choose(file);
    }

    private void show(ImportViewModel model) {
        ImportCard.show(model, open, overlay, dialogs, () -> putAway(model));
    }

    /** What is under way, or ended while nobody looked. */
    public ObservableList<Banner> banners() {
        return banners;
    }

    /** The dialog is gone, the import goes on: a bar tells how far it is, and how it ended. */
    private void putAway(ImportViewModel model) {
        String name = model.file().get().map(at -> at.getFileName().toString()).orElse("");
        Banner banner =
                new Banner(
                        Banner.Look.NEUTRAL,
                        "fth-download",
                        open.words().say("import.under"),
                        progress(name, model));
        banner.setId("import-banner");
        banners.add(banner);
        Runnable remove = () -> banners.remove(banner);
        model.progress()
                .addListener(
                        (_, _, _) -> {
                            if (model.step().get() == Step.RUNNING) {
                                underWay(banner, name, model, remove);
                            }
                        });
        model.step().addListener((_, _, now) -> ended(now, banner, model, remove));
        underWay(banner, name, model, remove);
    }

    private String progress(String name, ImportViewModel model) {
        long percent = Math.round(model.progress().get() * 100);
        return open.words().say("import.under.far", name, percent);
    }

    private void underWay(Banner banner, String name, ImportViewModel model, Runnable remove) {
        banner.change(
                progress(name, model),
                button("import.under.show", () -> lookAgain(model, remove)),
                button("cancel", model::cancel));
    }

    private void ended(Step now, Banner banner, ImportViewModel model, Runnable remove) {
        if (!banners.contains(banner)) {
            return; // it is looked at in the dialog
        }
        switch (now) {
            case REPORT ->
                    model.report().get().ifPresent(report -> told(banner, report, model, remove));
            case FILE, COLUMNS ->
                    lookAgain(model, remove); // it did not run: why not is shown there
            case RUNNING -> {}
        }
    }

    private void told(Banner banner, ImportReport report, ImportViewModel model, Runnable remove) {
        banner.change(
                new ReportTexts(open.words().formats()).headline(report),
                button("import.under.report", () -> lookAgain(model, remove)),
                button("close", remove));
    }

    private void lookAgain(ImportViewModel model, Runnable remove) {
        remove.run();
        show(model);
    }

    private Button button(String key, Runnable action) {
        return Parts.button(open.words().say(key), action);
    }
}
