package storeroom.ui.audit;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.scene.input.KeyCombination;

import storeroom.model.AuditEntry.NamedItem;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Page;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;

/** Puts the Changes page together: its view, its model and its keys. */
public final class AuditPage {

    private final AuditViewModel model;
    private final Page page;

    private AuditPage(OpenCompany open, Dialogs dialogs) {
        Words words = open.words();
        model = new AuditViewModel(open);
        AuditView view = new AuditView(model, dialogs, words);
        page =
                new Page(
                        words.say("audit.title"),
                        "fth-clock",
                        view,
                        Page.Place.FOOT,
                        Optional.of(KeyCombination.valueOf("Shortcut+Shift+H")),
                        new SimpleIntegerProperty(0),
                        List.of(
                                Shortcut.of(
                                        "Shortcut+F",
                                        words.say("keys.search"),
                                        view.search()::requestFocus),
                                Shortcut.of("F5", words.say("keys.reload"), model::reload)),
                        () -> {
                            view.search().requestFocus();
                            model.entered();
                        },
                        model::close,
                        FXCollections.emptyObservableList());
    }

    /** The page of an open company; it reads nothing before it is shown. */
    public static AuditPage of(OpenCompany open, Dialogs dialogs) {
        return new AuditPage(open, dialogs);
    }

    /** What the shell shows. */
    public Page page() {
        return page;
    }

    /** From now on it shows the changes of one item, until the person wants others. */
    public void only(NamedItem item) {
        model.only(item);
    }
}
