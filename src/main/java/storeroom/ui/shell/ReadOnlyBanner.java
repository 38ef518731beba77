package storeroom.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import storeroom.ui.common.Banner;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

/** The bar that says that nothing can be changed, why, and what can be done about it. */
final class ReadOnlyBanner {

    private ReadOnlyBanner() {}

    static Banner of(LookingOn model, Words words) {
        Button switchTo = Parts.button(words.say("readOnly.switch"), model::switchTo);
        switchTo.setId("read-only-switch");
        Button start = Parts.button(words.say("readOnly.start"), model::startEditing);
        start.setId("read-only-start");
        Banner banner =
                new Banner(
                        Banner.Look.WARNING,
                        "fth-eye",
                        words.say("readOnly.title"),
                        model.state().get().text(),
                        switchTo,
                        start);
        banner.setId("read-only");
        Tooltip why = new Tooltip(); // on the bar, because a disabled button hears no pointer
        why.textProperty().bind(model.state().map(LookingOn.State::text));
        start.accessibleHelpProperty().bind(why.textProperty());
        Tooltip.install(banner, why);
        Parts.showWhile(switchTo, model.state().map(LookingOn.State::canSwitch));
        start.disableProperty().bind(model.state().map(now -> !now.canStart()));
        model.state().addListener((_, _, now) -> banner.change(now.text(), switchTo, start));
        return banner;
    }
}
