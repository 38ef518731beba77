package storeroom.ui.importing;

import javafx.scene.control.Button;
import javafx.util.Subscription;

import storeroom.exchange.ImportReport;
import storeroom.exchange.ReportTexts;
import storeroom.ui.common.Banner;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

/**
 * An import whose dialog is put away: a bar tells how far it is, and how it ended. It follows the
 * import until it is told that nobody wants to know any more.
 */
final class PutAway {

    private final ImportViewModel model;
    private final Words words;
    private final Runnable look;
    private final Runnable gone;
    private final Subscription following;
    private Banner banner;

    /**
     * @param look shows the dialog again
     * @param gone takes the bar away
     */
    PutAway(ImportViewModel model, OpenCompany open, Runnable look, Runnable gone) {
        this.model = model;
        words = open.words();
        this.look = look;
        this.gone = gone;
        banner = bar();
        following =
                Subscription.combine(
                        model.progress().subscribe(() -> say()),
                        model.step().subscribe(() -> say()),
                        model.takenBack()
                                .subscribe(
                                        now -> {
                                            if (now) {
                                                gone.run();
                                            }
                                        }),
                        open.changes().subscribe(_ -> model.lookWhetherTakenBack())::run);
    }

    /** The bar, in the language that is spoken now; the one before is not to be used any more. */
    Banner banner() {
        banner = bar();
        say();
        return banner;
    }

    private Banner bar() {
        Banner bar =
                new Banner(Banner.Look.NEUTRAL, "fth-download", words.say("import.under"), far());
        bar.setId("import-banner");
        return bar;
    }

    private void say() {
        switch (model.step().get()) {
            case RUNNING ->
                    banner.change(
                            far(),
                            button("import.under.show", look),
                            button("cancel", model::cancel));
            case REPORT -> model.report().get().ifPresent(this::told);
            case FILE, COLUMNS -> look.run(); // it did not run: why not is shown there
        }
    }

    private String far() {
        String name = model.file().get().map(at -> at.getFileName().toString()).orElse("");
        return words.say("import.under.far", name, Math.round(model.progress().get() * 100));
    }

    private void told(ImportReport report) {
        banner.change(
                new ReportTexts(words.formats()).headline(report),
                button("import.under.report", look),
                button("close", gone));
    }

    private Button button(String key, Runnable action) {
        return Parts.button(words.say(key), action);
    }

    /** Follows it no more. */
    void close() {
        following.unsubscribe();
    }

    /** The bar that was given last. */
    Banner last() {
        return banner;
    }
}
