package storeroom.ui.booking;

import javafx.collections.ObservableList;
import javafx.scene.input.KeyCombination;

import storeroom.model.MovementKind;
import storeroom.ui.common.Alarm;
import storeroom.ui.common.Banner;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Page;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;

/** Puts the page for quick booking together: its view, its model and its keys. */
public final class BookPage {

    private BookPage() {}

    /**
     * The page of an open company.
     *
     * @param newItem makes an item of an unknown code
     * @param banners what else is to be said above all pages
     * @param reasons of the page before, and for the one after
     */
    public static Page of(
            OpenCompany open, NewItem newItem, ObservableList<Banner> banners, Reasons reasons) {
        BookViewModel model = new BookViewModel(open, newItem, new Alarm()::sound, reasons);
        return of(open, model, banners);
    }

    static Page of(OpenCompany open, BookViewModel model, ObservableList<Banner> banners) {
        Words words = open.words();
        BookView view = new BookView(model, open.editing(), words);
        return new Page(
                words.say("book.title"),
                "fth-zap",
                view,
                Page.Place.MAIN,
                Optional.of(KeyCombination.valueOf("Shortcut+4")),
                model.rows().problems(),
                List.of(
                        key("Shortcut+R", MovementKind.RECEIPT, model, words),
                        key("Shortcut+I", MovementKind.SALE, model, words),
                        key("Shortcut+J", MovementKind.COUNT, model, words),
                        Shortcut.of("Shortcut+F", words.say("keys.book.field"), view::enter),
                        Shortcut.of("F5", words.say("keys.book.retry"), model::retryAll),
                        Shortcut.of("F6", words.say("keys.book.list"), view::enterList)),
                view::enter,
                model::close,
                banners);
    }

    private static Shortcut key(String keys, MovementKind kind, BookViewModel model, Words words) {
        return Shortcut.of(
                keys,
                words.say("keys.book.kind", words.say("kind." + kind.name())),
                () -> model.choices().kind().set(kind));
    }
}
