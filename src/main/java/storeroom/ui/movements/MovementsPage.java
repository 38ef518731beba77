package storeroom.ui.movements;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.scene.input.KeyCombination;

import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Page;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;

/** Puts the Movements page together: its view, its model and its keys. */
public final class MovementsPage {

    private final OpenCompany open;
    private final Overlay overlay;
    private final MovementsViewModel model;
    private final MovementsView view;
    private final Page page;

    private MovementsPage(OpenCompany open, Overlay overlay, Dialogs dialogs) {
        this.open = open;
        this.overlay = overlay;
        Words words = open.words();
        model = new MovementsViewModel(open);
        view = new MovementsView(model, open, dialogs, this::takeBack);
        page =
                new Page(
                        words.say("ledger.title"),
                        "fth-repeat",
                        view,
                        Page.Place.MAIN,
                        Optional.of(KeyCombination.valueOf("Shortcut+3")),
                        new SimpleIntegerProperty(0),
                        List.of(
                                Shortcut.of(
                                        "Shortcut+F",
                                        words.say("keys.search"),
                                        view.search()::requestFocus),
                                Shortcut.of(
                                        "Shortcut+T", words.say("keys.takeBack"), this::takeBack),
                                Shortcut.of(
                                        "Shortcut+Shift+E",
                                        words.say("keys.exportMovements"),
                                        view::export),
                                Shortcut.of("F5", words.say("keys.reload"), model::reload)),
                        () -> {
                            view.search().requestFocus();
                            model.entered();
                        },
                        model::close,
                        FXCollections.emptyObservableList());
    }

    /** The page of an open company; it reads nothing before it is shown. */
    public static MovementsPage of(OpenCompany open, Overlay overlay, Dialogs dialogs) {
        return new MovementsPage(open, overlay, dialogs);
    }

    /** What the shell shows. */
    public Page page() {
        return page;
    }

    /** From now on it shows what a figure stands for, until the person wants other movements. */
    public void only(MovementFilter filter) {
        model.only(filter);
    }

    private void takeBack() {
        open.whenEditable(
                () -> {
                    model.marked().read(view.marked(), this::ask);
                });
    }

    private void ask(List<Movement> marked) {
        ReverseViewModel reverse = new ReverseViewModel(open, marked);
        if (reverse.movements().isEmpty()) {
            open.notice().set(open.words().say("reverse.already"));
        } else {
            ReverseCard.show(reverse, overlay, view::focusList);
        }
    }
}
