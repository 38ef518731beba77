package storeroom.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;

import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Page;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the window makes for one company, and closes with it.
 *
 * @param banners its own and those of all its pages
 * @param unsubscribe ends what the shell itself heard of it
 * @param lookingOn while it can only be looked on
 */
record Desk(
        StatusViewModel status,
        List<Page> pages,
        VBox banners,
        Runnable unsubscribe,
        Banners lookingOn) {

    /**
     * @param heard told whenever something was saved
     * @param backToWork done when the company can be changed all at once
     */
    static Desk of(
            OpenCompany company,
            ShellViewModel model,
            Function<OpenCompany, List<Page>> makePages,
            Runnable heard,
            Runnable backToWork,
            Words words) {
        StatusViewModel status = new StatusViewModel(company);
        List<Page> pages = makePages.apply(company);
        Runnable unsubscribe = company.changes().subscribe(_ -> heard.run());
        Banners lookingOn = lookingOn(company, model, backToWork, words);
        VBox banners = new VBox(lookingOn.banners());
        for (Page page : pages) {
            VBox of = new VBox();
            Bindings.bindContent(of.getChildren(), page.banners());
            banners.getChildren().add(of);
        }
        return new Desk(status, pages, banners, unsubscribe, lookingOn);
    }

    /** Bars of one company, and what ends that which stands behind them. */
    record Banners(VBox banners, Runnable close) {}

    private static Banners lookingOn(
            OpenCompany company, ShellViewModel model, Runnable backToWork, Words words) {
        VBox box = new VBox();
        if (company.company().isEditable()) {
            return new Banners(box, () -> {});
        }
        LookingOn looking = model.lookOn(company);
        box.getChildren().add(ReadOnlyBanner.of(looking, words));
        Parts.showWhile(box, company.editing().isRefused());
        company.editing().refusal().addListener((_, _, now) -> whenAllowed(now, backToWork));
        return new Banners(box, looking::close);
    }

    private static void whenAllowed(Optional<String> refusal, Runnable action) {
        if (refusal.isEmpty()) {
            action.run();
        }
    }

    /** Nothing of it follows the company any more. */
    void close() {
        unsubscribe.run();
        lookingOn.close().run();
        status.close();
        pages.forEach(page -> page.closed().run());
    }
}
