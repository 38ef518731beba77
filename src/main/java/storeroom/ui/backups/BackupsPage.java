package storeroom.ui.backups;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.input.KeyCombination;

import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.OverlayDialogs;
import storeroom.ui.common.Page;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;

/** Puts the Backups page together: its view, its models and its keys. */
public final class BackupsPage {

    private BackupsPage() {}

    /** The page of an open company; it reads nothing before it is shown. */
    public static Page of(OpenCompany open, Overlay overlay) {
        Words words = open.words();
        Dialogs dialogs = new OverlayDialogs(overlay, words);
        BackupsViewModel model = new BackupsViewModel(open, dialogs);
        BackupsView view =
                new BackupsView(model, words, () -> BackUpNowCard.show(model, overlay, words));
        var state = open.safekeeping().state();
        return new Page(
                words.say("backups.entry"),
                "fth-shield",
                view,
                Page.Place.FOOT,
                Optional.of(KeyCombination.valueOf("Shortcut+B")),
                Bindings.createIntegerBinding(
                        () -> state.get().failure().isPresent() ? 1 : 0, state),
                List.of(Shortcut.of("F5", words.say("keys.reload"), model::look)),
                view::enter,
                model::close,
                FXCollections.emptyObservableList());
    }
}
